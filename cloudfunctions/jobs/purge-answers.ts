import type { JobDone } from '@contract/jobs/schema'
import type { Context } from '@server/kit/procedure'
import { inJob } from '@server/kit/in-job'

/** Days an answered request is kept: longer than any phone goes on repeating one. */
const KEPT_DAYS = 30

/** Forgets answers nobody can still be asking for again. */
export const purgeAnswers = ({ ctx }: { ctx: Context }): Promise<JobDone> =>
  inJob(ctx, 'purgeAnswers', async (db, audit) => {
    const before = new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000).toISOString()
    const gone = await db.deleteFrom('answered_request').where('created_at', '<', before).executeTakeFirst()
    const done = Number(gone.numDeletedRows)
    if (done > 0)
      audit({ act: 'purged', subjectType: 'answered_request', subjectId: before, detail: { done } })
    return { done }
  })
