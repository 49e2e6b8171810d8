import * as z from 'zod'

/** How a duty is checked and proved (A30, A45). Lengths in minutes. */
export const dutySettings = {
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
  /** How long a check kept on a phone without signal is still taken; 0 takes none. Spent codes are kept for longer. */
  'duty.offline': {
    schema: z.object({ acceptWithinHours: z.int().min(0).max(72) }),
    fallback: { acceptWithinHours: 24 },
  },
  /** Days after a duty in which a missing check may still be asked to be put right (补签). */
  'duty.makeUp': { schema: z.object({ withinDays: z.int().min(0).max(31) }), fallback: { withinDays: 7 } },
  /** What proves a duty, in points (A45, C.8): weights of the parts, shares of weaker codes, and what is taken off. */
  'duty.evidence': {
    schema: z.object({
      code: z.int().min(1).max(100),
      location: z.int().min(0).max(100),
      rollCalls: z.int().min(0).max(100),
      records: z.int().min(0).max(100),
      ratings: z.int().min(0).max(100),
      /** Of the points of a rotating code. */
      printedPercent: z.int().min(0).max(100),
      madeUpPercent: z.int().min(0).max(100),
      /** Records and ratings from which the part is full. */
      recordsEnough: z.int().min(1).max(50),
      ratingsEnough: z.int().min(1).max(50),
      /** Taken off for each check delivered late, and for a duty the system had to close. */
      lateDelivery: z.int().min(0).max(100),
      closedBySystem: z.int().min(0).max(100),
    }),
    fallback: {
      code: 40,
      location: 10,
      rollCalls: 20,
      records: 15,
      ratings: 15,
      printedPercent: 60,
      madeUpPercent: 20,
      recordsEnough: 3,
      ratingsEnough: 2,
      lateDelivery: 5,
      closedBySystem: 10,
    },
  },
  /** Days raw check-in positions are kept before only "inside or outside, and how far" remains. */
  'retention.positionDays': { schema: z.object({ days: z.int().min(1).max(366) }), fallback: { days: 90 } },
} as const
