import * as z from 'zod'

/** Checking promises after the event, and what a false one costs (山西告知承诺制意见; 法援法 48, 64). */
export const promiseSettings = {
  /** Share of a county's promises granted in a month that is drawn and checked; at least one where there was any. */
  'promise.sample': {
    schema: z.object({ percent: z.int().min(0).max(100) }),
    fallback: { percent: 10 },
  },
  'promise.false': {
    schema: z.object({
      /** Natural days the applicant has to say their side before it is decided without. */
      hearDays: z.int().min(1).max(30),
      /** Years in which who promised falsely brings proof instead. */
      barYears: z.int().min(1).max(10),
    }),
    fallback: { hearDays: 5, barYears: 3 },
  },
} as const
