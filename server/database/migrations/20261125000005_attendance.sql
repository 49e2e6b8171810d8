-- Discipline of duty, make-ups, and what was recorded before it was put right.

-- The discipline text (A43). A new wording is a new version; none is ever changed.
create table discipline_text (
  version integer primary key check (version > 0),
  effective_from date not null,
  title text not null check (length(title) between 2 and 40),
  -- a list of sentences, in order
  items jsonb not null check (jsonb_typeof(items) = 'array' and jsonb_array_length(items) between 1 and 20),
  published_by uuid references account,
  published_at timestamptz not null
);
create index discipline_text_effective on discipline_text (effective_from desc, version desc);

insert into discipline_text (version, effective_from, title, items, published_by, published_at) values
  (1, '2026-01-01', '值班工作纪律', '[
    "按时到岗，不迟到、不早退，每次值班不少于4小时；有事先请假或者换班，不让站点空岗。",
    "先告诉来访人：咨询不收费。",
    "不收来访人的钱、礼品和其他财物（法律援助法第二十条）。",
    "不招揽案件，不劝来访人委托自己或者自己的单位。",
    "依法、及时解答（法律援助法第十九条），提醒来访人：符合条件可以申请法律援助。",
    "当场答不了的，不推脱，约好时间再答，到时主动联系。",
    "来访人多、情绪激动时，先安抚，请选出代表，马上报告县区法律援助中心。",
    "对来访人的个人信息和说过的事保密，不拍照外传，不在群里议论（法律援助法第二十一条）。",
    "一事一记，随办随记，如实登记，不补编、不代记。",
    "请来访人用自己的手机评价，不代评，不要求给好评。"
  ]', null, '2026-01-01T00:00:00+08:00');

-- Who has read a version to its end and said so, once.
create table discipline_confirmation (
  practitioner_id uuid not null references practitioner,
  version integer not null references discipline_text,
  confirmed_at timestamptz not null,
  primary key (practitioner_id, version)
);

-- A request to put a missing check right (补签).
create table make_up (
  id uuid primary key,
  shift_id uuid not null references duty_shift,
  practitioner_id uuid not null references practitioner,
  county_code text not null references area,
  -- what the person says of a check that is missing; null where it is not
  claimed_in_at timestamptz,
  claimed_out_at timestamptz,
  reason text not null check (length(reason) between 1 and 500),
  status text not null check (status in ('asked', 'approved', 'refused', 'withdrawn')),
  asked_at timestamptz not null,
  decided_by uuid references account,
  decided_at timestamptz,
  decided_note text check (length(decided_note) between 1 and 300),
  check (claimed_in_at is not null or claimed_out_at is not null),
  check (claimed_out_at > claimed_in_at),
  check ((status in ('approved', 'refused')) = (decided_by is not null)),
  check ((decided_by is null) = (decided_at is null)),
  check (status <> 'refused' or decided_note is not null),
  -- nobody decides for themself
  check (decided_by <> practitioner_id)
);
-- one request at a time for a shift
create unique index make_up_open on make_up (shift_id) where status = 'asked';
create index make_up_shift on make_up (shift_id, asked_at desc);
create index make_up_person on make_up (practitioner_id, asked_at desc, id desc);
create index make_up_county on make_up (county_code, status, asked_at, id);

-- Attendance as it stood before a late delivery or a make-up replaced part of it.
create table attendance_history (
  id bigint generated always as identity primary key,
  shift_id uuid not null references duty_shift,
  because text not null check (because in ('late-delivery', 'make-up')),
  -- the whole row, as it was
  was jsonb not null,
  replaced_by uuid not null references account,
  replaced_at timestamptz not null
);
create index attendance_history_shift on attendance_history (shift_id, id);

-- attendance of a period, in order of time
create index duty_shift_starts on duty_shift (starts_at desc, id desc);

grant select on discipline_text, discipline_confirmation, make_up, attendance_history to legal_aid_app;
grant insert on discipline_text, discipline_confirmation, attendance_history to legal_aid_app;
grant insert, update on make_up to legal_aid_app;
