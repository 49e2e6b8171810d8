import * as z from 'zod'

/** Terms of complaints. */
export const complaintSettings = {
  /** Complaints (法援法 55): terms in natural days, the first not counted, rolled past rest days. */
  'complaint.terms': {
    schema: z.object({
      acceptDays: z.int().min(1).max(60),
      investigateDays: z.int().min(1).max(180),
      /** To tell the result, from the conclusion or from not accepting. */
      tellDays: z.int().min(1).max(60),
      /** Complaints one person may file in a day. */
      perDayMost: z.int().min(1).max(50),
    }),
    fallback: { acceptDays: 5, investigateDays: 30, tellDays: 3, perDayMost: 5 },
  },
} as const
