-- A case is closed, handed in, reviewed, bound as one volume, and paid (法援法 50, 52; 148号令 40–42).

-- On what and when a case was closed (148号令 40). Corrected after a file was returned: each is kept, the newest counts.
create table case_closing (
  id bigint generated always as identity primary key,
  application_id uuid not null references aid_application,
  stage text not null check (stage in
    ('investigation', 'prosecution', 'trial', 'arbitration', 'reconsideration', 'non-litigation', 'drafting')),
  basis text not null check (basis in ('prosecution-opinion', 'case-dropped', 'indictment', 'non-prosecution',
    'judgment', 'ruling', 'court-mediation', 'award', 'arbitral-mediation', 'reconsideration', 'settlement',
    'performance', 'document-handed', 'termination')),
  closed_on date not null,
  outcome text not null check (outcome in ('won', 'partly', 'lost', 'settled', 'done')),
  benefit_fen bigint check (benefit_fen >= 0),
  closed_by uuid not null references account,
  closed_at timestamptz not null
);
create index case_closing_application on case_closing (application_id, id desc);

-- A file handed in, and what was to be corrected where it came back (148号令 41).
create table case_filing (
  id uuid primary key,
  application_id uuid not null references aid_application,
  work_sealed text not null,
  result_sealed text not null,
  filed_by uuid not null references account,
  filed_at timestamptz not null,
  returned_at timestamptz,
  returned_by uuid references account,
  items_sealed text,
  check ((returned_at is null) = (returned_by is null) and (returned_at is null) = (items_sealed is null))
);
create unique index case_filing_one_lies on case_filing (application_id) where returned_at is null;
create index case_filing_application on case_filing (application_id, filed_at desc);

-- One case, one volume (148号令 42): every page of it, in parts, each under its hash and the whole under one.
create table case_volume (
  application_id uuid primary key references aid_application,
  county_code text not null references area,
  number text not null unique,
  year integer not null,
  title text not null,
  lines jsonb not null,
  pages integer not null check (pages > 0),
  bytes integer not null check (bytes > 0),
  storage_key text not null unique,
  parts jsonb not null,
  sm3 text not null check (sm3 ~ '^[0-9a-f]{64}$'),
  archived_by uuid not null references account,
  archived_at timestamptz not null
);
create index case_volume_county on case_volume (county_code text_pattern_ops, archived_at desc, application_id);

-- What was paid for an archived case, once, by the standard of the day of closing (法援法 52: free of tax).
create table case_payment (
  application_id uuid primary key references case_volume,
  payee_id uuid not null references practitioner,
  rate_name text not null check (rate_name in ('criminalInvestigation', 'criminalProsecution', 'criminalTrial',
    'civilTrial', 'administrativeTrial', 'arbitration', 'reconsideration', 'nonLitigation', 'drafting')),
  amount_fen integer not null check (amount_fen > 0),
  rate_day date not null,
  batch text not null,
  paid_on date not null,
  paid_by uuid not null references account,
  paid_at timestamptz not null
);
create index case_payment_payee on case_payment (payee_id, paid_on desc);

create trigger case_closing_insert_only before update or delete or truncate on case_closing
  for each statement execute function refuse_change();
create trigger case_volume_insert_only before update or delete or truncate on case_volume
  for each statement execute function refuse_change();
create trigger case_payment_insert_only before update or delete or truncate on case_payment
  for each statement execute function refuse_change();

-- Nothing comes into an archived file, is changed in it, or goes out of it (148号令 42; 档案法 14).
create function refuse_archived() returns trigger language plpgsql as $$
declare
  its uuid := case tg_op when 'DELETE' then old.application_id else new.application_id end;
begin
  if exists (select from case_volume where application_id = its)
    or (tg_op = 'UPDATE' and exists (select from case_volume where application_id = old.application_id)) then
    raise exception '% belongs to an archived file', tg_table_name using errcode = 'insufficient_privilege';
  end if;
  return case tg_op when 'DELETE' then old else new end;
end $$;
create trigger case_paper_archived before insert or update or delete on case_paper
  for each row execute function refuse_archived();
create trigger case_closing_archived before insert on case_closing
  for each row execute function refuse_archived();
create trigger case_filing_archived before insert or update or delete on case_filing
  for each row execute function refuse_archived();
create trigger aid_paper_archived before insert or update or delete on aid_paper
  for each row execute function refuse_archived();
create trigger case_meeting_archived before insert or update or delete on case_meeting
  for each row execute function refuse_archived();

-- A bound case stays what it is: of its row only the step from archived to paid is left.
create function refuse_archived_case() returns trigger language plpgsql as $$
begin
  if (to_jsonb(new) - 'status' <> to_jsonb(old) - 'status' or new.status not in (old.status, 'paid'))
    and exists (select from case_volume where application_id = old.id) then
    raise exception 'an archived case is not changed' using errcode = 'insufficient_privilege';
  end if;
  return new;
end $$;
create trigger aid_application_archived before update on aid_application
  for each row execute function refuse_archived_case();

grant select, insert on case_closing, case_filing, case_volume, case_payment to legal_aid_app;
grant update (returned_at, returned_by, items_sealed) on case_filing to legal_aid_app;
grant usage on all sequences in schema public to legal_aid_app;
