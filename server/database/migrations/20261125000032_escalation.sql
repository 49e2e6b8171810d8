-- What has to come before the county's centre at once (A62): opened once a matter, acknowledged by the clock, reported, closed.

create table escalation (
  id uuid primary key,
  matter_id uuid not null references matter,
  -- whose centre acknowledges it: a county, or the city for a site of its own
  centre_code text not null references area,
  site_code text not null references site,
  status text not null check (status in ('open', 'acknowledged', 'reported', 'closed')),
  reasons text[] not null check (cardinality(reasons) > 0),
  -- the most people told of
  people integer check (people between 1 and 100000),
  opened_by uuid not null references account,
  opened_at timestamptz not null,
  ack_by timestamptz not null,
  acknowledged_at timestamptz,
  acknowledged_by uuid references account,
  -- when the centre was last told that it waits, and when the city was told that it is late
  reminded_at timestamptz not null,
  city_told_at timestamptz,
  outcome text check (outcome in ('settled', 'handed-over', 'unfounded')),
  result_sealed text,
  closed_at timestamptz,
  closed_by uuid references account,
  check (ack_by > opened_at),
  check ((status = 'open') = (acknowledged_at is null)),
  check ((acknowledged_at is null) = (acknowledged_by is null)),
  check ((status = 'closed') = (closed_at is not null)),
  check ((closed_at is null) = (closed_by is null)),
  check ((closed_at is null) = (outcome is null)),
  check ((closed_at is null) = (result_sealed is null))
);
-- one matter waits once, whatever comes in at the same moment
create unique index escalation_once on escalation (matter_id) where status <> 'closed';
create index escalation_matter on escalation (matter_id, opened_at desc);
create index escalation_centre on escalation (centre_code, opened_at desc, id desc);
create index escalation_unacknowledged on escalation (reminded_at) where status = 'open';

-- Records it came out of.
create table escalation_record (
  escalation_id uuid not null references escalation,
  consultation_id uuid not null references consultation,
  joined_at timestamptz not null,
  primary key (escalation_id, consultation_id)
);
create index escalation_record_of on escalation_record (consultation_id);

-- What advisers told of it, sealed: words about people who are in a dispute.
create table escalation_fact (
  id uuid primary key,
  position bigint generated always as identity,
  escalation_id uuid not null references escalation,
  what_sealed text not null,
  place_sealed text not null,
  people integer not null check (people between 1 and 100000),
  done_sealed text not null,
  written_by uuid not null references account,
  written_at timestamptz not null
);
create index escalation_fact_of on escalation_fact (escalation_id, position);
create trigger escalation_fact_insert_only before update or delete or truncate on escalation_fact
  for each statement execute function refuse_change();

-- Reports made to the government: to whom, when, under which number.
create table escalation_report (
  id uuid primary key,
  position bigint generated always as identity,
  escalation_id uuid not null references escalation,
  office text not null,
  reported_at timestamptz not null,
  number text,
  written_by uuid not null references account,
  written_at timestamptz not null
);
create index escalation_report_of on escalation_report (escalation_id, position);
create trigger escalation_report_insert_only before update or delete or truncate on escalation_report
  for each statement execute function refuse_change();

-- Every step, in the transaction that takes it. actor null: the ledger itself.
create table escalation_history (
  id bigint generated always as identity primary key,
  escalation_id uuid not null references escalation,
  act text not null check (act in ('open', 'join', 'add', 'acknowledge', 'report', 'close', 'urge')),
  from_status text,
  to_status text not null,
  actor_id uuid references account,
  at timestamptz not null
);
create index escalation_history_of on escalation_history (escalation_id, id);
create trigger escalation_history_insert_only before update or delete or truncate on escalation_history
  for each statement execute function refuse_change();

grant select, insert on escalation, escalation_record, escalation_fact, escalation_report, escalation_history to legal_aid_app;
grant update (status, reasons, people, acknowledged_at, acknowledged_by, reminded_at, city_told_at, outcome, result_sealed,
  closed_at, closed_by) on escalation to legal_aid_app;
