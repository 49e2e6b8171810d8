-- Examining and deciding (法援法 43, 44), objections to the bureau (法援法 49; 山西条例 29), the limitation alarm.

-- Why an application was granted before its papers were complete.
alter table aid_decision add column provisional_cause text check (provisional_cause in ('limitation', 'preservation'));
alter table aid_decision add constraint aid_decision_cause check (provisional_cause is null or provisional);

-- A decision laid before a colleague, where a county decides at two levels. Each is kept; one waits at a time.
create table aid_proposal (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references aid_application,
  act text not null check (act in ('grant', 'refuse')),
  ground text,
  reasons text not null,
  proposer_id uuid not null references account,
  proposed_at timestamptz not null,
  outcome text check (outcome in ('approved', 'sent-back')),
  settler_id uuid references account,
  settled_at timestamptz,
  -- why it was sent back
  note text,
  check ((act = 'refuse') = (ground is not null)),
  check ((outcome is null) = (settler_id is null) and (outcome is null) = (settled_at is null)),
  check (outcome is distinct from 'sent-back' or note is not null),
  -- nobody approves what they proposed
  check (settler_id <> proposer_id)
);
create unique index aid_proposal_one_waits on aid_proposal (application_id) where outcome is null;
create index aid_proposal_application on aid_proposal (application_id, proposed_at desc);

-- Against a refusal or a termination; the bureau decides, and nobody who had a hand in the case.
create table aid_objection (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references aid_application,
  county_code text not null references area,
  against text not null check (against in ('refusal', 'termination')),
  -- the refusal objected to; a termination has no row there
  decision_id uuid references aid_decision,
  said_sealed text not null,
  objector_id uuid not null references account,
  objected_at timestamptz not null,
  due_on date not null,
  outcome text check (outcome in ('upheld', 'overturned')),
  number text unique,
  reasons text,
  decider_id uuid references account,
  decided_at timestamptz,
  check ((against = 'refusal') = (decision_id is not null)),
  check ((outcome is null) = (number is null) and (outcome is null) = (reasons is null)
    and (outcome is null) = (decider_id is null) and (outcome is null) = (decided_at is null)),
  check (decider_id <> objector_id)
);
create unique index aid_objection_one_waits on aid_objection (application_id) where outcome is null;
create unique index aid_objection_once on aid_objection (decision_id);
create index aid_objection_county on aid_objection (county_code text_pattern_ops, due_on) where outcome is null;
create index aid_objection_application on aid_objection (application_id, objected_at desc);

-- A limitation that ends within seven days was told of (C13).
create table aid_limitation_alarm (
  application_id uuid primary key references aid_application,
  told_at timestamptz not null
);

grant select, insert on aid_proposal, aid_objection, aid_limitation_alarm to legal_aid_app;
grant update (outcome, settler_id, settled_at, note) on aid_proposal to legal_aid_app;
grant update (outcome, number, reasons, decider_id, decided_at) on aid_objection to legal_aid_app;
