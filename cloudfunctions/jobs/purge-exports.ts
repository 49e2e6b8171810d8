import type { JobDone } from '@contract/jobs/schema'
import { inJob } from '@server/kit/in-job'
import { exportKey } from '@server/kit/ledger/export-key'
import type { Context } from '@server/kit/procedure'

/** Files of one run; the rest wait for the next. */
const BATCH = 100

/** Erases files made of the ledger that have expired, row and parts. Who exported what stays in the audit log. */
export async function purgeExports({ ctx }: { ctx: Context }): Promise<JobDone> {
  const before = ctx.now.toISOString()
  const gone = await inJob(ctx, 'purgeExports', async (db, audit) => {
    // of two runs at once the second waits at a row and then finds it gone
    const rows = await db
      .deleteFrom('ledger_export')
      .where('id', 'in', (eb) =>
        eb
          .selectFrom('ledger_export')
          .select('id')
          .where('expires_at', '<=', before)
          .orderBy('expires_at')
          .limit(BATCH),
      )
      .returning(['id', 'parts'])
      .execute()
    if (rows.length === 0) return []
    audit({ act: 'purged', subjectType: 'ledger_export', subjectId: before, detail: { done: rows.length } })
    return rows
  })
  // after the commit, since it can't be rolled back; a store that is away costs a file nobody can find
  for (const { id, parts } of gone)
    for (let part = 0; part < parts; part++)
      await ctx.service.files.delete(exportKey(id, part)).catch(() => undefined)
  return { done: gone.length }
}
