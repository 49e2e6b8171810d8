import * as z from 'zod'

/** Papers that are missing and papers that follow (法律援助法 43). */
export const supplementSettings = {
  /** Natural days somebody has to bring what is missing, the first not counted, rolled past rest days. */
  'supplement.days': {
    schema: z.object({ days: z.int().min(1).max(60) }),
    fallback: { days: 10 },
  },
} as const
