-- Sampling, inspections, what follows from a finding, points and stars (A7, A21, A24, A39–A46).

-- Questions of an inspection, as data: a round keeps the version it was done by.
create table checklist (
  kind text not null check (kind in ('phone', 'on-site')),
  version integer not null check (version > 0),
  effective_from date not null,
  -- what is said on the telephone, or looked at first
  script text not null,
  items jsonb not null,
  primary key (kind, version)
);
insert into checklist (kind, version, effective_from, script, items) values
  ('phone', 1, '2023-01-01',
   '您好，这里是司法局法律援助工作人员，做一次值班抽查。请问现在值班的是哪位？今天接待了几位群众？',
   '[{"code":"answered-self","text":"接电话的是排班上的人"},
     {"code":"knows-hours","text":"说得清今天的值班时间"},
     {"code":"says-free","text":"说得清咨询不收费"},
     {"code":"keeps-records","text":"说得出今天登记了几条"}]'),
  ('on-site', 1, '2023-01-01',
   '先看公示和人员，再翻台账，最后问一位群众。',
   '[{"code":"board-shown","text":"值班公示贴在看得见的地方，和排班一致"},
     {"code":"person-present","text":"排班上的人在岗"},
     {"code":"code-shown","text":"现场码能正常显示"},
     {"code":"ledger-matches","text":"抽查三条台账，和实际一致"},
     {"code":"free-told","text":"墙上写明不收费，也告诉群众不收费"},
     {"code":"no-soliciting","text":"没有发名片招揽案件"},
     {"code":"accessible","text":"老人、残疾人进得来、坐得下"}]');

-- One drawing of sites to be looked at. Seed and weights are recorded, so that anybody may draw it again.
create table inspection_round (
  id uuid primary key,
  area_code text not null references area,
  kind text not null check (kind in ('phone', 'on-site')),
  seed integer not null check (seed >= 0),
  size integer not null check (size between 1 and 50),
  -- [{ siteCode, weight, parts }] of every site that could be drawn
  weights jsonb not null,
  -- site codes in the order drawn
  drawn text[] not null check (cardinality(drawn) between 1 and 50),
  due_on date not null,
  drawn_at timestamptz not null,
  drawn_by uuid not null references account
);
create index inspection_round_area on inspection_round (area_code text_pattern_ops, drawn_at desc);
create trigger inspection_round_insert_only before update or delete or truncate on inspection_round
  for each statement execute function refuse_change();

create table inspection (
  id uuid primary key,
  round_id uuid not null references inspection_round,
  site_code text not null references site,
  kind text not null check (kind in ('phone', 'on-site')),
  due_on date not null,
  assigned_to uuid references account,
  status text not null check (status in ('open', 'done', 'cancelled')),
  checklist_version integer not null,
  answers jsonb,
  -- what came of a telephone check
  call_result text check (call_result in ('on-duty', 'not-on-duty', 'no-answer')),
  -- whether the inspector's phone was at the site; the position itself is not kept
  location text check (location in ('inside', 'outside', 'unknown')),
  distance_m integer,
  notes text check (length(notes) <= 1000),
  done_at timestamptz,
  done_by uuid references account,
  unique (round_id, site_code),
  foreign key (kind, checklist_version) references checklist (kind, version),
  check ((status = 'open') = (done_at is null)),
  check ((done_at is null) = (done_by is null)),
  check (status <> 'done' or answers is not null),
  check (status <> 'done' or (kind = 'phone') = (call_result is not null))
);
create index inspection_open on inspection (due_on) where status = 'open';
create index inspection_site on inspection (site_code, done_at desc);

create table inspection_finding (
  inspection_id uuid not null references inspection,
  finding_id uuid primary key references finding
);
create index inspection_finding_of on inspection_finding (inspection_id);

-- Something at a site that must be put right by a day (整改).
create table rectification (
  id uuid primary key,
  inspection_id uuid not null unique references inspection,
  site_code text not null references site,
  what text not null check (length(what) between 1 and 500),
  due_on date not null,
  status text not null check (status in ('open', 'handed-in', 'accepted', 'returned'))
);
create index rectification_site on rectification (site_code);
create index rectification_open on rectification (due_on) where status in ('open', 'returned');

create table rectification_event (
  id uuid primary key,
  rectification_id uuid not null references rectification,
  act text not null check (act in ('order', 'hand-in', 'accept', 'return')),
  note text not null check (length(note) between 1 and 1000),
  due_on date not null,
  actor_id uuid not null references account,
  at timestamptz not null
);
create index rectification_event_of on rectification_event (rectification_id, at);
create trigger rectification_event_insert_only before update or delete or truncate on rectification_event
  for each statement execute function refuse_change();

-- One source may tell of several people, and of several breaches of one: each is found once.
drop index finding_once;
create unique index finding_once on finding (source, source_id, practitioner_id, violation) where source_id is not null;
create index finding_due on finding (status, due_on) where due_on is not null;
create index finding_site on finding (site_code, filed_at) where site_code is not null;

-- The steps of a finding hold in the database too: nothing jumps over one.
create function finding_goes_by_steps() returns trigger language plpgsql as $$
begin
  if new.practitioner_id <> old.practitioner_id or new.facts <> old.facts or new.violation <> old.violation
    or new.finder_id is distinct from old.finder_id or new.filed_at <> old.filed_at then
    raise exception 'what was found stays as it was filed' using errcode = 'check_violation', constraint = 'finding_stays';
  end if;
  if (old.status, new.status) not in (
    ('filed', 'noticed'), ('filed', 'dropped'), ('noticed', 'stated'), ('stated', 'decided'), ('stated', 'dropped'),
    ('decided', 'appealed'), ('decided', 'final'), ('appealed', 'final'), ('appealed', 'dropped')
  ) then
    raise exception 'a finding does not go from % to %', old.status, new.status
      using errcode = 'check_violation', constraint = 'finding_steps';
  end if;
  return new;
end $$;
create trigger finding_by_steps before update on finding
  for each row execute function finding_goes_by_steps();

create table finding_history (
  id bigint generated always as identity primary key,
  finding_id uuid not null references finding,
  act text not null check (act in ('notice', 'dismiss', 'state', 'lapse', 'decide', 'appeal', 'settle', 'overturn', 'finalize')),
  from_status text not null,
  to_status text not null,
  -- null: the system, when a term had passed
  actor_id uuid references account,
  at timestamptz not null
);
create index finding_history_of on finding_history (finding_id, id);
create trigger finding_history_insert_only before update or delete or truncate on finding_history
  for each statement execute function refuse_change();

-- What the person says: once to the notice, once against the decision.
create table finding_statement (
  id uuid primary key,
  finding_id uuid not null references finding,
  kind text not null check (kind in ('statement', 'appeal')),
  text text not null check (length(text) between 1 and 2000),
  said_at timestamptz not null,
  unique (finding_id, kind)
);
create trigger finding_statement_insert_only before update or delete or truncate on finding_statement
  for each statement execute function refuse_change();

create table finding_decision (
  finding_id uuid not null references finding,
  instance text not null check (instance in ('first', 'appeal')),
  outcome text not null check (outcome in ('none', 'warning', 'points', 'circular', 'deduct')),
  amount_fen integer check (amount_fen > 0),
  points integer check (points > 0),
  reasons text not null check (length(reasons) between 1 and 1000),
  decider_id uuid not null references account,
  decided_at timestamptz not null,
  primary key (finding_id, instance),
  check ((outcome = 'deduct') = (amount_fen is not null)),
  check ((outcome = 'points') = (points is not null))
);
create trigger finding_decision_insert_only before update or delete or truncate on finding_decision
  for each statement execute function refuse_change();

-- Nobody decides what they found, what they are found at, or twice.
create function finding_decided_by_another() returns trigger language plpgsql as $$
begin
  if exists (select 1 from finding where id = new.finding_id
      and (finder_id = new.decider_id or practitioner_id = new.decider_id))
    or exists (select 1 from finding_decision where finding_id = new.finding_id and decider_id = new.decider_id) then
    raise exception 'a finding is decided by somebody else' using errcode = 'check_violation', constraint = 'decided_by_another';
  end if;
  return new;
end $$;
create trigger finding_decision_by_another before insert on finding_decision
  for each row execute function finding_decided_by_another();

-- Money is held back by a finding that is final, and by no other.
create function deduction_after_final() returns trigger language plpgsql as $$
begin
  if not exists (select 1 from finding where id = new.finding_id and status = 'final'
      and practitioner_id = new.practitioner_id) then
    raise exception 'nothing is deducted before the finding is final' using errcode = 'check_violation', constraint = 'deducted_when_final';
  end if;
  return new;
end $$;
create trigger deduction_when_final before insert on deduction
  for each row execute function deduction_after_final();

-- 通报: the text as it was published; numbered without gap in a county and year.
create table circular (
  finding_id uuid primary key references finding,
  county_code text not null references area,
  number text not null unique,
  title text not null,
  body text not null,
  published_at timestamptz not null
);
create index circular_county on circular (county_code, published_at desc);
create trigger circular_insert_only before update or delete or truncate on circular
  for each statement execute function refuse_change();

-- Points ledger (衢州积分): each source counts once.
create table point_entry (
  id bigint generated always as identity primary key,
  practitioner_id uuid not null references practitioner,
  county_code text not null references area,
  reason text not null check (reason in ('duty-completed', 'roll-call-replied', 'finding-final')),
  source_id uuid not null,
  points integer not null check (points <> 0),
  -- the day it was earned or became final; its year is the year it counts in
  day date not null,
  entered_at timestamptz not null,
  unique (practitioner_id, reason, source_id),
  check ((reason = 'finding-final') = (points < 0))
);
create index point_entry_person on point_entry (practitioner_id, day desc, id desc);
create trigger point_entry_insert_only before update or delete or truncate on point_entry
  for each statement execute function refuse_change();

-- Stars of a year are given once in a county.
create table star_round (
  county_code text not null references area,
  year integer not null check (year between 2000 and 2200),
  from_on date not null,
  given_by uuid not null references account,
  given_at timestamptz not null,
  primary key (county_code, year)
);

grant usage on all sequences in schema public to legal_aid_app;
grant select on checklist, inspection_round, inspection, inspection_finding, rectification, rectification_event,
  finding_history, finding_statement, finding_decision, circular, point_entry, star_round to legal_aid_app;
grant insert on inspection_round, inspection, inspection_finding, rectification, rectification_event, finding_history,
  finding_statement, finding_decision, circular, point_entry, star_round to legal_aid_app;
grant update on inspection, rectification to legal_aid_app;
