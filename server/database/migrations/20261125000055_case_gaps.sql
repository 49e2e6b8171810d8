-- A payment entered wrongly is voided with the reason by somebody else than entered it; both rows stay, and the case may
-- be paid anew. Each payment of a case has its round, and a later one stands on the voiding of the one before.
alter table case_payment add column round integer not null default 1 check (round > 0);
alter table case_payment add column replaces integer generated always as (nullif(round - 1, 0)) stored;
alter table case_payment drop constraint case_payment_pkey, add primary key (application_id, round);
alter table case_payment add constraint case_payment_entered_by unique (application_id, round, paid_by);

create table case_payment_void (
  application_id uuid not null,
  round integer not null,
  paid_by uuid not null,
  because text not null check (char_length(because) between 2 and 200),
  voided_by uuid not null references account check (voided_by <> paid_by),
  voided_at timestamptz not null,
  primary key (application_id, round),
  foreign key (application_id, round, paid_by) references case_payment (application_id, round, paid_by)
);
alter table case_payment add foreign key (application_id, replaces) references case_payment_void (application_id, round);
create trigger case_payment_void_insert_only before update or delete or truncate on case_payment_void
  for each statement execute function refuse_change();

-- A bound case stays what it is: of its row only the step from archived to paid is left, and the way back.
create or replace function refuse_archived_case() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'status' <> to_jsonb(old) - 'status'
      or not (new.status in (old.status, 'paid') or (old.status = 'paid' and new.status = 'archived')))
    and exists (select from case_volume where application_id = old.id) then
    raise exception 'an archived case is not changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;

-- A file that came back is corrected within a term the county sets (148号令 41).
alter table aid_clock drop constraint aid_clock_what_check, add constraint aid_clock_what_check check (what in ('review',
  'assign', 'notified-defence', 'engagement', 'provisional-papers', 'objection', 'objection-decision', 'change',
  'termination-service', 'closing-papers', 'closing-review', 'correction'));

-- Names near one another share one of these indexes: an organisation's without its legal form and its places.
alter table aid_party add column near_indexes text[] not null default '{}';
create index aid_party_near on aid_party using gin (near_indexes);
grant update (near_indexes) on aid_party to legal_aid_app;

-- Each month's timer draws as well as the staff: a county's month once.
alter table monitor_draw alter column drawn_by drop not null;
alter table peer_round alter column drawn_by drop not null;
alter table peer_round add column month text check (month ~ '^\d{4}-(0[1-9]|1[0-2])$');
alter table peer_round add check ((month is null) = (drawn_by is not null));
create unique index peer_round_month on peer_round (county_code, month) where month is not null;

-- A reviewer is reminded before the term ends; after it, with county and city; each once.
alter table peer_seat add column reminded_at timestamptz, add column overdue_told_at timestamptz;
create index peer_seat_due on peer_seat (due_on) where done_at is null and declined_at is null;
grant update (reminded_at, overdue_told_at) on peer_seat to legal_aid_app;

grant select, insert on case_payment_void to legal_aid_app;
