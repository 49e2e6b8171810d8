-- Who has no account: a case taken in at a counter is bound later to the account of the person it is for (法援法 40),
-- and until then they are told by voice what others read on their phone.

-- A code by which the person takes the case up on their own phone; one stands at a time.
create table aid_link_code (
  code_hash text primary key,
  application_id uuid not null references aid_application,
  -- by what staff knew them: seen in person, or by their ID paper
  seen text not null check (seen in ('person', 'id-paper')),
  made_by uuid not null references account,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  -- wrong last digits of the ID number
  tries integer not null default 0 check (tries >= 0),
  -- used, replaced by a newer one, or tried too often
  ended_at timestamptz,
  used_by uuid references account,
  check (used_by is null or ended_at is not null)
);
create unique index aid_link_code_one_stands on aid_link_code (application_id) where ended_at is null;
create unique index aid_link_code_used_once on aid_link_code (application_id) where used_by is not null;

-- One try to tell the person, and what came of it.
create table aid_telling (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references aid_application,
  how text not null check (how in ('phone', 'met', 'relayed', 'letter', 'no-answer')),
  teller_id uuid not null references account,
  told_at timestamptz not null
);
create index aid_telling_case on aid_telling (application_id, told_at desc);

-- What an account would have been told as a message; open until somebody told the person.
create table aid_to_tell (
  id bigint generated always as identity primary key,
  application_id uuid not null references aid_application,
  kind text not null,
  title text not null,
  body text not null,
  at timestamptz not null,
  telling_id uuid references aid_telling
);
create index aid_to_tell_open on aid_to_tell (application_id) where telling_id is null;

grant select, insert on aid_link_code, aid_telling, aid_to_tell to legal_aid_app;
grant update (tries, ended_at, used_by) on aid_link_code to legal_aid_app;
grant update (telling_id) on aid_to_tell to legal_aid_app;
