-- What the running service may do. Nothing is ever deleted but what expires by policy, and drafts by their owner.

grant usage on schema public to legal_aid_app;
grant usage on all sequences in schema public to legal_aid_app;
grant select on all tables in schema public to legal_aid_app;

grant insert, update on area, site, account, identity, staff_login, session, staff_grant, practitioner, setting,
  answered_request, audit_head, message, message_delivery, duty_shift, attendance, rating_ticket, promise_notice,
  aid_application, aid_paper, paper_number to legal_aid_app;
grant insert on audit_log, presence_code_use, presence_code_failure, attendance_position, consultation, rating, aid_signature, aid_history,
  aid_decision to legal_aid_app;
grant insert, update, delete on sign_in_failure to legal_aid_app;
grant delete on answered_request, presence_code_use, presence_code_failure, attendance_position, session, aid_application, aid_paper
  to legal_aid_app;
