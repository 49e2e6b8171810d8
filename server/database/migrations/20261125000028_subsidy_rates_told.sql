-- Months of counties whose keepers were told that there are no rates to state them by: they are told once.
create table subsidy_rates_told (
  county_code text not null references area,
  month text not null check (month ~ '^20\d{2}-(0[1-9]|1[0-2])$'),
  told_at timestamptz not null,
  primary key (county_code, month)
);

grant select, insert on subsidy_rates_told to legal_aid_app;
