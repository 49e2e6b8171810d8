import { presenceOf, type ShiftTimes } from '../duty/rules'
import type { DutyPresence } from './labels'

/** Days ahead the board looks for the next duty when nobody is there. */
export const BOARD_DAYS = 14

export type OnBoard<S> = S & { presence: DutyPresence }

/**
 * Who the board names at `now` (A35, A41). `now` are the shifts that run, and whoever has come early; past the end
 * of the shift a person who forgot to check out is no promise that somebody is there. `later` are the shifts to
 * come, and only when nobody is on duty.
 *
 * @param shifts of one site, in any order; withdrawn ones are left out
 */
export function boardOf<S extends ShiftTimes>(
  shifts: readonly S[],
  now: Date,
): { now: OnBoard<S>[]; later: OnBoard<S>[] } {
  const open = shifts
    .filter((shift) => shift.status !== 'withdrawn' && new Date(shift.endsAt) > now)
    .map((shift): OnBoard<S> => ({ ...shift, presence: presenceOf(shift, now) }))
    .sort((a, b) => a.startsAt.localeCompare(b.startsAt))
  const running = open.filter((shift) => shift.presence !== 'not-yet')
  const waiting = open.filter((shift) => shift.presence === 'not-yet')
  return { now: running, later: running.some((shift) => shift.presence === 'on-duty') ? [] : waiting }
}
