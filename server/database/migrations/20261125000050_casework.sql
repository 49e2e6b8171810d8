-- Handling a case (法援法 46, 48; 148号令 27–39): engagement, the first meeting, progress told, urging, reports to the
-- centre, papers of the file, and termination.

-- Papers a file has to have, by form of aid and stage, in the order of its pages (148号令 27, 29, 32–34, 40).
create table case_paper_rule (
  aid_form text not null check (aid_form in
    ('civil', 'administrative', 'arbitration', 'criminal-defence', 'criminal-agency', 'drafting')),
  stage text not null check (stage in
    ('investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation', 'drafting')),
  code text not null check (code ~ '^[a-z-]{2,40}$'),
  name text not null,
  required boolean not null,
  -- wanted of a case that was terminated as well
  when_terminated boolean not null default false,
  page_order integer not null check (page_order > 0),
  primary key (aid_form, stage, code)
);

with stage_of (aid_form, stage, outcome) as (values
  ('civil', 'trial', '判决书、裁定书或者调解书'),
  ('civil', 'non-litigation', '和解协议或者履行凭证'),
  ('administrative', 'reconsideration', '行政复议决定书'),
  ('administrative', 'trial', '判决书、裁定书或者调解书'),
  ('arbitration', 'arbitration', '仲裁裁决书或者调解书'),
  ('arbitration', 'non-litigation', '和解协议或者履行凭证'),
  ('criminal-defence', 'investigation', '起诉意见书或者撤销案件的文书'),
  ('criminal-defence', 'prosecution', '起诉书或者不起诉决定书'),
  ('criminal-defence', 'trial', '判决书或者裁定书'),
  ('criminal-agency', 'investigation', '起诉意见书或者撤销案件的文书'),
  ('criminal-agency', 'prosecution', '起诉书或者不起诉决定书'),
  ('criminal-agency', 'trial', '判决书或者裁定书'),
  ('drafting', 'drafting', '写好的法律文书')
),
paper (code, name, required, when_terminated, page_order, forms, stages) as (values
  ('agreement', '委托协议', true, false, 10, null, array['investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation', 'drafting']),
  ('power-of-attorney', '授权委托书', true, false, 20, null, array['investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation']),
  ('meeting', '会见（约见）笔录', true, false, 30, null, array['investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation', 'drafting']),
  ('pleading', '起诉状、申请书或者答辩状', true, false, 40, array['civil', 'administrative', 'arbitration'], array['trial', 'arbitration', 'reconsideration']),
  ('file-notes', '阅卷笔录', true, false, 45, array['criminal-defence', 'criminal-agency'], array['prosecution', 'trial']),
  ('evidence', '调查取证的材料', false, false, 50, null, array['investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation']),
  ('hearing', '开庭通知和庭审记录', false, false, 55, null, array['trial', 'arbitration', 'reconsideration']),
  ('opinion', '代理词、辩护词或者法律意见书', true, false, 60, null, array['investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration']),
  ('mediation-consent', '受援人同意和解、调解的书面意见', false, false, 65, null, array['investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation']),
  ('progress', '通报情况记录', false, false, 70, null, array['investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation']),
  ('closing-report', '结案报告表', true, true, 90, null, array['investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation', 'drafting']),
  ('other', '其他材料', false, false, 100, null, array['investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation', 'drafting'])
)
insert into case_paper_rule (aid_form, stage, code, name, required, when_terminated, page_order)
select aid_form, stage, code, name, required, when_terminated, page_order from stage_of
  join paper on stage_of.stage = any (paper.stages)
    and (paper.forms is null or stage_of.aid_form = any (paper.forms))
union all
select aid_form, stage, 'outcome', outcome, true, false, 80 from stage_of;

-- Papers of the file, each under what it is; one taken back stays as a trace.
create table case_paper (
  id uuid primary key,
  application_id uuid not null references aid_application,
  stage text not null check (stage in
    ('investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation', 'drafting')),
  code text not null check (code ~ '^[a-z-]{2,40}$'),
  name text not null,
  page_order integer not null check (page_order > 0),
  storage_key text not null unique,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  bytes integer not null check (bytes between 1 and 3145728),
  sm3 text not null,
  created_by uuid not null references account,
  created_at timestamptz not null,
  removed_at timestamptz,
  removed_by uuid references account,
  check ((removed_at is null) = (removed_by is null))
);
create index case_paper_application on case_paper (application_id, page_order, created_at) where removed_at is null;

-- Agreement and power of attorney signed (148号令 27); late only with a cause. One for each assignment's five days.
create table case_engagement (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references aid_application,
  handler_id uuid not null references practitioner,
  stage text not null check (stage in
    ('investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation', 'drafting')),
  signed_on date not null,
  late_cause text check (late_cause in ('recipient', 'objective')),
  late_said text,
  clock_id bigint references aid_clock unique,
  created_at timestamptz not null,
  check ((late_cause is null) = (late_said is null))
);
create index case_engagement_application on case_engagement (application_id, created_at desc);

-- The first meeting with the four points that must be told (148号令 29, 30), signed on the lawyer's phone.
create table case_meeting (
  id uuid primary key,
  application_id uuid not null references aid_application,
  handler_id uuid not null references practitioner,
  met_on date not null,
  place text not null,
  told_duty boolean not null check (told_duty),
  told_relief boolean not null check (told_relief),
  told_risks boolean not null check (told_risks),
  told_rights boolean not null check (told_rights),
  read_aloud boolean not null,
  talk_sealed text not null,
  strokes_sealed text not null,
  signed_at timestamptz not null,
  -- over what was told, said and drawn, so that a change shows
  seal text not null,
  unique (application_id, handler_id)
);

-- What was done and told to the person aided (法援法 46; 148号令 35).
create table case_progress (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references aid_application,
  handler_id uuid not null references practitioner,
  kind text not null check (kind in
    ('filing', 'meeting', 'investigation', 'hearing', 'opinion', 'mediation', 'outcome', 'other')),
  happened_on date not null,
  what_sealed text not null,
  told_at timestamptz not null,
  -- the person aided said they have read it
  read_at timestamptz,
  read_by uuid references account,
  check ((read_at is null) = (read_by is null))
);
create index case_progress_application on case_progress (application_id, told_at desc);

-- The person aided asks how it goes; the next progress answers.
create table case_urge (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references aid_application,
  urged_by uuid not null references account,
  urged_at timestamptz not null,
  progress_id uuid references case_progress,
  answered_at timestamptz,
  check ((progress_id is null) = (answered_at is null))
);
create index case_urge_application on case_urge (application_id, urged_at desc);

-- What a lawyer must bring before the centre: a major case (148号令 36), or a ground to terminate (法援法 48; 148号令 28).
create table case_report (
  id uuid primary key,
  application_id uuid not null references aid_application,
  kind text not null check (kind in ('major', 'ground')),
  flags text[] not null check (
    flags <@ array['difficult', 'doubtful', 'group', 'impact'] and (kind = 'major') = (cardinality(flags) > 0)),
  ground text check (ground in ('deceit', 'false-evidence', 'unlawful-use', 'means-changed', 'case-ended',
    'own-lawyer', 'own-request', 'other')),
  said_sealed text not null,
  reported_by uuid not null references account,
  reported_at timestamptz not null,
  seen_by uuid references account,
  seen_at timestamptz,
  check ((kind = 'ground') = (ground is not null)),
  check ((seen_by is null) = (seen_at is null))
);
create index case_report_application on case_report (application_id, reported_at desc);

-- A termination with its ground, what the person aided said to it, and its service (法援法 48; 148号令 39).
create table case_termination (
  id uuid primary key,
  application_id uuid not null references aid_application,
  county_code text not null references area,
  ground text not null check (ground in ('deceit', 'false-evidence', 'unlawful-use', 'means-changed', 'case-ended',
    'own-lawyer', 'own-request', 'other')),
  number text not null unique,
  reasons text not null,
  heard text not null check (heard in ('said', 'nothing-said', 'not-reached')),
  heard_sealed text,
  decider_id uuid not null references account,
  decided_at timestamptz not null,
  -- the three days of its service: each has one termination
  clock_id bigint not null unique references aid_clock,
  serve_by date not null,
  served_way text check (served_way in ('in-person', 'post', 'message', 'notice')),
  served_on date,
  served_note text,
  served_by uuid references account,
  served_at timestamptz,
  check ((heard = 'said') = (heard_sealed is not null)),
  check ((served_way is null) = (served_on is null) and (served_way is null) = (served_by is null)
    and (served_way is null) = (served_at is null))
);
create index case_termination_application on case_termination (application_id, decided_at desc);

-- Silence told of, once to each reader for the same last word.
create table case_quiet_alarm (
  application_id uuid not null references aid_application,
  silent_since timestamptz not null,
  told text not null check (told in ('handler', 'county')),
  told_at timestamptz not null,
  primary key (application_id, silent_since, told)
);

grant select on case_paper_rule to legal_aid_app;
grant select, insert on case_paper, case_engagement, case_meeting, case_progress, case_urge, case_report,
  case_termination, case_quiet_alarm to legal_aid_app;
grant update (removed_at, removed_by) on case_paper to legal_aid_app;
grant update (stage) on case_engagement to legal_aid_app;
grant update (read_at, read_by) on case_progress to legal_aid_app;
grant update (progress_id, answered_at) on case_urge to legal_aid_app;
grant update (seen_by, seen_at) on case_report to legal_aid_app;
grant update (served_way, served_on, served_note, served_by, served_at) on case_termination to legal_aid_app;
