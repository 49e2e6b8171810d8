import type { JobDone } from '@contract/jobs/schema'
import type { Context } from '@server/kit/procedure'
import { closeRollCall } from '@server/kit/roll-call/close'
import { inJob } from '@server/kit/in-job'

/** Seconds past its end a call is left open, for answers tapped in time that still wait their turn. */
const PATIENCE_SECONDS = 20

const closeOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'closeRollCalls', async (db, audit) => {
    const closed = await closeRollCall(db, id, ctx.now)
    if (!closed) return false
    const { areaCode, ...detail } = closed
    audit({ act: 'roll-call-closed', subjectType: 'roll_call', subjectId: id, areaCode, detail })
    return true
  })

/** Closes calls whose time is up, each in a transaction of its own; two runs at once close each once. */
export async function closeRollCalls({ ctx }: { ctx: Context }): Promise<JobDone> {
  const over = await ctx.service.db
    .selectFrom('roll_call')
    .select('id')
    .where('status', '=', 'open')
    .where('closes_at', '<=', new Date(ctx.now.getTime() - PATIENCE_SECONDS * 1000).toISOString())
    .orderBy('closes_at')
    .execute()
  let done = 0
  for (const { id } of over) if (await closeOne(ctx, id)) done++
  return { done }
}
