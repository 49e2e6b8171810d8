import * as z from 'zod'
import { matterTypes } from '../consultation/labels'
import { Day, Instant, typed, Write } from '../wire'
import { appealOutcomes, ratingWays } from './labels'
import { satisfactions } from './schema'

/** An appeal as both sides see it. */
export const Appeal = z.object({
  reason: z.string(),
  appealedAt: Instant,
  outcome: z.enum(appealOutcomes).nullable(),
  note: z.string().nullable(),
  decidedAt: Instant.nullable(),
})
export type Appeal = z.output<typeof Appeal>

/**
 * A rating of one's own service. The mark alone: what the visitor wrote, and what they said of money, is for the
 * county, so that nobody is asked about it at the next visit.
 */
export const MyRating = z.object({
  consultationId: z.uuid(),
  siteName: z.string(),
  matterType: z.enum(matterTypes),
  occurredAt: Instant,
  ratedAt: Instant,
  way: z.enum(ratingWays),
  satisfaction: z.enum(satisfactions),
  appealUntil: Day,
  appeal: Appeal.nullable(),
  /** Whether it may be appealed now. */
  appealable: z.boolean(),
})
export type MyRating = z.output<typeof MyRating>

/** Newest first: pass the last row's `ratedAt` and `consultationId` to get the next. */
export const MyRatingsInput = z.object({
  before: z.object({ ratedAt: Instant, consultationId: z.uuid() }).optional(),
  limit: z.int().min(1).max(50).default(20),
})
export const MyRatings = z.object({ rows: z.array(MyRating), more: z.boolean(), asOf: Instant })
export type MyRatings = z.output<typeof MyRatings>

export const AppealRating = Write.extend({ consultationId: z.uuid(), reason: typed('申诉理由', 300, 4) })
export type AppealRating = z.output<typeof AppealRating>

/** An appeal with the rating it is about, for who decides it. */
export const AppealCase = z.object({
  consultationId: z.uuid(),
  practitionerName: z.string(),
  siteName: z.string(),
  matterType: z.enum(matterTypes),
  occurredAt: Instant,
  ratedAt: Instant,
  way: z.enum(ratingWays),
  satisfaction: z.enum(satisfactions),
  wasFree: z.boolean(),
  solicited: z.boolean(),
  comment: z.string().nullable(),
  appeal: Appeal,
  decidedByName: z.string().nullable(),
  /** The caller had a part in the rating: somebody else decides. */
  involved: z.boolean(),
})
export type AppealCase = z.output<typeof AppealCase>

/** What waits, oldest first; or what is done with, newest first. `after`: the last row of the page before. */
export const AppealsInput = z.object({
  state: z.enum(['open', 'done']),
  after: z.object({ appealedAt: Instant, consultationId: z.uuid() }).optional(),
  limit: z.int().min(1).max(50).default(20),
})
export const Appeals = z.object({ rows: z.array(AppealCase), more: z.boolean() })
export type Appeals = z.output<typeof Appeals>

export const DecideAppeal = Write.extend({
  consultationId: z.uuid(),
  outcome: z.enum(appealOutcomes, '请选怎么定'),
  note: typed('理由', 300, 4),
})
export type DecideAppeal = z.output<typeof DecideAppeal>
