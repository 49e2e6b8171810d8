import { randomUUID } from 'node:crypto'
import { refuse } from '@contract/refusal'
import type { Fund, RecordFund } from '@contract/subsidy/schema'
import { shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { mustKeep } from '@server/kit/keeping'

/**
 * Records money the county was given for duty subsidies (A100). Refuses `not-found` for a county one does not keep,
 * `bad-input` for a day to come.
 */
export async function recordFund({ ctx, input }: Act<typeof RecordFund>): Promise<Fund> {
  const { countyCode, amountFen, receivedOn, note } = input
  mustKeep(ctx.caller, countyCode)
  if (receivedOn > shanghaiDate(ctx.now)) throw refuse('bad-input', { receivedOn: '到账日期不能晚于今天' })
  const id = randomUUID()
  await ctx.db
    .insertInto('fund_receipt')
    .values({
      id,
      county_code: countyCode,
      amount_fen: amountFen,
      received_on: receivedOn,
      note,
      recorded_by: ctx.caller.accountId,
      recorded_at: ctx.now.toISOString(),
      voided_by: null,
      voided_because: null,
    })
    .execute()
  ctx.audit({
    act: 'fund-recorded',
    subjectType: 'fund_receipt',
    subjectId: id,
    areaCode: countyCode,
    detail: { amountFen, receivedOn },
  })
  return { id, amountFen, receivedOn, note, voidedBecause: null }
}
