-- A booking and the record of the ledger that came of it: one each, for good. Follow-ups join the record's matter.
create table booking_record (
  booking_id uuid primary key references booking,
  consultation_id uuid not null unique references consultation,
  linked_at timestamptz not null
);
-- what was given up became nothing, and nobody records another's booking
create function booking_becomes_own_record() returns trigger language plpgsql as $$
begin
  if not exists (
    select from booking
      left join duty_shift on duty_shift.id = booking.shift_id
      join consultation on consultation.id = new.consultation_id
    where booking.id = new.booking_id
      and booking.status not in ('cancelled-by-client', 'cancelled-by-office', 'moved')
      and consultation.practitioner_id = coalesce(booking.practitioner_id, duty_shift.practitioner_id)
  ) then
    raise exception 'a booking becomes a record of its own adviser' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger booking_record_own before insert on booking_record
  for each row execute function booking_becomes_own_record();
create trigger booking_record_insert_only before update or delete or truncate on booking_record
  for each statement execute function refuse_change();

grant select, insert on booking_record to legal_aid_app;

-- An application an office took in by telephone for who had booked the call: once, until a draft is thrown away.
alter table booking add column application_id uuid unique references aid_application on delete set null;
alter table booking add constraint booking_applied_by_phone check (application_id is null or way = 'phone');
grant update (application_id) on booking to legal_aid_app;
