-- An application becomes a case: its whole life, its clocks, and who acts in it.

alter table aid_application drop constraint aid_application_status_check;
alter table aid_application add constraint aid_application_status_check check (status in (
  'draft', 'collected', 'submitted', 'supplement', 'cooperation', 'transferring', 'proposed-grant', 'proposed-refuse',
  'withdrawn', 'lapsed', 'refused', 'notified', 'granted', 'assigned', 'accepted', 'engaged', 'terminated', 'closed',
  'filed', 'returned', 'archived', 'paid'));

-- Somebody may apply who has no account: then a representative, relative or helper filed it (法援法 40). A court,
-- procuratorate or police notice (法援法 36) has no applicant at all.
alter table aid_application alter column applicant_id drop not null;
alter table aid_application
  add column source text not null default 'application' check (source in ('application', 'notice')),
  add column channel text not null default 'online'
    check (channel in ('counter', 'online', 'phone', 'post', 'home-visit', 'notice')),
  add column filed_by uuid references account,
  add column filed_as text not null default 'self'
    check (filed_as in ('self', 'representative', 'relative', 'helper', 'station', 'centre')),
  -- county an application is being transferred to
  add column transfer_to text references area,
  -- lawyer the applicant picked (点援)
  add column chosen_id uuid references practitioner,
  add column handler_id uuid references practitioner,
  add column closed_on date,
  add column closing_basis text;
alter table aid_application add constraint aid_application_somebody check (
  applicant_id is not null or filed_by is not null);
alter table aid_application add constraint aid_application_notice check (
  (source = 'notice') = (channel = 'notice'));
alter table aid_application add constraint aid_application_transferring check (
  (status = 'transferring') = (transfer_to is not null));
alter table aid_application add constraint aid_application_handled check (
  status not in ('assigned', 'accepted', 'engaged', 'closed', 'filed', 'returned', 'archived', 'paid')
  or handler_id is not null);
alter table aid_application add constraint aid_application_closed check (
  status not in ('closed', 'filed', 'returned', 'archived', 'paid') or closed_on is not null);
alter table aid_application drop constraint aid_application_check;
alter table aid_application add constraint aid_application_taken check (status = 'draft'
  or (county_code is not null and name_sealed is not null and means_path is not null and aid_form is not null
    and matter_type is not null and groups is not null));
-- the centre numbers what it receives, and its seven days run from there
alter table aid_application add constraint aid_application_received check (
  status in ('draft', 'collected', 'withdrawn') or (number is not null and submitted_at is not null));
create index aid_application_handler on aid_application (handler_id, status) where handler_id is not null;
create index aid_application_filed on aid_application (filed_by, saved_at desc) where filed_by is not null;
create index aid_application_transfer on aid_application (transfer_to) where transfer_to is not null;

-- Clocks of B.3. `due_on` is the last day as things stand; while a clock stands still it is the day it would have been.
create table aid_clock (
  id bigint generated always as identity primary key,
  application_id uuid not null references aid_application,
  what text not null check (what in ('review', 'assign', 'notified-defence', 'engagement', 'provisional-papers',
    'objection', 'objection-decision', 'change', 'termination-service', 'closing-papers', 'closing-review')),
  started_on date not null,
  due_on date not null check (due_on > started_on),
  paused_on date,
  paused_days integer not null default 0 check (paused_days >= 0),
  ended_at timestamptz,
  -- met: what it waited for was done, in time or late (ended_at tells); stopped: nothing is waited for any more
  outcome text check (outcome in ('met', 'stopped')),
  warned_at timestamptz,
  escalated_at timestamptz,
  check ((ended_at is null) = (outcome is null)),
  check (ended_at is null or paused_on is null)
);
create unique index aid_clock_one_runs on aid_clock (application_id, what) where ended_at is null;
create index aid_clock_due on aid_clock (due_on) where ended_at is null;

-- Who acted, in the workflow's own words; a timer has no account.
drop trigger aid_history_insert_only on aid_history;
alter table aid_history add column actor text check (actor in
  ('applicant', 'collector', 'county', 'receiver', 'handler', 'bureau'));
update aid_history set actor = case when by_applicant then 'applicant' else 'county' end;
alter table aid_history alter column actor set not null;
alter table aid_history drop column by_applicant;
alter table aid_history alter column actor_id drop not null;
-- an application comes in again after an objection was upheld against its refusal: only the first way in is single
drop index aid_history_submitted_once;
create unique index aid_history_submitted_once on aid_history (application_id) where act in ('submit', 'collect');
create trigger aid_history_insert_only before update or delete or truncate on aid_history
  for each statement execute function refuse_change();

-- Applications decided before clocks were kept.
insert into aid_clock (application_id, what, started_on, due_on, ended_at, outcome)
select it.id, 'review', (it.submitted_at at time zone 'Asia/Shanghai')::date, it.due_on,
  case it.status when 'submitted' then null else coalesce(decision.decided_at,
    (select max(at) from aid_history where application_id = it.id)) end,
  case it.status when 'submitted' then null when 'withdrawn' then 'stopped' else 'met' end
from aid_application it left join aid_decision decision on decision.application_id = it.id
where it.status <> 'draft';
insert into aid_clock (application_id, what, started_on, due_on)
select application_id, case act when 'grant' then 'assign' else 'objection' end,
  (decided_at at time zone 'Asia/Shanghai')::date, next_due_on
from aid_decision;

-- The clock is the only word on when a decision is due.
drop index aid_application_queue;
alter table aid_application drop column due_on;
create index aid_application_queue on aid_application (county_code text_pattern_ops, status);

-- A decision may be taken anew after an objection was upheld: each is kept, the newest counts.
alter table aid_decision drop constraint aid_decision_pkey;
alter table aid_decision add column id uuid not null default gen_random_uuid() primary key;
alter table aid_decision add column provisional boolean not null default false;
alter table aid_decision add constraint aid_decision_provisional check (not provisional or act = 'grant');
create index aid_decision_application on aid_decision (application_id, decided_at desc);

grant select, insert on aid_clock to legal_aid_app;
grant update (due_on, paused_on, paused_days, ended_at, outcome, warned_at, escalated_at) on aid_clock to legal_aid_app;
grant usage on all sequences in schema public to legal_aid_app;
