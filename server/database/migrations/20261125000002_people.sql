-- The register: how each person came to stand as they stand, their yearly screenings, and invitations to sign in.

-- Keyed index of county, name and telephone number: the same person is registered once, with or without a licence.
alter table practitioner add column known_by text;
create unique index practitioner_known_by on practitioner (known_by) where known_by is not null;

create table person_event (
  id bigint generated always as identity primary key,
  person_id uuid not null references practitioner,
  act text not null check (act in (
    'propose', 'admit', 'decline', 'suspend', 'resume', 'exit', 'readmit', 'change', 'screen', 'claim')),
  -- null for the first proposal
  from_status text check (from_status in ('proposed', 'declined', 'active', 'suspended', 'exited')),
  to_status text not null check (to_status in ('proposed', 'declined', 'active', 'suspended', 'exited')),
  reason text check (length(reason) between 1 and 300),
  by_id uuid not null references account,
  at timestamptz not null,
  effective_on date not null,
  check ((from_status is null) = (act = 'propose')),
  check (act not in ('decline', 'suspend', 'exit') or reason is not null)
);
create index person_event_person on person_event (person_id, id);
create trigger person_event_insert_only before update or delete or truncate on person_event
  for each statement execute function refuse_change();

create table screening (
  person_id uuid not null references practitioner,
  year integer not null check (year between 2000 and 2100),
  politics integer not null check (politics between 1 and 5),
  service integer not null check (service between 1 and 5),
  skill integer not null check (skill between 1 and 5),
  ethics integer not null check (ethics between 1 and 5),
  result text not null check (result in ('keep', 'drop')),
  note text check (length(note) between 1 and 500),
  by_id uuid not null references account,
  at timestamptz not null,
  primary key (person_id, year),
  check (by_id <> person_id),
  check (result = 'keep' or note is not null)
);
create trigger screening_insert_only before update or delete or truncate on screening
  for each statement execute function refuse_change();

-- One code lets one person in, once. Only its keyed hash is kept.
create table person_invitation (
  code_hash text primary key,
  person_id uuid not null references practitioner,
  made_by uuid not null references account,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  cancelled_at timestamptz,
  used_at timestamptz,
  used_by uuid references account,
  check ((used_at is null) = (used_by is null))
);
create unique index person_invitation_open on person_invitation (person_id)
  where used_at is null and cancelled_at is null;

-- Wrong codes in a row, by the account that tried them.
create table claim_failure (
  account_id uuid primary key references account,
  failures integer not null check (failures > 0),
  last_at timestamptz not null
);

grant select on person_event, screening, person_invitation, claim_failure to legal_aid_app;
grant insert on person_event, screening to legal_aid_app;
grant insert, update on person_invitation, claim_failure to legal_aid_app;
