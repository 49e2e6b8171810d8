-- Each examination ends in one decision, whatever several clerks do at once. A case is examined anew, on a new clock,
-- only after an objection was upheld.
alter table aid_decision add column review_clock_id bigint references aid_clock;
create unique index aid_decision_one_an_examination on aid_decision (review_clock_id);
