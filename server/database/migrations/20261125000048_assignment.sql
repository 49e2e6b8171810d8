-- Assigning cases to lawyers, their answers, and asking for another (法援法 26, 43, 55; 148号令 24–26, 37).

-- Life imprisonment or death may follow, or a death sentence is reviewed: who defends has three years of it.
alter table aid_application add column grave boolean not null default false;

alter table practitioner
  -- stands in the list applicants choose from (点援)
  add column accepts_picks boolean not null default true,
  -- most cases at a time; null: as the rule says
  add column max_open_cases integer check (max_open_cases between 1 and 100);

-- One row each time a case is given to somebody: who, why, and what became of it.
create table aid_assignment (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references aid_application,
  county_code text not null references area,
  practitioner_id uuid not null references practitioner,
  -- where they worked then
  unit text,
  assigned_by uuid not null references account,
  assigned_at timestamptz not null,
  remind_at timestamptz not null,
  answer_by timestamptz not null check (answer_by > assigned_at),
  -- points of each part and what they were given for
  basis jsonb not null,
  -- the applicant had chosen this lawyer
  chosen boolean not null,
  -- why it was not whoever stood first
  because text,
  -- why it was not the lawyer the applicant had chosen, as they are told it
  fallback text,
  reminded_at timestamptz,
  overdue_told_at timestamptz,
  outcome text check (outcome in ('accepted', 'declined', 'reassigned', 'changed', 'ended')),
  cause text check (cause in ('conflict', 'illness', 'overload', 'other')),
  note text,
  accepted_at timestamptz,
  ended_at timestamptz,
  check ((cause is not null) = (outcome is not distinct from 'declined')),
  check (outcome is distinct from 'accepted' or accepted_at is not null),
  check ((ended_at is not null) = (outcome is not null and outcome <> 'accepted')),
  check (assigned_by <> practitioner_id)
);
-- a case is in one pair of hands
create unique index aid_assignment_one on aid_assignment (application_id) where ended_at is null;
-- who declined it or was replaced is not given it again
create unique index aid_assignment_once on aid_assignment (application_id, practitioner_id)
  where outcome is distinct from 'ended';
create index aid_assignment_case on aid_assignment (application_id, assigned_at desc);
create index aid_assignment_person on aid_assignment (practitioner_id, assigned_at desc);
create index aid_assignment_unanswered on aid_assignment (answer_by) where outcome is null;

-- Parties of a case by an index of their names, so that nobody acts for both sides.
create table aid_party (
  application_id uuid not null references aid_application,
  side text not null check (side in ('applicant', 'opponent')),
  name_index text not null,
  primary key (application_id, side)
);
create index aid_party_name on aid_party (name_index, side);

-- Asking for another lawyer.
create table aid_change (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references aid_application,
  county_code text not null references area,
  assignment_id uuid not null references aid_assignment,
  said_sealed text not null,
  asked_by uuid not null references account,
  asked_at timestamptz not null,
  due_on date not null,
  outcome text check (outcome in ('allowed', 'denied', 'lapsed')),
  reasons text,
  hand_over text,
  decider_id uuid references account,
  decided_at timestamptz,
  check ((outcome is null) = (decided_at is null)),
  check ((outcome in ('allowed', 'denied')) is not true or (reasons is not null and decider_id is not null)),
  check ((outcome is not distinct from 'allowed') = (hand_over is not null)),
  check (decider_id <> asked_by)
);
create unique index aid_change_one_waits on aid_change (application_id) where outcome is null;
create index aid_change_case on aid_change (application_id, asked_at desc);
create index aid_change_county on aid_change (county_code text_pattern_ops, due_on) where outcome is null;

grant select, insert on aid_assignment, aid_party, aid_change to legal_aid_app;
grant update (reminded_at, overdue_told_at, outcome, cause, note, accepted_at, ended_at)
  on aid_assignment to legal_aid_app;
grant update (name_index) on aid_party to legal_aid_app;
grant update (outcome, reasons, hand_over, decider_id, decided_at) on aid_change to legal_aid_app;
