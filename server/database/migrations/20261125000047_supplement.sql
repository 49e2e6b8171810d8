-- Missing papers told at once, papers that follow (法律援助法 43), and another centre's help in checking
-- (司法部令第148号 16).

-- What may be asked for, by matter and form of aid; an empty list: any.
create table paper_item (
  code text primary key check (code ~ '^[a-z0-9-]{1,40}$'),
  name text not null,
  kind text not null check (kind in ('identity', 'case', 'hardship', 'exemption', 'other')),
  matter_types text[] not null default '{}',
  aid_forms text[] not null default '{}',
  may_follow boolean not null,
  help text not null,
  place integer not null unique,
  -- identity and signature never follow
  constraint paper_item_never_follows check (not may_follow or (kind <> 'identity' and code <> 'signature'))
);

insert into paper_item (place, code, name, kind, matter_types, aid_forms, may_follow, help) values
  (10, 'identity-card', '身份证', 'identity', '{}', '{}', false, '正面、反面各拍一张；没有身份证的拍其他能证明身份的证件'),
  (20, 'agent-authority', '代理人的身份证和代理权证明', 'identity', '{}', '{}', false, '代理人的身份证，再加户口本、结婚证或者授权书'),
  (30, 'signature', '本人签名', 'other', '{}', '{}', false, '在申请表上签本人的名字，或者按手印，拍下来'),
  (40, 'means-statement', '经济困难状况说明表', 'hardship', '{}', '{}', true, '写清家里几口人、每月收入多少，签上名字'),
  (50, 'means-proof', '经济困难证明', 'hardship', '{}', '{}', true, '村（社区）、单位或者民政部门开的，有一样就行'),
  (60, 'exemption-proof', '特殊情况的证明', 'exemption', '{}', '{}', true, '低保证、残疾证、优抚证、见义勇为证书等，有一样就行'),
  (70, 'household-book', '户口本', 'other', '{}', '{}', true, '首页和有您、有家里人的那几页'),
  (80, 'opponent', '对方的名称、地址和电话', 'case', '{}', '{}', true, '写在纸上拍下来，单位的话拍营业执照或者招牌也行'),
  (90, 'labour-contract', '劳动合同或者用工证明', 'case', '{wages,work-injury}', '{}', true, '没签合同的，拍工牌、工友证明、聊天记录'),
  (100, 'wage-proof', '欠条、工资条或者考勤记录', 'case', '{wages}', '{}', true, '转账记录、记工本、聊天记录也行'),
  (110, 'injury-decision', '工伤认定书', 'case', '{work-injury}', '{}', true, '还没认定的，拍申请认定的回执'),
  (120, 'medical-record', '病历、诊断证明和收费单', 'case', '{work-injury,traffic,school-medical}', '{}', true, '医院盖章的，一张一张拍清楚'),
  (130, 'accident-decision', '交通事故认定书', 'case', '{traffic}', '{}', true, '交警给的那一份，每页都拍'),
  (140, 'insurance-policy', '对方车辆的保险单', 'case', '{traffic}', '{}', true, '没有的话，写上对方车牌号'),
  (150, 'kinship-proof', '结婚证或者亲属关系证明', 'case', '{family}', '{}', true, '结婚证、户口本或者村（社区）的说明'),
  (160, 'abuse-proof', '报警回执、伤情照片', 'case', '{family}', '{}', true, '告诫书、诊断证明、村（社区）说明也行'),
  (170, 'land-title', '承包合同或者权属证', 'case', '{land-title,expropriation}', '{}', true, '每一页都拍清楚'),
  (180, 'expropriation-notice', '征收公告和补偿协议', 'case', '{expropriation}', '{}', true, '村里贴的公告拍下来也行'),
  (190, 'neighbour-proof', '现场照片', 'case', '{neighbours,land-title}', '{}', true, '把争的地方远近各拍一张'),
  (200, 'loan-proof', '借条和转账记录', 'case', '{debt}', '{}', true, '手机里的转账截图也行'),
  (210, 'purchase-proof', '小票、订单或者付款记录', 'case', '{consumer}', '{}', true, '手机里的订单截图也行'),
  (220, 'benefit-decision', '社保、低保等部门的答复', 'case', '{social-security}', '{}', true, '书面的拍下来；口头答复的写清哪天、谁说的'),
  (230, 'administrative-decision', '行政机关的决定书', 'case', '{}', '{administrative}', true, '处罚决定、复议决定、不予受理通知，每页都拍'),
  (240, 'arbitration-paper', '劳动仲裁的文书', 'case', '{}', '{arbitration,civil}', true, '受理通知、开庭通知、裁决书，有哪样拍哪样'),
  (250, 'court-paper', '法院的文书', 'case', '{}', '{civil,administrative,criminal-agency,criminal-defence}', true, '起诉状、传票、判决书，有哪样拍哪样'),
  (260, 'criminal-paper', '公安、检察院的文书', 'case', '{}', '{criminal-defence,criminal-agency}', true, '拘留、逮捕通知书，立案告知书，起诉书'),
  (900, 'other', '其他材料', 'other', '{}', '{}', true, '照单子上写的准备');

-- A list of everything that is missing. One whose case was taken back meanwhile stays without an outcome.
create table aid_supplement (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references aid_application,
  county_code text not null references area,
  ordinal integer not null check (ordinal > 0),
  reasons text not null,
  -- everything is told at once: a further list names what has newly come up
  new_circumstance text,
  asker_id uuid not null references account,
  asked_at timestamptz not null,
  due_on date not null,
  -- days before the last one of the newest reminder
  reminded integer,
  outcome text check (outcome in ('supplied', 'lapsed')),
  ended_at timestamptz,
  -- what was brought over the counter, as staff noted it
  taken_in_sealed text,
  unique (application_id, ordinal),
  check (ordinal = 1 or new_circumstance is not null),
  check ((outcome is null) = (ended_at is null)),
  check (taken_in_sealed is null or outcome = 'supplied')
);
create unique index aid_supplement_one_waits on aid_supplement (application_id) where outcome is null;
create index aid_supplement_due on aid_supplement (due_on) where outcome is null;
create index aid_supplement_county on aid_supplement (county_code text_pattern_ops, asked_at);

create table aid_supplement_item (
  supplement_id uuid not null references aid_supplement,
  code text not null references paper_item,
  -- as it was asked for
  name text not null,
  help text not null,
  note text,
  -- why there is none, in the applicant's words
  why_sealed text,
  primary key (supplement_id, code)
);

-- Papers that follow while the application is examined, as the county agreed (容缺).
create table aid_promise_item (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references aid_application,
  code text not null references paper_item,
  name text not null,
  help text not null,
  due_on date not null,
  agreed_by uuid not null references account,
  agreed_at timestamptz not null,
  reminded integer,
  -- the county was told that it did not come
  missed_told_at timestamptz,
  outcome text check (outcome in ('received', 'asked')),
  ended_at timestamptz,
  check ((outcome is null) = (ended_at is null))
);
create unique index aid_promise_item_one_waits on aid_promise_item (application_id, code) where outcome is null;
create index aid_promise_item_due on aid_promise_item (due_on) where outcome is null;

-- What a paper was sent for, when it was asked for or agreed to follow.
alter table aid_paper add column item_code text references paper_item;

-- Another centre asked to look into something. One whose case was taken back meanwhile stays without an answer.
create table aid_cooperation (
  id uuid primary key default gen_random_uuid(),
  application_id uuid not null references aid_application,
  centre text not null,
  what_sealed text not null,
  asker_id uuid not null references account,
  asked_at timestamptz not null,
  answer_sealed text,
  ended_by uuid references account,
  ended_at timestamptz,
  check ((answer_sealed is null) = (ended_at is null) and (ended_at is null) = (ended_by is null))
);
create unique index aid_cooperation_one_waits on aid_cooperation (application_id) where ended_at is null;

grant select on paper_item to legal_aid_app;
grant select, insert on aid_supplement, aid_supplement_item, aid_promise_item, aid_cooperation to legal_aid_app;
grant update (reminded, outcome, ended_at, taken_in_sealed) on aid_supplement to legal_aid_app;
grant update (why_sealed) on aid_supplement_item to legal_aid_app;
grant update (reminded, missed_told_at, outcome, ended_at) on aid_promise_item to legal_aid_app;
grant update (answer_sealed, ended_by, ended_at) on aid_cooperation to legal_aid_app;
