import { settings } from '@contract/settings'
import type { Attendance, DueShift } from '@contract/duty/schema'
import { atShanghai } from '@contract/time'

export const DAY = '2026-11-24'

let number = 0

interface Planned extends Partial<Omit<DueShift, 'attendance'>> {
  from?: string
  to?: string
  /** Clock time of the check-in, on time at 8:30 by default's policy; checked-in unless a status says otherwise. */
  checkedIn?: string
  attendance?: Partial<Attendance>
}

/** A shift as the server would answer it: 8:30 to 12:30 at 店上镇 on one day, unless told otherwise. */
export function shiftOf({
  from = '08:30',
  to = '12:30',
  checkedIn,
  attendance,
  ...rest
}: Planned = {}): DueShift {
  const kept: Attendance | null =
    checkedIn === undefined
      ? null
      : {
          checkedInAt: atShanghai(DAY, checkedIn),
          inCode: 'rotating',
          inLocation: 'unknown',
          inDistanceM: null,
          arrival: 'on-time',
          checkedOutAt: null,
          outCode: null,
          outLocation: null,
          outDistanceM: null,
          departure: null,
          short: null,
          minutes: null,
          closedBySystem: false,
          inDeliveredAt: null,
          outDeliveredAt: null,
          ...attendance,
        }
  return {
    id: `00000000-0000-4000-8000-${String(++number).padStart(12, '0')}`,
    siteCode: 'a1',
    siteName: '店上镇公共法律服务站',
    siteAddress: null,
    kind: 'at-site',
    day: DAY,
    startsAt: atShanghai(DAY, from),
    endsAt: atShanghai(DAY, to),
    status: kept ? 'checked-in' : 'published',
    attendance: kept,
    recordCount: 0,
    policy: settings['duty.attendance'].fallback,
    ...rest,
  }
}
