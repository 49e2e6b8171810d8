import type { DutyKind, ShiftStatus } from '../duty/labels'
import { addDays, atShanghai, shanghaiDate } from '../time'
import type { BookingPolicy } from './policy'

export interface Span {
  /** ISO instants. */
  startsAt: string
  endsAt: string
}

export interface BookableShift extends Span {
  kind: DutyKind
  status: ShiftStatus
}

const MINUTE_MS = 60_000
const ms = (instant: string): number => new Date(instant).getTime()
const iso = (time: number): string => new Date(time).toISOString()

/** Whether two stretches of time share more than an end. */
export const overlap = (one: Span, other: Span): boolean =>
  ms(one.startsAt) < ms(other.endsAt) && ms(other.startsAt) < ms(one.endsAt)

/** Whether one stretch of time lies wholly in another. */
export const lies = (inner: Span, outer: Span): boolean =>
  ms(inner.startsAt) >= ms(outer.startsAt) && ms(inner.endsAt) <= ms(outer.endsAt)

/** People come to a site, and are rung up from it; whoever is out in a village has no desk to be booked at. */
export const isBookable = ({ kind, status }: BookableShift): boolean =>
  kind === 'at-site' && (status === 'published' || status === 'checked-in')

/** Slots of a shift: whole ones only, the first ones left to whoever walks in. */
export function slotsOf(
  shift: BookableShift,
  { slotMinutes, firstFreeSlots }: Pick<BookingPolicy, 'slotMinutes' | 'firstFreeSlots'>,
): Span[] {
  if (!isBookable(shift)) return []
  const length = slotMinutes * MINUTE_MS
  const whole = Math.floor((ms(shift.endsAt) - ms(shift.startsAt)) / length)
  return Array.from({ length: whole }, (_, index) => {
    const start = ms(shift.startsAt) + index * length
    return { startsAt: iso(start), endsAt: iso(start + length) }
  }).slice(firstFreeSlots)
}

/** Instants between which a slot may begin to be booked at `now`. */
export const bookingWindow = (
  now: Date,
  { latestHoursBefore, aheadDays }: Pick<BookingPolicy, 'latestHoursBefore' | 'aheadDays'>,
): { from: string; until: string } => ({
  from: iso(now.getTime() + latestHoursBefore * 60 * MINUTE_MS),
  until: atShanghai(addDays(shanghaiDate(now), aheadDays + 1), '00:00'),
})

/** Whether a slot may still be booked at `now`: not too late, and not too far ahead. */
export const isOpenNow = (slot: Span, now: Date, policy: BookingPolicy): boolean => {
  const { from, until } = bookingWindow(now, policy)
  return ms(slot.startsAt) >= ms(from) && ms(slot.startsAt) < ms(until)
}

/** The first place of a slot that nobody holds, from 1; undefined when it is full. */
export function freePlace(
  slot: Span,
  held: readonly (Span & { place: number })[],
  { perSlot }: Pick<BookingPolicy, 'perSlot'>,
): number | undefined {
  const taken = held.filter((one) => overlap(one, slot)).map(({ place }) => place)
  if (taken.length >= perSlot) return undefined
  return Array.from({ length: perSlot }, (_, index) => index + 1).find((place) => !taken.includes(place))
}
