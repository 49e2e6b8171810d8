import { isReachable } from './rules'
import type { BookingPolicy } from './policy'
import { mayDo, whyNotNow, type Standing } from './workflow'

/** What is said of who somebody is; either may be left out. */
export interface Named {
  name?: string | undefined
  phone?: string | undefined
}

/**
 * Whether what two say of a person leaves open that it is the same one: nothing both say, or something both say alike.
 * A name misheard or another phone of the household makes nobody another.
 */
export function maybeSame(one: Named, other: Named): boolean {
  const said = (['phone', 'name'] as const).filter((part) => one[part] && other[part])
  return said.length === 0 || said.some((part) => one[part] === other[part])
}

/**
 * Whether a consultation then may have come of a booking: it was not given up, was booked by then, and is still spoken
 * of. Whether adviser and person are the same is asked beside it.
 */
export const mayBecome = (
  booking: Pick<Standing, 'status' | 'startsAt'> & { bookedAt: string },
  occurredAt: Date,
  { sayDays }: Pick<BookingPolicy, 'sayDays'>,
): boolean => isReachable(booking, occurredAt, sayDays) && new Date(booking.bookedAt) <= occurredAt

/**
 * Whether a record of a booking says by itself that they came: the adviser could have said so at the time of the
 * consultation, and neither side has said anything else. A dispute is left as it stands.
 */
export const showsTheyCame = (
  booking: Standing,
  occurredAt: Date,
  policy: Pick<BookingPolicy, 'graceMinutes' | 'sayDays'>,
): boolean =>
  booking.adviserWord === null &&
  (booking.clientWord === null || booking.clientWord === 'came') &&
  mayDo(booking, 'came', 'adviser') &&
  whyNotNow(booking, 'came', 'adviser', occurredAt, policy) === undefined
