/** Why an application is granted before its papers are complete (法援法 44). */
export const provisionalCauses = {
  limitation: '时效或者期限不到七天，要赶快起诉或者申请',
  preservation: '要马上申请财产保全、证据保全或者先予执行',
} as const
export type ProvisionalCause = keyof typeof provisionalCauses
export const provisionalCauseCodes = Object.keys(provisionalCauses) as [
  ProvisionalCause,
  ...ProvisionalCause[],
]

export const proposalOutcomes = ['approved', 'sent-back'] as const
export type ProposalOutcome = (typeof proposalOutcomes)[number]

/** What is objected to (法援法 49). */
export const objectionAgainsts = ['refusal', 'termination'] as const
export type ObjectionAgainst = (typeof objectionAgainsts)[number]
export const objectionAgainstLabels: Record<ObjectionAgainst, string> = {
  refusal: '不予法律援助',
  termination: '终止法律援助',
}

export const objectionOutcomes = ['upheld', 'overturned'] as const
export type ObjectionOutcome = (typeof objectionOutcomes)[number]
export const objectionOutcomeLabels: Record<ObjectionOutcome, string> = {
  upheld: '维持原决定',
  overturned: '撤销原决定，责令改正',
}
