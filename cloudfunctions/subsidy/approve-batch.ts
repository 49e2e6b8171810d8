import { refuse } from '@contract/refusal'
import type { Batch, BatchAct } from '@contract/subsidy/schema'
import type { Act } from '@server/kit/procedure'
import { batchStep, getBatch, livePayments } from './batch-step'
import { lockBatch } from './lock'
import { lockStatements } from './queries'

/**
 * Approves a payment batch; never one the caller prepared, nor one that pays them.
 *
 * Refuses `not-found`, `batch-moved`, `same-person`, `own-statement`.
 */
export async function approveBatch({ ctx, input }: Act<typeof BatchAct>): Promise<Batch> {
  const { caller } = ctx
  const batch = await lockBatch(ctx, input.id)
  if (batch.prepared_by === caller.accountId) throw refuse('same-person')
  const statements = await lockStatements(ctx.db, await livePayments(ctx, batch.id))
  if (statements.some(({ practitionerId }) => practitionerId === caller.accountId))
    throw refuse('own-statement')
  await batchStep(ctx, batch, 'approve', { approved_by: caller.accountId })
  return getBatch(ctx, batch)
}
