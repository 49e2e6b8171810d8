import type { PayLine } from '@contract/closing/pay-schema'
import type { Db } from '@server/database/client'
import { caseAmount, standingPayments } from '@server/kit/casework/pay'

/** Archived cases with their newest closing and the payment that stands. */
export const payLines = (db: Db) =>
  db
    .selectFrom('case_volume')
    .innerJoin('aid_application', 'aid_application.id', 'case_volume.application_id')
    .innerJoin('practitioner', 'practitioner.account_id', 'aid_application.handler_id')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .innerJoin('case_closing', 'case_closing.application_id', 'case_volume.application_id')
    .leftJoin(standingPayments(db).as('paid'), (join) =>
      join.onRef('paid.application_id', '=', 'case_volume.application_id'),
    )
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
      'paid.round',
      'paid.amount_fen',
      'paid.rate_name',
      'paid.paid_on',
      'paid.paid_by',
      'paid.batch',
    ])

type Row = Awaited<ReturnType<ReturnType<typeof payLines>['execute']>>[number]

/** Payments of these cases that were voided, by case, the newest first. */
async function voidedOf(db: Db, ids: string[]): Promise<Map<string, PayLine['voided']>> {
  const found = new Map<string, PayLine['voided']>()
  if (ids.length === 0) return found
  const rows = await db
    .selectFrom('case_payment_void')
    .innerJoin('case_payment', (join) =>
      join
        .onRef('case_payment.application_id', '=', 'case_payment_void.application_id')
        .onRef('case_payment.round', '=', 'case_payment_void.round'),
    )
    .innerJoin('account', 'account.id', 'case_payment_void.voided_by')
    .select([
      'case_payment.application_id as id',
      'amount_fen',
      'paid_on',
      'batch',
      'because',
      'account.name as by_name',
      'voided_at',
    ])
    .where('case_payment.application_id', 'in', ids)
    .orderBy('case_payment.round', 'desc')
    .execute()
  for (const { id, amount_fen, paid_on, batch, because, by_name, voided_at } of rows)
    found.set(id, [
      ...(found.get(id) ?? []),
      { amountFen: amount_fen, paidOn: paid_on, batch, because, byName: by_name, at: voided_at },
    ])
  return found
}

/** A line of a statement: what was paid, else what it comes to; and what was voided before. */
async function lineOf(db: Db, row: Row, voided: PayLine['voided']): Promise<PayLine> {
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
    round: row.round,
    voided,
  }
}

/** Lines of these rows, each with the row it was made of. */
export async function linesOf(db: Db, rows: Row[]): Promise<{ row: Row; line: PayLine }[]> {
  const voided = await voidedOf(
    db,
    rows.map(({ id }) => id),
  )
  return Promise.all(
    rows.map(async (row) => ({ row, line: await lineOf(db, row, voided.get(row.id) ?? []) })),
  )
}

/** What these lines come to, in fen: those without an amount count for nothing. */
export const sumOf = (lines: readonly PayLine[]): number =>
  lines.reduce((total, { amountFen }) => total + (amountFen ?? 0), 0)

/** What was voided in these lines, in fen. */
export const voidedSumOf = (lines: readonly PayLine[]): number =>
  lines.flatMap(({ voided }) => voided).reduce((total, { amountFen }) => total + amountFen, 0)
