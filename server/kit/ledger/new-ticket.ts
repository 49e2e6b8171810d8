import { ticketEnd } from '@contract/rating/rules'
import type { Db } from '@server/database/client'
import { newTicket, ticketHash } from './ticket'

/**
 * Makes a single-use ticket to rate a record with, in the transaction of the act that hands it over and audits it.
 * Earlier tickets of the record stand until they end: the first one used wins.
 */
export async function issueRatingTicket(
  db: Db,
  consultationId: string,
  now: Date,
): Promise<{ ticket: string; expiresAt: string }> {
  const ticket = newTicket()
  const expiresAt = ticketEnd(now)
  await db
    .insertInto('rating_ticket')
    .values({
      ticket_hash: ticketHash(ticket),
      consultation_id: consultationId,
      issued_at: now.toISOString(),
      expires_at: expiresAt,
      used_at: null,
    })
    .execute()
  return { ticket, expiresAt }
}
