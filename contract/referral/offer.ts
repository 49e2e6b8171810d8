import type { OfferState } from './labels'

/** How an offer stands at `now`; the instant it ends it is over. */
export function offerState(
  { expiresAt, taken }: { expiresAt: string; taken: boolean },
  now: Date,
): OfferState {
  if (taken) return 'used'
  return new Date(expiresAt) <= now ? 'expired' : 'open'
}
