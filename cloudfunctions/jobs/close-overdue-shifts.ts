import { dutySettings } from '@contract/duty/settings'
import type { JobDone } from '@contract/jobs/schema'
import { ownDutyLink } from '@contract/duty/links'
import { CLOSING_PATIENCE_MINUTES, decideCheckOut } from '@contract/duty/rules'
import { clockText, momentText, shanghaiDate } from '@contract/time'
import { notify } from '@server/kit/messages/notify'
import type { Context } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { inJob } from '@server/kit/in-job'

/**
 * Closes shifts whose person forgot to check out, as of the shift's end and marked as closed by the system, and
 * tells them. Without this the person could not check in anywhere the next day.
 */
export const closeOverdueShifts = ({ ctx }: { ctx: Context }): Promise<JobDone> =>
  inJob(ctx, 'closeOverdueShifts', async (db, audit) => {
    const endedBefore = new Date(ctx.now.getTime() - CLOSING_PATIENCE_MINUTES * 60_000).toISOString()
    const overdue = await db
      .selectFrom('duty_shift')
      .innerJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
      .innerJoin('site', 'site.code', 'duty_shift.site_code')
      .select([
        'duty_shift.id',
        'duty_shift.practitioner_id',
        'site.name as site_name',
        'status',
        'starts_at',
        'ends_at',
        'checked_in_at',
        'site.area_code',
      ])
      .where('status', '=', 'checked-in')
      .where('ends_at', '<', endedBefore)
      .orderBy('duty_shift.id')
      .forUpdate(['duty_shift', 'attendance'])
      .execute()
    for (const shift of overdue) {
      const policy = await readSetting(
        db,
        dutySettings,
        'duty.attendance',
        shift.area_code,
        shanghaiDate(shift.ends_at),
      )
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
      await notify(
        db,
        {
          accountId: shift.practitioner_id,
          kind: 'closed-by-system',
          title: '系统替您签退了',
          body: `${momentText(shift.starts_at)}开始，${shift.site_name}的一班没有签退，系统按${clockText(shift.ends_at)}结束记。时间不对可以申请补签。`,
          link: ownDutyLink(shift.id),
        },
        ctx.now,
      )
      audit({
        act: 'closed-by-system',
        subjectType: 'duty_shift',
        subjectId: shift.id,
        areaCode: shift.area_code,
      })
    }
    return { done: overdue.length }
  })
