import { whyNotRate } from '@contract/rating/rules'
import type { NewRating, Rated } from '@contract/rating/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { keepRating } from './keep-rating'
import { tickets } from './queries'
import { ticketHash } from '@server/kit/ledger/ticket'

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
  const rated = await keepRating(ctx, ticket, input, {
    way: 'own-phone',
    raterId: ctx.caller.accountId,
    ticketHash: hash,
  })
  await ctx.db
    .updateTable('rating_ticket')
    .set({ used_at: rated.ratedAt })
    .where('ticket_hash', '=', hash)
    .execute()
  return rated
}
