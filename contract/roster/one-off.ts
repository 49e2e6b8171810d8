import { clockText, dayText } from '../time'

interface Busy {
  day: string
  startsAt: string
  endsAt: string
  siteName: string
}

/** The duty that stands in another's way, in words: '11月24日 周二 8:30–12:30已排在店上镇公共法律服务站'. */
export const busyText = ({ day, startsAt, endsAt, siteName }: Busy): string =>
  `${dayText(day)} ${clockText(startsAt)}–${clockText(endsAt)}已排在${siteName}`

/** The leave that stands in a duty's way. */
export const leaveText = (day: string): string => `${dayText(day)}请了假`

/** Whether two stretches of time share a moment; the end of one may be the start of the other. */
export const overlaps = (
  a: { startsAt: string; endsAt: string },
  b: { startsAt: string; endsAt: string },
): boolean => a.startsAt < b.endsAt && b.startsAt < a.endsAt

/**
 * Whether a duty planned once may still be called off at `now`: only before it begins, since afterwards it is the
 * attendance that tells what became of it.
 */
export const mayCancel = (shift: { status: string; startsAt: string }, now: Date): boolean =>
  shift.status === 'published' && new Date(shift.startsAt) > now
