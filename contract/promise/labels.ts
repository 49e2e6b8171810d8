/** Ways to check what was promised (山西告知承诺制意见: letter, telephone, data platform, on-site visit). */
export const checkWays = ['letter', 'phone', 'comparison', 'visit'] as const
export type CheckWay = (typeof checkWays)[number]
export const checkWayLabels: Record<CheckWay, string> = {
  letter: '发函',
  phone: '打电话',
  comparison: '数据核对',
  visit: '上门走访',
}

export const checkResults = ['true', 'untrue', 'unclear'] as const
export type CheckResult = (typeof checkResults)[number]
export const checkResultLabels: Record<CheckResult, string> = {
  true: '属实',
  untrue: '不属实',
  unclear: '查不清',
}

/** What may be found about a promise held to be false. */
export const findingOutcomes = ['false', 'dropped'] as const
export type FindingOutcome = (typeof findingOutcomes)[number]
export const findingOutcomeLabels: Record<FindingOutcome, string> = {
  false: '认定承诺不实',
  dropped: '不认定',
}

export const fineOutcomes = ['imposed', 'not-imposed'] as const
export type FineOutcome = (typeof fineOutcomes)[number]
export const fineOutcomeLabels: Record<FineOutcome, string> = {
  imposed: '作出罚款决定',
  'not-imposed': '不予罚款',
}

/** Parts of the list of checks: drawn and not yet checked, asked and not yet answered, and what was answered. */
export const checkStates = ['to-check', 'asked', 'answered'] as const
export type CheckState = (typeof checkStates)[number]

/** Parts of the list of false promises: waiting to be decided, on the register, and what left it or never came on it. */
export const falseStates = ['open', 'register', 'closed'] as const
export type FalseState = (typeof falseStates)[number]
