import type { CasePay, CasePayInput, OwnPay } from '@contract/closing/pay-schema'
import { casesWithStake } from '@server/kit/aid/stake'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { linesOf, payLines, sumOf, voidedSumOf } from './lines'

const LENGTH = 300

/**
 * Archived cases of the caller's counties that wait to be paid, the oldest first; or the paid, newest first; or those
 * of which a payment was voided, whatever came of them since.
 */
export async function casePays({ ctx, input }: Act<typeof CasePayInput>): Promise<CasePay> {
  const { db, caller, now } = ctx
  const found = payLines(db).where(withinScope('case_volume.county_code', caller, ['county']))
  const byState = {
    waiting: () => found.where('paid.round', 'is', null).orderBy('archived_at'),
    paid: () => found.where('paid.round', 'is not', null).orderBy('paid.paid_on', 'desc'),
    voided: () =>
      found
        .where(({ exists, selectFrom }) =>
          exists(
            selectFrom('case_payment_void')
              .select('case_payment_void.round')
              .whereRef('case_payment_void.application_id', '=', 'case_volume.application_id'),
          ),
        )
        .orderBy('archived_at', 'desc'),
  }
  const rows = await byState[input.state]().orderBy('case_volume.application_id').limit(LENGTH).execute()
  const stakes = await casesWithStake(db, caller.accountId).execute()
  const isBound = (id: string) => stakes.some((own) => own.id === id)
  const told = (await linesOf(db, rows)).map(({ row, line }) => ({
    ...line,
    handlerId: row.handler_id!,
    handlerName: row.handler_name,
    handlerUnit: row.handler_unit,
    mayVoid: row.paid_by !== null && row.paid_by !== caller.accountId && !isBound(row.id),
  }))
  return {
    rows: told,
    totalFen: input.state === 'voided' ? voidedSumOf(told) : sumOf(told),
    asOf: now.toISOString(),
  }
}

/** What one's own archived cases come to, and what was paid when (法援法 52), or voided. */
export async function myCasePay({ ctx }: Act<undefined>): Promise<OwnPay> {
  const { db, caller, now } = ctx
  const rows = await payLines(db)
    .where('aid_application.handler_id', '=', caller.accountId)
    .orderBy('archived_at', 'desc')
    .orderBy('case_volume.application_id')
    .limit(LENGTH)
    .execute()
  const told = (await linesOf(db, rows)).map(({ line }) => line)
  const paid = told.filter(({ paidOn }) => paidOn !== null)
  return { rows: told, paidFen: sumOf(paid), waiting: told.length - paid.length, asOf: now.toISOString() }
}
