import { randomUUID } from 'node:crypto'
import { refuse } from '@contract/refusal'
import type { Batch, PrepareBatch } from '@contract/subsidy/schema'
import { monthOf } from '@contract/subsidy/payment'
import { shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { mustKeep } from '@server/kit/keeping'
import { batchesOf, lockStatements, waitingForPay } from './queries'
import { takeStep } from './take-step'

/**
 * Puts every approved statement of a county up to a month that is in no batch into a new one (A101), those the bank
 * sent back among them.
 *
 * Refuses `not-found` for a county one does not keep, `month-not-over`, `nothing-to-pay`.
 */
export async function prepareBatch({ ctx, input }: Act<typeof PrepareBatch>): Promise<Batch> {
  const { db, now, caller } = ctx
  const { countyCode, month } = input
  mustKeep(caller, countyCode)
  if (month >= monthOf(shanghaiDate(now))) throw refuse('month-not-over')
  // one batch at a time in a county: the second finds what the first has left
  await db.selectFrom('area').select('code').where('code', '=', countyCode).forNoKeyUpdate().execute()
  const waiting = await waitingForPay(db, countyCode, month).select('id').execute()
  const locked = await lockStatements(
    db,
    waiting.map(({ id }) => id),
  )
  const statements = locked.filter(({ status }) => status === 'approved')
  if (statements.length === 0) throw refuse('nothing-to-pay')
  const id = randomUUID()
  const earlier = await batchesOf(db, countyCode, month)
  await db
    .insertInto('subsidy_batch')
    .values({
      id,
      county_code: countyCode,
      month,
      number: (earlier[earlier.length - 1]?.number ?? 0) + 1,
      status: 'prepared',
      people: statements.length,
      total_fen: statements.reduce((sum, { totalFen }) => sum + totalFen, 0),
      prepared_by: caller.accountId,
      prepared_at: now.toISOString(),
      approved_by: null,
      exported_at: null,
      paid_on: null,
    })
    .execute()
  for (const statement of statements) {
    await takeStep(ctx, statement, 'batch', 'keeper')
    await db
      .insertInto('subsidy_payment')
      .values({
        batch_id: id,
        statement_id: statement.id,
        amount_fen: statement.totalFen,
        paid_on: null,
        released_on: null,
        released_because: null,
      })
      .execute()
  }
  ctx.audit({
    act: 'batch-prepared',
    subjectType: 'subsidy_batch',
    subjectId: id,
    areaCode: countyCode,
    detail: { month, people: statements.length },
  })
  return (await batchesOf(db, countyCode, month)).find((batch) => batch.id === id)!
}
