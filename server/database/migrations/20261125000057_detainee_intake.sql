-- What a detained person applied for becomes an application of its own, once: the register and the case know each other.
-- A draft that is thrown away leaves the register free to begin again.
alter table detainee_transfer
  add column application_id uuid unique references aid_application on delete set null;
alter table detainee_transfer add constraint detainee_transfer_taken_in check (
  application_id is null or passed_at is not null);
grant update (application_id) on detainee_transfer to legal_aid_app;

alter table aid_application drop constraint aid_application_channel_check;
alter table aid_application add constraint aid_application_channel_check check (
  channel in ('counter', 'online', 'phone', 'post', 'home-visit', 'notice', 'passed-on'));
