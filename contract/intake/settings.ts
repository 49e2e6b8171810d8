import * as z from 'zod'

/** How long an application may be on its way: from a station to its centre (法援法 13), and from county to county. */
export const intakeSettings = {
  /** Natural days, the day of taking in not counted, rolled past rest days. */
  'intake.handOver': { schema: z.object({ days: z.int().min(1).max(15) }), fallback: { days: 2 } },
  /** Within how many natural days the county an application is sent to takes it over or hands it back (法援法 38). */
  'intake.transferAnswer': { schema: z.object({ days: z.int().min(1).max(15) }), fallback: { days: 2 } },
} as const
