import * as z from 'zod'

/** Who counts as in hardship. */
export const aidSettings = {
  /** Monthly income a head up to which a household counts as in hardship (法援法 34); null until the bureau sets it. */
  'aid.meansStandard': {
    schema: z.object({ monthlyPerHeadFen: z.int().min(0).max(10_000_000).nullable() }),
    fallback: { monthlyPerHeadFen: null },
  },
} as const
