-- What may be asked for, and what a file has to have, are a bureau's own to change: each wording holds from a day on,
-- in a county or, by the city, in all that have none of their own. No row is ever changed: papers asked for keep the
-- words they were asked in, and of two rows of one day the later one holds.

create sequence paper_item_place start 1000 increment 10;
alter table paper_item alter column place set default nextval('paper_item_place'), add unique (code, kind);
update paper_item set place = 1000000 where code = 'other';

create table paper_item_version (
  id bigint generated always as identity primary key,
  code text not null,
  kind text not null,
  -- null: as shipped
  area_code text references area,
  effective_from date not null,
  name text not null,
  help text not null,
  matter_types text[] not null,
  aid_forms text[] not null,
  -- natural days it may follow by, the first not counted; null: it never follows
  follow_days integer check (follow_days between 1 and 60),
  -- asked for no more
  retired boolean not null default false,
  because text,
  made_by uuid references account,
  made_at timestamptz,
  foreign key (code, kind) references paper_item (code, kind),
  check ((area_code is null) = (made_by is null) and (made_by is null) = (made_at is null)),
  -- identity and signature never follow, and these three are always to be had
  check (follow_days is null or (kind <> 'identity' and code <> 'signature')),
  check (not retired or (kind <> 'identity' and code not in ('signature', 'other')))
);
create index paper_item_version_code on paper_item_version (code, effective_from);

-- the seven days of the examination are all there was (法律援助法 43)
insert into paper_item_version (code, kind, effective_from, name, help, matter_types, aid_forms, follow_days)
select code, kind, '2023-09-01', name, help, matter_types, aid_forms, case when may_follow then 7 end
  from paper_item order by place;

alter table paper_item drop column name, drop column help, drop column matter_types, drop column aid_forms,
  drop column may_follow;
create trigger paper_item_version_insert_only before update or delete or truncate on paper_item_version
  for each statement execute function refuse_change();

alter table case_paper_rule drop constraint case_paper_rule_pkey;
alter table case_paper_rule
  add column id bigint generated always as identity primary key,
  -- null: as shipped
  add column area_code text references area,
  add column effective_from date not null default '2023-09-01',
  -- wanted no more of cases received from that day on
  add column retired boolean not null default false,
  add column because text,
  add column made_by uuid references account,
  add column made_at timestamptz,
  add check ((area_code is null) = (made_by is null) and (made_by is null) = (made_at is null)),
  -- those the law itself speaks of
  add check (not retired or code not in ('agreement', 'power-of-attorney', 'meeting', 'mediation-consent', 'outcome',
    'closing-report'));
alter table case_paper_rule alter column effective_from drop default;
create index case_paper_rule_form on case_paper_rule (aid_form, stage, code, effective_from);
create trigger case_paper_rule_insert_only before update or delete or truncate on case_paper_rule
  for each statement execute function refuse_change();

-- A paper may be asked to follow by who applies, and follows once the county has agreed (容缺).
alter table aid_promise_item alter column agreed_by drop not null, alter column agreed_at drop not null;
alter table aid_promise_item
  add column asked_by uuid references account,
  add column asked_at timestamptz,
  add check ((asked_by is null) = (asked_at is null)),
  add check ((agreed_by is null) = (agreed_at is null)),
  add check (asked_by is not null or agreed_by is not null);

-- By when the other centre is asked to answer; of those asked before, nothing was said.
alter table aid_cooperation add column reply_by date;

grant select, insert on paper_item_version to legal_aid_app;
grant insert on paper_item, case_paper_rule to legal_aid_app;
grant usage on sequence paper_item_place to legal_aid_app;
grant update (agreed_by, agreed_at, due_on) on aid_promise_item to legal_aid_app;
