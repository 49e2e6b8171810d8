-- Swaps, stand-ins and leave: who asked whom, how it went, and what it did to the roster.

create table duty_request (
  id uuid primary key,
  kind text not null check (kind in ('swap', 'stand-in', 'leave')),
  -- whose staff decide: the county of the shift, or of the person on leave; the city for its own centre
  county_code text not null references area check (county_code ~ '^\d{6}$'),
  asker_id uuid not null references practitioner,
  other_id uuid references practitioner,
  from_on date,
  to_on date,
  reason text not null check (length(reason) between 1 and 200),
  status text not null check (status in ('asked', 'consented', 'declined', 'cancelled', 'lapsed', 'approved', 'refused', 'settled')),
  asked_at timestamptz not null,
  closed_at timestamptz,
  check (other_id <> asker_id),
  check ((kind = 'leave') = (other_id is null)),
  check ((kind = 'leave') = (from_on is not null)),
  check ((from_on is null) = (to_on is null)),
  check (to_on >= from_on and to_on - from_on < 93),
  check ((closed_at is null) = (status in ('asked', 'consented'))),
  -- nobody is on leave twice on one day
  constraint duty_request_leave_once exclude using gist (asker_id with =, daterange(from_on, to_on, '[]') with &&)
    where (kind = 'leave' and status in ('asked', 'consented', 'approved', 'settled'))
);
create index duty_request_county on duty_request (county_code, asked_at desc);
create index duty_request_asker on duty_request (asker_id, asked_at desc);
create index duty_request_other on duty_request (other_id, asked_at desc);
create index duty_request_open on duty_request (asked_at) where closed_at is null;

-- The shifts a swap or a stand-in is about. Leave names none: it is about whatever lies in its days when decided.
create table duty_request_shift (
  request_id uuid not null references duty_request,
  part text not null check (part in ('own', 'other')),
  shift_id uuid not null references duty_shift,
  open boolean not null,
  primary key (request_id, part)
);
-- a shift is in one open request, on whichever side
create unique index duty_request_shift_once on duty_request_shift (shift_id) where open;
create index duty_request_shift_shift on duty_request_shift (shift_id);

create table duty_request_history (
  id bigint generated always as identity primary key,
  request_id uuid not null references duty_request,
  act text not null check (act in ('ask', 'consent', 'settle', 'decline', 'cancel', 'approve', 'refuse', 'lapse')),
  to_status text not null,
  -- null: the system
  actor_id uuid references account,
  note text check (length(note) <= 200),
  at timestamptz not null
);
create index duty_request_history_request on duty_request_history (request_id, id);

-- Every change of who sits a published shift, and why. Who left it is no part of it any more and is never absent from it.
create table shift_change (
  shift_id uuid not null references duty_shift,
  -- the shift's version after the change
  version integer not null,
  how text not null check (how in ('swapped', 'substituted', 'leave', 'replaced')),
  request_id uuid references duty_request,
  from_id uuid not null references practitioner,
  -- null: nobody, the shift was withdrawn
  to_id uuid references practitioner,
  actor_id uuid not null references account,
  reason text not null check (length(reason) between 1 and 200),
  at timestamptz not null,
  primary key (shift_id, version),
  check (from_id <> to_id),
  check ((how = 'replaced') = (request_id is null))
);
create index shift_change_request on shift_change (request_id);

grant select on duty_request, duty_request_shift, duty_request_history, shift_change to legal_aid_app;
grant insert, update on duty_request, duty_request_shift to legal_aid_app;
grant insert on duty_request_history, shift_change to legal_aid_app;
grant usage on all sequences in schema public to legal_aid_app;
