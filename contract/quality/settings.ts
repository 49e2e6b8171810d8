import * as z from 'zod'

const count = z.int().min(0).max(50)
const points = z.int().min(0).max(100)

/** Quality of cases: monitoring (法援法 59) and the review among peers (SF/T 0085-2020). */
export const qualitySettings = {
  'quality.monitor': {
    schema: z.object({
      /** Cases drawn of a county and month, by way of looking. */
      phone: count,
      hearing: count,
      visit: count,
      file: count,
      /** What people said of a lawyer is told to the lawyer as an average, and only of this many or more. */
      toldFrom: z.int().min(2).max(50),
    }),
    fallback: { phone: 3, hearing: 1, visit: 2, file: 3, toldFrom: 5 },
  },
  /** Share of the archived cases never reviewed that each month's timer draws for review; 0 draws none. */
  'quality.peerMonthly': {
    schema: z.object({ percent: z.int().min(0).max(100) }),
    fallback: { percent: 10 },
  },
  'quality.peer': {
    schema: z
      .object({
        /** Share of the archived cases not reviewed yet that is drawn; at least one where there is any. */
        percent: z.int().min(1).max(100),
        /** Years in practice a reviewer has. */
        years: z.int().min(0).max(40),
        /** Natural days for a review, the first not counted, rolled past rest days. */
        reviewDays: z.int().min(1).max(90),
        /** Two scores this far apart, or of two grades, call for a third reviewer. */
        apart: z.int().min(1).max(100),
        excellent: points,
        good: points,
        passed: points,
        /** Natural days the handler has to appeal, the first not counted, rolled past rest days. */
        appealDays: z.int().min(1).max(90),
      })
      .refine(({ excellent, good, passed }) => excellent > good && good > passed, {
        path: ['good'],
        error: '优秀、良好、合格的分数要从高到低',
      }),
    fallback: {
      percent: 10,
      years: 3,
      reviewDays: 15,
      apart: 10,
      excellent: 90,
      good: 75,
      passed: 60,
      appealDays: 10,
    },
  },
} as const
