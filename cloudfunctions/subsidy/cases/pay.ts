import { arrowOf } from '@contract/aid/workflow'
import type { CasePay, PayCases } from '@contract/closing/pay-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { lockReceived } from '@server/kit/aid/rows'
import { mustHaveNoStake } from '@server/kit/aid/stake'
import { takeStep } from '@server/kit/aid/step'
import { caseAmount, findClosing } from '@server/kit/casework/pay'
import type { Act } from '@server/kit/procedure'
import { tellPaid } from './messages'
import { casePays } from './pays'

/** The round of the next payment of a case: those before it were voided. */
async function nextRound(db: Db, applicationId: string): Promise<number> {
  const { round } = await db
    .selectFrom('case_payment')
    .select(({ fn }) => fn.max('round').as('round'))
    .where('application_id', '=', applicationId)
    .executeTakeFirstOrThrow()
  return (round ?? 0) + 1
}

/**
 * Marks archived cases as paid under one batch (法援法 52), each once and by the standard of its day of closing; anew
 * where an earlier payment was voided; all or none. Refuses `case-rates-unset`, `case-pays-nothing`, `not-in-this-state` for one that was paid, `bad-input` for a
 * day to come or before one was closed, `own-application`, `case-in-own-hands`, `not-found` for another county's.
 */
export async function payCases({ ctx, input }: Act<typeof PayCases>): Promise<CasePay> {
  const { db, caller, now } = ctx
  if (input.paidOn > shanghaiDate(now)) throw refuse('bad-input', { paidOn: '发放的日子还没到' })
  const counts = new Map<string, number>()
  // in one order, so that two batches that share cases wait for each other instead of locking each other out
  for (const id of [...new Set(input.ids)].sort()) {
    const row = await lockReceived(db, caller, id)
    if (!row) throw refuse('not-found')
    await mustHaveNoStake(db, row, caller)
    if (!arrowOf(row.status, 'pay', 'county')) throw refuse('not-in-this-state')
    const closing = (await findClosing(db, id))!
    if (input.paidOn < closing.closed_on) throw refuse('bad-input', { paidOn: '这一天还没有结案' })
    const { rateName, amountFen } = await caseAmount(db, {
      county: row.county_code!,
      form: row.aid_form!,
      stage: closing.stage,
      basis: closing.basis,
      closedOn: closing.closed_on,
    })
    if (amountFen === null) throw refuse('case-rates-unset')
    if (amountFen === 0) throw refuse('case-pays-nothing')
    await takeStep(db, row, { act: 'pay', actor: 'county', accountId: caller.accountId }, now)
    await db
      .insertInto('case_payment')
      .values({
        application_id: id,
        payee_id: row.handler_id!,
        rate_name: rateName,
        amount_fen: amountFen,
        rate_day: closing.closed_on,
        batch: input.batch,
        paid_on: input.paidOn,
        paid_by: caller.accountId,
        paid_at: now.toISOString(),
        round: await nextRound(db, id),
      })
      .execute()
    counts.set(row.handler_id!, (counts.get(row.handler_id!) ?? 0) + 1)
    ctx.audit({
      act: 'case-paid',
      subjectType: 'case_payment',
      subjectId: id,
      areaCode: row.county_code!,
      detail: { amountFen, rateName, rateDay: closing.closed_on, batch: input.batch, paidOn: input.paidOn },
    })
  }
  for (const [payee, count] of counts) await tellPaid(db, payee, { count, batch: input.batch }, now)
  return casePays({ ctx, input: { state: 'waiting' } })
}
