-- The ledger in daily use: answers written once, corrections with a name and a reason, a minor's record opened by two.

-- A record names the matter it opens after itself, so that the same record sent twice at one moment opens one matter.
create or replace function open_matter() returns trigger language plpgsql as $$
declare hash text;
begin
  if new.matter_id is null then
    hash := encode(sha256(convert_to('matter:' || new.id, 'UTF8')), 'hex');
    -- the marks of a uuid made by a rule of one's own (RFC 9562, version 8)
    new.matter_id := (substr(hash, 1, 12) || '8' || substr(hash, 14, 3) || '8' || substr(hash, 18, 15))::uuid;
    insert into matter (id, area_code, opened_by, opened_at)
    values (new.matter_id, new.area_code, new.practitioner_id, new.occurred_at)
    on conflict (id) do nothing;
  end if;
  return new;
end $$;

-- a record's finer type lies below its coarse one
alter table consultation add constraint consultation_subtype check (subtype like matter_type || '.%');

-- Two types of one name side by side would split every count.
create unique index matter_type_name on matter_type (coalesce(parent_code, ''), name) where ended_on is null;

-- An answer written once and taken again: one's own, or a county's for everybody who serves there.
create table answer_template (
  id uuid primary key,
  owner_id uuid references practitioner,
  county_code text references area,
  matter_type text not null,
  title text not null check (length(title) between 1 and 30),
  answer text not null check (length(answer) between 1 and 4000),
  saved_by uuid not null references account,
  saved_at timestamptz not null,
  removed_at timestamptz,
  check ((owner_id is null) <> (county_code is null))
);
create index answer_template_owner on answer_template (owner_id) where removed_at is null;
create index answer_template_county on answer_template (county_code) where removed_at is null;

-- Who corrected a record and why; what it said before is in consultation_version.
create table consultation_correction (
  consultation_id uuid not null references consultation,
  -- the version the correction made
  version integer not null check (version > 1),
  corrected_by uuid not null references account,
  reason text not null check (length(reason) between 1 and 200),
  corrected_at timestamptz not null,
  primary key (consultation_id, version)
);

-- A minor's record is opened by staff only after another responsible person of the county has said yes.
create table record_access (
  id uuid primary key,
  consultation_id uuid not null references consultation,
  area_code text not null references area,
  asked_by uuid not null references account,
  reason text not null check (length(reason) between 1 and 200),
  asked_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  approved boolean,
  -- when an approval ends
  expires_at timestamptz,
  check (decided_by <> asked_by),
  check ((decided_by is null) = (decided_at is null) and (decided_by is null) = (approved is null)),
  check ((expires_at is not null) = (approved is true))
);
-- one open question of a person about a record
create unique index record_access_open on record_access (consultation_id, asked_by) where decided_at is null;
create index record_access_area on record_access (area_code text_pattern_ops, asked_at) where decided_at is null;

grant select on answer_template, consultation_correction, record_access to legal_aid_app;
grant insert on answer_template, consultation_correction, record_access to legal_aid_app;
grant update (title, answer, matter_type, saved_at, removed_at) on answer_template to legal_aid_app;
grant update (decided_by, decided_at, approved, expires_at) on record_access to legal_aid_app;
