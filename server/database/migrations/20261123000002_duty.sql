-- Duty: who sits where and when, and the proof that they did.

create table duty_shift (
  id uuid primary key,
  site_code text not null references site,
  practitioner_id uuid not null references practitioner,
  kind text not null check (kind in ('at-site', 'village', 'market', 'home-visit', 'event')),
  day date not null,
  starts_at timestamptz not null,
  ends_at timestamptz not null,
  status text not null check (status in ('published', 'checked-in', 'checked-out', 'withdrawn')),
  check (ends_at > starts_at),
  check (ends_at <= starts_at + interval '14 hours'),
  -- nobody sits in two places at once
  exclude using gist (practitioner_id with =, tstzrange(starts_at, ends_at) with &&) where (status <> 'withdrawn')
);
create index duty_shift_site_day on duty_shift (site_code, day);
create index duty_shift_person_day on duty_shift (practitioner_id, day);

create table attendance (
  shift_id uuid primary key references duty_shift,
  practitioner_id uuid not null references practitioner,
  checked_in_at timestamptz not null,
  in_code text not null check (in_code in ('rotating', 'printed')),
  in_location text not null check (in_location in ('inside', 'outside', 'unknown')),
  in_distance_m integer,
  arrival text not null check (arrival in ('on-time', 'late')),
  checked_out_at timestamptz,
  out_code text check (out_code in ('rotating', 'printed')),
  out_location text check (out_location in ('inside', 'outside', 'unknown')),
  out_distance_m integer,
  departure text check (departure in ('on-time', 'early')),
  short boolean,
  minutes integer check (minutes >= 0),
  -- left open by the person and closed at the end of the shift by the system
  closed_by_system boolean not null default false,
  check (checked_out_at >= checked_in_at),
  check ((checked_out_at is null) = (minutes is null)),
  check ((checked_out_at is null) = (short is null)),
  check ((checked_out_at is null) = (departure is null))
);
-- one person is on duty at one place
create unique index attendance_open on attendance (practitioner_id) where checked_out_at is null;

-- A rotating code is good for one act at one site.
create table presence_code_use (
  site_code text not null references site,
  step bigint not null,
  used_by uuid not null references account,
  used_at timestamptz not null,
  primary key (site_code, step)
);

-- Wrong and expired codes tried at a shift; too many in a short time close it for a while. Kept for a day.
create table presence_code_failure (
  id bigint generated always as identity primary key,
  shift_id uuid not null references duty_shift,
  practitioner_id uuid not null references practitioner,
  at timestamptz not null
);
create index presence_code_failure_shift on presence_code_failure (shift_id, practitioner_id, at desc);

-- The raw position behind a distance; deleted after the days set by policy.
create table attendance_position (
  shift_id uuid not null references duty_shift,
  moment text not null check (moment in ('in', 'out')),
  place_sealed text not null,
  taken_at timestamptz not null,
  primary key (shift_id, moment)
);
create index attendance_position_age on attendance_position (taken_at);
