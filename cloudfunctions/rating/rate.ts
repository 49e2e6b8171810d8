import { whyNotRate } from '@contract/rating/rules'
import type { NewRating, Rated } from '@contract/rating/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { tickets } from './queries'
import { ticketHash } from './ticket'

/**
 * Rates a record once, on the rater's own phone (A50). The ticket's row is locked, so a second use of it waits;
 * another ticket of the same record meets the primary key of the rating. Refuses `ticket-unknown`,
 * `ticket-expired`, `ticket-used`, `already-rated` and `own-rating`.
 */
export async function rate({ ctx, input }: Act<typeof NewRating>): Promise<Rated> {
  const hash = ticketHash(input.ticket)
  const ticket = await tickets(ctx.db)
    .where('rating_ticket.ticket_hash', '=', hash)
    .forUpdate('rating_ticket')
    .executeTakeFirst()
  if (!ticket) throw refuse('ticket-unknown')
  const obstacle = whyNotRate(ticket, ctx.caller.accountId, ctx.now)
  if (obstacle) throw refuse(obstacle)
  const ratedAt = ctx.now.toISOString()
  const { numInsertedOrUpdatedRows } = await ctx.db
    .insertInto('rating')
    .values({
      consultation_id: ticket.consultationId,
      practitioner_id: ticket.practitionerId,
      rater_id: ctx.caller.accountId,
      ticket_hash: hash,
      way: 'own-phone',
      satisfaction: input.satisfaction,
      was_free: input.wasFree,
      solicited: input.solicited,
      comment: input.comment ?? null,
      rated_at: ratedAt,
    })
    .onConflict((conflict) => conflict.column('consultation_id').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw refuse('already-rated')
  await ctx.db
    .updateTable('rating_ticket')
    .set({ used_at: ratedAt })
    .where('ticket_hash', '=', hash)
    .execute()
  // what was said stays with the rating; the log tells that it was given
  ctx.audit({
    act: 'rate',
    subjectType: 'consultation',
    subjectId: ticket.consultationId,
    areaCode: ticket.areaCode,
    detail: { satisfaction: input.satisfaction, wasFree: input.wasFree, solicited: input.solicited },
  })
  return { consultationId: ticket.consultationId, ratedAt }
}
