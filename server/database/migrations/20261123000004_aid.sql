-- Legal-aid applications, from draft to decision.

create table promise_notice (
  version integer primary key check (version > 0),
  effective_from date not null,
  title text not null,
  items jsonb not null check (jsonb_array_length(items) = 7),
  authorisation text not null
);

create table aid_application (
  id uuid primary key,
  applicant_id uuid not null references account,
  status text not null check (status in ('draft', 'submitted', 'granted', 'refused', 'withdrawn')),
  form_sealed text not null,
  saved_at timestamptz not null,
  number text unique,
  county_code text references area,
  name_sealed text,
  id_number_index text,
  groups text[],
  circumstance text,
  means_path text check (means_path in ('no-means-test', 'check-waived', 'promise', 'proof')),
  aid_form text,
  matter_type text,
  limitation_on date,
  submitted_at timestamptz,
  due_on date,
  -- a draft has nothing decided about it; anything later has all of it
  check (status = 'draft' or (number is not null and county_code is not null and name_sealed is not null
    and means_path is not null and aid_form is not null and matter_type is not null and groups is not null
    and submitted_at is not null and due_on is not null))
);
create index aid_application_applicant on aid_application (applicant_id, saved_at desc);
create index aid_application_queue on aid_application (county_code text_pattern_ops, status, due_on);

create table aid_paper (
  id uuid primary key,
  application_id uuid not null references aid_application,
  owner_id uuid not null references account,
  kind text not null check (kind in ('identity', 'case', 'hardship', 'exemption', 'other')),
  storage_key text not null unique,
  type text not null check (type in ('image/jpeg', 'image/png', 'image/webp', 'application/pdf')),
  bytes integer not null check (bytes between 1 and 3145728),
  sm3 text not null,
  uploaded_at timestamptz not null,
  removed_at timestamptz
);
create index aid_paper_application on aid_paper (application_id);

-- A draft may be erased by its owner; what was submitted, and its papers, may not by anybody.
create function refuse_erasing_submitted() returns trigger language plpgsql as $$
declare
  application uuid := to_jsonb(old) ->> (case tg_table_name when 'aid_paper' then 'application_id' else 'id' end);
begin
  if exists (select from aid_application where id = application and status <> 'draft') then
    raise exception 'what was submitted is kept' using errcode = 'insufficient_privilege';
  end if;
  return old;
end $$;
create trigger aid_application_keeps_submitted before delete on aid_application
  for each row execute function refuse_erasing_submitted();
create trigger aid_paper_keeps_submitted before delete on aid_paper
  for each row execute function refuse_erasing_submitted();

-- A finger-drawn signature counts because it is bound to document, signer and server time (电子签名法 13).
create table aid_signature (
  application_id uuid primary key references aid_application,
  notice_version integer not null references promise_notice,
  document_sealed text not null,
  document_hash text not null check (document_hash ~ '^[0-9a-f]{64}$'),
  signer_id uuid not null references account,
  signer_name_sealed text not null,
  strokes_sealed text not null,
  signed_at timestamptz not null,
  seal text not null
);

create table aid_history (
  id bigint generated always as identity primary key,
  application_id uuid not null references aid_application,
  act text not null,
  from_status text not null,
  to_status text not null,
  actor_id uuid not null references account,
  by_applicant boolean not null,
  at timestamptz not null
);
create index aid_history_application on aid_history (application_id, id);
create unique index aid_history_submitted_once on aid_history (application_id) where act = 'submit';

create table aid_decision (
  application_id uuid primary key references aid_application,
  act text not null check (act in ('grant', 'refuse')),
  number text not null unique,
  ground text,
  reasons text not null,
  decider_id uuid not null references account,
  decided_at timestamptz not null,
  -- last day of the term the decision sets off, as it stands in the paper: a lawyer assigned, or an objection raised
  next_due_on date not null,
  check ((act = 'refuse') = (ground is not null))
);

-- Last number given out, by kind of paper, county and year; the row's lock keeps numbering without gap or double.
create table paper_number (
  kind text not null,
  county_code text not null references area,
  year integer not null,
  last integer not null check (last > 0),
  primary key (kind, county_code, year)
);

create trigger aid_history_insert_only before update or delete or truncate on aid_history
  for each statement execute function refuse_change();
create trigger aid_signature_insert_only before update or delete or truncate on aid_signature
  for each statement execute function refuse_change();
create trigger aid_decision_insert_only before update or delete or truncate on aid_decision
  for each statement execute function refuse_change();
create trigger rating_insert_only before update or delete or truncate on rating
  for each statement execute function refuse_change();

insert into promise_notice (version, effective_from, title, items, authorisation) values (1, '2023-07-01',
  '法律援助申请告知承诺书',
  '[
    {"heading": "事项名称", "text": "申请法律援助时证明经济困难。"},
    {"heading": "设定依据", "text": "《中华人民共和国法律援助法》第四十一条、第四十二条，《山西省法律援助条例》，以及山西省司法厅关于实施法律援助经济困难证明告知承诺制的意见。"},
    {"heading": "证明内容和材料要求", "text": "证明您和共同生活的家人收入、财产情况符合经济困难标准。您可以自己提供证明，也可以签承诺书代替证明。"},
    {"heading": "承诺方式", "text": "书面承诺。看清告知事项后本人签名；本人不会写字的，由他人念给您听，您按手印确认。"},
    {"heading": "不实承诺的责任", "text": "说明的情况不真实的，法律援助机构会终止援助，您要支付已经发生的法律援助费用，并可能被处三千元以下罚款；造成损失的承担赔偿责任；构成犯罪的依法追究刑事责任。"},
    {"heading": "核查方式", "text": "法律援助机构可以发函、打电话、上门走访，或者通过部门之间的数据核对，向村委会、居委会和有关单位核查您说明的情况。"},
    {"heading": "公开范围和时限", "text": "承诺书只供办理法律援助和核查使用，不向社会公开；按法律援助档案的保管期限保存。"}
  ]',
  '本人授权法律援助机构为核查以上情况，向有关部门、单位和村（居）民委员会了解本人及共同生活家庭成员的收入和财产信息，仅用于本次申请。');
