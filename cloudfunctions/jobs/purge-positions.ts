import { dutySettings } from '@contract/duty/settings'
import type { JobDone } from '@contract/jobs/schema'
import { shanghaiDate } from '@contract/time'
import type { Context } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { inJob } from '@server/kit/in-job'

const CITY = '140400'

const DAY_MS = 86_400_000
/** Days a spent code is kept: it can't be used again after a minute, and a week is enough to look into a quarrel. */
const CODE_USE_DAYS = 7
/** Days a failed try is kept; it counts for minutes, and the audit log has it for good. */
const CODE_FAILURE_DAYS = 1

/**
 * Deletes raw check-in positions past their days, distance and verdict staying with the attendance (C.7), and codes
 * spent or tried long ago.
 */
export const purgePositions = ({ ctx }: { ctx: Context }): Promise<JobDone> =>
  inJob(ctx, 'purgePositions', async (db, audit) => {
    const { days } = await readSetting(
      db,
      dutySettings,
      'retention.positionDays',
      CITY,
      shanghaiDate(ctx.now),
    )
    const daysAgo = (count: number) => new Date(ctx.now.getTime() - count * DAY_MS).toISOString()
    const positions = await db
      .deleteFrom('attendance_position')
      .where('taken_at', '<', daysAgo(days))
      .executeTakeFirst()
    const uses = await db
      .deleteFrom('presence_code_use')
      .where('used_at', '<', daysAgo(CODE_USE_DAYS))
      .executeTakeFirst()
    const failures = await db
      .deleteFrom('presence_code_failure')
      .where('at', '<', daysAgo(CODE_FAILURE_DAYS))
      .executeTakeFirst()
    const purged = [
      { subjectType: 'attendance_position', days, gone: positions },
      { subjectType: 'presence_code_use', days: CODE_USE_DAYS, gone: uses },
      { subjectType: 'presence_code_failure', days: CODE_FAILURE_DAYS, gone: failures },
    ].map(({ gone, ...what }) => ({ ...what, done: Number(gone.numDeletedRows) }))
    for (const { subjectType, days, done } of purged)
      if (done > 0) audit({ act: 'purged', subjectType, subjectId: daysAgo(days), detail: { done, days } })
    return { done: purged.reduce((sum, { done }) => sum + done, 0) }
  })
