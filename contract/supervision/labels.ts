/** Where a finding comes from (A37–A45, A7). */
export const findingSources = [
  'attendance',
  'roll-call',
  'phone-check',
  'on-site',
  'supervisor',
  'complaint',
  'case-check',
] as const
export type FindingSource = (typeof findingSources)[number]

export const findingSourceLabels: Record<FindingSource, string> = {
  attendance: '考勤',
  'roll-call': '系统点名',
  'phone-check': '电话抽查',
  'on-site': '实地检查',
  supervisor: '外部监督',
  complaint: '群众投诉',
  'case-check': '案件监督',
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
