import type { Batch, BatchAct } from '@contract/subsidy/schema'
import { shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { batchStep, getBatch, livePayments } from './batch-step'
import { lockBatch } from './lock'
import { lockStatements } from './queries'
import { takeStep } from './take-step'

/**
 * Takes a batch apart before its list went out; its statements wait for another. Refuses `not-found`, `batch-moved`.
 */
export async function dropBatch({ ctx, input }: Act<typeof BatchAct>): Promise<Batch> {
  const batch = await lockBatch(ctx, input.id)
  await batchStep(ctx, batch, 'drop')
  for (const statement of await lockStatements(ctx.db, await livePayments(ctx, batch.id)))
    await takeStep(ctx, statement, 'release', 'keeper')
  await ctx.db
    .updateTable('subsidy_payment')
    .set({ released_on: shanghaiDate(ctx.now), released_because: '这一批撤掉了' })
    .where('batch_id', '=', batch.id)
    .where('released_on', 'is', null)
    .execute()
  return getBatch(ctx, batch)
}
