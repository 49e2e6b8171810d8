-- What duties come to in money: statements, payment, funds; and who changed a rule.

-- Who set a version of a rule, when and why; null where it came with an installation.
alter table setting
  add column changed_by uuid references account,
  add column changed_at timestamptz,
  add column because text check (length(because) between 1 and 200);

-- One person's duties of one month in one county. Sums in fen.
create table subsidy_statement (
  id uuid primary key,
  practitioner_id uuid not null references practitioner,
  county_code text not null references area,
  month text not null check (month ~ '^20\d{2}-(0[1-9]|1[0-2])$'),
  status text not null check (status in ('draft', 'confirmed', 'submitted', 'approved', 'batched', 'paid')),
  -- counts up whenever its lines change; a confirmation names the one that was seen
  version integer not null default 1,
  due_fen integer not null check (due_fen >= 0),
  deducted_fen integer not null check (deducted_fen >= 0),
  -- nobody ever owes for having sat on duty
  total_fen integer not null check (total_fen >= 0 and total_fen = due_fen - deducted_fen),
  made_at timestamptz not null,
  confirm_by date not null,
  prepared_by uuid references account,
  approved_by uuid references account,
  unique (practitioner_id, county_code, month),
  -- who prepares never approves, and nobody either for themselves (A101)
  check (approved_by <> prepared_by),
  check (approved_by <> practitioner_id),
  check (prepared_by <> practitioner_id),
  check ((approved_by is not null) = (status in ('approved', 'batched', 'paid')))
);
create index subsidy_statement_county on subsidy_statement (county_code, month);

create table subsidy_line (
  id uuid primary key,
  statement_id uuid not null references subsidy_statement,
  kind text not null check (kind in ('duty', 'correction', 'deduction')),
  amount_fen integer not null,
  shift_id uuid references duty_shift,
  -- 0 is the duty itself, corrections count on
  turn integer,
  finding_id uuid references deduction,
  part integer check (part >= 1),
  -- how the amount was come to
  basis jsonb,
  check ((kind = 'deduction') = (finding_id is not null)),
  check ((finding_id is null) = (part is null)),
  check ((kind = 'deduction') = (shift_id is null)),
  check ((shift_id is null) = (turn is null)),
  check ((shift_id is null) = (basis is null)),
  check ((kind = 'duty') = (turn is not distinct from 0)),
  check (kind <> 'duty' or amount_fen >= 0),
  check (kind <> 'deduction' or amount_fen <= 0)
);
-- a duty is paid once, ever; a difference or a part of a deduction is taken once
create unique index subsidy_line_shift on subsidy_line (shift_id, turn) where shift_id is not null;
create unique index subsidy_line_shift_once on subsidy_line (shift_id, statement_id) where shift_id is not null;
create unique index subsidy_line_finding on subsidy_line (finding_id, part) where finding_id is not null;
create unique index subsidy_line_finding_once on subsidy_line (finding_id, statement_id) where finding_id is not null;
create index subsidy_line_statement on subsidy_line (statement_id);

-- Lines change in a draft only.
create function refuse_closed_statement() returns trigger language plpgsql as $$
begin
  if (select status from subsidy_statement where id = new.statement_id) <> 'draft' then
    raise exception 'the statement is closed' using errcode = 'restrict_violation';
  end if;
  return new;
end $$;
create trigger subsidy_line_in_draft before insert or update on subsidy_line
  for each row execute function refuse_closed_statement();

-- A statement leaves the draft with the sum of its lines, and not a fen beside.
create function refuse_wrong_sum() returns trigger language plpgsql as $$
begin
  if old.status = 'draft' and new.status <> 'draft' and new.total_fen <>
      (select coalesce(sum(amount_fen), 0) from subsidy_line where statement_id = new.id) then
    raise exception 'the total is not the sum of the lines' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger subsidy_statement_sums before update on subsidy_statement
  for each row execute function refuse_wrong_sum();

create table subsidy_objection (
  id uuid primary key,
  statement_id uuid not null references subsidy_statement,
  -- null: to the statement as a whole
  line_id uuid references subsidy_line,
  words text not null check (length(words) between 1 and 300),
  made_at timestamptz not null,
  answer text check (length(answer) between 1 and 300),
  answered_by uuid references account,
  answered_at timestamptz,
  check ((answer is null) = (answered_at is null) and (answer is null) = (answered_by is null))
);
-- one at a time about the same thing
create unique index subsidy_objection_open on subsidy_objection (statement_id, coalesce(line_id, statement_id))
  where answered_at is null;

create table subsidy_history (
  id bigint generated always as identity primary key,
  statement_id uuid not null references subsidy_statement,
  act text not null,
  from_status text not null,
  to_status text not null,
  -- null: the system
  actor_id uuid references account,
  by_person boolean not null,
  note text check (length(note) <= 300),
  at timestamptz not null
);
create index subsidy_history_statement on subsidy_history (statement_id, id);
create trigger subsidy_history_insert_only before update or delete or truncate on subsidy_history
  for each statement execute function refuse_change();

create table subsidy_batch (
  id uuid primary key,
  county_code text not null references area,
  month text not null check (month ~ '^20\d{2}-(0[1-9]|1[0-2])$'),
  number integer not null check (number >= 1),
  status text not null check (status in ('prepared', 'approved', 'exported', 'paid', 'dropped')),
  people integer not null check (people >= 1),
  total_fen bigint not null check (total_fen > 0),
  prepared_by uuid not null references account,
  prepared_at timestamptz not null,
  approved_by uuid references account,
  exported_at timestamptz,
  paid_on date,
  unique (county_code, month, number),
  check (approved_by <> prepared_by),
  check (status not in ('approved', 'exported', 'paid') or approved_by is not null),
  check (status not in ('exported', 'paid') or exported_at is not null),
  check ((status = 'paid') = (paid_on is not null))
);

create table subsidy_payment (
  batch_id uuid not null references subsidy_batch,
  statement_id uuid not null references subsidy_statement,
  amount_fen integer not null check (amount_fen > 0),
  paid_on date,
  -- taken out again: the batch was dropped, or the bank sent it back
  released_on date,
  released_because text check (length(released_because) between 1 and 200),
  primary key (batch_id, statement_id),
  check ((released_on is null) = (released_because is null))
);
-- a statement is in one batch, and paid once
create unique index subsidy_payment_once on subsidy_payment (statement_id) where released_on is null;

-- Money the county was given for duty subsidies (A100).
create table fund_receipt (
  id uuid primary key,
  county_code text not null references area,
  amount_fen bigint not null check (amount_fen > 0),
  received_on date not null,
  note text not null check (length(note) between 1 and 100),
  recorded_by uuid not null references account,
  recorded_at timestamptz not null,
  voided_by uuid references account,
  voided_because text check (length(voided_because) between 1 and 200),
  check ((voided_by is null) = (voided_because is null))
);
create index fund_receipt_county on fund_receipt (county_code, received_on);

grant select on subsidy_statement, subsidy_line, subsidy_objection, subsidy_history, subsidy_batch, subsidy_payment,
  fund_receipt to legal_aid_app;
grant insert, update on subsidy_statement, subsidy_line, subsidy_objection, subsidy_batch, subsidy_payment,
  fund_receipt to legal_aid_app;
grant insert on subsidy_history to legal_aid_app;
