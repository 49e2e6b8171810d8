import type { Replaced } from '@contract/duty/attendance-schema'
import { flagsOf } from '@contract/duty/flags'
import type { DueShift } from '@contract/duty/schema'
import type { Context } from '@server/kit/procedure'
import { evidenceFor } from './evidence-of'
import { makeUpsOfShift } from './make-up-queries'
import { attendanceOf } from './queries'

type AttendanceRow = Parameters<typeof attendanceOf>[0]

async function replacedOf({ db }: Context, shiftId: string): Promise<Replaced[]> {
  const rows = await db
    .selectFrom('attendance_history')
    .select(['because', 'was', 'replaced_at as at'])
    .where('shift_id', '=', shiftId)
    .orderBy('id')
    .execute()
  return rows.map(({ was, ...row }) => ({ ...row, was: attendanceOf(was as AttendanceRow)! }))
}

/** All that is known of one duty. Whoever may see it has been settled before. */
export async function dutyFile(ctx: Context, shift: DueShift, areaCode: string) {
  const { db, now } = ctx
  const evidence = await evidenceFor(db, [{ ...shift, areaCode }], now)
  return {
    shift,
    flags: flagsOf(shift, now),
    evidence: evidence.get(shift.id) ?? null,
    makeUps: await makeUpsOfShift(db, shift.id),
    replaced: await replacedOf(ctx, shift.id),
    asOf: now.toISOString(),
  }
}
