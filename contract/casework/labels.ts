import { deliveryWayLabels, recordedWays } from '../document/labels'

/** Why an agreement was signed after the five days (148号令 27). */
export const lateCauses = ['recipient', 'objective'] as const
export type LateCause = (typeof lateCauses)[number]
export const lateCauseLabels: Record<LateCause, string> = {
  recipient: '受援人自己的原因',
  objective: '别的客观原因',
}

/** The four points that must be told at the first meeting (148号令 30). */
export const meetingPoints = {
  duty: '我的职责：怎么办这件案子，不收任何费用',
  relief: '司法救助：打官司的费用可以怎么申请缓、减、免',
  risks: '主要风险：可能输、可能拿不到钱、要花多长时间',
  rights: '他的权利和义务：可以换律师、可以提异议，要如实说',
} as const
export type MeetingPoint = keyof typeof meetingPoints
export const meetingPointCodes = Object.keys(meetingPoints) as [MeetingPoint, ...MeetingPoint[]]

export const progressKinds = [
  'filing',
  'meeting',
  'investigation',
  'hearing',
  'opinion',
  'mediation',
  'outcome',
  'other',
] as const
export type ProgressKind = (typeof progressKinds)[number]
export const progressKindLabels: Record<ProgressKind, string> = {
  filing: '立案、递交材料',
  meeting: '会见、面谈',
  investigation: '调查取证、阅卷',
  hearing: '开庭',
  opinion: '提交意见',
  mediation: '和解、调解',
  outcome: '有了结果',
  other: '其他',
}

/** What makes a case one the centre must hear of (148号令 36). */
export const majorFlags = ['difficult', 'doubtful', 'group', 'impact'] as const
export type MajorFlag = (typeof majorFlags)[number]
export const majorFlagLabels: Record<MajorFlag, string> = {
  difficult: '复杂疑难',
  doubtful: '主要事实或者法律适用有重大疑义',
  group: '涉及群体性事件',
  impact: '有重大社会影响',
}

export const reportKinds = ['major', 'ground'] as const
export type ReportKind = (typeof reportKinds)[number]

/** The eight grounds of a termination, each with its item of the article (法援法 48). */
export const terminationGrounds = {
  deceit: { item: '第一项', label: '以欺骗或者其他不正当手段获得法律援助' },
  'false-evidence': { item: '第二项', label: '故意隐瞒与案件有关的重要事实或者提供虚假证据' },
  'unlawful-use': { item: '第三项', label: '利用法律援助从事违法活动' },
  'means-changed': { item: '第四项', label: '经济状况发生变化，不再符合法律援助条件' },
  'case-ended': { item: '第五项', label: '案件终止审理或者已经被撤销' },
  'own-lawyer': { item: '第六项', label: '自行委托律师或者其他代理人' },
  'own-request': { item: '第七项', label: '有正当理由要求终止法律援助' },
  other: { item: '第八项', label: '法律法规规定的其他情形' },
} as const
export type TerminationGround = keyof typeof terminationGrounds
export const terminationGroundCodes = Object.keys(terminationGrounds) as [
  TerminationGround,
  ...TerminationGround[],
]

/** '法律援助法第四十八条第六项：自行委托律师或者其他代理人'. */
export const groundText = (ground: TerminationGround): string =>
  `法律援助法第四十八条${terminationGrounds[ground].item}：${terminationGrounds[ground].label}`

/** Whether the person aided was heard before a termination. */
export const heards = ['said', 'nothing-said', 'not-reached'] as const
export type Heard = (typeof heards)[number]
export const heardLabels: Record<Heard, string> = {
  said: '问过，他说了',
  'nothing-said': '问过，他没有要说的',
  'not-reached': '多次联系不上',
}

/** Ways a termination is served; the same words as of any paper. */
export const servedWays = recordedWays
export type ServedWay = (typeof servedWays)[number]
export const servedWayLabels: Pick<typeof deliveryWayLabels, ServedWay> = deliveryWayLabels
