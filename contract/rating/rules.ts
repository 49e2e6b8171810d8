import type { RefusalCode } from '../refusal'
import type { TicketState } from './schema'

/** Hours a ticket stands: long enough for a queue and a slow phone, too short to collect tickets for later. */
export const TICKET_HOURS = 2

/** When a ticket issued at `now` ends, as an ISO instant. */
export const ticketEnd = (now: Date): string =>
  new Date(now.getTime() + TICKET_HOURS * 3_600_000).toISOString()

/** What is known of a ticket; instants are ISO texts. */
export interface TicketFacts {
  expiresAt: string
  usedAt: string | null
  /** Whether its record has been rated, by this ticket or another. */
  rated: boolean
}

/**
 * How a ticket stands at `now`. That the rating is already in comes before that the time is over: who is told
 * "expired" would go and ask for another in vain.
 */
export function ticketState({ expiresAt, usedAt, rated }: TicketFacts, now: Date): TicketState {
  if (usedAt) return 'used'
  if (rated) return 'rated'
  return new Date(expiresAt) <= now ? 'expired' : 'open'
}

const refusalOfState = {
  open: undefined,
  used: 'ticket-used',
  rated: 'already-rated',
  expired: 'ticket-expired',
} as const satisfies Record<TicketState, RefusalCode | undefined>

/** Refusal code a rating by `raterId` would meet, or undefined when it may be given. */
export function whyNotRate(
  ticket: TicketFacts & { practitionerId: string },
  raterId: string,
  now: Date,
): RefusalCode | undefined {
  if (raterId === ticket.practitionerId) return 'own-rating'
  return refusalOfState[ticketState(ticket, now)]
}
