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
  /** System roll calls (A38). `explainDays` are natural days; `perDayMost`: calls to one and the same scope. */
  'rollcall.policy': {
    schema: z.object({
      replyMinutes: z.int().min(1).max(120),
      explainDays: z.int().min(1).max(30),
      perDayMost: z.int().min(1).max(20),
    }),
    fallback: { replyMinutes: 10, explainDays: 3, perDayMost: 3 },
  },
  /** Days raw check-in positions are kept before only "inside or outside, and how far" remains. */
  'retention.positionDays': { schema: z.object({ days: z.int().min(1) }), fallback: { days: 90 } },
  /** Terms of a finding in natural days, the first not counted, rolled past rest days (A44). */
  'supervision.terms': {
    schema: z.object({
      /** For the person to say how it was, from the notice. */
      stateDays: z.int().min(1).max(60),
      /** For the county to decide, from the statement. */
      decideDays: z.int().min(1).max(90),
      /** For the person to appeal, from the decision; it takes effect after. */
      appealDays: z.int().min(1).max(60),
      /** For the county or the city to settle an appeal. */
      settleDays: z.int().min(1).max(90),
    }),
    fallback: { stateDays: 5, decideDays: 15, appealDays: 7, settleDays: 15 },
  },
  /** The most one decision may take, in fen and in points. */
  'supervision.penalties': {
    schema: z.object({ deductMostFen: z.int().min(1), pointsMost: z.int().min(1).max(100) }),
    fallback: { deductMostFen: 100_000, pointsMost: 40 },
  },
  /** What a site weighs in a drawing: points for each thing seen in the days looked back on. */
  'supervision.risk': {
    schema: z.object({
      days: z.int().min(7).max(366),
      base: z.int().min(1).max(1000),
      absent: z.int().min(0).max(100),
      rollCallMissed: z.int().min(0).max(100),
      late: z.int().min(0).max(100),
      short: z.int().min(0).max(100),
      closedBySystem: z.int().min(0).max(100),
      noRecords: z.int().min(0).max(100),
      weakProof: z.int().min(0).max(100),
      complaint: z.int().min(0).max(100),
      unvisitedMonth: z.int().min(0).max(100),
      /** No part adds more than this. */
      mostPerPart: z.int().min(1).max(1000),
    }),
    fallback: {
      days: 90,
      base: 10,
      absent: 20,
      rollCallMissed: 10,
      late: 3,
      short: 5,
      closedBySystem: 4,
      noRecords: 4,
      weakProof: 2,
      complaint: 15,
      unvisitedMonth: 5,
      mostPerPart: 60,
    },
  },
  /** Points ledger, yearly grade and stars (衢州积分办法: below 60 不合格, from 90 优秀). */
  'points.rules': {
    schema: z.object({
      /** What everybody begins a year with, and the most a year comes to. */
      base: z.int().min(0).max(100),
      most: z.int().min(1).max(1000),
      dutyCompleted: z.int().min(0).max(100),
      rollCallReplied: z.int().min(0).max(100),
      /** Taken when a decision of this kind becomes final. */
      warning: z.int().min(0).max(100),
      circular: z.int().min(0).max(100),
      deduct: z.int().min(0).max(100),
      gradesFrom: z
        .object({ excellent: z.int(), good: z.int(), pass: z.int() })
        .refine(
          ({ excellent, good, pass }) => excellent > good && good > pass,
          '优秀、良好、合格应一级比一级低',
        ),
      /** Least score of 2, 3, 4 and 5 stars. */
      starsFrom: z
        .array(z.int())
        .length(4)
        .refine(
          (least) => least.every((score, index) => index === 0 || score > least[index - 1]!),
          '星级应一级比一级高',
        ),
    }),
    fallback: {
      base: 60,
      most: 100,
      dutyCompleted: 1,
      rollCallReplied: 1,
      warning: 2,
      circular: 5,
      deduct: 5,
      gradesFrom: { excellent: 90, good: 75, pass: 60 },
      starsFrom: [60, 70, 80, 90],
    },
  },
} as const

export type SettingKey = keyof typeof settings
export type SettingValue<K extends SettingKey> = z.output<(typeof settings)[K]['schema']>
