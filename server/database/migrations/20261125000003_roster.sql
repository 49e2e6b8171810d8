-- Patterns, the plan of a month, what was published and when, and alarms about too little duty (A28–A33).

create table duty_pattern (
  -- one version; all versions of a pattern share the line
  id uuid primary key,
  line_id uuid not null,
  version integer not null check (version > 0),
  site_code text not null references site,
  kind text not null check (kind in ('at-site', 'village', 'market', 'home-visit', 'event')),
  cycle text not null check (cycle in ('workdays', 'weekly', 'fortnightly', 'monthly', 'quarterly')),
  weekdays integer[] not null,
  anchor_monday date,
  week_of_month integer check (week_of_month between 1 and 5),
  month_of_quarter integer check (month_of_quarter between 1 and 3),
  starts text not null check (starts ~ '^\d\d:\d\d$'),
  ends text not null check (ends ~ '^\d\d:\d\d$'),
  people_needed integer not null check (people_needed between 1 and 9),
  rest_days text not null check (rest_days in ('skip', 'next-workday', 'keep')),
  fields text[] not null,
  -- the rota, in order of turns
  people uuid[] not null,
  from_on date not null,
  to_on date,
  status text not null check (status in ('proposed', 'approved', 'ended')),
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  ended_because text check (length(ended_because) <= 100),
  unique (line_id, version),
  check (ends > starts),
  check (to_on >= from_on),
  check ((cycle = 'fortnightly') = (anchor_monday is not null)),
  check ((cycle in ('monthly', 'quarterly')) = (week_of_month is not null)),
  check ((cycle = 'quarterly') = (month_of_quarter is not null)),
  check (status = 'proposed' or decided_at is not null),
  -- one version of a pattern is in force on a day
  constraint duty_pattern_in_force exclude using gist (line_id with =, daterange(from_on, to_on, '[]') with &&)
    where (status = 'approved')
);
-- one open proposal to change a pattern at a time
create unique index duty_pattern_proposed on duty_pattern (line_id) where status = 'proposed';
create index duty_pattern_site on duty_pattern (site_code, status);

create table roster_plan (
  county_code text not null references area check (county_code ~ '^\d{6}$'),
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  -- counts edits of the draft
  revision integer not null default 0,
  published_version integer,
  published_at timestamptz,
  published_by uuid references account,
  primary key (county_code, month),
  check ((published_version is null) = (published_at is null))
);

-- The draft: one row for each slot somebody or the rule has touched.
create table planned_shift (
  id uuid primary key,
  county_code text not null,
  month text not null,
  slot_key text not null,
  site_code text not null references site,
  kind text not null check (kind in ('at-site', 'village', 'market', 'home-visit', 'event')),
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  practitioner_id uuid references practitioner,
  -- a hand chose the person; a hand set the times
  by_hand boolean not null,
  times_by_hand boolean not null,
  removed boolean not null,
  -- why this person, or why nobody
  why jsonb,
  pattern_id uuid references duty_pattern,
  -- the shift it was published as, and that shift's version as the plan last wrote it
  shift_id uuid unique references duty_shift,
  shift_version integer,
  unique (county_code, month, slot_key),
  foreign key (county_code, month) references roster_plan,
  check (ends_at > starts_at),
  check ((shift_id is null) = (shift_version is null))
);

-- Every publishing: who, when, which gaps were confirmed, what it did to each shift.
create table roster_version (
  county_code text not null,
  month text not null,
  version integer not null check (version > 0),
  by_id uuid not null references account,
  at timestamptz not null,
  gaps jsonb not null,
  changes jsonb not null,
  primary key (county_code, month, version),
  foreign key (county_code, month) references roster_plan
);
create trigger roster_version_insert_only before update or delete or truncate on roster_version
  for each statement execute function refuse_change();

-- Too little duty that staff were told of; told again only after it was covered in between.
create table coverage_alarm (
  site_code text not null references site,
  unit text not null check (unit in ('day', 'week', 'quarter')),
  from_on date not null,
  to_on date not null,
  missing integer not null check (missing > 0),
  raised_at timestamptz not null,
  cleared_at timestamptz,
  primary key (site_code, unit, from_on)
);

alter table duty_shift add foreign key (pattern_id) references duty_pattern;

grant select on duty_pattern, roster_plan, planned_shift, roster_version, coverage_alarm to legal_aid_app;
grant insert, update on duty_pattern, roster_plan, planned_shift, coverage_alarm to legal_aid_app;
grant insert on roster_version to legal_aid_app;
