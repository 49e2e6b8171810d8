import { refuse } from '@contract/refusal'
import type { Batch } from '@contract/subsidy/schema'
import { batchAfter, type BatchAct } from '@contract/subsidy/workflow'
import type { KnownContext } from '@server/kit/procedure'
import type { BatchRow } from './lock'
import { batchesOf } from './queries'

interface Change {
  approved_by?: string
  exported_at?: string
  paid_on?: string
}

/** Moves a locked batch along its table, with an audit row. Refuses `batch-moved`. */
export async function batchStep(ctx: KnownContext, batch: BatchRow, act: BatchAct, change: Change = {}) {
  const status = batchAfter(batch.status, act)
  if (!status) throw refuse('batch-moved')
  await ctx.db
    .updateTable('subsidy_batch')
    .set({ status, ...change })
    .where('id', '=', batch.id)
    .execute()
  ctx.audit({
    act: `batch-${act}`,
    subjectType: 'subsidy_batch',
    subjectId: batch.id,
    areaCode: batch.county_code,
    detail: { month: batch.month, from: batch.status, to: status },
  })
}

/** The batch as it is now. */
export async function getBatch({ db }: KnownContext, { id, county_code, month }: BatchRow): Promise<Batch> {
  return (await batchesOf(db, county_code, month)).find((batch) => batch.id === id)!
}

/** Ids of the statements that are in a batch and were not taken out of it. */
export async function livePayments({ db }: KnownContext, batchId: string): Promise<string[]> {
  const rows = await db
    .selectFrom('subsidy_payment')
    .select('statement_id')
    .where('batch_id', '=', batchId)
    .where('released_on', 'is', null)
    .orderBy('statement_id')
    .execute()
  return rows.map(({ statement_id }) => statement_id)
}
