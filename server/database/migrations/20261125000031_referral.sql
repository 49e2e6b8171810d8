-- What a consultation is passed on to (A61), and records that go on as applications of the people's own (A60, A64).

create table department (
  code text primary key check (code ~ '^[0-9]{6}-[a-z0-9-]{2,40}$'),
  county_code text not null references area,
  kind text not null check (kind in ('legal-aid', 'mediation', 'notary', 'justice-office', 'petition', 'other')),
  name text not null check (length(name) between 2 and 40),
  phone text,
  address text,
  -- switched off, never removed: letters name it
  active boolean not null default true,
  changed_by uuid references account,
  changed_at timestamptz,
  check (code like county_code || '-%')
);
create unique index department_name on department (county_code, name);

-- Every county begins with what each has, every town with its justice office; telephones are the bureau's to fill in.
create function open_departments() returns trigger language plpgsql as $$
begin
  if new.level = 'county' then
    insert into department (code, county_code, kind, name)
    select new.code || '-' || kind, new.code, kind, new.name || suffix
    from (values ('legal-aid', '法律援助中心'), ('mediation', '人民调解委员会'), ('notary', '公证处'),
      ('petition', '信访局')) as usual (kind, suffix)
    on conflict do nothing;
  elsif new.level = 'town' and exists (select from area where code = left(new.code, 6)) then
    insert into department (code, county_code, kind, name)
    values (left(new.code, 6) || '-justice-' || substr(new.code, 7, 3), left(new.code, 6), 'justice-office', new.name || '司法所')
    on conflict do nothing;
  end if;
  return null;
end $$;
create trigger area_opens_departments after insert on area for each row execute function open_departments();

insert into department (code, county_code, kind, name)
select area.code || '-' || kind, area.code, kind, area.name || suffix
from area, (values ('legal-aid', '法律援助中心'), ('mediation', '人民调解委员会'), ('notary', '公证处'),
  ('petition', '信访局')) as usual (kind, suffix)
where area.level = 'county';
insert into department (code, county_code, kind, name)
select left(code, 6) || '-justice-' || substr(code, 7, 3), left(code, 6), 'justice-office', name || '司法所'
from area where level = 'town' and left(code, 6) in (select code from area)
on conflict do nothing;

create table referral (
  id uuid primary key,
  consultation_id uuid not null references consultation,
  -- where the record was written, and whose county takes over
  area_code text not null references area,
  receiver_county text not null references area,
  kind text not null check (kind in ('legal-aid', 'mediation', 'notary', 'other')),
  department_code text references department,
  mediator_id uuid references practitioner,
  facts_sealed text not null,
  -- 个人信息保护法 23: nothing is passed on without the person's yes
  consented boolean not null check (consented),
  sent_by uuid not null references account,
  sent_at timestamptz not null,
  status text not null check (status in ('sent', 'accepted', 'declined', 'done', 'withdrawn')),
  due_on date,
  accepted_at timestamptz,
  -- why it was declined, or what came of it
  reply_sealed text,
  -- an account that follows it, of the person it is about
  resident_id uuid references account,
  -- last term whose passing was told
  reminded_for date,
  check ((department_code is null) <> (mediator_id is null)),
  check (mediator_id is null or kind = 'mediation'),
  check (mediator_id <> sent_by),
  check ((status in ('sent', 'accepted')) = (due_on is not null)),
  check ((status in ('declined', 'done')) = (reply_sealed is not null)),
  check (status not in ('accepted', 'done') or accepted_at is not null)
);
-- a record is passed on for one thing once at a time
create unique index referral_open on referral (consultation_id, kind) where status in ('sent', 'accepted');
create index referral_record on referral (consultation_id);
create index referral_in on referral (receiver_county, sent_at desc);
create index referral_out on referral (area_code text_pattern_ops, sent_at desc);
create index referral_mediator on referral (mediator_id, sent_at desc) where mediator_id is not null;
create index referral_sender on referral (sent_by, sent_at desc);
create index referral_resident on referral (resident_id, sent_at desc) where resident_id is not null;
create index referral_due on referral (due_on) where due_on is not null;

-- Every step, in the transaction that takes it.
create table referral_history (
  id bigint generated always as identity primary key,
  referral_id uuid not null references referral,
  act text not null,
  from_status text,
  to_status text not null,
  actor_id uuid not null references account,
  -- taken by the person it is about: they are not named
  by_resident boolean not null,
  at timestamptz not null
);
create index referral_history_of on referral_history (referral_id, id);
create trigger referral_history_insert_only before update or delete or truncate on referral_history
  for each statement execute function refuse_change();

-- 推送函, 督办函, 反馈函: as they were written, numbered in the county that wrote them.
create table referral_letter (
  number text primary key,
  position bigint generated always as identity,
  referral_id uuid not null references referral,
  kind text not null check (kind in ('push', 'supervise', 'feedback')),
  text_sealed text not null,
  written_by uuid not null references account,
  written_at timestamptz not null
);
create unique index referral_letter_once on referral_letter (referral_id, kind) where kind <> 'supervise';
create index referral_letter_of on referral_letter (referral_id, position);
create trigger referral_letter_insert_only before update or delete or truncate on referral_letter
  for each statement execute function refuse_change();

-- A time and place for mediation (人民调解立时预约); another proposal takes the place of the one before.
create table referral_meeting (
  id uuid primary key,
  position bigint generated always as identity,
  referral_id uuid not null references referral,
  meets_at timestamptz not null,
  place_sealed text not null,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  answer text check (answer in ('agreed', 'declined', 'replaced')),
  answered_by uuid references account,
  answered_at timestamptz,
  check ((answer is null) = (answered_by is null) and (answer is null) = (answered_at is null))
);
create unique index referral_meeting_standing on referral_meeting (referral_id) where answer is null or answer = 'agreed';

-- A code by which the person follows a referral with an account of their own.
create table referral_code (
  code_hash text primary key check (code_hash ~ '^[0-9a-f]{64}$'),
  referral_id uuid not null references referral,
  issued_by uuid not null references account,
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > issued_at)
);

-- A code by which the person goes on with a record as an application of their own. It carries nothing itself.
create table aid_offer (
  code_hash text primary key check (code_hash ~ '^[0-9a-f]{64}$'),
  consultation_id uuid not null references consultation,
  area_code text not null references area,
  issued_by uuid not null references account,
  issued_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > issued_at),
  accepted_by uuid references account,
  accepted_at timestamptz,
  check ((accepted_by is null) = (accepted_at is null)),
  check (accepted_by <> issued_by)
);
-- one person goes on with a record, by whichever code
create unique index aid_offer_accepted on aid_offer (consultation_id) where accepted_by is not null;
create index aid_offer_area on aid_offer (area_code text_pattern_ops, issued_at);

alter table aid_application add column source_consultation_id uuid references consultation;
create unique index aid_application_source on aid_application (source_consultation_id)
  where source_consultation_id is not null;

grant select on department, referral, referral_history, referral_letter, referral_meeting, referral_code, aid_offer to legal_aid_app;
grant insert on department, referral, referral_history, referral_letter, referral_meeting, referral_code, aid_offer to legal_aid_app;
grant update (kind, name, phone, address, active, changed_by, changed_at) on department to legal_aid_app;
grant update (status, due_on, accepted_at, reply_sealed, resident_id, reminded_for) on referral to legal_aid_app;
grant update (answer, answered_by, answered_at) on referral_meeting to legal_aid_app;
grant update (accepted_by, accepted_at) on aid_offer to legal_aid_app;
grant usage on all sequences in schema public to legal_aid_app;
