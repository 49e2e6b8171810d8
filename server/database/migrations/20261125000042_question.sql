-- Questions asked online (A54–A57): one owner from the first taking to the end, bundles of helpers, a promised time.

-- What a helper collected and sent together, to the next duty of a site.
create table question_bundle (
  id uuid primary key,
  helper_id uuid not null references account,
  site_code text not null references site,
  area_code text not null references area,
  -- null: no duty was planned when it was sent
  shift_id uuid references duty_shift,
  submitted_at timestamptz not null,
  -- when the helper was told that all of it is answered
  reported_at timestamptz
);
create index question_bundle_helper on question_bundle (helper_id, submitted_at desc);
create index question_bundle_shift on question_bundle (shift_id);

create table question (
  id uuid primary key,
  site_code text not null references site,
  area_code text not null references area,
  asked_by uuid not null references account,
  relation text not null check (relation in ('self', 'relative', 'helper')),
  -- name, telephone and why it is urgent, sealed as one
  person_sealed text not null,
  matter_type text references matter_type,
  groups text[] not null default '{}',
  urgent boolean not null,
  safe_mode boolean not null,
  status text not null check (status in ('collected', 'waiting', 'taken', 'answered', 'closed', 'withdrawn')),
  asked_at timestamptz not null,
  -- by when the answer is owed; null while none is
  promised_by timestamptz,
  bundle_id uuid references question_bundle,
  owner_id uuid references practitioner,
  offered_to uuid references practitioner,
  offered_because text check (length(offered_because) between 2 and 60),
  answered_at timestamptz,
  -- opened by the first answer; every later one joins it
  matter_id uuid references matter,
  -- promises of which somebody was reminded before, and the county was told after
  soon_told_for timestamptz,
  overdue_told_for timestamptz,
  -- 首问负责: exactly one owner from the first taking on
  constraint question_one_owner check ((owner_id is not null) = (status in ('taken', 'answered', 'closed'))),
  constraint question_offer check (offered_to is null or (status = 'taken' and offered_to <> owner_id)),
  check ((offered_to is null) = (offered_because is null)),
  constraint question_not_own check (owner_id <> asked_by and offered_to <> asked_by),
  check ((promised_by is not null) = (status in ('waiting', 'taken'))),
  check ((status not in ('answered', 'closed')) or (answered_at is not null and matter_id is not null)),
  check (bundle_id is null or relation = 'helper')
);
create index question_asker on question (asked_by, asked_at desc);
create index question_owner on question (owner_id, status);
create index question_offered on question (offered_to) where offered_to is not null;
create index question_waiting on question (site_code) where status = 'waiting';
create index question_area on question (area_code text_pattern_ops, asked_at desc);
create index question_promised on question (promised_by) where promised_by is not null;
create index question_bundle_of on question (bundle_id) where bundle_id is not null;
create index question_answered on question (answered_at) where status = 'answered';

-- The owner changes to whom it was offered, and to nobody else; it is never left without one.
create function question_keeps_its_owner() returns trigger language plpgsql as $$
begin
  if old.owner_id is not null and new.owner_id is distinct from old.owner_id
      and new.owner_id is distinct from old.offered_to then
    raise exception 'a question changes its owner by an accepted offer' using errcode = 'check_violation';
  end if;
  if (new.asked_by, new.site_code, new.asked_at) is distinct from (old.asked_by, old.site_code, old.asked_at)
      or (old.matter_id is not null and new.matter_id is distinct from old.matter_id) then
    raise exception 'a question stays what it is' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger question_owner_kept before update on question
  for each row execute function question_keeps_its_owner();

-- What was asked and answered, in turn; an answer is a record of the ledger, once.
create table question_turn (
  id uuid primary key,
  position bigint generated always as identity,
  question_id uuid not null references question,
  kind text not null check (kind in ('question', 'answer')),
  text_sealed text not null,
  said_by uuid not null references account,
  said_at timestamptz not null,
  consultation_id uuid unique references consultation,
  check ((kind = 'answer') = (consultation_id is not null))
);
create index question_turn_of on question_turn (question_id, position);
create trigger question_turn_insert_only before update or delete or truncate on question_turn
  for each statement execute function refuse_change();

create table question_history (
  id bigint generated always as identity primary key,
  question_id uuid not null references question,
  act text not null check (act in ('ask', 'collect', 'bundle', 'withdraw', 'take', 'offer', 'recall', 'accept', 'decline',
    'answer', 'follow-up', 'close')),
  from_status text,
  to_status text not null,
  -- null: the system's own
  actor_id uuid references account,
  at timestamptz not null
);
create index question_history_of on question_history (question_id, id);
create trigger question_history_insert_only before update or delete or truncate on question_history
  for each statement execute function refuse_change();

grant select, insert on question_bundle, question, question_turn, question_history to legal_aid_app;
grant update (status, promised_by, bundle_id, owner_id, offered_to, offered_because, answered_at, matter_id, soon_told_for,
  overdue_told_for) on question to legal_aid_app;
grant update (reported_at) on question_bundle to legal_aid_app;
grant usage on all sequences in schema public to legal_aid_app;
