-- Bookings: a slot of a published shift, a call at that time, or a visit at home of who cannot travel (A72, A81).

create table booking (
  id uuid primary key,
  way text not null check (way in ('at-site', 'phone', 'home-visit')),
  status text not null check (status in ('booked', 'confirmed', 'came', 'no-show-client', 'no-show-adviser',
    'cancelled-by-client', 'cancelled-by-office', 'moved')),
  site_code text not null references site,
  area_code text not null references area,
  -- a slot hangs on a shift, whoever sits it; a home visit has a person of its own once it is confirmed
  shift_id uuid references duty_shift,
  place integer check (place between 1 and 10),
  practitioner_id uuid references practitioner,
  starts_at timestamptz,
  ends_at timestamptz,
  booked_by uuid not null references account,
  asked_for text not null check (asked_for in ('self', 'relative', 'helper')),
  -- name, phone, address, reason, wish and note, sealed as one
  person_sealed text not null,
  safe_mode boolean not null,
  booked_at timestamptz not null,
  -- last day on which the office answers who asks for a visit
  due_on date,
  -- each side's own word on how it was
  adviser_word text check (adviser_word in ('came', 'client-absent')),
  adviser_word_at timestamptz,
  client_word text check (client_word in ('came', 'adviser-absent')),
  client_word_at timestamptz,
  because text check (because in ('shift-gone', 'office')),
  office_words text check (length(office_words) between 2 and 60),
  moved_to uuid unique references booking,
  evening_sent_at timestamptz,
  hour_sent_at timestamptz,
  check ((starts_at is null) = (ends_at is null) and ends_at > starts_at),
  check (case way when 'home-visit' then shift_id is null and place is null and due_on is not null
                  else shift_id is not null and place is not null and practitioner_id is null
                       and starts_at is not null and due_on is null end),
  check (status <> 'confirmed' or (way = 'home-visit' and practitioner_id is not null and starts_at is not null)),
  check ((adviser_word is null) = (adviser_word_at is null)),
  check ((client_word is null) = (client_word_at is null)),
  check ((because is not null) = (status = 'cancelled-by-office')),
  -- one place of one shift is held by one booking at a time
  constraint booking_place_once exclude using gist (shift_id with =, place with =, tstzrange(starts_at, ends_at) with &&)
    where (status not in ('cancelled-by-client', 'cancelled-by-office', 'moved')),
  -- nobody is sent to two homes at once
  constraint booking_visit_once exclude using gist (practitioner_id with =, tstzrange(starts_at, ends_at) with &&)
    where (status = 'confirmed')
);
-- a person books one thing for themself at a time
create unique index booking_self_once on booking (booked_by, starts_at)
  where status in ('booked', 'confirmed') and asked_for = 'self' and starts_at is not null;
create index booking_person on booking (booked_by, booked_at desc);
create index booking_shift on booking (shift_id);
create index booking_visitor on booking (practitioner_id, starts_at) where practitioner_id is not null;
create index booking_area on booking (area_code text_pattern_ops, status);
create index booking_open on booking (starts_at) where status in ('booked', 'confirmed');

-- A slot lies in its shift and at its site when it is taken; what becomes of the shift later is told by a job.
create function booking_lies_in_its_shift() returns trigger language plpgsql as $$
begin
  if not exists (
    select from duty_shift where id = new.shift_id and site_code = new.site_code and kind = 'at-site'
      and status in ('published', 'checked-in') and starts_at <= new.starts_at and ends_at >= new.ends_at
  ) then
    raise exception 'a booking lies in its shift' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger booking_in_shift before insert on booking
  for each row when (new.shift_id is not null) execute function booking_lies_in_its_shift();
create trigger booking_in_next_shift before update on booking
  for each row when (new.shift_id is not null and (new.shift_id, new.starts_at, new.ends_at)
    is distinct from (old.shift_id, old.starts_at, old.ends_at))
  execute function booking_lies_in_its_shift();

create table booking_history (
  id bigint generated always as identity primary key,
  booking_id uuid not null references booking,
  act text not null check (act in ('book', 'confirm', 'move', 'cancel', 'call-off', 'follow', 'came', 'client-absent',
    'adviser-absent')),
  from_status text,
  to_status text not null,
  -- null: the system's own
  actor_id uuid references account,
  at timestamptz not null
);
create index booking_history_booking on booking_history (booking_id, id);
create trigger booking_history_insert_only before update or delete or truncate on booking_history
  for each statement execute function refuse_change();

grant select, insert on booking, booking_history to legal_aid_app;
grant update (status, shift_id, place, practitioner_id, starts_at, ends_at, adviser_word, adviser_word_at, client_word,
  client_word_at, because, office_words, moved_to, evening_sent_at, hour_sent_at) on booking to legal_aid_app;
grant usage on all sequences in schema public to legal_aid_app;
