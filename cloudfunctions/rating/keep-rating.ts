import { countyOf } from '@contract/area'
import { complaintReasonsOf } from '@contract/rating/complaint'
import type { RatingWay } from '@contract/rating/labels'
import type { Rated, SaidRating } from '@contract/rating/schema'
import { refuse } from '@contract/refusal'
import { fileComplaint } from '@server/kit/complaints/file-complaint'
import type { KnownContext } from '@server/kit/procedure'
import { tellComplaint } from './tell'

/** The record that is rated. */
export interface Subject {
  consultationId: string
  practitionerId: string
  areaCode: string
  siteCode: string
}

/** How it came in: by whom on their own phone, or entered by whom for the visitor. */
export type Came =
  | { way: 'own-phone'; raterId: string; ticketHash: string }
  | { way: Exclude<RatingWay, 'own-phone'>; enteredBy: string }

/**
 * Writes the one rating of a record, whatever its way; the primary key holds that there is one. A "yes" to money
 * taken or custom solicited opens a complaint in the same transaction (法援法 55). Refuses `already-rated`.
 */
export async function keepRating(
  ctx: KnownContext,
  subject: Subject,
  said: SaidRating,
  came: Came,
): Promise<Rated> {
  const { consultationId, practitionerId, areaCode } = subject
  const own = came.way === 'own-phone'
  const ratedAt = ctx.now.toISOString()
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('rating')
    .values({
      consultation_id: consultationId,
      practitioner_id: practitionerId,
      rater_id: own ? came.raterId : null,
      ticket_hash: own ? came.ticketHash : null,
      entered_by: own ? null : came.enteredBy,
      way: came.way,
      satisfaction: said.satisfaction,
      was_free: said.wasFree,
      solicited: said.solicited,
      comment: said.comment ?? null,
      rated_at: ratedAt,
    })
    .onConflict((conflict) => conflict.column('consultation_id').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw refuse('already-rated')
  await complainOf(ctx, subject, said, own ? came.raterId : null)
  // what was written stays with the rating; the log tells that it was given
  ctx.audit({
    act: 'rate',
    subjectType: 'consultation',
    subjectId: consultationId,
    areaCode,
    detail: {
      way: came.way,
      satisfaction: said.satisfaction,
      wasFree: said.wasFree,
      solicited: said.solicited,
    },
  })
  return { consultationId, ratedAt }
}

async function complainOf(ctx: KnownContext, subject: Subject, said: SaidRating, raterId: string | null) {
  const reasons = complaintReasonsOf(said)
  if (reasons.length === 0) return
  const { consultationId, practitionerId, siteCode, areaCode } = subject
  const countyCode = countyOf(areaCode)
  await fileComplaint(
    ctx.db,
    ctx.service.keyring,
    {
      countyCode,
      source: 'rating',
      sourceId: consultationId,
      practitionerId,
      siteCode,
      consultationId,
      reasons,
      said: said.comment ?? null,
      complainantId: raterId,
      contact: null,
    },
    ctx.now,
  )
  await tellComplaint(ctx.db, countyCode, practitionerId, ctx.now)
}
