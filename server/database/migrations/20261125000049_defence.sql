-- Notices of court, procuratorate and police to send a defender (法援法 25, 36), and applications of detained persons
-- that are to be passed on within twenty-four hours (法援法 39).

-- Beside the case that comes of it; person, charge, place and the officer lie sealed.
create table defence_notice (
  application_id uuid primary key references aid_application,
  county_code text not null references area,
  authority text not null check (authority in ('court', 'procuratorate', 'police')),
  authority_name text not null check (length(authority_name) between 4 and 40),
  document_number text not null check (length(document_number) between 2 and 60),
  case_number text,
  stage text not null check (stage in ('investigation', 'prosecution-review', 'first-instance', 'second-instance',
    'death-review', 'retrial')),
  ground text not null check (ground in ('minor', 'disabled-senses', 'limited-capacity', 'life-or-death', 'death-review',
    'in-absentia', 'by-law', 'ordinary-procedure', 'compulsory-treatment')),
  person_index text not null,
  details_sealed text not null,
  hearing_on date,
  received_at timestamptz not null,
  registered_by uuid not null references account,
  registered_at timestamptz not null,
  check (received_at <= registered_at)
);
-- one notice names a person once
create unique index defence_notice_once on defence_notice (county_code, authority_name, document_number, person_index);
create index defence_notice_received on defence_notice (county_code text_pattern_ops, received_at);

create table defence_correction (
  id bigint generated always as identity primary key,
  application_id uuid not null references defence_notice,
  corrected_by uuid not null references account,
  corrected_at timestamptz not null,
  because text not null
);
create index defence_correction_notice on defence_correction (application_id, id);
create trigger defence_correction_insert_only before update or delete or truncate on defence_correction
  for each statement execute function refuse_change();

create table detainee_transfer (
  id uuid primary key,
  county_code text not null references area,
  source text not null check (source in ('detention-centre', 'duty-lawyer', 'police', 'procuratorate', 'court', 'prison',
    'drug-rehabilitation')),
  source_name text not null check (length(source_name) between 2 and 40),
  name_sealed text not null,
  note_sealed text,
  received_at timestamptz not null,
  passed_at timestamptz check (passed_at >= received_at),
  registered_by uuid not null references account,
  registered_at timestamptz not null,
  warned_at timestamptz,
  escalated_at timestamptz
);
create index detainee_transfer_open on detainee_transfer (received_at) where passed_at is null;
create index detainee_transfer_county on detainee_transfer (county_code text_pattern_ops, received_at);

grant select, insert on defence_notice, defence_correction, detainee_transfer to legal_aid_app;
grant update (authority, authority_name, document_number, case_number, stage, ground, person_index, details_sealed,
  hearing_on, received_at) on defence_notice to legal_aid_app;
grant update (source, source_name, name_sealed, note_sealed, received_at, passed_at, warned_at, escalated_at)
  on detainee_transfer to legal_aid_app;
grant usage on all sequences in schema public to legal_aid_app;
