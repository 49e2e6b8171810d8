import * as z from 'zod'

const days = z.int().min(1).max(90)

/** Terms of a referral in natural days, the first not counted, rolled past rest days (A59, A61). */
export const referralSettings = {
  'referral.terms': {
    schema: z.object({
      /** To accept or to decline, from the day it was sent. */
      acceptDays: days,
      /** To give a result, from the day it was accepted (人民调解一般三十日). */
      resultDays: days,
      /** Days a code to go on as an application, or to follow a referral, is good for. */
      codeDays: z.int().min(1).max(30),
    }),
    fallback: { acceptDays: 3, resultDays: 30, codeDays: 7 },
  },
} as const
