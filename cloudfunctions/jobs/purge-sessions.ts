import type { JobDone } from '@contract/jobs/schema'
import type { Context } from '@server/kit/procedure'
import { inJob } from '@server/kit/in-job'

/** Days an ended session stays on record, so that an inquiry can still see who was signed in (C.3: six months). */
const KEPT_DAYS = 190

/** Deletes sessions that ended long ago, and counts of failed sign-ins that no longer lock anybody out. */
export const purgeSessions = ({ ctx }: { ctx: Context }): Promise<JobDone> =>
  inJob(ctx, 'purgeSessions', async (db, audit) => {
    const before = new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000).toISOString()
    const gone = await db.deleteFrom('session').where('expires_at', '<', before).executeTakeFirst()
    const done = Number(gone.numDeletedRows)
    const aDayAgo = new Date(ctx.now.getTime() - 86_400_000).toISOString()
    await db.deleteFrom('sign_in_failure').where('last_at', '<', aDayAgo).execute()
    if (done > 0) audit({ act: 'purged', subjectType: 'session', subjectId: before, detail: { done } })
    return { done }
  })
