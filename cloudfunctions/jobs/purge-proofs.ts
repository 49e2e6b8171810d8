import type { JobDone } from '@contract/jobs/schema'
import type { Context } from '@server/kit/procedure'
import { inJob } from '@server/kit/in-job'

/** Days a photo waits for the act it was taken for. */
const KEPT_DAYS = 2
/** Photos of one run; the rest wait for the next night. */
const BATCH = 500

/** Erases photos that no act took up within two days, row and file. What proves something stays. */
export async function purgeProofs({ ctx }: { ctx: Context }): Promise<JobDone> {
  const before = new Date(ctx.now.getTime() - KEPT_DAYS * 86_400_000).toISOString()
  const keys = await inJob(ctx, 'purgeProofs', async (db, audit) => {
    const loose = await db
      .selectFrom('proof')
      .select('id')
      .where('subject_id', 'is', null)
      .where('uploaded_at', '<', before)
      .orderBy('uploaded_at')
      .limit(BATCH)
      .forUpdate()
      .skipLocked()
      .execute()
    if (loose.length === 0) return []
    const gone = await db
      .deleteFrom('proof')
      .where(
        'id',
        'in',
        loose.map(({ id }) => id),
      )
      // one taken up between the two statements is not loose any more
      .where('subject_id', 'is', null)
      .returning('storage_key')
      .execute()
    audit({ act: 'purged', subjectType: 'proof', subjectId: before, detail: { done: gone.length } })
    return gone.map(({ storage_key: key }) => key)
  })
  // after the commit, since it can't be rolled back; a store that is away costs a file nobody can find
  for (const key of keys) await ctx.service.files.delete(key).catch(() => undefined)
  return { done: keys.length }
}
