import { refuse, type RefusalCode } from '../refusal'
import { minutesBetween } from '../time'
import type { SettingValue } from '../settings'
import type { DutyPresence } from '../site/labels'
import type { Arrival, Departure, ShiftStatus } from './labels'

/** The parts of a shift a rule asks about; instants are ISO texts. */
export interface ShiftTimes {
  status: ShiftStatus
  startsAt: string
  endsAt: string
  checkedInAt: string | null
}

/** Limits in minutes, as the bureau set them for the shift's county and day. */
export type AttendancePolicy = SettingValue<'duty.attendance'>

/** How a shift looks to the public at `now` (A41). A stand-in holds the shift itself, so nobody else is absent. */
export function presenceOf(shift: ShiftTimes, now: Date): DutyPresence {
  if (shift.status === 'checked-in') return 'on-duty'
  if (shift.status === 'checked-out') return 'left'
  return minutesBetween(shift.startsAt, now) < 0 ? 'not-yet' : 'not-arrived'
}

/** Wrong codes within `CODE_WINDOW_MINUTES` after which a shift takes none, for as many minutes from the last. */
export const CODE_TRIES = 5
export const CODE_WINDOW_MINUTES = 5

/**
 * Whether a shift takes no code at `now`, given when wrong ones were last tried at it (ISO texts, newest first; more
 * than `CODE_TRIES` are not looked at). What is tried while it is closed is not counted, so that it opens again.
 */
export function isCodeLocked(failures: readonly string[], now: Date): boolean {
  const [newest, oldest] = [failures[0], failures[CODE_TRIES - 1]]
  if (newest === undefined || oldest === undefined) return false
  const last = new Date(newest).getTime()
  const windowMs = CODE_WINDOW_MINUTES * 60_000
  return last - new Date(oldest).getTime() < windowMs && now.getTime() < last + windowMs
}

/** Minutes after the end of a shift until an open one is closed by the system: time to finish with the last visitor. */
export const CLOSING_PATIENCE_MINUTES = 60

/** First instant at which a check-in may be tried. */
export const checkInOpensAt = (shift: Pick<ShiftTimes, 'startsAt'>, policy: AttendancePolicy): Date =>
  new Date(new Date(shift.startsAt).getTime() - policy.earliestMinutes * 60_000)

/** Refusal code that a check-in at `now` would meet, or undefined when it may be tried. */
export function whyNotCheckIn(
  shift: ShiftTimes,
  now: Date,
  policy: AttendancePolicy,
): RefusalCode | undefined {
  if (shift.status === 'withdrawn') return 'shift-withdrawn'
  if (shift.status === 'checked-in') return 'already-checked-in'
  if (shift.status === 'checked-out') return 'already-checked-out'
  if (now >= new Date(shift.endsAt)) return 'shift-over'
  if (now < checkInOpensAt(shift, policy)) return 'too-early'
  return undefined
}

/** Refusal code that a check-out would meet, or undefined when it may be tried. */
export function whyNotCheckOut(shift: ShiftTimes): RefusalCode | undefined {
  if (shift.status === 'withdrawn') return 'shift-withdrawn'
  if (shift.status === 'checked-out') return 'already-checked-out'
  if (shift.status === 'published') return 'not-checked-in'
  return undefined
}

/**
 * Whether somebody there at `now` came on time. Judged by the minute the clock shows, since people read '8:40' and
 * not '8:40:59': with ten minutes of grace after 8:30, late begins at 8:41:00.
 */
export const arrivalAt = (
  shift: Pick<ShiftTimes, 'startsAt'>,
  now: Date,
  policy: AttendancePolicy,
): Arrival => (minutesBetween(shift.startsAt, now) > policy.graceMinutes ? 'late' : 'on-time')

/** The counterpart at the other end: with ten minutes of grace before 12:00, early ends when the clock shows 11:50. */
export const departureAt = (
  shift: Pick<ShiftTimes, 'endsAt'>,
  now: Date,
  policy: AttendancePolicy,
): Departure => (minutesBetween(shift.endsAt, now) < -policy.graceMinutes ? 'early' : 'on-time')

/** What a check-out at one instant comes to. */
export interface CheckOutVerdict {
  departure: Departure
  /** Present for less than a duty has to last (A30). */
  short: boolean
  /** Whole minutes from check-in to check-out. */
  minutes: number
}

/**
 * Judges presence from a check-in to `out`. A duty lasts `minimumMinutes` (four hours, A30), or its own length where
 * the roster gives it less. Minutes that grace forgave at either end are not held against the person a second time:
 * who came on time and left on time is never short.
 */
export function judgeCheckOut(
  shift: Pick<ShiftTimes, 'startsAt' | 'endsAt'> & { checkedInAt: string },
  out: Date,
  policy: AttendancePolicy,
): CheckOutVerdict {
  const { startsAt, endsAt, checkedInAt } = shift
  const departure = departureAt(shift, out, policy)
  const forgiven = (on: boolean, from: string | Date, to: string | Date) =>
    on ? Math.max(0, new Date(to).getTime() - new Date(from).getTime()) : 0
  const onTime = arrivalAt(shift, new Date(checkedInAt), policy) === 'on-time'
  const counted =
    out.getTime() -
    new Date(checkedInAt).getTime() +
    forgiven(onTime, startsAt, checkedInAt) +
    forgiven(departure === 'on-time', out, endsAt)
  const needed = Math.min(policy.minimumMinutes, minutesBetween(startsAt, endsAt))
  return {
    departure,
    short: counted < needed * 60_000,
    // servers' clocks may differ by a moment; nobody was present for less than nothing
    minutes: Math.max(0, minutesBetween(checkedInAt, out)),
  }
}

/**
 * Decides a check-in (A37) by the server's clock.
 *
 * @returns whether the person arrived on time
 * @throws shift-withdrawn, already-checked-in, already-checked-out, shift-over, too-early
 */
export function decideCheckIn(shift: ShiftTimes, now: Date, policy: AttendancePolicy): { arrival: Arrival } {
  const obstacle = whyNotCheckIn(shift, now, policy)
  if (obstacle) throw refuse(obstacle)
  return { arrival: arrivalAt(shift, now, policy) }
}

/**
 * Decides a check-out (A37): whether it is before the end of the roster, and whether the duty was short (A30).
 *
 * @param now the server's clock; the shift's end for one that the system closes
 * @throws shift-withdrawn, already-checked-out, not-checked-in
 */
export function decideCheckOut(shift: ShiftTimes, now: Date, policy: AttendancePolicy): CheckOutVerdict {
  const obstacle = whyNotCheckOut(shift)
  if (obstacle) throw refuse(obstacle)
  return judgeCheckOut({ ...shift, checkedInAt: shift.checkedInAt! }, now, policy)
}
