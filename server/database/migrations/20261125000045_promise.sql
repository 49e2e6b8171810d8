-- Promises checked under their signed authorisation, a monthly drawing of them, and those found false (法援法 48, 64;
-- 山西告知承诺制意见).

-- The three papers by name, and what becomes of a false promise. Signatures under version 1 keep their own text.
insert into promise_notice (version, effective_from, title, items, authorisation) values (2, '2026-11-25',
  '法律援助申请告知承诺书',
  '[
    {"heading": "事项名称", "text": "申请法律援助时证明经济困难。"},
    {"heading": "设定依据", "text": "《中华人民共和国法律援助法》第四十一条、第四十二条，《山西省法律援助条例》，以及山西省司法厅关于实施法律援助经济困难证明告知承诺制的意见。"},
    {"heading": "证明内容和材料要求", "text": "证明您和共同生活的家人收入、财产情况符合经济困难标准。您可以自己提供证明，也可以签承诺书代替证明。"},
    {"heading": "承诺方式", "text": "书面承诺，一次签名，三份材料：告知承诺书、经济困难状况说明表、核查授权书。看清告知事项后本人签名；本人不会写字的，由他人念给您听，您按手印确认。"},
    {"heading": "不实承诺的责任", "text": "说明的情况不真实的，先听您说明；认定不实的，法律援助机构会终止援助，您要支付已经发生的法律援助费用，并可能被处三千元以下罚款，几年内再申请时不能签承诺书；造成损失的承担赔偿责任；构成犯罪的依法追究刑事责任。"},
    {"heading": "核查方式", "text": "法律援助机构可以发函、打电话、上门走访，或者通过部门之间的数据核对，向村委会、居委会和有关单位核查您说明的情况；每月还会随机抽查一部分已经同意援助的申请。"},
    {"heading": "公开范围和时限", "text": "三份材料只供办理法律援助和核查使用，不向社会公开；按法律援助档案的保管期限保存。"}
  ]',
  '本人授权法律援助机构为核查以上情况，向有关部门、单位和村（居）民委员会了解本人及共同生活家庭成员的收入和财产信息，仅用于本次申请。');

-- One drawing of the promises a county granted in a month. Seed and pool are recorded: anybody may draw it again.
create table promise_sample (
  id uuid primary key,
  county_code text not null references area,
  month text not null check (month ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  percent integer not null check (percent between 1 and 100),
  seed integer not null check (seed >= 0),
  -- ids of every application that could be drawn
  pool uuid[] not null check (cardinality(pool) > 0),
  -- in the order drawn
  drawn uuid[] not null check (cardinality(drawn) between 1 and cardinality(pool)),
  drawn_at timestamptz not null,
  constraint promise_sample_once unique (county_code, month)
);
create trigger promise_sample_insert_only before update or delete or truncate on promise_sample
  for each statement execute function refuse_change();

create table promise_sample_item (
  sample_id uuid not null references promise_sample,
  -- drawn once, whatever becomes of it
  application_id uuid primary key references aid_application
);
create index promise_sample_item_of on promise_sample_item (sample_id);

create table aid_check (
  id uuid primary key,
  application_id uuid not null references aid_application,
  -- the authorisation it is asked under
  constraint aid_check_authorised foreign key (application_id) references aid_signature (application_id),
  drawn boolean not null,
  way text not null check (way in ('letter', 'phone', 'comparison', 'visit')),
  to_whom text not null,
  asked_on date not null,
  asked_by uuid not null references account,
  answered_on date,
  answered_by uuid references account,
  result text check (result in ('true', 'untrue', 'unclear')),
  note_sealed text,
  check (answered_on >= asked_on),
  check ((result is null) = (answered_on is null) and (result is null) = (answered_by is null)
    and (result is null) = (note_sealed is null))
);
create index aid_check_application on aid_check (application_id, asked_on);
create index aid_check_waiting on aid_check (asked_on) where result is null;

-- A promise held to be false: proposed by one, decided by another after the applicant was heard.
create table false_promise (
  id uuid primary key,
  application_id uuid not null references aid_application,
  check_id uuid not null unique references aid_check,
  untrue_sealed text not null,
  proposed_by uuid not null references account,
  proposed_at timestamptz not null,
  hear_by date not null,
  said_sealed text,
  said_at timestamptz,
  -- staff who wrote it down; null where the applicant did
  heard_by uuid references account,
  outcome text check (outcome in ('false', 'dropped')),
  reasons_sealed text,
  decided_by uuid references account,
  decided_at timestamptz,
  -- on the register: by whom it is known again, until when proof is asked instead
  id_number_index text,
  barred_until date,
  cost_fen integer check (cost_fen >= 0),
  recovered_on date,
  recovered_by uuid references account,
  fine_proposed_fen integer check (fine_proposed_fen between 0 and 300000),
  fine_outcome text check (fine_outcome in ('imposed', 'not-imposed')),
  fine_fen integer check (fine_fen between 1 and 300000),
  fine_number text unique,
  fine_reasons_sealed text,
  fine_decided_by uuid references account,
  fine_decided_at timestamptz,
  corrected_at timestamptz,
  corrected_by uuid references account,
  correction_sealed text,
  check ((said_sealed is null) = (said_at is null) and (heard_by is null or said_sealed is not null)),
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)
    and (outcome is null) = (reasons_sealed is null)),
  constraint false_promise_two_persons check (decided_by <> proposed_by),
  check ((outcome is not distinct from 'false') = (id_number_index is not null)
    and (outcome is not distinct from 'false') = (barred_until is not null)
    and (outcome is not distinct from 'false') = (cost_fen is not null)
    and (outcome is not distinct from 'false') = (fine_proposed_fen is not null)),
  check ((recovered_on is null) = (recovered_by is null) and (recovered_on is null or cost_fen > 0)),
  check (fine_outcome is null or fine_proposed_fen > 0),
  check ((fine_outcome is not distinct from 'imposed') = (fine_fen is not null)
    and (fine_outcome is not distinct from 'imposed') = (fine_number is not null)),
  check ((fine_outcome is null) = (fine_decided_by is null) and (fine_outcome is null) = (fine_decided_at is null)
    and (fine_outcome is null) = (fine_reasons_sealed is null)),
  constraint false_promise_fined_by_another check (fine_decided_by <> proposed_by and fine_decided_by <> decided_by),
  check ((corrected_at is null) = (corrected_by is null) and (corrected_at is null) = (correction_sealed is null)
    and (corrected_at is null or outcome = 'false')),
  constraint false_promise_corrected_by_another check (corrected_by <> decided_by)
);
create unique index false_promise_one_waits on false_promise (application_id) where outcome is null;
create unique index false_promise_found_once on false_promise (application_id)
  where outcome = 'false' and corrected_at is null;
create index false_promise_application on false_promise (application_id, proposed_at desc);
create index false_promise_register on false_promise (id_number_index) where corrected_at is null;

grant select, insert on promise_sample, promise_sample_item, aid_check, false_promise to legal_aid_app;
grant update (answered_on, answered_by, result, note_sealed) on aid_check to legal_aid_app;
grant update (said_sealed, said_at, heard_by, outcome, reasons_sealed, decided_by, decided_at, id_number_index,
  barred_until, cost_fen, recovered_on, recovered_by, fine_proposed_fen, fine_outcome, fine_fen, fine_number,
  fine_reasons_sealed, fine_decided_by, fine_decided_at, corrected_at, corrected_by, correction_sealed)
  on false_promise to legal_aid_app;
