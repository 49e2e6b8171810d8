import { arrowOf } from '@contract/aid/workflow'
import type { CasePay, CasePayInput, OwnPay, PayCases, PayLine } from '@contract/closing/pay-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { mustHaveNoStake } from '@server/kit/aid/stake'
import { lockReceived } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { caseAmount } from './amount'
import { tellPaid } from './messages'
import { findClosing } from './queries'

const LENGTH = 300

/** Archived cases with their newest closing and what was paid. */
const lines = (db: Db) =>
  db
    .selectFrom('case_volume')
    .innerJoin('aid_application', 'aid_application.id', 'case_volume.application_id')
    .innerJoin('practitioner', 'practitioner.account_id', 'aid_application.handler_id')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .innerJoin('case_closing', 'case_closing.application_id', 'case_volume.application_id')
    .leftJoin('case_payment', 'case_payment.application_id', 'case_volume.application_id')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_closing as later')
            .select('later.id')
            .whereRef('later.application_id', '=', 'case_closing.application_id')
            .whereRef('later.id', '>', 'case_closing.id'),
        ),
      ),
    )
    .select([
      'case_volume.application_id as id',
      'case_volume.county_code',
      'aid_application.number',
      'aid_application.aid_form',
      'case_closing.stage',
      'case_closing.basis',
      'case_closing.closed_on',
      'archived_at',
      'aid_application.handler_id',
      'account.name as handler_name',
      'practitioner.unit as handler_unit',
      'amount_fen',
      'rate_name',
      'paid_on',
      'batch',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]

/** A line of a statement: what was paid, else what it comes to. */
async function lineOf(db: Db, row: Row): Promise<PayLine> {
  const due =
    row.amount_fen === null
      ? await caseAmount(db, {
          county: row.county_code,
          form: row.aid_form!,
          stage: row.stage,
          basis: row.basis,
          closedOn: row.closed_on,
        })
      : { rateName: row.rate_name!, amountFen: row.amount_fen }
  return {
    id: row.id,
    number: row.number!,
    aidForm: row.aid_form!,
    stage: row.stage,
    terminated: row.basis === 'termination',
    closedOn: row.closed_on,
    archivedAt: row.archived_at,
    ...due,
    paidOn: row.paid_on,
    batch: row.batch,
  }
}

const sum = (rows: readonly PayLine[]): number =>
  rows.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0)

/** Archived cases of the caller's counties that wait to be paid, the oldest first; or the paid, newest first. */
export async function pays({ ctx, input }: Act<typeof CasePayInput>): Promise<CasePay> {
  const { db, caller, now } = ctx
  const found = lines(db).where(withinScope('case_volume.county_code', caller, ['county']))
  const rows = await (
    input.state === 'waiting'
      ? found.where('case_payment.application_id', 'is', null).orderBy('archived_at')
      : found.where('case_payment.application_id', 'is not', null).orderBy('paid_on', 'desc')
  )
    .orderBy('case_volume.application_id')
    .limit(LENGTH)
    .execute()
  const told = await Promise.all(
    rows.map(async (row) => ({
      ...(await lineOf(db, row)),
      handlerId: row.handler_id!,
      handlerName: row.handler_name,
      handlerUnit: row.handler_unit,
    })),
  )
  return { rows: told, totalFen: sum(told), asOf: now.toISOString() }
}

/** What one's own archived cases come to, and what was paid when (法援法 52). */
export async function myPay({ ctx }: Act<undefined>): Promise<OwnPay> {
  const { db, caller, now } = ctx
  const rows = await lines(db)
    .where('aid_application.handler_id', '=', caller.accountId)
    .orderBy('archived_at', 'desc')
    .orderBy('case_volume.application_id')
    .limit(LENGTH)
    .execute()
  const told = await Promise.all(rows.map((row) => lineOf(db, row)))
  const paid = told.filter(({ paidOn }) => paidOn !== null)
  return { rows: told, paidFen: sum(paid), waiting: told.length - paid.length, asOf: now.toISOString() }
}

/**
 * Marks archived cases as paid under one batch (法援法 52), each once and by the standard of its day of closing; all or
 * none. Refuses `case-rates-unset`, `case-pays-nothing`, `not-in-this-state` for one that was paid, `bad-input` for a
 * day to come, `own-application`, `case-in-own-hands`, `not-found` for another county's.
 */
export async function pay({ ctx, input }: Act<typeof PayCases>): Promise<CasePay> {
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
  return pays({ ctx, input: { state: 'waiting' } })
}
