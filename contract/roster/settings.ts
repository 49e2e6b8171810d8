import * as z from 'zod'

/** How rosters are planned and published (A28, A30, A31, A36). Lengths in minutes. */
export const rosterSettings = {
  /** How the planner chooses people. Minutes weigh against each other: who has the least of them gets the slot. */
  'roster.fill': {
    schema: z.object({
      /** Time to get from one site to another between two duties of a person. */
      travelGapMinutes: z.int().min(0).max(480),
      maxDutiesPerDay: z.int().min(1).max(5),
      maxDutiesPerWeek: z.int().min(1).max(14),
      /** What it counts against somebody not to know a field the site asks for. */
      fieldMinutes: z.int().min(0).max(10_000),
      /** What a kilometre counts against somebody, up to `farMinutes`; where no distance is known it is half of that. */
      kmMinutes: z.number().min(0).max(100),
      farMinutes: z.int().min(0).max(10_000),
      /** Part of the duty sat earlier in the year that counts as load in the month. */
      yearSharePercent: z.int().min(0).max(100),
    }),
    fallback: {
      travelGapMinutes: 60,
      maxDutiesPerDay: 2,
      maxDutiesPerWeek: 5,
      fieldMinutes: 120,
      kmMinutes: 2,
      farMinutes: 120,
      yearSharePercent: 10,
    },
  },
  /** The least duty of each level (A28, A30, A31); zero asks nothing. */
  'roster.coverage': {
    schema: z.object({
      /** People at a centre on each workday. */
      centrePeoplePerDay: z.int().min(0).max(9),
      /** Duties of a station a week, each of at least `stationMinutes`; no more than the week has workdays. */
      stationDutiesPerWeek: z.int().min(0).max(7),
      stationMinutes: z.int().min(30).max(840),
      /** Minutes a quarter in the workroom of a village that has an adviser. */
      villageMinutesPerQuarter: z.int().min(0).max(10_000),
    }),
    fallback: {
      centrePeoplePerDay: 1,
      stationDutiesPerWeek: 1,
      stationMinutes: 240,
      villageMinutesPerQuarter: 240,
    },
  },
  /** What the weekly notice says one may ask about (A36). */
  'roster.notice': {
    schema: z.object({ matters: z.string().trim().min(1).max(200) }),
    fallback: {
      matters: '婚姻家庭、劳动报酬、土地征收、邻里纠纷、交通事故、赡养抚养等法律问题，也可以申请法律援助',
    },
  },
} as const
