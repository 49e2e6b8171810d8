import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { AreaCode } from '../area'
import { daysBetween } from '../time'
import { Day, Instant } from '../wire'
import { attendanceFlags, evidenceParts, historyReasons } from './labels'
import { MakeUp, MakeUpPolicyShape } from './make-up-schema'
import { Attendance, DueShift, Shift } from './schema'

export const EvidenceSchema = z.object({
  score: z.int().min(0).max(100),
  points: z.number(),
  of: z.number(),
  lines: z.array(
    z.object({ part: z.enum(evidenceParts), seen: z.string(), points: z.number(), of: z.number() }),
  ),
})

/** Attendance as it stood before it was replaced. */
export const Replaced = z.object({
  because: z.enum(historyReasons),
  at: Instant,
  was: Attendance,
})
export type Replaced = z.output<typeof Replaced>

/** All that is known of one duty. */
const DutyFile = z.object({
  shift: DueShift,
  flags: z.array(z.enum(attendanceFlags)),
  /** Null before the check-in: of nothing there is nothing to prove. */
  evidence: EvidenceSchema.nullable(),
  /** Newest first. */
  makeUps: z.array(MakeUp),
  /** Oldest first. */
  replaced: z.array(Replaced),
  asOf: Instant,
})

/** A duty as its own practitioner sees it. */
export const OwnDuty = DutyFile.extend({ makeUpPolicy: MakeUpPolicyShape })
export type OwnDuty = z.output<typeof OwnDuty>

/** The same as staff and supervisors of its area see it. */
export const StaffDuty = DutyFile.extend({
  areaCode: AreaCode,
  practitionerId: z.uuid(),
  practitionerName: z.string(),
  practitionerKind: z.enum(practitionerKinds),
  unit: z.string().nullable(),
})
export type StaffDuty = z.output<typeof StaffDuty>

/** Days one list of attendance may span. */
export const ATTENDANCE_DAYS_MAX = 31

/** Shifts of an area on Shanghai days, both counted; newest first. `before`: the last row of the page before. */
export const AttendanceInput = z
  .object({
    areaCode: AreaCode.optional(),
    from: Day,
    to: Day,
    flag: z.enum(attendanceFlags).optional(),
    practitionerId: z.uuid().optional(),
    before: z.object({ startsAt: Instant, id: z.uuid() }).optional(),
    limit: z.int().min(1).max(50).default(20),
  })
  .refine(({ from, to }) => from <= to && daysBetween(from, to) < ATTENDANCE_DAYS_MAX, {
    path: ['to'],
    message: `请选择${ATTENDANCE_DAYS_MAX}天以内、先后正确的日期`,
  })
export type AttendanceInput = z.output<typeof AttendanceInput>

export const AttendanceRow = Shift.omit({ siteAddress: true }).extend({
  practitionerName: z.string(),
  unit: z.string().nullable(),
  flags: z.array(z.enum(attendanceFlags)),
  evidence: EvidenceSchema.omit({ lines: true }).nullable(),
})
export type AttendanceRow = z.output<typeof AttendanceRow>

/** Unit: shifts (班), of all that began by now; a shift may count under several flags. */
export const AttendanceTotals = z.object({
  due: z.int(),
  attended: z.int(),
  flags: z.record(z.enum(attendanceFlags), z.int()),
})
export type AttendanceTotals = z.output<typeof AttendanceTotals>

export const AttendanceList = z.object({
  rows: z.array(AttendanceRow),
  more: z.boolean(),
  /** Of the whole area and period, whatever flag is asked for; on the first page only. */
  totals: AttendanceTotals.nullable(),
  asOf: Instant,
})
export type AttendanceList = z.output<typeof AttendanceList>
