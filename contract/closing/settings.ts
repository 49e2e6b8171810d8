import { CaseRates } from './rates'

export const closingSettings = {
  /** What a case is paid (法援法 52); null until the bureau sets it, and then no case can be paid. */
  'aid.caseRates': { schema: CaseRates.nullable(), fallback: null },
} as const
