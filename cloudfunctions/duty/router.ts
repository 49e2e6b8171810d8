import {
  CheckIn,
  CheckOut,
  DueShift,
  Month,
  MonthInput,
  OnDuty,
  OnDutyInput,
  ShiftId,
  Today,
} from '@contract/duty/schema'
import { asPractitioner, asStaff, router } from '@server/kit/procedure'
import { checkIn } from './check-in'
import { checkOut } from './check-out'
import { month } from './month'
import { onDuty } from './on-duty'
import { shift } from './shift'
import { today } from './today'

/** Duty: who sits where and when, and the proof that they did. */
export const dutyRouter = router({
  today: asPractitioner.output(Today).query(today),
  month: asPractitioner.input(MonthInput).output(Month).query(month),
  shift: asPractitioner.input(ShiftId).output(DueShift).query(shift),
  checkIn: asPractitioner.input(CheckIn).output(DueShift).mutation(checkIn),
  checkOut: asPractitioner.input(CheckOut).output(DueShift).mutation(checkOut),
  onDuty: asStaff.input(OnDutyInput).output(OnDuty).query(onDuty),
})
export type DutyRouter = typeof dutyRouter
