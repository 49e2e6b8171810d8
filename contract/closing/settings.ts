import * as z from 'zod'
import { clockRules } from '../aid/clocks'
import { CaseRates } from './rates'

export const closingSettings = {
  /** What a case is paid (法援法 52); null until the bureau sets it, and then no case can be paid. */
  'aid.caseRates': { schema: CaseRates.nullable(), fallback: null },
  /** Days a lawyer has to correct a file that came back; 148号令 41 leaves them to the centre. */
  'aid.correction': {
    schema: z.object({ days: z.int().min(1).max(60) }),
    fallback: { days: clockRules.correction.days },
  },
} as const
