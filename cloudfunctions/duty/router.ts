import { AttendanceInput, AttendanceList, OwnDuty, StaffDuty } from '@contract/duty/attendance-schema'
import {
  ConfirmDiscipline,
  Discipline,
  Disciplines,
  DisciplineText,
  PublishDiscipline,
} from '@contract/duty/discipline-schema'
import {
  AskMakeUp,
  DecideMakeUp,
  MakeUp,
  MakeUpCase,
  MakeUpPhotoInput,
  MakeUps,
  MakeUpsInput,
  OpenMakeUpPhoto,
  WithdrawMakeUp,
} from '@contract/duty/make-up-schema'
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
import { KeepProof, KeptProof, ProofPhoto } from '@contract/proof'
import { asCity, asPractitioner, asStaff, asSupervisor, looksAgain, router } from '@server/kit/procedure'
import { askMakeUp } from './ask-make-up'
import { attendance, supervisedAttendance } from './attendance'
import { checkIn } from './check-in'
import { checkOut } from './check-out'
import { confirmDiscipline } from './confirm-discipline'
import { decideMakeUp } from './decide-make-up'
import { discipline } from './discipline'
import { disciplines } from './disciplines'
import { evidence } from './evidence'
import { keepMakeUpPhoto } from './keep-make-up-photo'
import { makeUpPhoto } from './make-up-photo'
import { makeUps } from './make-ups'
import { month } from './month'
import { onDuty } from './on-duty'
import { ownMakeUpPhoto } from './own-make-up-photo'
import { publishDiscipline } from './publish-discipline'
import { shift } from './shift'
import { shiftEvidence, supervisedShift } from './shift-evidence'
import { today } from './today'
import { withdrawMakeUp } from './withdraw-make-up'

/** Duty: who sits where and when, and the proof that they did. */
export const dutyRouter = router({
  today: asPractitioner.output(Today).query(today),
  month: asPractitioner.input(MonthInput).output(Month).query(month),
  shift: asPractitioner.input(ShiftId).output(DueShift).query(shift),
  checkIn: asPractitioner.input(CheckIn).output(DueShift).mutation(checkIn),
  checkOut: asPractitioner.input(CheckOut).output(DueShift).mutation(checkOut),

  discipline: asPractitioner.output(Discipline).query(discipline),
  confirmDiscipline: asPractitioner.input(ConfirmDiscipline).output(Discipline).mutation(confirmDiscipline),
  disciplines: asCity.output(Disciplines).query(disciplines),
  publishDiscipline: asCity.input(PublishDiscipline).output(DisciplineText).mutation(publishDiscipline),

  evidence: asPractitioner.input(ShiftId).output(OwnDuty).query(evidence),
  keepMakeUpPhoto: asPractitioner.input(KeepProof).output(KeptProof).mutation(keepMakeUpPhoto),
  askMakeUp: asPractitioner.input(AskMakeUp).output(MakeUp).mutation(askMakeUp),
  withdrawMakeUp: asPractitioner.input(WithdrawMakeUp).output(MakeUp).mutation(withdrawMakeUp),
  ownMakeUpPhoto: asPractitioner.input(MakeUpPhotoInput).output(ProofPhoto).query(ownMakeUpPhoto),

  // a county's own, and the city's for the sites of no county; a station finds none
  makeUps: asStaff.input(MakeUpsInput).output(MakeUps).query(makeUps),
  // only reads, and is a write all the same: opening a photo leaves an audit row
  makeUpPhoto: asStaff.meta(looksAgain).input(OpenMakeUpPhoto).output(ProofPhoto).mutation(makeUpPhoto),
  decideMakeUp: asStaff.input(DecideMakeUp).output(MakeUpCase).mutation(decideMakeUp),

  attendance: asStaff.input(AttendanceInput).output(AttendanceList).query(attendance),
  shiftEvidence: asStaff.input(ShiftId).output(StaffDuty).query(shiftEvidence),
  supervisedAttendance: asSupervisor
    .input(AttendanceInput)
    .output(AttendanceList)
    .query(supervisedAttendance),
  supervisedShift: asSupervisor.input(ShiftId).output(StaffDuty).query(supervisedShift),

  onDuty: asStaff.input(OnDutyInput).output(OnDuty).query(onDuty),
})
export type DutyRouter = typeof dutyRouter
