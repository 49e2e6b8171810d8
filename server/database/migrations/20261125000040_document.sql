-- Papers of a case (法律援助文书格式): wording as data, papers made once, and how each was delivered.

create table document_template (
  id uuid primary key default gen_random_uuid(),
  code text not null,
  version integer not null check (version > 0),
  -- null: holds for every county that has no wording of its own
  county_code text references area,
  title text not null,
  body jsonb not null,
  effective_from date not null,
  -- null: shipped with the product
  made_by uuid references account,
  made_at timestamptz
);
create unique index document_template_version on document_template (code, coalesce(county_code, ''), version);
create unique index document_template_day on document_template (code, coalesce(county_code, ''), effective_from);
create trigger document_template_insert_only before update or delete or truncate on document_template
  for each statement execute function refuse_change();

-- A paper as it was made: its bytes lie in the file store, private, and are never made anew.
create table issued_document (
  id uuid primary key,
  application_id uuid not null references aid_application,
  code text not null,
  template_id uuid not null references document_template,
  title text not null,
  number text,
  -- one of its kind in force in a case at a time
  single boolean not null,
  pdf_key text not null unique,
  pdf_sm3 text not null,
  word_key text not null unique,
  word_sm3 text not null,
  issued_by uuid not null references account,
  issued_at timestamptz not null,
  replaces uuid unique references issued_document,
  ended_at timestamptz,
  ended_by uuid references account,
  ended_as text check (ended_as in ('withdrawn', 'replaced')),
  ended_because text,
  check ((ended_at is null) = (ended_as is null) and (ended_at is null) = (ended_by is null))
);
create unique index issued_document_number on issued_document (number, code) where ended_at is null;
create unique index issued_document_single on issued_document (application_id, code) where single and ended_at is null;
create index issued_document_case on issued_document (application_id, issued_at);

-- How a paper reached somebody; a paper may be delivered to several, and twice.
create table issued_delivery (
  id uuid primary key,
  document_id uuid not null references issued_document,
  way text not null check (way in ('in-person', 'post', 'message', 'notice', 'online')),
  delivered_on date not null,
  received_by_sealed text,
  note text,
  recorded_by uuid not null references account,
  recorded_at timestamptz not null
);
create index issued_delivery_document on issued_delivery (document_id, recorded_at);
-- opened by its recipient: once is enough
create unique index issued_delivery_opened on issued_delivery (document_id, recorded_by) where way = 'online';
create trigger issued_delivery_insert_only before update or delete or truncate on issued_delivery
  for each statement execute function refuse_change();

insert into document_template (code, version, title, body, effective_from) values
  ('application-form', 1, '法律援助申请表', '[
    {"kind":"heading","text":"法律援助申请表"},
    {"kind":"number"},
    {"kind":"table","rows":[{"pairs":[{"name":"姓名","text":"{{name}}"},{"name":"性别","text":"{{sex}}"}]},{"pairs":[{"name":"出生日期","text":"{{born}}"},{"name":"联系电话","text":"{{phone}}"}]},{"pairs":[{"name":"证件号码","text":"{{idNumber}}"}]},{"pairs":[{"name":"住址","text":"{{address}}"}]},{"pairs":[{"name":"人群类别","text":"{{groups}}"},{"name":"特殊情况","text":"{{circumstance}}"}]},{"pairs":[{"name":"申请方式","text":"{{channel}}"},{"name":"由谁提出","text":"{{filedAs}}"}]},{"pairs":[{"name":"代理人姓名","text":""},{"name":"关系","text":""}]},{"pairs":[{"name":"事项","text":"{{matterType}}"},{"name":"援助方式","text":"{{aidForm}}"}]},{"pairs":[{"name":"对方","text":"{{opponent}}"},{"name":"时效届满日","text":"{{limitationOn}}"}]},{"pairs":[{"name":"案情及申请理由","text":"{{facts}}"}],"lines":7},{"pairs":[{"name":"收到日期","text":"{{receivedOn}}"},{"name":"经办人","text":"{{officer}}"}]}]},
    {"kind":"paragraph","text":"本人申请法律援助，以上填写的内容和提交的材料真实、合法、有效。如有虚假，愿意承担《中华人民共和国法律援助法》第四十八条、第六十四条规定的责任。"},
    {"kind":"signature","who":"申请人（签名或按指印）"},
    {"kind":"signature","who":"代填人、代理人（签名）"}]', '2023-09-01'),
  ('means-statement', 1, '经济困难状况说明表', '[
    {"kind":"heading","text":"经济困难状况说明表"},
    {"kind":"table","rows":[{"pairs":[{"name":"姓名","text":"{{name}}"},{"name":"性别","text":"{{sex}}"}]},{"pairs":[{"name":"出生日期","text":"{{born}}"},{"name":"联系电话","text":"{{phone}}"}]},{"pairs":[{"name":"证件号码","text":"{{idNumber}}"}]},{"pairs":[{"name":"住址","text":"{{address}}"}]},{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"经济状况","text":"{{meansPath}}"}]},{"pairs":[{"name":"本人月收入","text":"{{ownIncome}}"},{"name":"人均月收入","text":"{{perHead}}"}]},{"pairs":[{"name":"共同生活的家庭成员及月收入","text":"{{household}}"}],"lines":4},{"pairs":[{"name":"财产情况（房产、车辆、存款等）","text":"{{property}}"}],"lines":4},{"pairs":[{"name":"其他需要说明的情况","text":""}],"lines":3}]},
    {"kind":"paragraph","text":"根据《中华人民共和国法律援助法》第四十一条，本人如实说明以上经济困难状况，同意法律援助机构依法核查。说明的情况不真实的，愿意承担相应的法律责任。"},
    {"kind":"signature","who":"说明人（签名或按指印）"}]', '2023-09-01'),
  ('promise', 1, '告知承诺书', '[
    {"kind":"heading","text":"告知承诺书"},
    {"kind":"paragraph","text":"{{centre}}：","flush":true},
    {"kind":"paragraph","text":"本人{{name}}，证件号码{{idNumber}}，因{{matterType}}一事申请法律援助。你中心已经告知本人：事项名称、设定依据、证明的内容和材料要求、承诺的方式、不实承诺的责任、核查的方式、公开的范围和时限。"},
    {"kind":"paragraph","text":"本人自愿选择以书面承诺代替提交经济困难证明，并作出以下承诺："},
    {"kind":"paragraph","text":"一、已经知晓告知的全部内容，本人符合法律援助的经济困难条件；"},
    {"kind":"paragraph","text":"二、本人说明的家庭收入和财产情况真实、完整、准确；"},
    {"kind":"paragraph","text":"三、愿意接受法律援助机构的核查，情况有变化时及时说明；"},
    {"kind":"paragraph","text":"四、承诺不实的，愿意承担法律责任：法律援助被终止，支付已实施法律援助的费用，并可能被处三千元以下罚款（法律援助法第四十八条、第六十四条）。"},
    {"kind":"signature","who":"承诺人（签名或按指印）"}]', '2023-09-01'),
  ('check-authorisation', 1, '核查授权书', '[
    {"kind":"heading","text":"核查授权书"},
    {"kind":"paragraph","text":"{{centre}}：","flush":true},
    {"kind":"paragraph","text":"本人{{name}}，证件号码{{idNumber}}，因申请法律援助，授权你中心向有关部门、单位和村（居）民委员会核查下列情况："},
    {"kind":"paragraph","text":"{{scope}}。"},
    {"kind":"paragraph","text":"核查所得的信息只用于审查本次法律援助申请，不得用于其他用途，并应当依法保密。授权自签字之日起生效，到本次申请或者援助办结为止。"},
    {"kind":"signature","who":"授权人（签名或按指印）"},
    {"kind":"signature","who":"共同生活的家庭成员（签名）"}]', '2023-09-01'),
  ('receipt', 1, '法律援助申请材料接收凭证', '[
    {"kind":"heading","text":"法律援助申请材料接收凭证"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{name}}：","flush":true},
    {"kind":"paragraph","text":"你于{{receivedOn}}向本中心提出法律援助申请（{{applicationNumber}}），事项为{{matterType}}，申请方式为{{channel}}。本中心已经收到下列材料："},
    {"kind":"table","rows":[{"pairs":[{"name":"收到的材料","text":"{{paperList}}"}],"lines":3},{"pairs":[{"name":"收到日期","text":"{{receivedOn}}"},{"name":"经办人","text":"{{officer}}"}]}]},
    {"kind":"paragraph","text":"根据《中华人民共和国法律援助法》第四十三条，本中心自收到申请之日起七日内审查并作出决定。需要补充材料的，补充材料的时间不计算在内。"},
    {"kind":"paragraph","text":"地址：{{centreAddress}}　电话：{{centrePhone}}","flush":true},
    {"kind":"seal","text":"{{centre}}"},
    {"kind":"date"}]', '2023-09-01'),
  ('one-time-notice', 1, '补充材料（说明）通知书', '[
    {"kind":"heading","text":"补充材料（说明）通知书"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{name}}：","flush":true},
    {"kind":"paragraph","text":"你提出的法律援助申请（{{applicationNumber}}），经审查，还需要补充下列材料或者作出说明："},
    {"kind":"paragraph","text":"{{missing}}","flush":true},
    {"kind":"paragraph","text":"请在{{supplyBy}}前一次补齐。根据《中华人民共和国法律援助法》第四十三条，未按要求补充材料或者作出说明的，视为撤回申请。补充期间不计入审查期限。"},
    {"kind":"paragraph","text":"{{consequence}}"},
    {"kind":"paragraph","text":"地址：{{centreAddress}}　电话：{{centrePhone}}","flush":true},
    {"kind":"seal","text":"{{centre}}"},
    {"kind":"date"},
    {"kind":"signature","who":"收件人（签名）"}]', '2023-09-01'),
  ('approval', 1, '法律援助审批表', '[
    {"kind":"heading","text":"法律援助审批表"},
    {"kind":"table","rows":[{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"受援人","text":"{{name}}"}]},{"pairs":[{"name":"人群类别","text":"{{groups}}"},{"name":"特殊情况","text":"{{circumstance}}"}]},{"pairs":[{"name":"事项","text":"{{matterType}}"},{"name":"援助方式","text":"{{aidForm}}"}]},{"pairs":[{"name":"经济状况","text":"{{meansPath}}"},{"name":"人均月收入","text":"{{perHead}}"}]},{"pairs":[{"name":"案情概述","text":"{{facts}}"}],"lines":4},{"pairs":[{"name":"已收材料","text":"{{paperList}}"}],"lines":2},{"pairs":[{"name":"审查意见","text":"{{opinion}}"}],"lines":4},{"pairs":[{"name":"审批意见","text":"{{approval}}"}],"lines":4},{"pairs":[{"name":"收到日期","text":"{{receivedOn}}"},{"name":"经办人","text":"{{officer}}"}]}]},
    {"kind":"signature","who":"审查人（签名）"},
    {"kind":"signature","who":"审批人（签名）"}]', '2023-09-01'),
  ('grant', 1, '给予法律援助决定书', '[
    {"kind":"heading","text":"给予法律援助决定书"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{name}}：","flush":true},
    {"kind":"paragraph","text":"你于{{receivedOn}}就{{matterType}}一事向本中心提出的法律援助申请（{{applicationNumber}}），经审查，{{decisionReasons}}"},
    {"kind":"paragraph","text":"根据《中华人民共和国法律援助法》第四十三条，决定给予法律援助，援助方式为：{{aidForm}}。"},
    {"kind":"paragraph","text":"本中心将自作出决定之日起三日内指派承办人员。法律援助不收取任何费用。你有权了解办理进展，承办人员不依法履行职责的，有权请求更换。你应当如实陈述案情，及时提供有关材料，协助配合办理。"},
    {"kind":"paragraph","text":"地址：{{centreAddress}}　电话：{{centrePhone}}","flush":true},
    {"kind":"seal","text":"{{centre}}"},
    {"kind":"date"},
    {"kind":"signature","who":"签收人（签名）"}]', '2023-09-01'),
  ('refuse', 1, '不予法律援助决定书', '[
    {"kind":"heading","text":"不予法律援助决定书"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{name}}：","flush":true},
    {"kind":"paragraph","text":"你于{{receivedOn}}就{{matterType}}一事向本中心提出的法律援助申请（{{applicationNumber}}），经审查，{{decisionGround}}。理由如下："},
    {"kind":"paragraph","text":"{{decisionReasons}}"},
    {"kind":"paragraph","text":"根据《中华人民共和国法律援助法》第四十三条和{{decisionLaw}}，决定不予法律援助。"},
    {"kind":"paragraph","text":"对本决定有异议的，可以自收到本决定书之日起十五日内向{{bureau}}提出。对司法行政部门维持本决定不服的，可以依法申请行政复议或者提起行政诉讼。"},
    {"kind":"paragraph","text":"地址：{{centreAddress}}　电话：{{centrePhone}}","flush":true},
    {"kind":"seal","text":"{{centre}}"},
    {"kind":"date"},
    {"kind":"signature","who":"签收人（签名）"}]', '2023-09-01'),
  ('provisional', 1, '先行提供法律援助通知书', '[
    {"kind":"heading","text":"先行提供法律援助通知书"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{name}}：","flush":true},
    {"kind":"paragraph","text":"你就{{matterType}}一事提出的法律援助申请（{{applicationNumber}}），因有下列情形，需要先行提供法律援助："},
    {"kind":"paragraph","text":"{{urgentReason}}"},
    {"kind":"paragraph","text":"根据《中华人民共和国法律援助法》第四十四条，本中心决定先行提供法律援助，援助方式为：{{aidForm}}。请在{{papersBy}}前补办有关手续，补充有关材料；逾期不补，或者经审查不符合条件的，将终止法律援助。"},
    {"kind":"seal","text":"{{centre}}"},
    {"kind":"date"}]', '2023-09-01'),
  ('assignment', 1, '指派通知书', '[
    {"kind":"heading","text":"指派通知书"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{lawyerUnit}}：","flush":true},
    {"kind":"paragraph","text":"根据《中华人民共和国法律援助法》第四十三条、《办理法律援助案件程序规定》第二十四条，现指派你单位{{lawyer}}（执业证号：{{licence}}）承办下列法律援助案件："},
    {"kind":"table","rows":[{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"受援人","text":"{{name}}"}]},{"pairs":[{"name":"事项","text":"{{matterType}}"},{"name":"援助方式","text":"{{aidForm}}"}]},{"pairs":[{"name":"案由","text":"{{cause}}"},{"name":"阶段","text":"{{stage}}"}]},{"pairs":[{"name":"受援人电话","text":"{{phone}}"},{"name":"对方","text":"{{opponent}}"}]}]},
    {"kind":"paragraph","text":"请自收到指派之日起五日内与受援人签订委托协议和授权委托书，尽快约见受援人，并及时报告办理情况。不得向受援人收取任何财物。结案后三十日内提交结案材料。"},
    {"kind":"seal","text":"{{centre}}"},
    {"kind":"date"}]', '2023-09-01'),
  ('civil-letter', 1, '法律援助公函（民事、行政）', '[
    {"kind":"heading","text":"法律援助公函"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{recipientOffice}}：","flush":true},
    {"kind":"paragraph","text":"受援人{{name}}{{cause}}一案{{caseNumber}}，符合法律援助条件。根据《中华人民共和国法律援助法》的规定，本中心决定给予法律援助，并指派{{lawyerUnit}}{{lawyer}}（执业证号：{{licence}}）担任受援人在{{stage}}阶段的代理人。"},
    {"kind":"paragraph","text":"特此函告。"},
    {"kind":"paragraph","text":"联系人：{{officer}}　电话：{{centrePhone}}","flush":true},
    {"kind":"seal","text":"{{centre}}"},
    {"kind":"date"}]', '2023-09-01'),
  ('criminal-letter', 1, '法律援助公函（刑事）', '[
    {"kind":"heading","text":"法律援助公函"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{recipientOffice}}：","flush":true},
    {"kind":"paragraph","text":"{{name}}{{cause}}一案{{caseNumber}}，根据《中华人民共和国刑事诉讼法》和《中华人民共和国法律援助法》第二十五条、第三十六条的规定，本中心决定提供法律援助，并指派{{lawyerUnit}}{{lawyer}}（执业证号：{{licence}}）在{{stage}}阶段为其提供{{aidForm}}。"},
    {"kind":"paragraph","text":"请依法保障承办律师会见、阅卷等执业权利。"},
    {"kind":"paragraph","text":"特此函告。"},
    {"kind":"paragraph","text":"联系人：{{officer}}　电话：{{centrePhone}}","flush":true},
    {"kind":"seal","text":"{{centre}}"},
    {"kind":"date"}]', '2023-09-01'),
  ('agreement', 1, '法律援助委托协议', '[
    {"kind":"heading","text":"法律援助委托协议"},
    {"kind":"paragraph","text":"申请编号：{{applicationNumber}}","flush":true},
    {"kind":"paragraph","text":"委托人（受援人）：{{name}}　证件号码：{{idNumber}}\n受托人：{{lawyerUnit}}　承办人：{{lawyer}}","flush":true},
    {"kind":"paragraph","text":"经{{centre}}指派，受托人为委托人{{cause}}一事提供法律援助，双方约定如下："},
    {"kind":"paragraph","text":"一、受托人在{{stage}}阶段为委托人提供法律援助，援助方式为：{{aidForm}}。"},
    {"kind":"paragraph","text":"二、代理权限：{{powers}}"},
    {"kind":"paragraph","text":"三、法律援助不收取任何费用。承办人不得向委托人收取财物或者谋取其他利益。"},
    {"kind":"paragraph","text":"四、承办人应当依法维护委托人的合法权益，及时告知办理进展，保守委托人的秘密。和解、调解应当取得委托人同意。"},
    {"kind":"paragraph","text":"五、委托人应当如实陈述案情、提供材料，经济状况发生变化的，及时告知{{centre}}。"},
    {"kind":"paragraph","text":"六、委托人有权请求更换承办人；有法律援助法第四十八条规定情形的，法律援助终止，本协议同时终止。"},
    {"kind":"paragraph","text":"七、本协议一式三份，双方各执一份，交{{centre}}存档一份，自签字盖章之日起生效。"},
    {"kind":"signature","who":"委托人（签名或按指印）"},
    {"kind":"signature","who":"承办人（签名）"},
    {"kind":"seal","text":"{{lawyerUnit}}"},
    {"kind":"date"}]', '2023-09-01'),
  ('power-of-attorney', 1, '授权委托书', '[
    {"kind":"heading","text":"授权委托书"},
    {"kind":"paragraph","text":"委托人：{{name}}　证件号码：{{idNumber}}\n住址：{{address}}\n受委托人：{{lawyer}}　执业证号：{{licence}}\n所在单位：{{lawyerUnit}}","flush":true},
    {"kind":"paragraph","text":"现委托上述受委托人在{{recipientOffice}}办理的{{cause}}一案中，作为我方（{{stance}}）在{{stage}}阶段的代理人（辩护人）。"},
    {"kind":"paragraph","text":"代理权限：{{powers}}"},
    {"kind":"paragraph","text":"代为承认、放弃、变更诉讼请求，进行和解、调解，提起反诉或者上诉的，须有委托人的特别授权。"},
    {"kind":"signature","who":"委托人（签名或按指印）"}]', '2023-09-01'),
  ('meeting-record', 1, '会见（约见）笔录', '[
    {"kind":"heading","text":"会见（约见）笔录"},
    {"kind":"table","rows":[{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"受援人","text":"{{name}}"}]},{"pairs":[{"name":"时间","text":"{{metAt}}"},{"name":"地点","text":"{{place}}"}]},{"pairs":[{"name":"承办人","text":"{{lawyer}}"},{"name":"在场人","text":"{{present}}"}]}]},
    {"kind":"paragraph","text":"首次约见已经告知：一、法律援助人员的代理（辩护）职责；二、发现受援人可能符合司法救助条件时，告知其申请的方式和途径；三、本案主要诉讼风险和法律后果；四、受援人在诉讼中的权利和义务。"},
    {"kind":"paragraph","text":"谈话内容：","flush":true},
    {"kind":"paragraph","text":"{{talk}}","flush":true},
    {"kind":"paragraph","text":"以上笔录已经阅读（向本人宣读），与所说的一致。"},
    {"kind":"signature","who":"受援人（签名或按指印）"},
    {"kind":"signature","who":"承办人（签名）"}]', '2023-09-01'),
  ('progress-record', 1, '通报情况记录', '[
    {"kind":"heading","text":"通报情况记录"},
    {"kind":"table","rows":[{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"受援人","text":"{{name}}"}]},{"pairs":[{"name":"时间","text":"{{metAt}}"},{"name":"方式","text":"{{toldHow}}"}]},{"pairs":[{"name":"承办人","text":"{{lawyer}}"},{"name":"承办机构","text":"{{lawyerUnit}}"}]},{"pairs":[{"name":"通报的内容","text":"{{told}}"}],"lines":8},{"pairs":[{"name":"受援人意见","text":"{{reply}}"}],"lines":4}]},
    {"kind":"signature","who":"承办人（签名）"},
    {"kind":"signature","who":"受援人（签名或按指印）"}]', '2023-09-01'),
  ('cooperation', 1, '法律援助协作函', '[
    {"kind":"heading","text":"法律援助协作函"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{recipientOffice}}：","flush":true},
    {"kind":"paragraph","text":"本中心正在审查{{name}}（证件号码：{{idNumber}}）就{{matterType}}一事提出的法律援助申请（{{applicationNumber}}）。根据《办理法律援助案件程序规定》第十六条，请你单位协助下列事项："},
    {"kind":"paragraph","text":"{{cooperation}}"},
    {"kind":"paragraph","text":"请于{{replyBy}}前函复。"},
    {"kind":"paragraph","text":"联系人：{{officer}}　电话：{{centrePhone}}\n地址：{{centreAddress}}","flush":true},
    {"kind":"seal","text":"{{centre}}"},
    {"kind":"date"}]', '2023-09-01'),
  ('change-approval', 1, '更换法律援助人员审批表', '[
    {"kind":"heading","text":"更换法律援助人员审批表"},
    {"kind":"table","rows":[{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"受援人","text":"{{name}}"}]},{"pairs":[{"name":"事项","text":"{{matterType}}"},{"name":"援助方式","text":"{{aidForm}}"}]},{"pairs":[{"name":"承办机构","text":"{{lawyerUnit}}"},{"name":"承办人","text":"{{lawyer}}"}]},{"pairs":[{"name":"申请更换的理由","text":"{{reason}}"}],"lines":5},{"pairs":[{"name":"审核意见","text":"{{opinion}}"}],"lines":5},{"pairs":[{"name":"审批意见","text":"{{approval}}"}],"lines":5}]},
    {"kind":"signature","who":"申请人（签名或按指印）"},
    {"kind":"signature","who":"审核人（签名）"},
    {"kind":"signature","who":"审批人（签名）"}]', '2023-09-01'),
  ('change-notice', 1, '更换法律援助人员通知书', '[
    {"kind":"heading","text":"更换法律援助人员通知书"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{name}}、{{lawyerUnit}}：","flush":true},
    {"kind":"paragraph","text":"{{applicationNumber}}案件（事项：{{matterType}}，原承办人：{{lawyer}}），经审查，因{{reason}}，根据《中华人民共和国法律援助法》第五十五条、《办理法律援助案件程序规定》第三十七条，决定更换法律援助人员。"},
    {"kind":"paragraph","text":"更换后的承办人：{{newLawyer}}。"},
    {"kind":"paragraph","text":"请原承办人在{{handOverBy}}前与更换后的承办人办理案件材料移交手续。"},
    {"kind":"seal","text":"{{centre}}"},
    {"kind":"date"}]', '2023-09-01'),
  ('termination-approval', 1, '终止法律援助审批表', '[
    {"kind":"heading","text":"终止法律援助审批表"},
    {"kind":"table","rows":[{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"受援人","text":"{{name}}"}]},{"pairs":[{"name":"事项","text":"{{matterType}}"},{"name":"援助方式","text":"{{aidForm}}"}]},{"pairs":[{"name":"承办机构","text":"{{lawyerUnit}}"},{"name":"承办人","text":"{{lawyer}}"}]},{"pairs":[{"name":"终止的情形","text":"{{ground}}"}],"lines":2},{"pairs":[{"name":"理由","text":"{{reason}}"}],"lines":6},{"pairs":[{"name":"审核意见","text":"{{opinion}}"}],"lines":5},{"pairs":[{"name":"审批意见","text":"{{approval}}"}],"lines":5}]},
    {"kind":"signature","who":"审核人（签名）"},
    {"kind":"signature","who":"审批人（签名）"}]', '2023-09-01'),
  ('termination', 1, '终止法律援助决定书', '[
    {"kind":"heading","text":"终止法律援助决定书"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{name}}：","flush":true},
    {"kind":"paragraph","text":"你就{{matterType}}一事获得的法律援助（{{applicationNumber}}），经查明，有下列情形：{{ground}}。理由如下："},
    {"kind":"paragraph","text":"{{reason}}"},
    {"kind":"paragraph","text":"根据《中华人民共和国法律援助法》第四十八条，决定终止法律援助。"},
    {"kind":"paragraph","text":"对本决定有异议的，可以自收到本决定书之日起十五日内向{{bureau}}提出。"},
    {"kind":"paragraph","text":"抄送：{{lawyerUnit}}","flush":true},
    {"kind":"seal","text":"{{centre}}"},
    {"kind":"date"},
    {"kind":"signature","who":"签收人（签名）"}]', '2023-09-01'),
  ('objection', 1, '法律援助异议审查决定书', '[
    {"kind":"heading","text":"法律援助异议审查决定书"},
    {"kind":"number"},
    {"kind":"paragraph","text":"{{name}}：","flush":true},
    {"kind":"paragraph","text":"你对{{centre}}作出的{{objectionNumber}}决定有异议，提出："},
    {"kind":"paragraph","text":"{{objectionSaid}}"},
    {"kind":"paragraph","text":"经审查，{{reason}}"},
    {"kind":"paragraph","text":"根据《中华人民共和国法律援助法》第四十九条，决定：{{objectionResult}}。"},
    {"kind":"paragraph","text":"对维持原决定不服的，可以依法申请行政复议或者提起行政诉讼。"},
    {"kind":"seal","text":"{{bureau}}"},
    {"kind":"date"}]', '2023-09-01'),
  ('closing', 1, '法律援助结案报告表', '[
    {"kind":"heading","text":"法律援助结案报告表"},
    {"kind":"table","rows":[{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"受援人","text":"{{name}}"}]},{"pairs":[{"name":"事项","text":"{{matterType}}"},{"name":"援助方式","text":"{{aidForm}}"}]},{"pairs":[{"name":"承办机构","text":"{{lawyerUnit}}"},{"name":"承办人","text":"{{lawyer}}"}]},{"pairs":[{"name":"案由","text":"{{cause}}"},{"name":"阶段","text":"{{stage}}"}]},{"pairs":[{"name":"结案日期","text":"{{closedOn}}"},{"name":"结案依据","text":"{{closingBasis}}"}]},{"pairs":[{"name":"办理过程","text":"{{work}}"}],"lines":7},{"pairs":[{"name":"办理结果","text":"{{result}}"}],"lines":4},{"pairs":[{"name":"挽回损失或利益（元）","text":"{{benefit}}"}]},{"pairs":[{"name":"审核意见","text":""}],"lines":3}]},
    {"kind":"signature","who":"承办人（签名）"},
    {"kind":"signature","who":"审核人（签名）"},
    {"kind":"seal","text":"{{centre}}"}]', '2023-09-01'),
  ('catalogue', 1, '法律援助案卷目录', '[
    {"kind":"heading","text":"法律援助案卷目录"},
    {"kind":"table","rows":[{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"受援人","text":"{{name}}"}]},{"pairs":[{"name":"事项","text":"{{matterType}}"},{"name":"援助方式","text":"{{aidForm}}"}]},{"pairs":[{"name":"承办机构","text":"{{lawyerUnit}}"},{"name":"承办人","text":"{{lawyer}}"}]},{"pairs":[{"name":"结案日期","text":"{{closedOn}}"},{"name":"总页数","text":"{{pages}}"}]},{"pairs":[{"name":"材料目录","text":"{{catalogue}}"}],"lines":18}]},
    {"kind":"signature","who":"立卷人（签名）"},
    {"kind":"signature","who":"检查人（签名）"}]', '2023-09-01'),
  ('subsidy', 1, '法律援助补贴审批表', '[
    {"kind":"heading","text":"法律援助补贴审批表"},
    {"kind":"table","rows":[{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"受援人","text":"{{name}}"}]},{"pairs":[{"name":"事项","text":"{{matterType}}"},{"name":"援助方式","text":"{{aidForm}}"}]},{"pairs":[{"name":"承办机构","text":"{{lawyerUnit}}"},{"name":"承办人","text":"{{lawyer}}"}]},{"pairs":[{"name":"结案日期","text":"{{closedOn}}"},{"name":"补贴金额","text":"{{amount}}"}]},{"pairs":[{"name":"补贴依据","text":"{{amountBasis}}"}],"lines":3},{"pairs":[{"name":"审核意见","text":"{{opinion}}"}],"lines":5},{"pairs":[{"name":"审批意见","text":"{{approval}}"}],"lines":5}]},
    {"kind":"signature","who":"经办人（签名）"},
    {"kind":"signature","who":"审批人（签名）"},
    {"kind":"seal","text":"{{centre}}"}]', '2023-09-01'),
  ('quality', 1, '法律援助案件质量评估表', '[
    {"kind":"heading","text":"法律援助案件质量评估表"},
    {"kind":"table","rows":[{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"事项","text":"{{matterType}}"}]},{"pairs":[{"name":"援助方式","text":"{{aidForm}}"},{"name":"结案日期","text":"{{closedOn}}"}]},{"pairs":[{"name":"承办机构","text":"{{lawyerUnit}}"},{"name":"承办人","text":"{{lawyer}}"}]},{"pairs":[{"name":"得分","text":"{{score}}"},{"name":"等级","text":"{{grade}}"}]},{"pairs":[{"name":"评价意见","text":"{{comments}}"}],"lines":12}]},
    {"kind":"signature","who":"评估人（签名）"}]', '2023-09-01'),
  ('return-visit', 1, '法律援助回访记录', '[
    {"kind":"heading","text":"法律援助回访记录"},
    {"kind":"table","rows":[{"pairs":[{"name":"申请编号","text":"{{applicationNumber}}"},{"name":"受援人","text":"{{name}}"}]},{"pairs":[{"name":"事项","text":"{{matterType}}"},{"name":"援助方式","text":"{{aidForm}}"}]},{"pairs":[{"name":"承办机构","text":"{{lawyerUnit}}"},{"name":"承办人","text":"{{lawyer}}"}]},{"pairs":[{"name":"时间","text":"{{metAt}}"},{"name":"方式","text":"{{visitWay}}"}]},{"pairs":[{"name":"回访情况","text":"{{answers}}"}],"lines":8},{"pairs":[{"name":"处理意见","text":"{{comments}}"}],"lines":4}]},
    {"kind":"signature","who":"回访人（签名）"}]', '2023-09-01');

grant select, insert on document_template, issued_document, issued_delivery to legal_aid_app;
grant update (ended_at, ended_by, ended_as, ended_because) on issued_document to legal_aid_app;
