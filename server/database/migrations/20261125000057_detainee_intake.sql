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

-- Who applies for the person, and as what, is known: the application form names them.
insert into document_template (code, version, title, body, effective_from) values
  ('application-form', 2, '法律援助申请表', '[
    {"kind":"heading","text":"法律援助申请表"},
    {"kind":"number"},
    {"kind":"table","rows":[{"pairs":[{"name":"姓名","text":"{{name}}"},{"name":"性别","text":"{{sex}}"}]},{"pairs":[{"name":"出生日期","text":"{{born}}"},{"name":"联系电话","text":"{{phone}}"}]},{"pairs":[{"name":"证件号码","text":"{{idNumber}}"}]},{"pairs":[{"name":"住址","text":"{{address}}"}]},{"pairs":[{"name":"人群类别","text":"{{groups}}"},{"name":"特殊情况","text":"{{circumstance}}"}]},{"pairs":[{"name":"申请方式","text":"{{channel}}"},{"name":"由谁提出","text":"{{filedAs}}"}]},{"pairs":[{"name":"代理人姓名","text":"{{agentName}}"},{"name":"关系","text":"{{agentRelation}}"}]},{"pairs":[{"name":"事项","text":"{{matterType}}"},{"name":"援助方式","text":"{{aidForm}}"}]},{"pairs":[{"name":"对方","text":"{{opponent}}"},{"name":"时效届满日","text":"{{limitationOn}}"}]},{"pairs":[{"name":"案情及申请理由","text":"{{facts}}"}],"lines":7},{"pairs":[{"name":"收到日期","text":"{{receivedOn}}"},{"name":"经办人","text":"{{officer}}"}]}]},
    {"kind":"paragraph","text":"本人申请法律援助，以上填写的内容和提交的材料真实、合法、有效。如有虚假，愿意承担《中华人民共和国法律援助法》第四十八条、第六十四条规定的责任。"},
    {"kind":"signature","who":"申请人（签名或按指印）"},
    {"kind":"signature","who":"代填人、代理人（签名）"}]', '2026-11-01');
