-- The house: divisions, sites, people, and what every act leaves behind.

create extension if not exists btree_gist;

-- The service runs as this role; the owner of the tables only migrates. Roles belong to the whole server, so a
-- second database on it finds the role already there.
do $$ begin
  create role legal_aid_app nologin;
exception when duplicate_object or unique_violation then null;
end $$;
do $$ begin
  execute format('grant legal_aid_app to %I', current_user);
exception when others then null; -- already a member, or a superuser who needs no membership
end $$;

create table area (
  code text primary key check (code ~ '^\d{6}(\d{6})?$'),
  name text not null,
  level text not null check (level in ('city', 'county', 'town', 'village')),
  parent_code text references area
);
create index area_parent on area (parent_code);

-- Codes of sites added later (villages, outreach) come from here; those of the master list from their division.
create sequence site_number start 46656 maxvalue 60466175;

create table site (
  code text primary key check (code ~ '^[0-9a-z]{1,6}$'),
  kind text not null check (kind in ('city-centre', 'county-centre', 'town-station', 'village-workroom',
                                     'zone-station', 'project-point', 'outreach')),
  area_code text not null references area,
  name text not null,
  address text,
  phone text,
  opening_hours jsonb not null default '[]',
  lat double precision check (lat between -90 and 90),
  lng double precision check (lng between -180 and 180),
  fence_m integer not null default 300 check (fence_m between 50 and 5000),
  printed_key text not null check (printed_key ~ '^[0-9a-z]{6}$'),
  rotating_secret_sealed text not null,
  active boolean not null default true,
  changed_at timestamptz not null default now(),
  check ((lat is null) = (lng is null))
);
create unique index site_one_per_area on site (area_code, kind)
  where kind in ('city-centre', 'county-centre', 'town-station', 'village-workroom');
create index site_area on site (area_code text_pattern_ops);

create table account (
  id uuid primary key,
  name text not null,
  created_at timestamptz not null,
  disabled_at timestamptz
);

-- Who the platform says a person is. The openid is sealed; the index finds it again.
create table identity (
  provider text not null check (provider in ('wechat')),
  subject_index text not null,
  subject_sealed text not null,
  account_id uuid not null references account,
  primary key (provider, subject_index)
);
create index identity_account on identity (account_id);

create table staff_login (
  login_name text primary key check (login_name = lower(login_name)),
  account_id uuid not null unique references account,
  password_hash text not null,
  totp_secret_sealed text not null,
  last_totp_step bigint not null default 0
);

-- Failed sign-ins by name, whether anybody has that name or not: a stranger cannot tell the two apart.
create table sign_in_failure (
  name_index text primary key,
  failures integer not null,
  locked_until timestamptz,
  last_at timestamptz not null
);

create table session (
  id uuid primary key,
  account_id uuid not null references account,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  ended_at timestamptz
);
create index session_account on session (account_id);

create table staff_grant (
  account_id uuid not null references account,
  role text not null check (role in ('station', 'county', 'city')),
  area_code text not null references area,
  granted_at timestamptz not null,
  ended_at timestamptz,
  -- a scope is everything below an area, so each role is granted at its own level and no higher
  check (case role when 'station' then area_code ~ '^\d{12}$'
                   when 'county' then area_code ~ '^\d{6}$' and area_code !~ '00$'
                   else area_code ~ '^\d{4}00$' end)
);
create unique index staff_grant_once on staff_grant (account_id, role, area_code) where ended_at is null;

create table practitioner (
  account_id uuid primary key references account,
  kind text not null check (kind in ('lawyer', 'legal-worker', 'retired-judge', 'volunteer')),
  unit text,
  area_code text not null references area,
  active boolean not null default true
);

create table setting (
  key text not null,
  area_code text not null,
  effective_from date not null,
  value jsonb not null,
  primary key (key, area_code, effective_from)
);

-- Answers already given, so that a repeated request is answered again and not done again.
create table answered_request (
  account_id uuid not null,
  request_id uuid not null,
  procedure text not null,
  input_hash text not null,
  answer_sealed text,
  created_at timestamptz not null,
  primary key (account_id, request_id)
);
create index answered_request_age on answered_request (created_at);

-- One hash chain a county: each row carries the hash of the row before it.
create table audit_head (
  chain text primary key,
  length bigint not null,
  hash text not null
);
create table audit_log (
  chain text not null,
  position bigint not null check (position > 0),
  at timestamptz not null,
  account_id uuid,
  role text not null,
  procedure text not null,
  act text not null,
  subject_type text not null,
  subject_id text not null,
  detail jsonb not null,
  previous_hash text not null,
  hash text not null,
  primary key (chain, position)
);
create index audit_subject on audit_log (subject_type, subject_id);

create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception '% is insert-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;
create trigger audit_log_insert_only before update or delete or truncate on audit_log
  for each statement execute function refuse_change();

create table message (
  id uuid primary key,
  account_id uuid not null references account,
  kind text not null,
  title text not null,
  body text not null,
  link text,
  created_at timestamptz not null,
  read_at timestamptz
);
create index message_inbox on message (account_id, created_at desc);

-- WeChat's copy of a message, tried after the transaction that wrote it; the inbox holds whether it works or not.
create table message_delivery (
  message_id uuid primary key references message,
  status text not null default 'waiting' check (status in ('waiting', 'sent', 'not-wanted', 'failed')),
  tries integer not null default 0,
  next_try_at timestamptz not null,
  reason text
);
create index message_delivery_due on message_delivery (next_try_at) where status = 'waiting';
