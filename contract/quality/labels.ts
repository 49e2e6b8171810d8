import type { Violation } from '../supervision/labels'

/** The four ways a case is monitored (法援法 59: 庭审旁听、案卷检查、征询意见、回访). */
export const monitorKinds = ['phone', 'hearing', 'visit', 'file'] as const
export type MonitorKind = (typeof monitorKinds)[number]
export const monitorKindLabels: Record<MonitorKind, string> = {
  phone: '电话监督',
  hearing: '旁听庭审',
  visit: '回访受援人',
  file: '档案评查',
}

/** Whom a call was made to; the office that has the case is asked for its opinion (法援法 59). */
export const calledParties = ['recipient', 'office', 'handler'] as const
export type CalledParty = (typeof calledParties)[number]
export const calledPartyLabels: Record<CalledParty, string> = {
  recipient: '受援人或者家属',
  office: '办案机关',
  handler: '承办律师',
}

/** What a monitored case may be found for. */
export const monitorViolations = [
  'poor-service',
  'false-record',
  'took-money',
  'solicited',
  'other',
] as const satisfies readonly Violation[]

/** What a sheet of items to score is for: monitoring, or the review among peers (SF/T 0085-2020). */
export const sheetKinds = [...monitorKinds, 'peer'] as const
export type SheetKind = (typeof sheetKinds)[number]

export const grades = ['excellent', 'good', 'passed', 'failed'] as const
export type Grade = (typeof grades)[number]
export const gradeLabels: Record<Grade, string> = {
  excellent: '优秀',
  good: '良好',
  passed: '合格',
  failed: '不合格',
}

/** Why a reviewer can't take a case. */
export const declineCauses = ['conflict', 'illness', 'other'] as const
export type DeclineCause = (typeof declineCauses)[number]
export const declineCauseLabels: Record<DeclineCause, string> = {
  conflict: '和案件或者当事人有关系',
  illness: '生病',
  other: '其他原因',
}

export const appealOutcomes = ['upheld', 'changed'] as const
export type AppealOutcome = (typeof appealOutcomes)[number]
export const appealOutcomeLabels: Record<AppealOutcome, string> = {
  upheld: '维持原来的结果',
  changed: '改变结果',
}
