import type { CasePay, VoidPayment } from '@contract/closing/pay-schema'
import { refuse } from '@contract/refusal'
import { lockForOffice } from '@server/kit/aid/stake'
import { takeStep } from '@server/kit/aid/step'
import { standingPayments } from '@server/kit/casework/pay'
import type { Act } from '@server/kit/procedure'
import { tellVoided } from './messages'
import { casePays } from './pays'

/**
 * Voids a payment that was entered wrongly; its row stays, with the reason, and the case may be paid anew. The volume
 * stays locked. Refuses `same-person` to whoever entered it, `not-in-this-state` when that payment no longer stands,
 * `not-found` for another county's, and what `lockForOffice` refuses.
 */
export async function voidCasePayment({ ctx, input }: Act<typeof VoidPayment>): Promise<CasePay> {
  const { db, caller, now } = ctx
  const row = await lockForOffice(ctx, input.id)
  const paid = await standingPayments(db)
    .where('application_id', '=', row.id)
    .where('round', '=', input.round)
    .executeTakeFirst()
  if (!paid) throw refuse('not-in-this-state')
  if (paid.paid_by === caller.accountId) throw refuse('same-person')
  await takeStep(db, row, { act: 'void-payment', actor: 'county', accountId: caller.accountId }, now)
  await db
    .insertInto('case_payment_void')
    .values({
      application_id: row.id,
      round: paid.round,
      paid_by: paid.paid_by,
      because: input.because,
      voided_by: caller.accountId,
      voided_at: now.toISOString(),
    })
    .execute()
  await tellVoided(db, paid.payee_id, { number: row.number!, paidOn: paid.paid_on }, now)
  ctx.audit({
    act: 'case-payment-voided',
    subjectType: 'case_payment',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { amountFen: paid.amount_fen, batch: paid.batch, paidOn: paid.paid_on, round: paid.round },
  })
  return casePays({ ctx, input: { state: 'paid' } })
}
