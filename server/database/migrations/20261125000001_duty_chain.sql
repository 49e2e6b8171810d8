-- What the chain from pattern to pay stands on: more kinds of people, more of a shift and its attendance, findings.

-- Everybody in the register: advisers and helpers, and how each stands.
alter table practitioner drop constraint practitioner_kind_check;
alter table practitioner add constraint practitioner_kind_check check (kind in (
  'lawyer', 'legal-worker', 'retired-judge', 'volunteer', 'justice-staff', 'mediator', 'legal-guide', 'grid-worker'));
alter table practitioner
  add column status text not null default 'active' check (status in ('proposed', 'declined', 'active', 'suspended', 'exited')),
  add column licence_number text,
  add column phone_sealed text,
  add column fields text[] not null default '{}',
  -- township the person works or lives in, for distances; null when unknown
  add column base_area_code text references area,
  -- villages a village adviser is named for
  add column villages text[] not null default '{}',
  add column practising_since date,
  add column criminal_since date,
  add column knows_minors boolean not null default false,
  -- a retired judge or volunteer who still holds a licence may be assigned cases (A16)
  add column qualified boolean not null default false,
  add column admitted_on date;
update practitioner set status = 'exited' where not active;
alter table practitioner drop column active;
alter table practitioner add column active boolean generated always as (status = 'active') stored;
create index practitioner_area on practitioner (area_code text_pattern_ops);
create unique index practitioner_licence on practitioner (kind, licence_number) where licence_number is not null;

-- A supervisor of another house (政务大厅) reads attendance of a county and files findings.
alter table staff_grant drop constraint staff_grant_role_check;
alter table staff_grant add constraint staff_grant_role_check check (role in ('supervisor', 'station', 'county', 'city'));
alter table staff_grant drop constraint staff_grant_check;
alter table staff_grant add constraint staff_grant_level check (
  case role when 'station' then area_code ~ '^\d{12}$'
            when 'city' then area_code ~ '^\d{4}00$'
            else area_code ~ '^\d{6}$' and area_code !~ '00$' end);

alter table duty_shift
  add column origin text not null default 'pattern' check (origin in ('pattern', 'one-off')),
  add column pattern_id uuid,
  -- who the person of the shift sits in for; the original is no part of the shift any more and is never absent from it
  add column stands_in_for uuid references practitioner,
  add column withdrawn_because text check (withdrawn_because in ('replanned', 'leave', 'cancelled')),
  add column note text check (length(note) <= 200),
  -- counts up with each change after publishing
  add column version integer not null default 1;
create index duty_shift_day on duty_shift (day);

alter table attendance drop constraint attendance_in_code_check;
alter table attendance add constraint attendance_in_code_check check (in_code in ('rotating', 'printed', 'made-up'));
alter table attendance drop constraint attendance_out_code_check;
alter table attendance add constraint attendance_out_code_check check (out_code in ('rotating', 'printed', 'made-up'));
alter table attendance
  -- when a check kept on a phone without signal reached the server; null for one made at once
  add column in_delivered_at timestamptz,
  add column out_delivered_at timestamptz;

-- Photos that prove something: a make-up, an inspection, a rectification. Sealed files, one row each.
create table proof (
  id uuid primary key,
  owner_id uuid not null references account,
  county_code text not null references area,
  storage_key text not null unique,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp')),
  bytes integer not null check (bytes between 1 and 3145728),
  sm3 text not null,
  uploaded_at timestamptz not null,
  -- what it was handed in for; null until then
  subject_type text,
  subject_id uuid,
  check ((subject_type is null) = (subject_id is null))
);
create index proof_subject on proof (subject_type, subject_id);
create index proof_loose on proof (uploaded_at) where subject_id is null;

-- A breach somebody says they found. Nothing follows from it but through its steps (A44).
create table finding (
  id uuid primary key,
  county_code text not null references area,
  source text not null check (source in ('attendance', 'roll-call', 'phone-check', 'on-site', 'supervisor', 'complaint')),
  -- what it was found at: a roll call's reply, an inspection …
  source_id uuid,
  practitioner_id uuid not null references practitioner,
  site_code text references site,
  shift_id uuid references duty_shift,
  violation text not null,
  facts text not null check (length(facts) between 1 and 1000),
  -- null: found by the system itself
  finder_id uuid references account,
  filed_at timestamptz not null,
  status text not null check (status in ('filed', 'noticed', 'stated', 'decided', 'appealed', 'final', 'dropped')),
  -- last day of the step that is open, by which the person or the county must act
  due_on date,
  check (finder_id <> practitioner_id)
);
-- the same thing is found once
create unique index finding_once on finding (source, source_id) where source_id is not null;
create index finding_county on finding (county_code, status, filed_at desc);
create index finding_person on finding (practitioner_id, filed_at desc);

-- Money held back by a decision that is final; read by the monthly statement. Written when the finding becomes final.
create table deduction (
  finding_id uuid primary key references finding,
  practitioner_id uuid not null references practitioner,
  county_code text not null references area,
  amount_fen integer not null check (amount_fen > 0),
  final_at timestamptz not null
);
create index deduction_person on deduction (practitioner_id, final_at);

-- Stars by which a duty may be paid; the newest row not in the future counts. History stays.
create table practitioner_star (
  practitioner_id uuid not null references practitioner,
  from_on date not null,
  stars integer not null check (stars between 1 and 5),
  because text not null,
  given_at timestamptz not null,
  primary key (practitioner_id, from_on)
);

grant select on proof, finding, deduction, practitioner_star to legal_aid_app;
grant insert, update on proof, finding to legal_aid_app;
grant insert on deduction, practitioner_star to legal_aid_app;
grant delete on proof to legal_aid_app;
