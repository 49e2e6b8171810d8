import type { DutyKind, ShiftStatus, WithdrawalReason } from '../duty/labels'
import type { HoldReason, SlotState } from './labels'

/** A shift as it is published. */
export interface LiveShift {
  id: string
  siteCode: string
  personId: string
  kind: DutyKind
  day: string
  startsAt: string
  endsAt: string
  status: ShiftStatus
  withdrawnBecause: WithdrawalReason | null
  standsInFor: string | null
  version: number
}

/** A slot as the draft wants it. */
export interface DraftSlot {
  siteCode: string
  kind: DutyKind
  day: string
  startsAt: string
  endsAt: string
  personId: string | null
  /** Not held this time, or asked for by no pattern any more. */
  removed: boolean
}

/**
 * Why the plan leaves a shift alone: somebody was there, it has begun, or it was changed after the plan wrote it (a
 * swap, a stand-in, a replacement), by a request that has its own history.
 *
 * @param writtenVersion version of the shift as the plan last wrote it
 */
export function holdOf(shift: LiveShift, writtenVersion: number, now: Date): HoldReason | undefined {
  if (shift.status === 'checked-in' || shift.status === 'checked-out') return 'attended'
  if (shift.version !== writtenVersion || shift.standsInFor !== null) return 'changed-elsewhere'
  if (new Date(shift.startsAt) <= now) return 'begun'
  return undefined
}

const sameInstant = (a: string, b: string): boolean => Date.parse(a) === Date.parse(b)

/** Whether a published shift is what the draft wants. */
export const isSame = (draft: DraftSlot, live: LiveShift): boolean =>
  draft.personId === live.personId &&
  draft.siteCode === live.siteCode &&
  draft.kind === live.kind &&
  draft.day === live.day &&
  sameInstant(draft.startsAt, live.startsAt) &&
  sameInstant(draft.endsAt, live.endsAt)

/**
 * Published, and emptied by a hand since: it waits for somebody like an empty slot. Whom to put there is for a hand to say,
 * since the rule might choose the very person who was taken off. One that is not held at all names who leaves it.
 */
export const isEmptied = ({ state, personId }: { state: SlotState; personId: string | null }): boolean =>
  state === 'leaving' && personId === null

/** How a draft slot stands against its published shift, which is not withdrawn; undefined when it has none. */
export function stateOf(
  draft: DraftSlot,
  live: LiveShift | undefined,
  writtenVersion: number,
  now: Date,
): { state: SlotState; heldBecause: HoldReason | null } {
  const free = (state: SlotState) => ({ state, heldBecause: null })
  if (live) {
    const held = holdOf(live, writtenVersion, now)
    if (held) return { state: 'held', heldBecause: held }
    if (draft.removed || draft.personId === null) return free('leaving')
    return free(isSame(draft, live) ? 'published' : 'changed')
  }
  if (new Date(draft.startsAt) <= now) return { state: 'held', heldBecause: 'begun' }
  if (draft.removed) return free('removed')
  return free(draft.personId === null ? 'empty' : 'new')
}
