/** Where a finding comes from (A37–A45, A7). */
export const findingSources = [
  'attendance',
  'roll-call',
  'phone-check',
  'on-site',
  'supervisor',
  'complaint',
] as const
export type FindingSource = (typeof findingSources)[number]

export const findingSourceLabels: Record<FindingSource, string> = {
  attendance: '考勤',
  'roll-call': '系统点名',
  'phone-check': '电话抽查',
  'on-site': '实地检查',
  supervisor: '外部监督',
  complaint: '群众投诉',
}

/** Breaches of duty discipline (A43, A44; 法援法 19–21). */
export const violations = [
  'absent',
  'late',
  'left-early',
  'short-duty',
  'roll-call-missed',
  'no-records',
  'false-record',
  'poor-service',
  'took-money',
  'solicited',
  'other',
] as const
export type Violation = (typeof violations)[number]

export const violationLabels: Record<Violation, string> = {
  absent: '没有到岗',
  late: '迟到',
  'left-early': '早退',
  'short-duty': '值班不足4小时',
  'roll-call-missed': '点名没有应答',
  'no-records': '没有登记咨询',
  'false-record': '记录不真实',
  'poor-service': '服务不到位',
  'took-money': '收取财物',
  solicited: '招揽案件',
  other: '其他',
}

export const inspectionKinds = ['phone', 'on-site'] as const
export type InspectionKind = (typeof inspectionKinds)[number]

export const inspectionKindLabels: Record<InspectionKind, string> = {
  phone: '电话抽查',
  'on-site': '实地检查',
}

export const inspectionStatuses = ['open', 'done', 'cancelled'] as const
export type InspectionStatus = (typeof inspectionStatuses)[number]

export const inspectionStatusLabels: Record<InspectionStatus, string> = {
  open: '待检查',
  done: '已检查',
  cancelled: '不检查了',
}

/** What came of a telephone check (A39). */
export const callResults = ['on-duty', 'not-on-duty', 'no-answer'] as const
export type CallResult = (typeof callResults)[number]

export const callResultLabels: Record<CallResult, string> = {
  'on-duty': '接通，人在岗',
  'not-on-duty': '接通，人不在岗',
  'no-answer': '没有人接',
}

/** What was found at one line of a checklist. */
export const checkAnswers = ['yes', 'no', 'not-applicable'] as const
export type CheckAnswer = (typeof checkAnswers)[number]

export const checkAnswerLabels: Record<CheckAnswer, string> = {
  yes: '是',
  no: '否',
  'not-applicable': '不涉及',
}

/** Who may be said to have found something, as the person reads it: a role and no name. */
export const finderRoles = ['system', 'supervisor', 'staff'] as const
export type FinderRole = (typeof finderRoles)[number]

export const finderRoleLabels: Record<FinderRole, string> = {
  system: '系统',
  supervisor: '外部监督员',
  staff: '县区工作人员',
}

/** Sources that staff file under by hand; the others come out of an inspection, a roll call or a supervisor. */
export const staffSources = ['attendance', 'complaint'] as const satisfies readonly FindingSource[]
