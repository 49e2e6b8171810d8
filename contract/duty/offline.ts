import { refuse } from '../refusal'
import type { SettingValue } from '../settings'
import { CLOSING_PATIENCE_MINUTES, type ShiftTimes } from './rules'

/** How long a check kept on a phone is taken, as the bureau set it for the shift's county and day. */
export type OfflinePolicy = SettingValue<'duty.offline'>

const MINUTE_MS = 60_000
/** A check that arrives within this of its making was made at once; the server's clock decides on it. */
const AT_ONCE_MS = MINUTE_MS
/** What a phone's clock may be ahead without anything being wrong. */
const AHEAD_MS = 2 * MINUTE_MS

/** When a check was made as far as the server believes it, and whether it came too late to be judged by its own clock. */
export interface Delivery {
  at: Date
  late: boolean
}

/**
 * Takes the phone's word for when a check was made (补传), within what the bureau allows.
 *
 * @param takenAt ISO instant by the phone; undefined from a client that says nothing of it
 * @throws taken-in-future, delivered-too-late
 */
export function deliveryOf(takenAt: string | undefined, now: Date, policy: OfflinePolicy): Delivery {
  if (takenAt === undefined) return { at: now, late: false }
  const age = now.getTime() - new Date(takenAt).getTime()
  if (age < -AHEAD_MS) throw refuse('taken-in-future')
  if (age <= AT_ONCE_MS) return { at: now, late: false }
  if (age > policy.acceptWithinHours * 60 * MINUTE_MS) throw refuse('delivered-too-late')
  return { at: new Date(takenAt), late: true }
}

/** The moment a check claims, never after `now`: what stands in its way is asked of this before its code is looked at. */
export const momentClaimed = (takenAt: string | undefined, now: Date): Date => {
  const claimed = takenAt === undefined ? now : new Date(takenAt)
  return claimed < now ? claimed : now
}

/**
 * A shift as a check-out made at `takenAt` found it: one that the system closed meanwhile was still open then, up to
 * the hour after its end.
 */
export function asItStood<S extends ShiftTimes>(
  shift: S,
  closedBySystem: boolean,
  takenAt: string | undefined,
): S {
  if (!closedBySystem || takenAt === undefined) return shift
  const stillOpen =
    new Date(takenAt).getTime() <= new Date(shift.endsAt).getTime() + CLOSING_PATIENCE_MINUTES * MINUTE_MS
  return stillOpen ? { ...shift, status: 'checked-in' } : shift
}
