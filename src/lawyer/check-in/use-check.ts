import { useEffect, useState } from 'react'
import type { CheckIn, DueShift } from '@contract/duty/schema'
import type { Moment } from '@/api/duty'
import { Failure } from '@/api/failure'
import {
  type KeptCheck,
  postCheck,
  throwAwayCheck,
  useKeptChecks,
  usePresenceOutbox,
} from '@/features/duty/presence-outbox'

type Proof = Pick<CheckIn, 'code' | 'place'> & { takenAt: string }

/**
 * The check made on this page, from the tap until the server has answered. It is the outbox that sends it, so that
 * leaving the page or losing the network loses nothing; a no comes back here, where another code can be tried.
 */
export function useCheck() {
  const [sentId, setSentId] = useState<string>()
  const [refused, setRefused] = useState<Failure>()
  const kept = useKeptChecks()
  const box = usePresenceOutbox()
  const sent = kept.find(({ id }) => id === sentId)
  const said = sent?.refused

  useEffect(() => {
    if (!sentId || !said) return
    setRefused(Failure.refused({ ...said, code: said.code! }))
    throwAwayCheck(sentId)
    setSentId(undefined)
  }, [sentId, said])

  const isWaiting = ({ id, refused }: KeptCheck & { id: string }) =>
    !refused && !(id === sentId && box.failures[id] === undefined)

  return {
    /** Every check kept on this phone; `others` without the one just made. */
    kept,
    others: kept.filter(({ id }) => id !== sentId),
    accepted: sentId ? box.accepted[sentId] : undefined,
    /** Under way for the first time: the page waits. Once a try was in vain, it is `waitingFor` that shows it. */
    sending: sent !== undefined && !said && box.failures[sentId!] === undefined,
    /** The server's no to the last check made here. */
    failure: refused,
    waitingFor: (shiftId: string, moment: Moment) =>
      kept.find((check) => check.input.shiftId === shiftId && check.moment === moment && isWaiting(check)),
    post(moment: Moment, shift: DueShift, proof: Proof) {
      setRefused(undefined)
      setSentId(postCheck(moment, shift.siteName, { shiftId: shift.id, ...proof }))
    },
  }
}
export type Check = ReturnType<typeof useCheck>
