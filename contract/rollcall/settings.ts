import * as z from 'zod'

/** Roll calls of the system. */
export const rollcallSettings = {
  /** System roll calls (A38). `explainDays` are natural days; `perDayMost`: calls to one scope, at each level. */
  'rollcall.policy': {
    schema: z.object({
      replyMinutes: z.int().min(1).max(120),
      explainDays: z.int().min(1).max(30),
      perDayMost: z.int().min(1).max(20),
    }),
    fallback: { replyMinutes: 10, explainDays: 3, perDayMost: 3 },
  },
} as const
