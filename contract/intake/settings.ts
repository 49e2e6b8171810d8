import * as z from 'zod'

/** How long a station may keep what it took in before the centre has it (法援法 13). */
export const intakeSettings = {
  /** Natural days, the day of taking in not counted, rolled past rest days. */
  'intake.handOver': { schema: z.object({ days: z.int().min(1).max(15) }), fallback: { days: 2 } },
} as const
