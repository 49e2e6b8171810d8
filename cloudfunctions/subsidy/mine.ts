import type { MyStatements } from '@contract/subsidy/schema'
import type { Act } from '@server/kit/procedure'
import { statements } from './queries'

const MONTHS = 36

/** The caller's own statements, newest first, three years back. Also for who has left the register: it is their money. */
export async function mine({ ctx }: Act<undefined>): Promise<MyStatements> {
  const rows = await statements(ctx.db)
    .leftJoin('subsidy_payment', (join) =>
      join
        .onRef('subsidy_payment.statement_id', '=', 'subsidy_statement.id')
        .on('subsidy_payment.released_on', 'is', null),
    )
    .select('subsidy_payment.paid_on as paidOn')
    .where('subsidy_statement.practitioner_id', '=', ctx.caller.accountId)
    .orderBy('subsidy_statement.month', 'desc')
    .orderBy('subsidy_statement.county_code')
    .limit(MONTHS)
    .execute()
  return {
    months: rows.map((row) => ({
      id: row.id,
      month: row.month,
      countyName: row.countyName,
      status: row.status,
      confirmBy: row.confirmBy,
      duties: row.duties,
      dueFen: row.dueFen,
      deductedFen: row.deductedFen,
      totalFen: row.totalFen,
      paidOn: row.paidOn,
    })),
    asOf: ctx.now.toISOString(),
  }
}
