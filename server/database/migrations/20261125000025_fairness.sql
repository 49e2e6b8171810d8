-- An adviser's word against a rating, once; and what staff noted about patterns in ratings.

create table rating_appeal (
  consultation_id uuid primary key references rating,
  county_code text not null references area,
  practitioner_id uuid not null references practitioner,
  reason text not null check (length(reason) between 1 and 300),
  appealed_at timestamptz not null,
  -- 'stands': the rating goes on counting; 'set-aside': it stays to be seen and counts in nothing
  outcome text check (outcome in ('stands', 'set-aside')),
  note text check (length(note) between 1 and 300),
  decided_by uuid references account,
  decided_at timestamptz,
  check ((outcome is null) = (decided_by is null) and (outcome is null) = (decided_at is null)
    and (outcome is null) = (note is null)),
  check (decided_by <> practitioner_id)
);
create index rating_appeal_open on rating_appeal (county_code, appealed_at) where outcome is null;
create index rating_appeal_done on rating_appeal (county_code, appealed_at desc) where outcome is not null;

-- Decided by somebody who did neither give nor enter the rating, and decided once.
create function rating_appeal_is_fair() returns trigger language plpgsql as $$
begin
  if old.outcome is not null then
    raise exception 'an appeal is decided once' using errcode = 'check_violation';
  end if;
  if exists (select from rating where consultation_id = new.consultation_id
      and (entered_by = new.decided_by or rater_id = new.decided_by)) then
    raise exception 'an appeal is decided by somebody else than who rated' using errcode = 'check_violation';
  end if;
  return new;
end $$;
create trigger rating_appeal_fair before update on rating_appeal
  for each row execute function rating_appeal_is_fair();

-- A note on records that stood out by one rule of the radar. It hides nothing: it is shown beside them.
create table rating_radar_note (
  id uuid primary key,
  rule text not null,
  county_code text not null references area,
  consultation_ids uuid[] not null check (cardinality(consultation_ids) > 0),
  note text not null check (length(note) between 1 and 300),
  noted_by uuid not null references account,
  noted_at timestamptz not null
);
create index rating_radar_note_county on rating_radar_note (county_code text_pattern_ops, noted_at desc);
create index rating_radar_note_records on rating_radar_note using gin (consultation_ids);

grant select, insert on rating_appeal, rating_radar_note to legal_aid_app;
grant update (outcome, note, decided_by, decided_at) on rating_appeal to legal_aid_app;
