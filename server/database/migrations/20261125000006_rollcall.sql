-- System roll calls (A38): who said they are on duty was asked at a moment nobody knew, and answered or did not.

create table roll_call (
  id uuid primary key,
  -- city or county that is called; for one site, the site's own area
  area_code text not null references area,
  site_code text references site,
  issued_by uuid not null references account,
  issued_at timestamptz not null,
  plan text not null check (plan in ('now', 'random')),
  asks_code boolean not null,
  reply_minutes integer not null check (reply_minutes between 1 and 120),
  -- the stretch in which a random call falls; the moment itself is told to nobody before it comes
  window_from timestamptz,
  window_to timestamptz,
  fires_at timestamptz not null,
  fired_at timestamptz,
  closes_at timestamptz,
  status text not null check (status in ('planned', 'open', 'closed', 'cancelled')),
  check ((plan = 'random') = (window_from is not null)),
  check ((window_from is null) = (window_to is null)),
  check (window_from is null or (window_from < window_to and fires_at between window_from and window_to)),
  check ((status in ('open', 'closed')) = (fired_at is not null)),
  check ((fired_at is null) = (closes_at is null)),
  check (closes_at > fired_at)
);
create index roll_call_issued on roll_call (issued_at desc, id);
create index roll_call_area on roll_call (area_code text_pattern_ops, issued_at desc);
create index roll_call_planned on roll_call (fires_at) where status = 'planned';
create index roll_call_open on roll_call (closes_at) where status = 'open';

-- One row for each shift whose person was checked in when the call came. Who was due and not there is no row here:
-- that is attendance's to say.
create table roll_call_reply (
  id uuid not null unique,
  roll_call_id uuid not null references roll_call,
  shift_id uuid not null references duty_shift,
  practitioner_id uuid not null references practitioner,
  site_code text not null references site,
  -- the site's, so that each county sees its own of a call to the whole city
  area_code text not null references area,
  status text not null check (status in ('waiting', 'replied', 'missed', 'explained', 'accepted', 'finding')),
  replied_at timestamptz,
  code_kind text check (code_kind in ('rotating', 'printed')),
  -- last day on which a missed call may be explained; set when it was missed
  explain_by date,
  explanation text check (length(explanation) between 1 and 500),
  explained_at timestamptz,
  decided_by uuid references account,
  decided_at timestamptz,
  decided_note text check (length(decided_note) <= 300),
  primary key (roll_call_id, shift_id),
  check ((status = 'replied') = (replied_at is not null)),
  check (code_kind is null or replied_at is not null),
  check ((status in ('waiting', 'replied')) = (explain_by is null)),
  check ((explanation is null) = (explained_at is null)),
  check (explanation is null or explain_by is not null),
  check (status <> 'explained' or explanation is not null),
  check ((status in ('accepted', 'finding')) = (decided_at is not null)),
  check ((decided_at is null) = (decided_by is null)),
  -- nobody judges themself
  check (decided_by <> practitioner_id)
);
create index roll_call_reply_person on roll_call_reply (practitioner_id, roll_call_id);
create index roll_call_reply_shift on roll_call_reply (shift_id);
create index roll_call_reply_area on roll_call_reply (area_code text_pattern_ops, roll_call_id);
create index roll_call_reply_open on roll_call_reply (area_code text_pattern_ops) where status in ('missed', 'explained');

grant select, insert, update on roll_call, roll_call_reply to legal_aid_app;
