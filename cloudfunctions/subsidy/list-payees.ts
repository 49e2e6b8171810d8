import { sql } from 'kysely'
import type { Db } from '@server/database/client'

/** Who a batch pays and what, by name; those taken out of it left out. */
export const listPayees = (db: Db, batchId: string) =>
  db
    .selectFrom('subsidy_payment')
    .innerJoin('subsidy_statement', 'subsidy_statement.id', 'subsidy_payment.statement_id')
    .innerJoin('account', 'account.id', 'subsidy_statement.practitioner_id')
    .innerJoin('practitioner', 'practitioner.account_id', 'account.id')
    .select([
      'account.name',
      'practitioner.kind',
      'practitioner.unit',
      'subsidy_statement.month',
      'subsidy_statement.due_fen as dueFen',
      'subsidy_statement.deducted_fen as deductedFen',
      'subsidy_payment.amount_fen as amountFen',
      sql<number>`(select count(*)::int from subsidy_line line
        where line.statement_id = subsidy_statement.id and line.kind = 'duty' and line.amount_fen > 0)`.as(
        'duties',
      ),
    ])
    .where('subsidy_payment.batch_id', '=', batchId)
    .where('subsidy_payment.released_on', 'is', null)
    .orderBy('account.name')
    .orderBy('subsidy_statement.id')
    .execute()
export type Payee = Awaited<ReturnType<typeof listPayees>>[number]
