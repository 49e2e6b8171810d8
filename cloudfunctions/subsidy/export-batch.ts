import type { BatchAct, Sheet } from '@contract/subsidy/schema'
import type { Act } from '@server/kit/procedure'
import { batchStep } from './batch-step'
import { lockBatch } from './lock'
import { listPayees } from './list-payees'
import { getAreaName } from './queries'
import { writeSheet } from './write-sheet'

/**
 * The list to pay by, as an .xlsx: names and amounts, and an empty column for accounts, which are kept nowhere here.
 * Each export leaves an audit row, and no copy of the list stays.
 *
 * Refuses `not-found`, and `batch-moved` before the batch is approved.
 */
export async function exportBatch({ ctx, input }: Act<typeof BatchAct>): Promise<Sheet> {
  const { db, now } = ctx
  const batch = await lockBatch(ctx, input.id)
  await batchStep(ctx, batch, 'export', { exported_at: batch.exported_at ?? now.toISOString() })
  const payees = await listPayees(db, batch.id)
  const countyName = await getAreaName(db, batch.county_code)
  return writeSheet({ countyName, month: batch.month, number: batch.number }, payees)
}
