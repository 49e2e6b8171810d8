-- The ledger grows up: matters, a tree of types, corrections that keep the old value, three ways to rate, complaints.

-- Types of matter as a tree; the first level are the codes of the contract. A type is ended, never removed.
create table matter_type (
  code text primary key check (code ~ '^[a-z][a-z-]{0,30}(\.[a-z][a-z-]{0,30})?$'),
  parent_code text references matter_type,
  name text not null check (length(name) between 2 and 12),
  -- for quick search: first letters of its pinyin, lower case, and other words people say for it
  initials text not null check (initials ~ '^[a-z]{1,12}$'),
  aliases text[] not null default '{}',
  sort integer not null,
  valid_from date not null,
  ended_on date,
  check ((parent_code is null) = (code not like '%.%'))
);

insert into matter_type (code, parent_code, name, initials, aliases, sort, valid_from) values
  ('expropriation', null, '征地拆迁', 'zdcq', '{}', 10, '2023-01-01'),
  ('expropriation.compensation', 'expropriation', '补偿标准', 'bcbz', '{征地补偿,拆迁补偿}', 11, '2023-01-01'),
  ('expropriation.resettlement', 'expropriation', '安置', 'az', '{安置房}', 12, '2023-01-01'),
  ('expropriation.forced', 'expropriation', '强拆', 'qc', '{}', 13, '2023-01-01'),
  ('land-title', null, '土地权属', 'tdqs', '{}', 20, '2023-01-01'),
  ('land-title.contract', 'land-title', '土地承包', 'tdcb', '{承包地,流转}', 21, '2023-01-01'),
  ('land-title.homestead', 'land-title', '宅基地', 'zjd', '{房基地}', 22, '2023-01-01'),
  ('land-title.forest', 'land-title', '林地', 'ld', '{林权}', 23, '2023-01-01'),
  ('family', null, '婚姻家庭', 'hyjt', '{}', 30, '2023-01-01'),
  ('family.divorce', 'family', '离婚', 'lh', '{}', 31, '2023-01-01'),
  ('family.custody', 'family', '抚养', 'fy', '{抚养费,抚养权}', 32, '2023-01-01'),
  ('family.support', 'family', '赡养', 'sy', '{养老}', 33, '2023-01-01'),
  ('family.inheritance', 'family', '继承', 'jc', '{遗嘱,遗产}', 34, '2023-01-01'),
  ('family.betrothal', 'family', '彩礼', 'cl', '{}', 35, '2023-01-01'),
  ('family.violence', 'family', '家庭暴力', 'jtbl', '{家暴}', 36, '2023-01-01'),
  ('school-medical', null, '入学就医', 'rxjy', '{}', 40, '2023-01-01'),
  ('school-medical.school', 'school-medical', '入学', 'rx', '{上学}', 41, '2023-01-01'),
  ('school-medical.malpractice', 'school-medical', '医疗纠纷', 'yljf', '{}', 42, '2023-01-01'),
  ('social-security', null, '社会保障', 'shbz', '{}', 50, '2023-01-01'),
  ('social-security.pension', 'social-security', '养老保险', 'ylbx', '{养老金}', 51, '2023-01-01'),
  ('social-security.subsistence', 'social-security', '低保', 'db', '{最低生活保障}', 52, '2023-01-01'),
  ('social-security.medical-insurance', 'social-security', '医疗保险', 'ylbx', '{医保}', 53, '2023-01-01'),
  ('wages', null, '劳动报酬', 'ldbc', '{工资,欠薪}', 60, '2023-01-01'),
  ('wages.arrears', 'wages', '拖欠工资', 'tqgz', '{欠薪,讨薪}', 61, '2023-01-01'),
  ('wages.overtime', 'wages', '加班费', 'jbf', '{}', 62, '2023-01-01'),
  ('wages.dismissal', 'wages', '解除合同', 'jcht', '{辞退,经济补偿}', 63, '2023-01-01'),
  ('work-injury', null, '工伤', 'gs', '{}', 70, '2023-01-01'),
  ('work-injury.recognition', 'work-injury', '工伤认定', 'gsrd', '{}', 71, '2023-01-01'),
  ('work-injury.compensation', 'work-injury', '工伤赔偿', 'gspc', '{}', 72, '2023-01-01'),
  ('traffic', null, '交通事故', 'jtsg', '{车祸}', 80, '2023-01-01'),
  ('debt', null, '经济纠纷', 'jjjf', '{}', 90, '2023-01-01'),
  ('debt.loan', 'debt', '借款', 'jk', '{借条,民间借贷}', 91, '2023-01-01'),
  ('debt.contract', 'debt', '合同', 'ht', '{买卖}', 92, '2023-01-01'),
  ('debt.guarantee', 'debt', '担保', 'db', '{}', 93, '2023-01-01'),
  ('neighbours', null, '邻里纠纷', 'lljf', '{}', 100, '2023-01-01'),
  ('consumer', null, '消费维权', 'xfwq', '{假货,退款}', 110, '2023-01-01'),
  ('company', null, '企业经营', 'qyjy', '{合法竞争}', 120, '2023-01-01'),
  ('criminal', null, '刑事', 'xs', '{}', 130, '2023-01-01'),
  ('administrative', null, '行政', 'xz', '{依法管理}', 140, '2023-01-01'),
  ('other', null, '其他', 'qt', '{}', 150, '2023-01-01');

-- A matter (事): what brought a person here, however often they come back with it.
create table matter (
  id uuid primary key,
  area_code text not null references area,
  opened_by uuid not null references account,
  opened_at timestamptz not null
);
create index matter_area on matter (area_code text_pattern_ops, opened_at desc);

alter table consultation
  add column matter_id uuid references matter,
  add column subtype text references matter_type,
  -- family violence: address and phone for the handler's eyes alone, neutral messages (家暴 safe mode)
  add column safe_mode boolean not null default false,
  -- about a minor: opened only with a responsible person's approval, and recorded (未成年人网络保护条例 36)
  add column minor boolean not null default false,
  add column client_address_sealed text,
  -- a helper who collected it (A19, A56)
  add column collected_by uuid references account,
  -- people concerned, and what makes it pressing for the county (A62)
  add column group_size integer check (group_size between 1 and 100000),
  add column risks text[] not null default '{}',
  add column version integer not null default 1;

create function open_matter() returns trigger language plpgsql as $$
begin
  if new.matter_id is null then
    new.matter_id := gen_random_uuid();
    insert into matter (id, area_code, opened_by, opened_at)
    values (new.matter_id, new.area_code, new.practitioner_id, new.occurred_at);
  end if;
  return new;
end $$;
create trigger consultation_has_a_matter before insert on consultation for each row execute function open_matter();

do $$
declare row record; fresh uuid;
begin
  for row in select id, area_code, practitioner_id, occurred_at from consultation loop
    fresh := gen_random_uuid();
    insert into matter values (fresh, row.area_code, row.practitioner_id, row.occurred_at);
    update consultation set matter_id = fresh where id = row.id;
  end loop;
end $$;
alter table consultation alter column matter_id set not null;
create index consultation_matter on consultation (matter_id, occurred_at);
create index consultation_phone on consultation (client_phone_index) where client_phone_index is not null;

-- Nothing written is lost by a correction: the row as it was is kept by the database itself.
create table consultation_version (
  consultation_id uuid not null references consultation,
  version integer not null,
  was jsonb not null,
  replaced_at timestamptz not null default now(),
  primary key (consultation_id, version)
);
create function keep_consultation_version() returns trigger language plpgsql as $$
begin
  if new.version <> old.version + 1 then
    raise exception 'a correction counts up its version' using errcode = 'check_violation';
  end if;
  insert into consultation_version (consultation_id, version, was) values (old.id, old.version, to_jsonb(old));
  return new;
end $$;
create trigger consultation_keeps_old before update on consultation
  for each row execute function keep_consultation_version();

-- Three ways to rate, told apart for ever: own phone by code, the staff's phone handed over, a return call.
alter table rating drop constraint rating_way_check;
alter table rating alter column ticket_hash drop not null;
alter table rating alter column rater_id drop not null;
alter table rating
  add column entered_by uuid references account,
  add constraint rating_way_check check (case way
    when 'own-phone' then ticket_hash is not null and rater_id is not null and entered_by is null
    when 'handed-over' then ticket_hash is null and rater_id is null and entered_by is not null
    -- by somebody else than the adviser
    when 'return-call' then ticket_hash is null and rater_id is null and entered_by is not null and entered_by <> practitioner_id
    else false end);
create index rating_rater on rating (rater_id, rated_at);

-- What somebody complains of (法援法 55): accepted, looked into by somebody uninvolved, and answered.
create table complaint (
  id uuid primary key,
  county_code text not null references area,
  source text not null check (source in ('resident', 'rating', 'return-visit', 'staff')),
  -- what it came out of, once
  source_id uuid,
  practitioner_id uuid references practitioner,
  site_code text references site,
  consultation_id uuid references consultation,
  reasons text[] not null check (cardinality(reasons) > 0),
  said_sealed text,
  complainant_id uuid references account,
  contact_sealed text,
  filed_at timestamptz not null,
  status text not null check (status in ('filed', 'accepted', 'not-accepted', 'concluded', 'told')),
  investigator_id uuid references account,
  due_on date,
  check (investigator_id <> practitioner_id)
);
create unique index complaint_once on complaint (source, source_id) where source_id is not null;
create index complaint_county on complaint (county_code, status, filed_at desc);
create index complaint_person on complaint (complainant_id, filed_at desc);

grant select on matter_type, matter, consultation_version, complaint to legal_aid_app;
grant insert, update on matter_type, complaint to legal_aid_app;
grant insert on matter, consultation_version to legal_aid_app;
grant update (matter_id, channel, matter_type, subtype, groups, summary, answer, result, client_name_sealed, client_phone_sealed,
  client_phone_index, client_address_sealed, safe_mode, minor, group_size, risks, version) on consultation to legal_aid_app;
