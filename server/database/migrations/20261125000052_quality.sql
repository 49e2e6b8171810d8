-- Quality of cases: four ways to look at them, and the review among peers (法援法 57–59; SF/T 0085-2020).

-- What is scored, as data: each record keeps the version it was made by.
create table score_sheet (
  kind text not null check (kind in ('phone', 'hearing', 'visit', 'file', 'peer')),
  version integer not null check (version > 0),
  effective_from date not null,
  items jsonb not null,
  primary key (kind, version)
);
insert into score_sheet (kind, version, effective_from, items) values
  ('phone', 1, '2023-01-01',
   '[{"code":"contact","text":"及时联系、约见","points":20},
     {"code":"told","text":"讲清权利义务和办案风险","points":20},
     {"code":"progress","text":"主动告诉案件进展","points":20},
     {"code":"manner","text":"服务态度","points":20},
     {"code":"no-fee","text":"没有收取财物","points":20}]'),
  ('hearing', 1, '2023-01-01',
   '[{"code":"on-time","text":"按时到庭，着装规范","points":10},
     {"code":"prepared","text":"熟悉案情和证据","points":25},
     {"code":"evidence","text":"举证、质证到位","points":25},
     {"code":"argument","text":"辩论、代理意见有理有据","points":30},
     {"code":"order","text":"遵守法庭纪律","points":10}]'),
  ('visit', 1, '2023-01-01',
   '[{"code":"met","text":"当面见过受援人，听过意见","points":20},
     {"code":"told","text":"讲清权利义务和办案风险","points":20},
     {"code":"progress","text":"主动告诉案件进展和结果","points":20},
     {"code":"no-fee","text":"没有收取财物","points":20},
     {"code":"content","text":"受援人对办理满意","points":20}]'),
  ('file', 1, '2023-01-01',
   '[{"code":"complete","text":"材料齐全，顺序正确","points":20},
     {"code":"meeting","text":"会见（约见）笔录内容完整，有签名","points":20},
     {"code":"work","text":"阅卷、调查取证有记录","points":20},
     {"code":"opinion","text":"代理词、辩护词针对性强","points":30},
     {"code":"time","text":"各环节没有超期","points":10}]'),
  ('peer', 1, '2023-01-01',
   '[{"code":"engagement","text":"委托手续和会见：及时、完整、告知到位","points":15},
     {"code":"facts","text":"事实和证据：阅卷、调查、质证充分","points":25},
     {"code":"law","text":"法律适用：依据准确，说理充分","points":25},
     {"code":"opinion","text":"法律文书：结构清楚，意见明确","points":20},
     {"code":"outcome","text":"办理效果：维护了受援人的合法权益","points":10},
     {"code":"file","text":"案卷：齐全、规范","points":5}]');
create trigger score_sheet_insert_only before update or delete or truncate on score_sheet
  for each statement execute function refuse_change();

-- One look at a case: by whom, when, what was scored and found.
create table case_monitor (
  id uuid primary key,
  application_id uuid not null references aid_application,
  county_code text not null references area,
  kind text not null check (kind in ('phone', 'hearing', 'visit', 'file')),
  called text check (called in ('recipient', 'office', 'handler')),
  sheet_version integer not null,
  handler_id uuid not null references practitioner,
  by_id uuid not null references account,
  done_on date not null,
  scores jsonb not null,
  -- points of a hundred
  score integer not null check (score between 0 and 100),
  said_sealed text not null,
  mismatch_sealed text,
  finding_id uuid references finding,
  recorded_at timestamptz not null,
  foreign key (kind, sheet_version) references score_sheet,
  check ((called is not null) = (kind = 'phone')),
  check (by_id <> handler_id)
);
create index case_monitor_application on case_monitor (application_id, done_on desc);
create index case_monitor_county on case_monitor (county_code text_pattern_ops, done_on desc, id);
create index case_monitor_handler on case_monitor (handler_id, done_on desc);
create trigger case_monitor_insert_only before update or delete or truncate on case_monitor
  for each statement execute function refuse_change();

-- A month's cases to be looked at, drawn once. Seed and pool are recorded: anybody may draw it again.
create table monitor_draw (
  id uuid primary key,
  county_code text not null references area,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  kind text not null check (kind in ('phone', 'hearing', 'visit', 'file')),
  seed integer not null check (seed >= 0),
  pool uuid[] not null check (cardinality(pool) > 0),
  -- in the order drawn
  drawn uuid[] not null check (cardinality(drawn) between 1 and cardinality(pool)),
  drawn_by uuid not null references account,
  drawn_at timestamptz not null,
  constraint monitor_draw_once unique (county_code, month, kind)
);
create trigger monitor_draw_insert_only before update or delete or truncate on monitor_draw
  for each statement execute function refuse_change();
create table monitor_task (
  draw_id uuid not null references monitor_draw,
  application_id uuid not null references aid_application,
  monitor_id uuid references case_monitor,
  primary key (draw_id, application_id)
);
create index monitor_task_waiting on monitor_task (application_id) where monitor_id is null;

-- What is found at a case can be a breach of the lawyer's.
alter table finding drop constraint finding_source_check;
alter table finding add constraint finding_source_check check (source in
  ('attendance', 'roll-call', 'phone-check', 'on-site', 'supervisor', 'complaint', 'case-check'));

-- A drawing of archived cases to be reviewed among peers. Seed and pool are recorded.
create table peer_round (
  id uuid primary key,
  county_code text not null references area,
  percent integer not null check (percent between 1 and 100),
  seed integer not null check (seed >= 0),
  pool uuid[] not null check (cardinality(pool) > 0),
  drawn uuid[] not null check (cardinality(drawn) between 1 and cardinality(pool)),
  drawn_by uuid not null references account,
  drawn_at timestamptz not null
);
create index peer_round_county on peer_round (county_code text_pattern_ops, drawn_at desc);
create trigger peer_round_insert_only before update or delete or truncate on peer_round
  for each statement execute function refuse_change();

-- An archived case under review, once in its life. To reviewers it is its serial number and nothing else.
create table peer_case (
  application_id uuid primary key references case_volume,
  round_id uuid not null references peer_round,
  county_code text not null references area,
  handler_id uuid not null references practitioner,
  serial integer generated always as identity unique,
  sheet_kind text not null default 'peer' check (sheet_kind = 'peer'),
  sheet_version integer not null,
  status text not null check (status in ('reviewing', 'third', 'graded', 'appealed', 'decided')),
  score integer check (score between 0 and 100),
  grade text check (grade in ('excellent', 'good', 'passed', 'failed')),
  graded_at timestamptz,
  appeal_by date,
  appeal_sealed text,
  appealed_at timestamptz,
  outcome text check (outcome in ('upheld', 'changed')),
  reasons_sealed text,
  decided_score integer check (decided_score between 0 and 100),
  decided_grade text check (decided_grade in ('excellent', 'good', 'passed', 'failed')),
  decided_by uuid references account,
  decided_at timestamptz,
  foreign key (sheet_kind, sheet_version) references score_sheet,
  check ((status in ('reviewing', 'third')) = (score is null)),
  check ((score is null) = (grade is null) and (score is null) = (graded_at is null)
    and (score is null) = (appeal_by is null)),
  check ((status in ('appealed', 'decided')) = (appealed_at is not null)
    and (appealed_at is null) = (appeal_sealed is null)),
  check ((status = 'decided') = (outcome is not null) and (outcome is null) = (reasons_sealed is null)
    and (outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)
    and (outcome is null) = (decided_score is null) and (outcome is null) = (decided_grade is null)),
  check (decided_by <> handler_id)
);
create index peer_case_county on peer_case (county_code text_pattern_ops, status);
create index peer_case_handler on peer_case (handler_id, graded_at desc);

-- A reviewer's seat at a case. Who declined leaves it to another; the papers are opened after secrecy was confirmed.
create table peer_seat (
  id uuid primary key,
  application_id uuid not null references peer_case,
  place integer not null check (place between 1 and 3),
  reviewer_id uuid not null references practitioner,
  called_at timestamptz not null,
  due_on date not null,
  secret_at timestamptz,
  declined_at timestamptz,
  cause text check (cause in ('conflict', 'illness', 'other')),
  scores jsonb,
  score integer check (score between 0 and 100),
  said_sealed text,
  done_at timestamptz,
  constraint peer_seat_person unique (application_id, reviewer_id),
  check ((declined_at is null) = (cause is null)),
  check (declined_at is null or done_at is null),
  check ((done_at is null) = (score is null) and (done_at is null) = (scores is null)
    and (done_at is null) = (said_sealed is null)),
  check (done_at is null or secret_at is not null)
);
create unique index peer_seat_one on peer_seat (application_id, place) where declined_at is null;
create index peer_seat_reviewer on peer_seat (reviewer_id, called_at desc);

-- Nobody reviews a case they were ever assigned, or one of their own firm's.
create function refuse_own_review() returns trigger language plpgsql as $$
begin
  if exists (
    select from aid_assignment
      join practitioner on practitioner.account_id = new.reviewer_id
      where application_id = new.application_id and (practitioner_id = new.reviewer_id
        or aid_assignment.unit = practitioner.unit)
  ) or exists (
    select from peer_case
      join practitioner as handler on handler.account_id = peer_case.handler_id
      join practitioner as reviewer on reviewer.account_id = new.reviewer_id
      where application_id = new.application_id and (handler.account_id = reviewer.account_id
        or handler.unit = reviewer.unit)
  ) then
    raise exception 'a case is not reviewed by its own firm' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger peer_seat_not_own before insert on peer_seat for each row execute function refuse_own_review();

grant select, insert on score_sheet, case_monitor, monitor_draw, monitor_task, peer_round, peer_case, peer_seat to legal_aid_app;
grant update (monitor_id) on monitor_task to legal_aid_app;
grant update (status, score, grade, graded_at, appeal_by, appeal_sealed, appealed_at, outcome, reasons_sealed,
  decided_score, decided_grade, decided_by, decided_at) on peer_case to legal_aid_app;
grant update (secret_at, declined_at, cause, scores, score, said_sealed, done_at) on peer_seat to legal_aid_app;
grant usage on all sequences in schema public to legal_aid_app;
