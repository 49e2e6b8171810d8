import { sql, type SqlBool } from 'kysely'
import type { FigureStatement, SubsidyFigure } from '@contract/subsidy/figures'
import { daysToPay, firstDayOf, lastDayOf } from '@contract/subsidy/payment'
import type { Fund } from '@contract/subsidy/schema'
import type { Db } from '@server/database/client'

export interface Extent {
  countyCode: string
  from: string
  to: string
}

/** Statements of the months, each with its live payment. */
const ofMonths = (db: Db, { countyCode, from, to }: Extent) =>
  statements(db, countyCode)
    .where('subsidy_statement.month', '>=', from)
    .where('subsidy_statement.month', '<=', to)

/** Statements whose payment fell into the months, whatever month was worked. */
const paidWithin = (db: Db, { countyCode, from, to }: Extent) =>
  statements(db, countyCode)
    .where('subsidy_payment.paid_on', '>=', firstDayOf(from))
    .where('subsidy_payment.paid_on', '<=', lastDayOf(to))

const statements = (db: Db, countyCode: string) =>
  db
    .selectFrom('subsidy_statement')
    .innerJoin('account', 'account.id', 'subsidy_statement.practitioner_id')
    .leftJoin('subsidy_payment', (join) =>
      join
        .onRef('subsidy_payment.statement_id', '=', 'subsidy_statement.id')
        .on('subsidy_payment.released_on', 'is', null),
    )
    .select([
      'subsidy_statement.id',
      'account.name',
      'subsidy_statement.month',
      'subsidy_statement.status',
      'subsidy_statement.due_fen',
      'subsidy_statement.deducted_fen',
      'subsidy_statement.total_fen',
      'subsidy_payment.paid_on',
      'subsidy_payment.amount_fen as paid_fen',
      sql<number>`(select count(*)::int from subsidy_line line
        where line.statement_id = subsidy_statement.id and line.kind = 'duty' and line.amount_fen > 0)`.as(
        'duties',
      ),
    ])
    .where('subsidy_statement.county_code', '=', countyCode)
    .orderBy('subsidy_statement.month', 'desc')
    .orderBy('account.name')
    .orderBy('subsidy_statement.id')

type Row = Awaited<ReturnType<ReturnType<typeof statements>['execute']>>[number]

const sources = { months: ofMonths, payments: paidWithin }
type Source = keyof typeof sources
type StatementFigure = Exclude<SubsidyFigure, 'received'>

interface Definition {
  of: Source
  counts: (row: Row) => boolean
  fen: (row: Row) => number
}

const isPaid = ({ paid_on }: Row) => paid_on !== null

/** What each figure counts and adds up; the figures and the rows behind them are both made from this. */
const definitions: Record<StatementFigure, Definition> = {
  due: { of: 'months', counts: () => true, fen: ({ due_fen }) => due_fen },
  deducted: { of: 'months', counts: (row) => row.deducted_fen > 0, fen: ({ deducted_fen }) => deducted_fen },
  payable: { of: 'months', counts: () => true, fen: ({ total_fen }) => total_fen },
  paid: { of: 'months', counts: isPaid, fen: ({ paid_fen }) => paid_fen! },
  days: { of: 'months', counts: isPaid, fen: ({ paid_fen }) => paid_fen! },
  'paid-out': { of: 'payments', counts: isPaid, fen: ({ paid_fen }) => paid_fen! },
}

const toFigureStatement =
  (fen: Definition['fen']) =>
  (row: Row): FigureStatement => ({
    id: row.id,
    practitionerName: row.name,
    month: row.month,
    status: row.status,
    amountFen: fen(row),
    duties: row.duties,
    paidOn: row.paid_on,
    days: row.paid_on === null ? null : daysToPay(row.month, row.paid_on),
  })

/** Reads what figures of an extent are made of, each source once, and gives the statements behind any of them. */
export function figureReader(db: Db, extent: Extent) {
  const read = new Map<Source, Promise<Row[]>>()
  return async (figure: StatementFigure): Promise<FigureStatement[]> => {
    const { of, counts, fen } = definitions[figure]
    if (!read.has(of)) read.set(of, sources[of](db, extent).execute())
    return (await read.get(of)!).filter(counts).map(toFigureStatement(fen))
  }
}

/** Receipts of a county in the months, newest first; voided ones too where the page of funds wants them. */
export async function fundsWithin(
  db: Db,
  { countyCode, from, to }: Extent,
  { voidedToo = false } = {},
): Promise<Fund[]> {
  return db
    .selectFrom('fund_receipt')
    .select([
      'id',
      'amount_fen as amountFen',
      'received_on as receivedOn',
      'note',
      'voided_because as voidedBecause',
    ])
    .where('county_code', '=', countyCode)
    .where('received_on', '>=', firstDayOf(from))
    .where('received_on', '<=', lastDayOf(to))
    .where(sql<SqlBool>`(${voidedToo} or voided_by is null)`)
    .orderBy('received_on', 'desc')
    .orderBy('id')
    .execute()
}
