import { refuse } from '@contract/refusal'
import type { Batch, PayBatch } from '@contract/subsidy/schema'
import { shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { batchStep, getBatch, livePayments } from './batch-step'
import { lockBatch } from './lock'
import { tellPaid } from './messages'
import { lockStatements } from './queries'
import { takeStep } from './take-step'

/**
 * Records the day a batch was paid. Everybody in it is told.
 *
 * Refuses `not-found`, `batch-moved`, and `bad-input` for a day before the batch was made or after today.
 */
export async function payBatch({ ctx, input }: Act<typeof PayBatch>): Promise<Batch> {
  const { db, now } = ctx
  const { paidOn } = input
  const batch = await lockBatch(ctx, input.id)
  if (paidOn > shanghaiDate(now)) throw refuse('bad-input', { paidOn: '发放日期不能晚于今天' })
  if (paidOn < shanghaiDate(batch.prepared_at))
    throw refuse('bad-input', { paidOn: '发放日期不能早于编这一批的那天' })
  await batchStep(ctx, batch, 'pay', { paid_on: paidOn })
  const statements = await lockStatements(db, await livePayments(ctx, batch.id))
  await db
    .updateTable('subsidy_payment')
    .set({ paid_on: paidOn })
    .where('batch_id', '=', batch.id)
    .where('released_on', 'is', null)
    .execute()
  // one the bank sent back while the batch was being locked is approved again, and no payment of this batch
  for (const statement of statements.filter(({ status }) => status === 'batched')) {
    await takeStep(ctx, statement, 'pay', 'keeper')
    await tellPaid(db, statement, now)
  }
  return getBatch(ctx, batch)
}
