import * as z from 'zod'
import { practitionerKinds } from '../account/roles'
import { AreaCode } from '../area'
import { settings } from '../settings'
import { dutyPresences } from '../site/labels'
import { Position, SiteCode } from '../site/schema'
import { CalendarMonth, Day, Instant, Write } from '../wire'
import { arrivals, codeKinds, departures, dutyKinds, locationVerdicts, shiftStatuses } from './labels'

export const Attendance = z.object({
  checkedInAt: Instant,
  inCode: z.enum(codeKinds),
  inLocation: z.enum(locationVerdicts),
  inDistanceM: z.int().nullable(),
  arrival: z.enum(arrivals),
  checkedOutAt: Instant.nullable(),
  outCode: z.enum(codeKinds).nullable(),
  outLocation: z.enum(locationVerdicts).nullable(),
  outDistanceM: z.int().nullable(),
  departure: z.enum(departures).nullable(),
  short: z.boolean().nullable(),
  minutes: z.int().nullable(),
  /** The person forgot to check out, and the system closed the shift at its end. */
  closedBySystem: z.boolean(),
  /** When a check kept on the phone reached the server (补传); null for one made at once. */
  inDeliveredAt: Instant.nullable(),
  outDeliveredAt: Instant.nullable(),
})
export type Attendance = z.output<typeof Attendance>

/** A shift as its own practitioner sees it. */
export const Shift = z.object({
  id: z.uuid(),
  siteCode: SiteCode,
  siteName: z.string(),
  siteAddress: z.string().nullable(),
  kind: z.enum(dutyKinds),
  day: Day,
  startsAt: Instant,
  endsAt: Instant,
  status: z.enum(shiftStatuses),
  attendance: Attendance.nullable(),
  recordCount: z.int(),
})
export type Shift = z.output<typeof Shift>

/**
 * A shift with the limits it is judged by, so that a page asks the same question as the server. They belong to the
 * shift: two shifts of one person may lie in counties with rules of their own.
 */
export const DueShift = Shift.extend({ policy: settings['duty.attendance'].schema })
export type DueShift = z.output<typeof DueShift>

export const ShiftId = z.object({ id: z.uuid() })

export const Today = z.object({
  /**
   * Shifts of today in Shanghai in order of time, withdrawn ones too; also one still open from before, and one
   * past midnight that can be checked in at now.
   */
  shifts: z.array(DueShift),
  /** The next one after those. */
  next: DueShift.nullable(),
  asOf: Instant,
})
export type Today = z.output<typeof Today>

/** Where the phone says it is (WGS-84), and the radius in metres it vouches for. */
export const Place = Position.extend({ accuracyM: z.number().min(0).max(100_000) })
export type Place = z.output<typeof Place>

/** What was scanned or typed: a rotating code of eight digits, or the six-character key of the printed sheet. */
export const ScannedCode = z.object({
  /** Known when scanned, not when typed. */
  siteCode: SiteCode.optional(),
  rotating: z
    .string()
    .regex(/^\d{8}$/, '现场码是8位数字')
    .optional(),
  printed: z
    .string()
    .regex(/^[0-9a-z]{6}$/, '张贴码不对')
    .optional(),
})
export type ScannedCode = z.output<typeof ScannedCode>

export const CheckIn = Write.extend({
  shiftId: z.uuid(),
  code: ScannedCode.refine((code) => code.rotating ?? code.printed, '请先扫站点的码'),
  /** Left out unless the person agreed to it for this act. */
  place: Place.optional(),
  /** When it was made, by the phone; asked of a check that waited for the network. */
  takenAt: Instant.optional(),
})
export const CheckOut = CheckIn
export type CheckIn = z.output<typeof CheckIn>

/** A calendar month in Shanghai; answered newest first. */
export const MonthInput = z.object({ month: CalendarMonth })
export const Month = z.object({ shifts: z.array(Shift) })
export type Month = z.output<typeof Month>

/** Narrows what a staff member sees to an area within their own. */
export const OnDutyInput = z.object({ areaCode: AreaCode.optional() })

export const OnDutyShift = z.object({
  id: z.uuid(),
  practitionerName: z.string(),
  practitionerKind: z.enum(practitionerKinds),
  unit: z.string().nullable(),
  kind: z.enum(dutyKinds),
  startsAt: Instant,
  endsAt: Instant,
  presence: z.enum(dutyPresences),
  checkedInAt: Instant.nullable(),
  arrival: z.enum(arrivals).nullable(),
  inCode: z.enum(codeKinds).nullable(),
  inLocation: z.enum(locationVerdicts).nullable(),
})
export type OnDutyShift = z.output<typeof OnDutyShift>

/** Shifts with their person present (在岗), out of those that run at the moment (应在岗). Unit: shifts (班). */
const counts = { present: z.int(), expected: z.int() }

/** Who is on duty at `asOf` and who is not there (A41), by site; sites that lack somebody come first. */
export const OnDuty = z.object({
  ...counts,
  sites: z.array(
    z.object({
      siteCode: SiteCode,
      siteName: z.string(),
      areaCode: AreaCode,
      ...counts,
      shifts: z.array(OnDutyShift),
    }),
  ),
  asOf: Instant,
})
export type OnDuty = z.output<typeof OnDuty>
