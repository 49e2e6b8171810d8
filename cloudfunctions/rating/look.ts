import { ticketState } from '@contract/rating/rules'
import type { RatingSubject, TicketInput } from '@contract/rating/schema'
import { refuse } from '@contract/refusal'
import type { Act, Context } from '@server/kit/procedure'
import { tickets } from './queries'
import { ticketHash } from '@server/kit/ledger/ticket'

/** What a ticket is for, before anybody signs in: who, where and when. Refuses `ticket-unknown`. */
export async function look({ ctx, input }: Act<typeof TicketInput, Context>): Promise<RatingSubject> {
  const ticket = await tickets(ctx.db)
    .where('rating_ticket.ticket_hash', '=', ticketHash(input.ticket))
    .executeTakeFirst()
  if (!ticket) throw refuse('ticket-unknown')
  const { siteName, practitionerName, occurredAt, safeMode } = ticket
  return { siteName, practitionerName, occurredAt, safeMode, state: ticketState(ticket, ctx.now) }
}
