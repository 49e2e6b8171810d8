import { staffRoles, type Role } from '@contract/account/roles'
import type { AttendanceInput, AttendanceList, AttendanceTotals } from '@contract/duty/attendance-schema'
import { flagsOf } from '@contract/duty/flags'
import { attendanceFlags } from '@contract/duty/labels'
import { refuse } from '@contract/refusal'
import { serves } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { evidenceFor } from './evidence-of'
import { toShift } from './queries'
import { attendancePage, attendanceTotals } from './staff-queries'

async function totalsOf(
  { db, caller, now }: KnownContext,
  roles: readonly Role[],
  input: AttendanceInput,
): Promise<AttendanceTotals> {
  const { due, attended, ...counts } = await attendanceTotals(db, caller, roles, input, now)
  const flags = Object.fromEntries(attendanceFlags.map((flag) => [flag, counts[flag]]))
  return { due, attended, flags: flags as AttendanceTotals['flags'] }
}

/**
 * Attendance of an area and period, newest first, by page: each shift with what stands out about it and how well it
 * is proved. Refuses `not-found` for an area that is not the caller's.
 */
const seenAs =
  (roles: readonly Role[]) =>
  async ({ ctx, input }: Act<typeof AttendanceInput>): Promise<AttendanceList> => {
    const { db, caller, now } = ctx
    if (input.areaCode !== undefined && !serves(caller, roles, input.areaCode)) throw refuse('not-found')
    const found = await attendancePage(db, caller, roles, input, now)
    const page = found.slice(0, input.limit).map((row) => ({ ...row, shift: toShift(row) }))
    const evidence = await evidenceFor(
      db,
      page.map(({ shift, area_code: areaCode }) => ({ ...shift, areaCode })),
      now,
    )
    return {
      rows: page.map(({ shift, ...row }) => ({
        ...shift,
        practitionerName: row.practitioner_name,
        unit: row.unit,
        flags: flagsOf(shift, now),
        evidence: evidence.get(shift.id) ?? null,
      })),
      more: found.length > input.limit,
      totals: input.before ? null : await totalsOf(ctx, roles, input),
      asOf: now.toISOString(),
    }
  }

export const attendance = seenAs(staffRoles)
/** The same for a supervisor of another house (A7). */
export const supervisedAttendance = seenAs(['supervisor'])
