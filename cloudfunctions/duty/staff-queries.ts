import { sql, type Expression, type SqlBool } from 'kysely'
import type { Role } from '@contract/account/roles'
import { scopePrefix } from '@contract/area'
import type { AttendanceInput } from '@contract/duty/attendance-schema'
import { attendanceFlags, type AttendanceFlag } from '@contract/duty/labels'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'
import { shiftsWithAttendance } from './queries'

/** Shifts within what a caller serves in one of the roles, with their people. */
export const shiftsSeenBy = (db: Db, caller: Caller, roles: readonly Role[]) =>
  shiftsWithAttendance(db)
    .innerJoin('practitioner', 'practitioner.account_id', 'duty_shift.practitioner_id')
    .innerJoin('account', 'account.id', 'duty_shift.practitioner_id')
    .where(withinScope('site.area_code', caller, roles))
    .select([
      'duty_shift.practitioner_id',
      'account.name as practitioner_name',
      'practitioner.kind as practitioner_kind',
      'practitioner.unit',
    ])

/** What `flagsOf` says of a shift, asked of the database. */
const flagged: Record<AttendanceFlag, (now: Date) => Expression<SqlBool>> = {
  absent: (now) =>
    sql<SqlBool>`(duty_shift.status = 'published' and duty_shift.ends_at <= ${now.toISOString()})`,
  late: () => sql<SqlBool>`(attendance.arrival = 'late')`,
  early: () => sql<SqlBool>`(attendance.departure = 'early')`,
  short: () => sql<SqlBool>`(attendance.short)`,
  'closed-by-system': () => sql<SqlBool>`(attendance.closed_by_system)`,
  'made-up': () => sql<SqlBool>`(attendance.in_code = 'made-up' or attendance.out_code = 'made-up')`,
  'late-delivered': () =>
    sql<SqlBool>`(attendance.in_delivered_at is not null or attendance.out_delivered_at is not null)`,
}

type Extent = Pick<AttendanceInput, 'areaCode' | 'from' | 'to' | 'practitionerId'>

/** Conditions of a list: shifts of the area and days that have begun, withdrawn ones left out. */
const inExtent = ({ areaCode, from, to, practitionerId }: Extent, now: Date): Expression<SqlBool> =>
  sql<SqlBool>`duty_shift.status <> 'withdrawn'
    and duty_shift.starts_at <= ${now.toISOString()}
    and duty_shift.day between ${from} and ${to}
    and ${areaCode ? sql`site.area_code like ${`${scopePrefix(areaCode)}%`}` : sql`true`}
    and ${practitionerId ? sql`duty_shift.practitioner_id = ${practitionerId}` : sql`true`}`

/** One page of attendance, newest first, and one row more to tell whether there is another. */
export const attendancePage = (
  db: Db,
  caller: Caller,
  roles: readonly Role[],
  { before, flag, limit, ...extent }: AttendanceInput,
  now: Date,
) =>
  shiftsSeenBy(db, caller, roles)
    .where(inExtent(extent, now))
    .$if(flag !== undefined, (rows) => rows.where(flagged[flag!](now)))
    .$if(before !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(duty_shift.starts_at, duty_shift.id) < (${before!.startsAt}::timestamptz, ${before!.id}::uuid)`,
      ),
    )
    .orderBy('duty_shift.starts_at', 'desc')
    .orderBy('duty_shift.id', 'desc')
    .limit(limit + 1)
    .execute()

/** How many shifts of an area and period began, had somebody come, and show each flag. */
export const attendanceTotals = (db: Db, caller: Caller, roles: readonly Role[], extent: Extent, now: Date) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .leftJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
    .where(withinScope('site.area_code', caller, roles))
    .where(inExtent(extent, now))
    .select(({ fn }) => [
      fn.countAll<number>().as('due'),
      fn.count<number>('attendance.shift_id').as('attended'),
      ...attendanceFlags.map((flag) => sql<number>`count(*) filter (where ${flagged[flag](now)})`.as(flag)),
    ])
    .executeTakeFirstOrThrow()
