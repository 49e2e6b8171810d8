import { refuse } from '@contract/refusal'
import type { Fund, VoidFund } from '@contract/subsidy/schema'
import type { Act } from '@server/kit/procedure'
import { keeps } from '@server/kit/keeping'

/** Takes a receipt entered by mistake out of the figures; the row and the reason stay. Refuses `not-found`, `fund-voided`. */
export async function voidFund({ ctx, input }: Act<typeof VoidFund>): Promise<Fund> {
  const fund = await ctx.db
    .selectFrom('fund_receipt')
    .selectAll()
    .where('id', '=', input.id)
    .forUpdate()
    .executeTakeFirst()
  if (!fund || !keeps(ctx.caller, fund.county_code)) throw refuse('not-found')
  if (fund.voided_by) throw refuse('fund-voided')
  await ctx.db
    .updateTable('fund_receipt')
    .set({ voided_by: ctx.caller.accountId, voided_because: input.because })
    .where('id', '=', fund.id)
    .execute()
  ctx.audit({
    act: 'fund-voided',
    subjectType: 'fund_receipt',
    subjectId: fund.id,
    areaCode: fund.county_code,
    detail: { amountFen: fund.amount_fen },
  })
  return {
    id: fund.id,
    amountFen: fund.amount_fen,
    receivedOn: fund.received_on,
    note: fund.note,
    voidedBecause: input.because,
  }
}
