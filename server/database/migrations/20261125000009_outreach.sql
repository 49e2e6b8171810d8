-- What the public reads of the roster, places set up for some days, and duties called off.

-- A site of kind 'outreach' (A6). Its code works from the moment it is made until its last day is over.
create table outreach (
  site_code text primary key references site,
  first_day date not null,
  last_day date not null,
  note text check (length(note) <= 200),
  opened_by uuid not null references account,
  opened_at timestamptz not null,
  -- when the day after the last one began and the site was taken out of use
  closed_at timestamptz,
  check (last_day between first_day and first_day + 91)
);
create index outreach_open on outreach (last_day) where closed_at is null;
-- Two colleagues who set up the same fair at once make one place of it.
create unique index site_outreach_once on site (area_code, name) where kind = 'outreach' and active;

-- A duty planned once and called off before it began, and why.
create table shift_cancellation (
  shift_id uuid primary key references duty_shift,
  reason text not null check (length(reason) between 1 and 100),
  cancelled_by uuid not null references account,
  cancelled_at timestamptz not null
);

-- When the public board of a site and month changed: one row a transaction, by the database's own clock, for whatever
-- act it was. Rows are only added, so that two acts at one site never wait for each other here; the board's edition is
-- their number.
create table board_change (
  site_code text not null references site,
  month text not null check (month ~ '^\d{4}-\d{2}$'),
  at timestamptz not null,
  primary key (site_code, month, at)
);

create function note_board_change() returns trigger language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    insert into board_change (site_code, month, at)
      values (old.site_code, to_char(old.day, 'YYYY-MM'), now()) on conflict do nothing;
  end if;
  insert into board_change (site_code, month, at)
    values (new.site_code, to_char(new.day, 'YYYY-MM'), now()) on conflict do nothing;
  return null;
end $$;

create trigger duty_shift_listed after insert on duty_shift
  for each row when (new.status <> 'withdrawn') execute function note_board_change();
-- A check-in changes the status too, and nothing that stands on the board.
create trigger duty_shift_relisted after update on duty_shift
  for each row when (
    (old.site_code, old.practitioner_id, old.kind, old.day, old.starts_at, old.ends_at, old.note,
     old.status = 'withdrawn')
    is distinct from
    (new.site_code, new.practitioner_id, new.kind, new.day, new.starts_at, new.ends_at, new.note,
     new.status = 'withdrawn')
  ) execute function note_board_change();

insert into board_change (site_code, month, at)
  select distinct site_code, to_char(day, 'YYYY-MM'), now() from duty_shift where status <> 'withdrawn';

grant select, insert, update on outreach to legal_aid_app;
grant select, insert on shift_cancellation, board_change to legal_aid_app;
