import type { JobDone } from '@contract/jobs/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { lapse } from '@server/kit/aid/lapse'
import { applications } from '@server/kit/aid/rows'
import { inJob } from '@server/kit/in-job'
import type { Context } from '@server/kit/procedure'

/** Applications of one run; the rest wait for the next day. */
const BATCH = 200

/** Applications whose list of missing papers was not answered by its last day. */
const overdue = (db: Db, today: string) =>
  applications(db)
    .where('status', '=', 'supplement')
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('aid_supplement')
          .select('aid_supplement.id')
          .whereRef('application_id', '=', 'aid_application.id')
          .where('outcome', 'is', null)
          .where('due_on', '<', today),
      ),
    )

/** Deems applications withdrawn the day after their last day for missing papers (法律援助法 43). */
export async function lapseSupplements({ ctx }: { ctx: Context }): Promise<JobDone> {
  const today = shanghaiDate(ctx.now)
  const found = await overdue(ctx.service.db, today).orderBy('aid_application.id').limit(BATCH).execute()
  let done = 0
  for (const { id } of found)
    if (
      await inJob(ctx, 'lapseSupplements', async (db, audit) => {
        // supplied or taken back between the look and the lock: nothing to do
        const row = await overdue(db, today)
          .where('aid_application.id', '=', id)
          .forUpdate('aid_application')
          .executeTakeFirst()
        if (!row) return false
        await lapse(db, row, null, ctx.now)
        audit({ act: 'lapsed', subjectType: 'aid_application', subjectId: id, areaCode: row.county_code! })
        return true
      })
    )
      done++
  return { done }
}
