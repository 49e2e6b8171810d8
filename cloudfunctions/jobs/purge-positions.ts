import type { JobDone } from '@contract/jobs/schema'
import { shanghaiDate } from '@contract/time'
import type { Context } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { inJob } from './in-job'

const CITY = '140400'

/** Deletes raw check-in positions past their days; distance and verdict stay with the attendance (C.7). */
export const purgePositions = ({ ctx }: { ctx: Context }): Promise<JobDone> =>
  inJob(ctx, 'purgePositions', async (db, audit) => {
    const { days } = await readSetting(db, 'retention.positionDays', CITY, shanghaiDate(ctx.now))
    const before = new Date(ctx.now.getTime() - days * 86_400_000).toISOString()
    const gone = await db.deleteFrom('attendance_position').where('taken_at', '<', before).executeTakeFirst()
    const done = Number(gone.numDeletedRows)
    if (done > 0)
      audit({ act: 'purged', subjectType: 'attendance_position', subjectId: before, detail: { done, days } })
    return { done }
  })
