-- The ledger of consultations, and one rating a record.

create table consultation (
  id uuid primary key,
  shift_id uuid references duty_shift,
  site_code text not null references site,
  area_code text not null references area,
  practitioner_id uuid not null references practitioner,
  channel text not null check (channel in ('on-site', 'hotline', 'online', 'phone', 'wechat-group', 'home-visit', 'outreach')),
  matter_type text not null,
  groups text[] not null,
  -- never empty; the least length in letters is the form's, which counts them as a phone does
  summary text not null check (length(summary) between 1 and 2000),
  answer text not null check (length(answer) between 1 and 4000),
  result text not null,
  client_name_sealed text,
  client_phone_sealed text,
  client_phone_index text,
  right_told boolean not null check (right_told),
  occurred_at timestamptz not null,
  recorded_at timestamptz not null,
  unique (id, practitioner_id)
);
create index consultation_person on consultation (practitioner_id, occurred_at desc, id desc);
create index consultation_area on consultation (area_code text_pattern_ops, occurred_at desc, id desc);
create index consultation_newest on consultation (occurred_at desc, id desc);
create index consultation_shift on consultation (shift_id);

create table rating_ticket (
  ticket_hash text primary key,
  consultation_id uuid not null references consultation,
  issued_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz
);
create index rating_ticket_consultation on rating_ticket (consultation_id);

create table rating (
  consultation_id uuid primary key,
  practitioner_id uuid not null,
  rater_id uuid not null references account,
  ticket_hash text not null unique references rating_ticket,
  way text not null check (way in ('own-phone')),
  satisfaction text not null check (satisfaction in ('satisfied', 'fair', 'dissatisfied')),
  was_free boolean not null,
  solicited boolean not null,
  comment text check (length(comment) <= 500),
  rated_at timestamptz not null,
  foreign key (consultation_id, practitioner_id) references consultation (id, practitioner_id),
  check (rater_id <> practitioner_id)
);
