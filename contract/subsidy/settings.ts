import * as z from 'zod'
import { DutyRates } from './rates'

/** What duties are paid. Money in fen (分). */
export const subsidySettings = {
  /** What a duty is paid (A99); null until the bureau sets it, and then statements can't be confirmed or paid. */
  'subsidy.dutyRates': { schema: DutyRates.nullable(), fallback: null },
  /** Natural days a person has to look at a monthly statement; rolled past rest days. Silence after is consent. */
  'subsidy.confirmation': { schema: z.object({ days: z.int().min(1).max(60) }), fallback: { days: 5 } },
} as const
