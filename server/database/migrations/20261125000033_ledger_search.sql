-- Searching the ledger, and the files made of it.

-- A county's ledger in its own order: a page or a rare filter reads the county's rows of the period, not the city's.
create index consultation_county on consultation (left(area_code, 6), occurred_at desc, id desc);
-- the same for a site
create index consultation_site on consultation (site_code, occurred_at desc, id desc);
-- few records carry a warning, and whoever looks for them should not read the many that do not
create index consultation_risky on consultation (occurred_at desc, id desc) where risks <> '{}';
-- whoever looks for the few that were not satisfied should not look up the rating of each that were
create index rating_unhappy on rating (satisfaction, consultation_id) where satisfaction <> 'satisfied';

-- A file made of the ledger, in parts in the file store, for who asked for it, until it expires. What was exported by
-- whom stays in the audit log for good.
create table ledger_export (
  id uuid primary key,
  account_id uuid not null references account,
  name text not null,
  rows integer not null check (rows > 0),
  parts integer not null check (parts > 0),
  sm3 text not null,
  made_at timestamptz not null,
  expires_at timestamptz not null check (expires_at > made_at)
);
create index ledger_export_account on ledger_export (account_id, expires_at);
create index ledger_export_expiry on ledger_export (expires_at);

grant select, insert, delete on ledger_export to legal_aid_app;
