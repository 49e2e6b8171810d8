import type { AttendanceFlag, ShiftStatus } from './labels'
import { attendanceFlags } from './labels'
import type { Attendance } from './schema'

interface Shown {
  status: ShiftStatus
  endsAt: string
  attendance: Attendance | null
}

const shows: Record<AttendanceFlag, (shift: Shown, now: Date) => boolean> = {
  absent: ({ status, endsAt }, now) => status === 'published' && now >= new Date(endsAt),
  late: ({ attendance }) => attendance?.arrival === 'late',
  early: ({ attendance }) => attendance?.departure === 'early',
  short: ({ attendance }) => attendance?.short === true,
  'closed-by-system': ({ attendance }) => attendance?.closedBySystem === true,
  'made-up': ({ attendance }) => attendance?.inCode === 'made-up' || attendance?.outCode === 'made-up',
  'late-delivered': ({ attendance }) =>
    attendance !== null && (attendance.inDeliveredAt !== null || attendance.outDeliveredAt !== null),
}

/** What stands out about a shift at `now`, worst first. A withdrawn one has nothing to show. */
export const flagsOf = (shift: Shown, now: Date): AttendanceFlag[] =>
  shift.status === 'withdrawn' ? [] : attendanceFlags.filter((flag) => shows[flag](shift, now))
