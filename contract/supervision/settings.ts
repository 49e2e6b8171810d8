import * as z from 'zod'
import { PointsRules } from './points-rules'

/** Findings, drawings and points (A44, A45). Money in fen (分). */
export const supervisionSettings = {
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
    schema: z.object({ deductMostFen: z.int().min(1).max(1_000_000), pointsMost: z.int().min(1).max(100) }),
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
    schema: PointsRules,
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
