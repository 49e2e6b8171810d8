import type { JobDone } from '@contract/jobs/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { moveFinding } from '@server/kit/findings/move-finding'
import { takeEffect } from '@server/kit/findings/take-effect'
import type { Context } from '@server/kit/procedure'
import { inJob } from '@server/kit/in-job'

/** Findings of one run; the rest wait for the next. */
const BATCH = 200

/** Decisions against which nobody may appeal any more on a day: its own last day has gone by. */
const unappealed = (db: Db, today: string) =>
  db
    .selectFrom('finding')
    .select(['id', 'county_code', 'status'])
    .where('status', '=', 'decided')
    .where('due_on', '<', today)

/** Makes one final; false where an appeal, or another run, came first. */
const finalizeOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'finalizeFindings', async (db, audit) => {
    const { now } = ctx
    const finding = await unappealed(db, shanghaiDate(now))
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!finding) return false
    const decision = await db
      .selectFrom('finding_decision')
      .select(['outcome', 'amount_fen', 'points', 'reasons'])
      .where('finding_id', '=', id)
      .where('instance', '=', 'first')
      .executeTakeFirstOrThrow()
    await moveFinding(db, finding, 'finalize', null, now)
    await takeEffect(db, id, decision, now)
    audit({
      act: 'finding-final',
      subjectType: 'finding',
      subjectId: id,
      areaCode: finding.county_code,
      detail: { outcome: decision.outcome },
    })
    return true
  })

/**
 * Makes decisions final against which nobody appealed in time, and lets them take effect: the only way there without
 * an appeal (A44). The last day itself is the person's, and an appeal that is being written is waited for. Each has a
 * transaction of its own: one that fails holds up no other, and the run fails with it at its end.
 */
export async function finalizeFindings({ ctx }: { ctx: Context }): Promise<JobDone> {
  const due = await unappealed(ctx.service.db, shanghaiDate(ctx.now))
    .orderBy('due_on')
    .orderBy('id')
    .limit(BATCH)
    .execute()
  const failed: unknown[] = []
  let done = 0
  for (const { id } of due) {
    try {
      if (await finalizeOne(ctx, id)) done++
    } catch (error) {
      failed.push(error)
    }
  }
  if (failed.length > 0) throw new AggregateError(failed, `${failed.length} findings could not be made final`)
  return { done }
}
