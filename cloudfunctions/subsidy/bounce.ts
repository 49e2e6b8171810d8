import { refuse } from '@contract/refusal'
import type { Bounce, Statement } from '@contract/subsidy/schema'
import { arrowOf } from '@contract/subsidy/workflow'
import { shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { batchStep, livePayments } from './batch-step'
import { lockBatch, lockKeptOne } from './lock'
import { tellBounced } from './messages'
import { getStatement } from './statement-of'
import { takeStep } from './take-step'

/**
 * Records that the bank sent one person's money back. The statement is approved still and goes into a later batch.
 *
 * Refuses `not-found`; `own-statement`: who is paid does not say the money came back; `statement-moved` where it is in no batch whose list went out; `bad-input` for a day to come.
 */
export async function bounce({ ctx, input }: Act<typeof Bounce>): Promise<Statement> {
  const { db, now } = ctx
  if (input.on > shanghaiDate(now)) throw refuse('bad-input', { on: '退回日期不能晚于今天' })
  const payment = await db
    .selectFrom('subsidy_payment')
    .select('batch_id')
    .where('statement_id', '=', input.id)
    .where('released_on', 'is', null)
    .executeTakeFirst()
  // in the order of a payment: the batch first
  const batch = payment && (await lockBatch(ctx, payment.batch_id))
  const statement = await lockKeptOne(ctx, input.id)
  if (statement.practitionerId === ctx.caller.accountId) throw refuse('own-statement')
  const gone = batch?.status === 'exported' || batch?.status === 'paid'
  if (!gone || !arrowOf(statement.status, 'bounce', 'keeper')) throw refuse('statement-moved')
  const { numUpdatedRows } = await db
    .updateTable('subsidy_payment')
    .set({ released_on: input.on, released_because: input.because })
    .where('batch_id', '=', batch.id)
    .where('statement_id', '=', statement.id)
    .where('released_on', 'is', null)
    .executeTakeFirst()
  // sent back already, and in another batch by the time this one was locked
  if (!numUpdatedRows) throw refuse('statement-moved')
  await takeStep(ctx, statement, 'bounce', 'keeper', { note: input.because })
  if (batch.status === 'exported' && (await livePayments(ctx, batch.id)).length === 0)
    await batchStep(ctx, batch, 'empty')
  await tellBounced(db, statement, now)
  return getStatement(db, statement.id, now)
}
