import { addDays, atShanghai, shanghaiDate } from '../time'
import { openStatuses, releasedStatuses, type BookingStatus } from './labels'
import type { BookingPolicy } from './policy'

const HOUR_MS = 3_600_000
const EVENING = '18:00'

/** Whether something of a booking is still to come: asked for and unanswered, or its time not over. */
export const isToCome = (
  { status, endsAt }: { status: BookingStatus; endsAt: string | null },
  now: Date,
): boolean =>
  (openStatuses as readonly BookingStatus[]).includes(status) && (endsAt === null || new Date(endsAt) > now)

/** Whether the adviser still has a reason to know who it is: nothing cancelled, and not longer ago than it is spoken of. */
export const isReachable = (
  { status, startsAt }: { status: BookingStatus; startsAt: string | null },
  now: Date,
  sayDays: number,
): boolean =>
  !(releasedStatuses as readonly BookingStatus[]).includes(status) &&
  startsAt !== null &&
  now.getTime() - new Date(startsAt).getTime() <= sayDays * 24 * HOUR_MS

/** Days from today within which a home visit is promised; what lies further off is no appointment. */
const VISIT_AHEAD_DAYS = 60

/** Whether the office may promise a visit for that time: to come, and not too far off. */
export const isPromisable = (startsAt: Date, now: Date): boolean =>
  startsAt > now && startsAt.getTime() - now.getTime() <= VISIT_AHEAD_DAYS * 24 * HOUR_MS

export type BookingLimit = 'booking-enough' | 'booking-paused'

/**
 * Why somebody books no more for now: enough still to come, or too often not come (then one walks in, which is open to
 * everybody always). A home visit is never refused for not having come.
 *
 * @param toCome bookings of theirs still to come; `noShows`: times not come within `noShowDays`, undisputed
 */
export function whyNoMore(
  { toCome, noShows, helper, visit }: { toCome: number; noShows: number; helper: boolean; visit: boolean },
  { openPerPerson, openPerHelper, noShowsMost }: BookingPolicy,
): BookingLimit | undefined {
  if (toCome >= (helper ? openPerHelper : openPerPerson)) return 'booking-enough'
  return !visit && !helper && noShows >= noShowsMost ? 'booking-paused' : undefined
}

export type Reminder = 'evening' | 'hour'

export interface Remindable {
  startsAt: string
  bookedAt: string
  eveningSent: boolean
  hourSent: boolean
}

/** Six in the evening of the day before. */
export const eveningBefore = (startsAt: string): string =>
  atShanghai(addDays(shanghaiDate(startsAt), -1), EVENING)

/**
 * The reminder due at `now`: an hour before, else from six in the evening of the day before on. Who booked after that
 * evening had begun knows it well enough.
 */
export function reminderDue(
  { startsAt, bookedAt, eveningSent, hourSent }: Remindable,
  now: Date,
): Reminder | undefined {
  const start = new Date(startsAt).getTime()
  if (now.getTime() >= start) return undefined
  const booked = new Date(bookedAt).getTime()
  const hour = start - HOUR_MS
  if (now.getTime() >= hour) return hourSent || booked >= hour ? undefined : 'hour'
  const evening = new Date(eveningBefore(startsAt)).getTime()
  return now.getTime() >= evening && booked < evening && !eveningSent ? 'evening' : undefined
}
