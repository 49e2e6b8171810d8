import type { JobDone } from '@contract/jobs/schema'
import { decideCheckOut } from '@contract/duty/rules'
import { shanghaiDate } from '@contract/time'
import type { Context } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { inJob } from './in-job'

/** Minutes after the end of a shift until an open one is closed: time enough to finish with the last visitor. */
const PATIENCE_MINUTES = 60

/**
 * Closes shifts whose person forgot to check out, as of the shift's end and marked as closed by the system. Without
 * this the person could not check in anywhere the next day.
 */
export const closeOverdueShifts = ({ ctx }: { ctx: Context }): Promise<JobDone> =>
  inJob(ctx, 'closeOverdueShifts', async (db, audit) => {
    const endedBefore = new Date(ctx.now.getTime() - PATIENCE_MINUTES * 60_000).toISOString()
    const overdue = await db
      .selectFrom('duty_shift')
      .innerJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
      .innerJoin('site', 'site.code', 'duty_shift.site_code')
      .select(['duty_shift.id', 'status', 'starts_at', 'ends_at', 'checked_in_at', 'site.area_code'])
      .where('status', '=', 'checked-in')
      .where('ends_at', '<', endedBefore)
      .orderBy('duty_shift.id')
      .forUpdate(['duty_shift', 'attendance'])
      .execute()
    for (const shift of overdue) {
      const policy = await readSetting(db, 'duty.attendance', shift.area_code, shanghaiDate(shift.ends_at))
      const times = {
        status: shift.status,
        startsAt: shift.starts_at,
        endsAt: shift.ends_at,
        checkedInAt: shift.checked_in_at,
      }
      const { departure, short, minutes } = decideCheckOut(times, new Date(shift.ends_at), policy)
      await db
        .updateTable('attendance')
        .set({ checked_out_at: shift.ends_at, departure, short, minutes, closed_by_system: true })
        .where('shift_id', '=', shift.id)
        .execute()
      await db.updateTable('duty_shift').set({ status: 'checked-out' }).where('id', '=', shift.id).execute()
      audit({
        act: 'closed-by-system',
        subjectType: 'duty_shift',
        subjectId: shift.id,
        areaCode: shift.area_code,
      })
    }
    return { done: overdue.length }
  })
