import type { CheckIn, DueShift } from '@contract/duty/schema'
import { type Moment, sendPresence } from '@/api/duty'
import { newId } from '@/platform/new-id'
import { openOutbox, type Outgoing } from '@/state/outbox'
import { useDeliveryOf } from '@/state/use-delivery'
import { useSession } from '@/state/session'

/** A check-in or check-out on its way: made once, at one moment, with one code. */
export interface KeptCheck extends Outgoing {
  moment: Moment
  siteName: string
  input: CheckIn & { takenAt: string }
}

const box = openOutbox<KeptCheck, DueShift>({
  name: 'presence-outbox',
  send: ({ moment, input }) => sendPresence(moment, input),
  // nobody leaves before they came
  inOrder: true,
  notNow: ['code-locked'],
})

export const usePresenceOutbox = box.useOutbox
export const deliverChecks = box.deliverAll
export const throwAwayCheck = box.throwAway

/**
 * Takes a check in and sends it until the server has answered.
 *
 * @returns its id, under which the outbox tells what became of it; undefined when nobody is signed in
 */
export function postCheck(
  moment: Moment,
  siteName: string,
  check: Omit<KeptCheck['input'], 'requestId'>,
): string | undefined {
  const owner = useSession.getState().who?.accountId
  if (!owner) return undefined
  const requestId = newId()
  box.post(requestId, { owner, moment, siteName, input: { ...check, requestId } })
  return requestId
}

/** Sends a refused check again as it was: what stood in its way has been done. */
export function sendCheckAgain(id: string): void {
  const item = usePresenceOutbox.getState().outgoing[id]
  if (!item) return
  const { refused: _, ...check } = item
  box.post(id, check)
}

/** Own checks that have had no answer yet or were refused, in the order made. */
export function useKeptChecks(): ({ id: string } & KeptCheck)[] {
  const owner = useSession(({ who }) => who?.accountId)
  const outgoing = usePresenceOutbox((box) => box.outgoing)
  return Object.entries(outgoing)
    .filter(([, check]) => check.owner === owner)
    .map(([id, check]) => ({ id, ...check }))
}

/** Sends checks that have had no answer yet whenever this page, the app or the network comes back. */
export const usePresenceDelivery = (): void => useDeliveryOf(deliverChecks)
