-- Applications filed for somebody else (法援法 40; 148号令 11), taken in by a station (法援法 13), made by several people
-- together, or belonging to another county (法援法 38).

-- Authority of a representative, kinship of a relative.
alter table aid_paper drop constraint aid_paper_kind_check;
alter table aid_paper add constraint aid_paper_kind_check check (
  kind in ('identity', 'case', 'hardship', 'exemption', 'agency', 'other'));

-- Who fills and files for the applicant. A draft may be erased by whoever fills it, and this goes with it.
create table aid_agent (
  application_id uuid primary key references aid_application on delete cascade,
  kind text not null check (kind in ('representative', 'relative', 'helper')),
  name_sealed text not null,
  relation text not null,
  -- a helper is known by the register
  phone_sealed text,
  id_number_sealed text,
  set_by uuid not null references account,
  set_at timestamptz not null,
  check ((kind = 'helper') = (phone_sealed is null) and (kind = 'helper') = (id_number_sealed is null))
);

-- The person's own confirmation of what was written for them, bound to the text that was read to them.
create table aid_read_back (
  application_id uuid primary key references aid_application,
  way text not null check (way in ('aloud', 'shown')),
  document_sealed text not null,
  document_hash text not null,
  strokes_sealed text not null,
  reader_id uuid not null references account,
  signed_at timestamptz not null,
  seal text not null
);
create trigger aid_read_back_insert_only before update or delete or truncate on aid_read_back
  for each statement execute function refuse_change();

-- Taken in by an office for the centre, and handed over to it.
create table aid_collection (
  application_id uuid primary key references aid_application on delete cascade,
  area_code text not null references area,
  tracking text,
  collector_id uuid not null references account,
  began_at timestamptz not null,
  receipt text unique,
  collected_at timestamptz,
  -- last day to hand it over; none where the centre took it in itself
  hand_over_by date,
  -- number of the hand-over, the same on both sides
  hand_over text unique,
  received_at timestamptz,
  receiver_id uuid references account,
  check ((receipt is null) = (collected_at is null)),
  check ((received_at is null) = (receiver_id is null)),
  check (received_at is null or collected_at is not null),
  check (hand_over is null or (received_at is not null and hand_over_by is not null)),
  check (hand_over_by is null or collected_at is not null)
);
create index aid_collection_area on aid_collection (area_code text_pattern_ops, collected_at);
create index aid_collection_waiting on aid_collection (hand_over_by)
  where collected_at is not null and received_at is null;

-- People who apply together with the one the form is about.
create table aid_recipient (
  id uuid primary key,
  application_id uuid not null references aid_application on delete cascade,
  name_sealed text not null,
  id_number_sealed text not null,
  id_number_index text not null,
  phone_sealed text,
  groups text[] not null,
  signed boolean not null,
  added_by uuid not null references account,
  added_at timestamptz not null,
  removed_at timestamptz
);
create unique index aid_recipient_once on aid_recipient (application_id, id_number_index) where removed_at is null;
create index aid_recipient_person on aid_recipient (id_number_index) where removed_at is null;
create index aid_application_person on aid_application (id_number_index) where id_number_index is not null;

-- From the county that received it to the one it belongs to; one waits at a time.
create table aid_transfer (
  id uuid primary key,
  application_id uuid not null references aid_application,
  from_code text not null references area,
  to_code text not null references area,
  number text not null unique,
  -- of the application, before and after
  former_number text not null,
  new_number text,
  reason text not null,
  sent_by uuid not null references account,
  sent_at timestamptz not null,
  outcome text check (outcome in ('taken-over', 'handed-back')),
  note text,
  settled_by uuid references account,
  settled_at timestamptz,
  check (from_code <> to_code),
  check ((outcome is null) = (settled_by is null) and (outcome is null) = (settled_at is null)),
  check ((outcome is not distinct from 'taken-over') = (new_number is not null)),
  check (outcome is distinct from 'handed-back' or note is not null)
);
create unique index aid_transfer_one_waits on aid_transfer (application_id) where outcome is null;
create index aid_transfer_to on aid_transfer (to_code text_pattern_ops, sent_at);
create index aid_transfer_from on aid_transfer (from_code text_pattern_ops, sent_at);

grant select, insert on aid_agent, aid_read_back, aid_collection, aid_recipient, aid_transfer to legal_aid_app;
grant update (kind, name_sealed, relation, phone_sealed, id_number_sealed, set_by, set_at) on aid_agent to legal_aid_app;
grant update (receipt, collected_at, hand_over_by, hand_over, received_at, receiver_id) on aid_collection to legal_aid_app;
grant update (removed_at) on aid_recipient to legal_aid_app;
grant update (new_number, outcome, note, settled_by, settled_at) on aid_transfer to legal_aid_app;
