import { isUrgent } from '@contract/aid/rules'
import type { Receive, TakenInReceipt } from '@contract/intake/taken-in-schema'
import { refuse } from '@contract/refusal'
import { applicationNumber } from '@server/kit/aid/receive-form'
import { takeStep } from '@server/kit/aid/step'
import { tellCountyReceived } from '@server/kit/aid/tell-received'
import { serves } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { intakeNumber } from './collect'
import { tellCollector } from './messages'
import { lockRow } from './queries'
import { findCollection, receiptOf } from './taken-in'

/**
 * The centre has what a station took in for it: one number for both sides, and from here the seven days run (法援法 13,
 * 43). Refuses `hand-over-done` the second time, `not-found` for what goes to another county.
 */
export async function receive({ ctx, input }: Act<typeof Receive>): Promise<TakenInReceipt> {
  const { db, caller, now } = ctx
  const known = await findCollection(db, caller, input.id)
  if (!known || known.county_code === null || !serves(caller, ['county'], known.county_code))
    throw refuse('not-found')
  const row = await lockRow(db, known.application_id)
  if (row.status !== 'collected') throw refuse('hand-over-done')
  const county = { code: row.county_code!, name: row.county_name! }
  const number = await applicationNumber(db, county, now)
  const handOver = await intakeNumber(ctx, 'aid-hand-over', county)
  const { dueOn } = await takeStep(
    db,
    row,
    {
      act: 'receive',
      actor: 'county',
      accountId: caller.accountId,
      set: { number, submitted_at: now.toISOString() },
    },
    now,
  )
  await db
    .updateTable('aid_collection')
    .set({ hand_over: handOver, received_at: now.toISOString(), receiver_id: caller.accountId })
    .where('application_id', '=', row.id)
    .execute()
  await tellCollector(db, known.collector_id, { id: row.id, receipt: known.receipt!, handOver }, now)
  await tellCountyReceived(
    db,
    county.code,
    { id: row.id, number, dueOn: dueOn.review!, urgent: isUrgent(row.limitation_on, now) },
    now,
  )
  ctx.audit({
    act: 'received',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: county.code,
    detail: { number, handOver, dueOn: dueOn.review },
  })
  return receiptOf(ctx, row.id)
}
