import { dutySettings } from '@contract/duty/settings'
import type { Selectable } from 'kysely'
import { staffRoles } from '@contract/account/roles'
import { scopePrefix } from '@contract/area'
import type { Attendance, DueShift, Shift } from '@contract/duty/schema'
import { addDays, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Tables } from '@server/database/tables'
import type { Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'

/** Shifts with site, attendance and number of records; narrow and order it as needed. */
export const shiftsWithAttendance = (db: Db) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .leftJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
    .select([
      'duty_shift.id',
      'duty_shift.site_code',
      'duty_shift.kind',
      'duty_shift.day',
      'duty_shift.starts_at',
      'duty_shift.ends_at',
      'duty_shift.status',
      'site.name as site_name',
      'site.address as site_address',
      'site.area_code',
      'attendance.checked_in_at',
      'attendance.in_code',
      'attendance.in_location',
      'attendance.in_distance_m',
      'attendance.arrival',
      'attendance.checked_out_at',
      'attendance.out_code',
      'attendance.out_location',
      'attendance.out_distance_m',
      'attendance.departure',
      'attendance.short',
      'attendance.minutes',
      'attendance.closed_by_system',
      'attendance.in_delivered_at',
      'attendance.out_delivered_at',
    ])
    .select((of) =>
      of
        .selectFrom('consultation')
        .whereRef('consultation.shift_id', '=', 'duty_shift.id')
        .select((of) => of.fn.countAll<number>().as('count'))
        .as('record_count'),
    )

/** The same of one practitioner. */
export const shiftsOf = (db: Db, practitionerId: string) =>
  shiftsWithAttendance(db).where('duty_shift.practitioner_id', '=', practitionerId)

type ShiftRow = Awaited<ReturnType<ReturnType<typeof shiftsOf>['execute']>>[number]

type AttendanceColumns = Pick<ShiftRow, Extract<keyof ShiftRow, keyof Selectable<Tables['attendance']>>>

/** Attendance out of its columns, of a row now or as it was kept in the history; null before the check-in. */
export const attendanceOf = (row: AttendanceColumns): Attendance | null =>
  row.checked_in_at === null
    ? null
    : {
        checkedInAt: row.checked_in_at,
        inCode: row.in_code!,
        inLocation: row.in_location!,
        inDistanceM: row.in_distance_m,
        arrival: row.arrival!,
        checkedOutAt: row.checked_out_at,
        outCode: row.out_code,
        outLocation: row.out_location,
        outDistanceM: row.out_distance_m,
        departure: row.departure,
        short: row.short,
        minutes: row.minutes,
        closedBySystem: row.closed_by_system!,
        inDeliveredAt: row.in_delivered_at,
        outDeliveredAt: row.out_delivered_at,
      }

export const toShift = (row: ShiftRow): Shift => ({
  id: row.id,
  siteCode: row.site_code,
  siteName: row.site_name,
  siteAddress: row.site_address,
  kind: row.kind,
  day: row.day,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  status: row.status,
  attendance: attendanceOf(row),
  recordCount: row.record_count ?? 0,
})

/** Adds the limits in force for the shift's county on its day. */
export const toDueShift = async (db: Db, row: ShiftRow): Promise<DueShift> => ({
  ...toShift(row),
  policy: await readSetting(db, dutySettings, 'duty.attendance', row.area_code, row.day),
})

/** One shift of a practitioner; undefined when it is another's, or none. */
export async function findShift(db: Db, practitionerId: string, id: string): Promise<DueShift | undefined> {
  const row = await shiftsOf(db, practitionerId).where('duty_shift.id', '=', id).executeTakeFirst()
  return row && toDueShift(db, row)
}

/** The site of a shift as far as it proves presence. Its secrets stay in the server. */
export const getSiteOfProof = (db: Db, siteCode: string) =>
  db
    .selectFrom('site')
    .select(['code', 'area_code', 'lat', 'lng', 'fence_m', 'printed_key', 'rotating_secret_sealed'])
    .where('code', '=', siteCode)
    .executeTakeFirstOrThrow()
export type SiteOfProof = Awaited<ReturnType<typeof getSiteOfProof>>

/**
 * Shifts that run at `now` within a staff member's scope, and those whose person has come early, by site and start.
 * An open shift past its end is left out: it is no promise that somebody is there.
 */
export const runningShifts = (db: Db, caller: Caller, areaCode: string | undefined, now: Date) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .innerJoin('practitioner', 'practitioner.account_id', 'duty_shift.practitioner_id')
    .innerJoin('account', 'account.id', 'duty_shift.practitioner_id')
    .leftJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
    .where(withinScope('site.area_code', caller, staffRoles))
    .$if(areaCode !== undefined, (rows) => rows.where('site.area_code', 'like', `${scopePrefix(areaCode!)}%`))
    .where('duty_shift.status', '<>', 'withdrawn')
    // none lasts past the day after its own, and nobody comes a day early: spares reading the rest of the year
    .where('duty_shift.day', '>=', addDays(shanghaiDate(now), -1))
    .where('duty_shift.day', '<=', addDays(shanghaiDate(now), 1))
    .where('duty_shift.ends_at', '>', now.toISOString())
    .where((where) =>
      where.or([
        where('duty_shift.starts_at', '<=', now.toISOString()),
        where('duty_shift.status', '=', 'checked-in'),
      ]),
    )
    .select([
      'duty_shift.id',
      'duty_shift.kind',
      'duty_shift.status',
      'duty_shift.starts_at as startsAt',
      'duty_shift.ends_at as endsAt',
      'account.name as practitionerName',
      'practitioner.kind as practitionerKind',
      'practitioner.unit',
      'site.code as siteCode',
      'site.name as siteName',
      'site.area_code as siteAreaCode',
      'attendance.checked_in_at as checkedInAt',
      'attendance.arrival',
      'attendance.in_code as inCode',
      'attendance.in_location as inLocation',
    ])
    .orderBy('site.area_code')
    .orderBy('site.code')
    .orderBy('duty_shift.starts_at')
    .orderBy('duty_shift.id')
    .execute()
