-- What complaints come to (法援法 55), and return visits to people who were advised (A52).

alter table complaint
  -- 潞城援诉字〔2026〕第1号: what the complainant asks after it by
  add column number text unique,
  -- taken over by the city, so that nobody of the county it is about decides it
  add column at_city boolean not null default false,
  add column outcome text check (outcome in ('founded', 'partly', 'unfounded')),
  -- what the complainant is told: why not accepted, or what was found
  add column reply_sealed text,
  add column finding_id uuid references finding,
  add column told_way text check (told_way in ('message', 'call', 'nobody')),
  -- last term whose passing was told to the city
  add column reminded_for date,
  add constraint complaint_under_way check (status in ('filed', 'not-accepted') or investigator_id is not null or status = 'told'),
  add constraint complaint_concluded check ((outcome is not null) <= (reply_sealed is not null)),
  add constraint complaint_not_by_complainant check (investigator_id <> complainant_id),
  add constraint complaint_told check ((status = 'told') = (told_way is not null));
create index complaint_due on complaint (due_on) where due_on is not null;
create index complaint_about on complaint (practitioner_id, filed_at desc);

-- Every step, in the transaction that takes it.
create table complaint_history (
  id bigint generated always as identity primary key,
  complaint_id uuid not null references complaint,
  act text not null,
  from_status text,
  to_status text not null,
  -- null: filed by what it came out of
  actor_id uuid references account,
  at timestamptz not null
);
create index complaint_history_of on complaint_history (complaint_id, id);
create trigger complaint_history_insert_only before update or delete or truncate on complaint_history
  for each statement execute function refuse_change();

-- What the investigator wrote down, what they asked the person, and what the person answered.
create table complaint_note (
  id uuid primary key,
  position bigint generated always as identity,
  complaint_id uuid not null references complaint,
  kind text not null check (kind in ('note', 'question', 'answer', 'call')),
  text_sealed text not null,
  written_by uuid not null references account,
  written_at timestamptz not null
);
create index complaint_note_of on complaint_note (complaint_id, position);
create trigger complaint_note_insert_only before update or delete or truncate on complaint_note
  for each statement execute function refuse_change();

-- Everybody who had a hand in what a complaint is about, or in bringing it.
create view complaint_involved as
  select id as complaint_id, practitioner_id as account_id from complaint where practitioner_id is not null
  union select id, complainant_id from complaint where complainant_id is not null
  union select complaint_id, actor_id from complaint_history where act = 'file' and actor_id is not null
  union select complaint.id, consultation.practitioner_id from complaint
    join consultation on consultation.id = complaint.consultation_id
  union select complaint.id, consultation.collected_by from complaint
    join consultation on consultation.id = complaint.consultation_id where consultation.collected_by is not null
  union select complaint.id, rating.entered_by from complaint
    join rating on rating.consultation_id = complaint.consultation_id where rating.entered_by is not null
  union select complaint.id, rating_appeal.decided_by from complaint
    join rating_appeal on rating_appeal.consultation_id = complaint.consultation_id
    where rating_appeal.decided_by is not null;

-- An investigator had no hand in it: held here too, whatever a function forgets.
create function complaint_investigator_is_uninvolved() returns trigger language plpgsql as $$
begin
  if new.investigator_id is not null and new.investigator_id is distinct from old.investigator_id and exists (
    select from complaint_involved where complaint_id = new.id and account_id = new.investigator_id
  ) then
    raise exception 'an investigator is uninvolved' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger complaint_uninvolved before update on complaint
  for each row execute function complaint_investigator_is_uninvolved();

-- What is asked in a return visit, as data: a drawing keeps the version it was done by.
create table visit_script (
  version integer primary key check (version > 0),
  effective_from date not null,
  opening text not null,
  -- { came, solved, satisfaction, charged, solicited }: the words of each question
  questions jsonb not null
);
insert into visit_script values (1, '2023-01-01',
  '您好，这里是司法局法律援助工作人员，做一次回访，耽误您两分钟。您说什么都不影响您办事，也不会告诉当时接待的人。',
  '{"came":"前些时候，您是不是向法律服务站点咨询过事情？",
    "solved":"您问的事，解决了没有？",
    "satisfaction":"对当时的服务，您满意吗？",
    "charged":"有没有收您的钱？",
    "solicited":"有没有人劝您花钱请他打官司？"}');

-- One drawing of a county's month. Seed and pool are recorded, so that anybody may draw it again.
create table visit_sample (
  id uuid primary key,
  county_code text not null references area,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  way text not null check (way in ('phone', 'on-site')),
  per_site integer not null check (per_site between 1 and 50),
  tries integer not null check (tries between 1 and 20),
  seed integer not null check (seed >= 0),
  -- [{ siteCode, ids }] of every record that could be drawn
  pool jsonb not null,
  -- ids in the order drawn
  drawn uuid[] not null check (cardinality(drawn) > 0),
  script_version integer not null references visit_script,
  drawn_at timestamptz not null,
  drawn_by uuid not null references account,
  constraint visit_sample_once unique (county_code, month, way)
);
create trigger visit_sample_insert_only before update or delete or truncate on visit_sample
  for each statement execute function refuse_change();

create table return_visit (
  id uuid primary key,
  sample_id uuid not null references visit_sample,
  -- somebody is asked about one consultation once
  consultation_id uuid not null constraint return_visit_once unique,
  practitioner_id uuid not null,
  area_code text not null references area,
  way text not null check (way in ('phone', 'on-site')),
  assigned_to uuid references account,
  status text not null check (status in ('open', 'reached', 'unreached', 'refused')),
  tries integer not null default 0 check (tries >= 0),
  answers jsonb,
  mismatches text[] not null default '{}',
  notes_sealed text,
  done_at timestamptz,
  done_by uuid references account,
  complaint_id uuid references complaint,
  finding_id uuid references finding,
  foreign key (consultation_id, practitioner_id) references consultation (id, practitioner_id),
  -- never by the adviser themself
  constraint return_visit_by_another check (assigned_to <> practitioner_id and done_by <> practitioner_id),
  check ((status = 'open') = (done_at is null)),
  check ((done_at is null) = (done_by is null)),
  check ((status = 'reached') = (answers is not null))
);
create index return_visit_sample on return_visit (sample_id);
create index return_visit_area on return_visit (area_code text_pattern_ops, id);
create index return_visit_mine on return_visit (assigned_to) where status = 'open';

grant select on complaint_history, complaint_note, complaint_involved, visit_script, visit_sample, return_visit to legal_aid_app;
grant insert on complaint_history, complaint_note, visit_sample, return_visit to legal_aid_app;
grant update (assigned_to, status, tries, answers, mismatches, notes_sealed, done_at, done_by, complaint_id, finding_id)
  on return_visit to legal_aid_app;
