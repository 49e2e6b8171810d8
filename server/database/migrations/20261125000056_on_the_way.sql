-- An application on its way is not forgotten: the county it was sent to answers by a day of its own, and who is late in
-- answering or in taking over what a station took in is told so once, with the city.
alter table aid_transfer add column answer_by date, add column overdue_told_at timestamptz;
update aid_transfer set answer_by = (sent_at at time zone 'Asia/Shanghai')::date + 2;
alter table aid_transfer alter column answer_by set not null;
grant update (overdue_told_at) on aid_transfer to legal_aid_app;

alter table aid_collection add column overdue_told_at timestamptz;
grant update (overdue_told_at) on aid_collection to legal_aid_app;
