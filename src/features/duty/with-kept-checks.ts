import { arrivalAt, judgeCheckOut } from '@contract/duty/rules'
import type { Attendance, DueShift } from '@contract/duty/schema'
import type { KeptCheck } from './presence-outbox'

const checkedIn = (shift: DueShift, { input }: KeptCheck): Attendance => ({
  checkedInAt: input.takenAt,
  inCode: input.code.rotating ? 'rotating' : 'printed',
  inLocation: 'unknown',
  inDistanceM: null,
  arrival: arrivalAt(shift, new Date(input.takenAt), shift.policy),
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
})

function after(shift: DueShift, check: KeptCheck): DueShift {
  const { attendance, status } = shift
  if (check.moment === 'in')
    return status === 'published'
      ? { ...shift, status: 'checked-in', attendance: checkedIn(shift, check) }
      : shift
  if (status !== 'checked-in' || !attendance) return shift
  const { takenAt, code } = check.input
  return {
    ...shift,
    status: 'checked-out',
    attendance: {
      ...attendance,
      checkedOutAt: takenAt,
      outCode: code.rotating ? 'rotating' : 'printed',
      outLocation: 'unknown',
      ...judgeCheckOut({ ...shift, checkedInAt: attendance.checkedInAt }, new Date(takenAt), shift.policy),
    },
  }
}

/**
 * A shift as it will stand when the checks kept on this phone have arrived: who checked in without signal can check
 * out without signal. Only for drawing; what counts is the server's answer.
 */
export const withKeptChecks = (shift: DueShift, checks: readonly KeptCheck[]): DueShift =>
  checks
    .filter(({ input, refused }) => input.shiftId === shift.id && !refused)
    .reduce((known, check) => after(known, check), shift)
