import { sql } from 'kysely'
import type { Db } from '@server/database/client'

/** A fact of a statement that its lines and objections tell. */
const duties = sql<number>`(select count(*)::int from subsidy_line line
  where line.statement_id = subsidy_statement.id and line.kind = 'duty' and line.amount_fen > 0)`
const missing = sql<boolean>`exists (select from subsidy_line line
  where line.statement_id = subsidy_statement.id and line.basis ->> 'because' = 'rates-not-set')`
const open = sql<number>`(select count(*)::int from subsidy_objection objection
  where objection.statement_id = subsidy_statement.id and objection.answered_at is null)`

/** Statements with person, county and what the guards ask of them. */
export const statements = (db: Db) =>
  db
    .selectFrom('subsidy_statement')
    .innerJoin('account', 'account.id', 'subsidy_statement.practitioner_id')
    .innerJoin('practitioner', 'practitioner.account_id', 'subsidy_statement.practitioner_id')
    .innerJoin('area', 'area.code', 'subsidy_statement.county_code')
    .select([
      'subsidy_statement.id',
      'subsidy_statement.practitioner_id as practitionerId',
      'account.name as practitionerName',
      'practitioner.kind as practitionerKind',
      'practitioner.unit',
      'subsidy_statement.county_code as countyCode',
      'area.name as countyName',
      'subsidy_statement.month',
      'subsidy_statement.status',
      'subsidy_statement.version',
      'subsidy_statement.confirm_by as confirmBy',
      'subsidy_statement.prepared_by as preparedBy',
      'subsidy_statement.due_fen as dueFen',
      'subsidy_statement.deducted_fen as deductedFen',
      'subsidy_statement.total_fen as totalFen',
      duties.as('duties'),
      missing.as('ratesMissing'),
      open.as('openObjections'),
    ])

export type StatementRow = Awaited<ReturnType<ReturnType<typeof statements>['execute']>>[number]

/** Locks statements in the order of their ids, and then reads them as they are; unknown ones are left out. */
export async function lockStatements(db: Db, ids: readonly string[]): Promise<StatementRow[]> {
  if (ids.length === 0) return []
  await db
    .selectFrom('subsidy_statement')
    .select('id')
    .where('id', 'in', ids)
    .orderBy('id')
    .forUpdate()
    .execute()
  return statements(db).where('subsidy_statement.id', 'in', ids).orderBy('subsidy_statement.id').execute()
}

/** The lines of a statement with what is behind them: duties in order of time, then corrections, then deductions. */
export const linesOf = (db: Db, statementId: string) =>
  db
    .selectFrom('subsidy_line')
    .leftJoin('duty_shift', 'duty_shift.id', 'subsidy_line.shift_id')
    .leftJoin('site', 'site.code', 'duty_shift.site_code')
    .leftJoin('deduction', 'deduction.finding_id', 'subsidy_line.finding_id')
    .leftJoin('finding', 'finding.id', 'subsidy_line.finding_id')
    .select([
      'subsidy_line.id',
      'subsidy_line.kind',
      'subsidy_line.amount_fen',
      'subsidy_line.basis',
      'subsidy_line.part',
      'duty_shift.id as shift_id',
      'duty_shift.day',
      'duty_shift.starts_at',
      'duty_shift.ends_at',
      'duty_shift.kind as duty_kind',
      'site.name as site_name',
      'deduction.finding_id',
      'deduction.amount_fen as whole_fen',
      'deduction.final_at',
      'finding.violation',
    ])
    .where('subsidy_line.statement_id', '=', statementId)
    // a correction or deduction set to nought was taken back while the draft was made anew
    .where((where) =>
      where.or([where('subsidy_line.kind', '=', 'duty'), where('subsidy_line.amount_fen', '<>', 0)]),
    )
    .orderBy(sql`array_position(array['duty', 'correction', 'deduction'], subsidy_line.kind)`)
    .orderBy('duty_shift.starts_at')
    .orderBy('deduction.final_at')
    .orderBy('subsidy_line.id')
    .execute()

export const objectionsOf = (db: Db, statementId: string) =>
  db
    .selectFrom('subsidy_objection')
    .select(['id', 'line_id as lineId', 'words', 'made_at as madeAt', 'answer', 'answered_at as answeredAt'])
    .where('statement_id', '=', statementId)
    .orderBy('made_at')
    .orderBy('id')
    .execute()

export const paymentsOf = (db: Db, statementId: string) =>
  db
    .selectFrom('subsidy_payment')
    .innerJoin('subsidy_batch', 'subsidy_batch.id', 'subsidy_payment.batch_id')
    .select([
      'subsidy_payment.amount_fen as amountFen',
      'subsidy_payment.paid_on as paidOn',
      'released_on as releasedOn',
      'released_because as releasedBecause',
    ])
    .where('statement_id', '=', statementId)
    .orderBy('subsidy_batch.prepared_at')
    .execute()

export const historyOf = (db: Db, statementId: string) =>
  db
    .selectFrom('subsidy_history')
    .select(['act', 'by_person as byPerson', 'note', 'at'])
    .where('statement_id', '=', statementId)
    .orderBy('id')
    .execute()

/** Approved statements of a county up to a month that are in no batch and come to something. */
export const waitingForPay = (db: Db, countyCode: string, month: string) =>
  db
    .selectFrom('subsidy_statement')
    .where('county_code', '=', countyCode)
    .where('month', '<=', month)
    .where('status', '=', 'approved')
    .where('total_fen', '>', 0)

export const batchesOf = (db: Db, countyCode: string, month: string) =>
  db
    .selectFrom('subsidy_batch')
    .select([
      'id',
      'number',
      'status',
      'people',
      'total_fen as totalFen',
      'prepared_by as preparedBy',
      'prepared_at as preparedAt',
      'exported_at as exportedAt',
      'paid_on as paidOn',
    ])
    .where('county_code', '=', countyCode)
    .where('month', '=', month)
    .orderBy('number')
    .execute()

export const getAreaName = async (db: Db, code: string): Promise<string> =>
  (await db.selectFrom('area').select('name').where('code', '=', code).executeTakeFirstOrThrow()).name
