import type { Line, Statement } from '@contract/subsidy/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { historyOf, linesOf, objectionsOf, paymentsOf, statements, type StatementRow } from './queries'

const toLine = (row: Awaited<ReturnType<typeof linesOf>>[number]): Line => ({
  id: row.id,
  kind: row.kind,
  amountFen: row.amount_fen,
  duty: row.shift_id
    ? {
        shiftId: row.shift_id,
        day: row.day!,
        startsAt: row.starts_at!,
        endsAt: row.ends_at!,
        kind: row.duty_kind!,
        siteName: row.site_name!,
        basis: row.basis!,
      }
    : null,
  deduction: row.finding_id
    ? {
        findingId: row.finding_id,
        violation: row.violation!,
        finalOn: shanghaiDate(row.final_at!),
        wholeFen: row.whole_fen!,
        part: row.part!,
      }
    : null,
})

/** A statement with everything that belongs to it. */
export async function toStatement(db: Db, row: StatementRow, now: Date): Promise<Statement> {
  const { duties: _, ...statement } = row
  return {
    ...statement,
    lines: (await linesOf(db, row.id)).map(toLine),
    objections: await objectionsOf(db, row.id),
    payments: await paymentsOf(db, row.id),
    history: await historyOf(db, row.id),
    asOf: now.toISOString(),
  }
}

/** The same by id; it has to be there. */
export const getStatement = async (db: Db, id: string, now: Date): Promise<Statement> =>
  toStatement(db, await statements(db).where('subsidy_statement.id', '=', id).executeTakeFirstOrThrow(), now)
