import type { Risk } from '../consultation/labels'

/** Why something is brought before the county's centre at once (A62; 148 art 36 for the last). */
export const escalationReasons = ['mass', 'petition', 'sensitive', 'major'] as const
export type EscalationReason = (typeof escalationReasons)[number]

export const escalationReasonLabels: Record<EscalationReason, string> = {
  mass: '群体性',
  petition: '涉访',
  sensitive: '敏感',
  major: '重大疑难',
}

/** Every risk of a record is a reason. */
export const reasonOfRisk: Record<Risk, EscalationReason> = {
  mass: 'mass',
  petition: 'petition',
  sensitive: 'sensitive',
}

export const escalationStatuses = ['open', 'acknowledged', 'reported', 'closed'] as const
export type EscalationStatus = (typeof escalationStatuses)[number]

export const escalationStatusLabels: Record<EscalationStatus, string> = {
  open: '等县区签收',
  acknowledged: '已签收',
  reported: '已报政府',
  closed: '已办结',
}

/** What it came to. */
export const escalationOutcomes = ['settled', 'handed-over', 'unfounded'] as const
export type EscalationOutcome = (typeof escalationOutcomes)[number]

export const escalationOutcomeLabels: Record<EscalationOutcome, string> = {
  settled: '已经化解',
  'handed-over': '已移交有关部门办理',
  unfounded: '核实后不是紧急情况',
}
