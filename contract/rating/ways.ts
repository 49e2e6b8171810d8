import type { RefusalCode } from '../refusal'

export interface WaysPolicy {
  handedOver: boolean
  /** Hours after a consultation in which a phone may still be handed over: later the visitor is no longer there. */
  handedOverHours: number
  returnCall: boolean
}

interface Unrated {
  /** Instant of the consultation. */
  occurredAt: string
  rated: boolean
}

const HOUR_MS = 3_600_000

/** Refusal code a rating on a phone handed over would meet at `now`. */
export function whyNotHandOver(record: Unrated, now: Date, policy: WaysPolicy): RefusalCode | undefined {
  if (record.rated) return 'already-rated'
  if (!policy.handedOver) return 'rating-way-closed'
  const gone = now.getTime() - new Date(record.occurredAt).getTime() > policy.handedOverHours * HOUR_MS
  return gone ? 'visitor-gone' : undefined
}

/** Refusal code a rating told on the telephone to `accountId` would meet: never the adviser's to enter (A50). */
export function whyNotEnterCall(
  record: Unrated & { practitionerId: string },
  accountId: string,
  policy: WaysPolicy,
): RefusalCode | undefined {
  if (accountId === record.practitionerId) return 'own-rating'
  if (record.rated) return 'already-rated'
  return policy.returnCall ? undefined : 'rating-way-closed'
}
