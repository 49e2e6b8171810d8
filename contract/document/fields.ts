/** A placeholder of a template: what it is called beside `{{…}}`, and what a preview shows in its place. */
interface CaseField {
  label: string
  sample: string
}

/** What the system itself puts into a paper, by what it tells of. */
export const caseFields = {
  office: {
    number: { label: '文书编号', sample: '潞城援函字〔2026〕第12号' },
    today: { label: '制作日期', sample: '2026年11月25日' },
    county: { label: '县区', sample: '潞城区' },
    centre: { label: '法律援助中心', sample: '潞城区法律援助中心' },
    bureau: { label: '司法局', sample: '潞城区司法局' },
    centreAddress: { label: '中心地址', sample: '潞城区中华大街100号' },
    centrePhone: { label: '中心电话', sample: '0355-6771234' },
    officer: { label: '经办人', sample: '赵科长' },
    applicationNumber: { label: '申请编号', sample: '潞城援申字〔2026〕第8号' },
  },
  person: {
    name: { label: '申请人姓名', sample: '王秀英' },
    sex: { label: '性别', sample: '女' },
    born: { label: '出生日期', sample: '1958年3月12日' },
    idNumber: { label: '证件号码', sample: '140426195803120028' },
    phone: { label: '联系电话', sample: '13834500001' },
    address: { label: '住址', sample: '潞城区店上镇王里堡村12号' },
    groups: { label: '人群类别', sample: '老年人、妇女' },
    circumstance: { label: '特殊情况', sample: '无' },
  },
  agent: {
    agentName: { label: '代理人姓名', sample: '张大山' },
    agentRelation: { label: '代理人与申请人的关系', sample: '儿子' },
  },
  matter: {
    aidForm: { label: '援助方式', sample: '民事案件请律师' },
    matterType: { label: '事项', sample: '赡养' },
    facts: { label: '事情经过', sample: '本人年老多病，两个儿子三年没有给过生活费，多次调解没有结果。' },
    opponent: { label: '对方', sample: '王某某' },
    channel: { label: '申请方式', sample: '当面办' },
    filedAs: { label: '由谁提出', sample: '本人' },
    receivedOn: { label: '收到日期', sample: '2026年11月20日' },
    limitationOn: { label: '时效届满日', sample: '2027年3月1日' },
    paperList: { label: '已收材料', sample: '身份证件2份；和事情有关的材料3份' },
  },
  means: {
    meansPath: { label: '经济状况', sample: '签承诺书' },
    ownIncome: { label: '本人月收入', sample: '180元' },
    household: { label: '家庭成员', sample: '张大山（配偶），每月120元' },
    perHead: { label: '人均月收入', sample: '150元' },
    property: { label: '财产情况', sample: '自住平房三间' },
  },
  decision: {
    decisionNumber: { label: '决定书编号', sample: '潞城援决字〔2026〕第6号' },
    decisionOn: { label: '决定日期', sample: '2026年11月24日' },
    decisionReasons: { label: '决定理由', sample: '申请事项属于法律援助范围，经济困难情况属实。' },
    decisionGround: { label: '不予援助的依据', sample: '不符合经济困难条件' },
    decisionLaw: { label: '依据的条文', sample: '法律援助法第四十一条、第四十二条' },
    decider: { label: '决定人', sample: '钱科长' },
  },
  lawyer: {
    lawyer: { label: '承办人', sample: '李律师' },
    lawyerUnit: { label: '承办机构', sample: '长治某律师事务所' },
    licence: { label: '执业证号', sample: '11404201810012345' },
  },
  closing: {
    closedOn: { label: '结案日期', sample: '2027年2月3日' },
    closingBasis: { label: '结案依据', sample: '收到判决书' },
  },
} as const satisfies Record<string, Record<string, CaseField>>
export type FieldGroup = keyof typeof caseFields
type KeysOf<T> = T extends unknown ? keyof T : never
export type CaseFieldName = KeysOf<(typeof caseFields)[FieldGroup]>

interface AskedField {
  label: string
  sample: string
  /** Several lines. */
  long?: true
  /** May be left empty: then the paper has room for handwriting. */
  optional?: true
}

/** What whoever makes the paper is asked for, since no table knows it. */
export const askedFields = {
  missing: {
    label: '要补的材料或说明',
    sample: '1. 户口本复印件；\n2. 村委会出具的赡养情况说明。',
    long: true,
  },
  supplyBy: { label: '补齐期限', sample: '2026年12月5日' },
  consequence: { label: '其他说明', sample: '可以拍照在手机上补交。', long: true, optional: true },
  opinion: { label: '审查意见', sample: '符合法律援助条件，拟同意。', long: true },
  approval: { label: '审批意见', sample: '同意。', long: true, optional: true },
  urgentReason: { label: '先行提供的理由', sample: '距法定时效届满不足七日，需要立即起诉。', long: true },
  papersBy: { label: '补办手续期限', sample: '2026年12月1日' },
  recipientOffice: { label: '收件单位', sample: '潞城区人民法院' },
  cause: { label: '案由', sample: '赡养纠纷' },
  caseNumber: { label: '办案机关案号', sample: '（2026）晋0406民初123号', optional: true },
  stage: { label: '诉讼阶段', sample: '一审' },
  stance: { label: '法律地位', sample: '原告' },
  powers: { label: '代理权限', sample: '一般代理：代为起诉、出庭、提交证据、辩论。', long: true },
  metAt: { label: '时间', sample: '2026年11月28日9时至10时' },
  place: { label: '地点', sample: '潞城区法律援助中心接待室' },
  present: { label: '在场人', sample: '李律师、王秀英' },
  talk: { label: '谈话内容', sample: '问：请说说事情的经过。\n答：……', long: true },
  told: { label: '告知的内容', sample: '一审已定于2026年12月20日开庭。', long: true },
  toldHow: { label: '告知方式', sample: '电话' },
  reply: { label: '受援人意见', sample: '没有意见。', long: true, optional: true },
  cooperation: { label: '请求协作的事项', sample: '请协助核查申请人在你县的收入和房产情况。', long: true },
  replyBy: { label: '请于何日前回复', sample: '2026年12月10日' },
  reason: { label: '理由', sample: '承办律师因病不能继续办理。', long: true },
  newLawyer: { label: '更换后的承办人', sample: '周律师（长治某律师事务所）', optional: true },
  handOverBy: { label: '移交材料期限', sample: '2026年12月8日', optional: true },
  ground: { label: '终止的情形', sample: '受援人以欺骗手段获得法律援助' },
  objectionNumber: { label: '原决定书编号', sample: '潞城援决字〔2026〕第6号' },
  objectionSaid: { label: '异议请求和理由', sample: '家庭收入计算有误，请重新审查。', long: true },
  objectionResult: { label: '审查结论', sample: '维持原决定' },
  result: { label: '办理结果', sample: '判令两被告每人每月支付赡养费500元。', long: true },
  work: { label: '办理过程', sample: '会见受援人2次，调查取证1次，出庭1次。', long: true },
  benefit: { label: '挽回损失或取得利益（元）', sample: '12000', optional: true },
  catalogue: {
    label: '材料目录',
    sample: '1. 法律援助申请表（第1页）\n2. 身份证明（第2至3页）',
    long: true,
  },
  pages: { label: '总页数', sample: '36' },
  amount: { label: '补贴金额', sample: '1200元' },
  amountBasis: { label: '补贴依据', sample: '民事案件（诉讼）补贴标准', long: true },
  score: { label: '得分', sample: '92' },
  grade: { label: '等级', sample: '优秀' },
  comments: { label: '评价意见', sample: '办案过程规范，庭审意见充分。', long: true },
  visitWay: { label: '回访方式', sample: '电话' },
  answers: { label: '回访情况', sample: '律师没有收费，服务满意。', long: true },
  scope: { label: '授权核查的范围', sample: '本人及家庭成员的收入、存款、房产、车辆情况', long: true },
} as const satisfies Record<string, AskedField>
export type AskedFieldName = keyof typeof askedFields
export const askedFieldNames = Object.keys(askedFields) as [AskedFieldName, ...AskedFieldName[]]

/** One asked field, its options spelled out. */
export const askedField = (name: AskedFieldName): AskedField => askedFields[name]

/** Values of a paper by placeholder; one that is not there leaves room for handwriting. */
export type Values = Partial<Record<CaseFieldName | AskedFieldName, string>>
