import * as z from 'zod'

/**
 * Rules a bureau may change without code: each is versioned by date and area in the `setting` table, and falls
 * back to the value here. Lengths in minutes, money in fen (分).
 */
export const settings = {
  'duty.attendance': {
    schema: z.object({
      /** How long before the start a check-in is taken. */
      earliestMinutes: z.int().min(0).max(720),
      /** How much later, or earlier at the end, still counts as on time. */
      graceMinutes: z.int().min(0).max(120),
      /** A30: a duty lasts at least four hours. */
      minimumMinutes: z.int().min(0).max(840),
    }),
    fallback: { earliestMinutes: 60, graceMinutes: 10, minimumMinutes: 240 },
  },
  /** Monthly income a head up to which a household counts as in hardship (法援法 34); null until the bureau sets it. */
  'aid.meansStandard': {
    schema: z.object({ monthlyPerHeadFen: z.int().nullable() }),
    fallback: { monthlyPerHeadFen: null },
  },
  /** Days raw check-in positions are kept before only "inside or outside, and how far" remains. */
  'retention.positionDays': { schema: z.object({ days: z.int().min(1) }), fallback: { days: 90 } },
} as const

export type SettingKey = keyof typeof settings
export type SettingValue<K extends SettingKey> = z.output<(typeof settings)[K]['schema']>
