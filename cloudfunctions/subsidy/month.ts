import { sql } from 'kysely'
import type { CountyMonthAnswer, MonthInput } from '@contract/subsidy/schema'
import { peopleDue } from '@server/kit/subsidy/people-due'
import { areRatesSet } from '@server/kit/subsidy/rates'
import type { Act } from '@server/kit/procedure'
import { keeps, mustSee } from '@server/kit/keeping'
import { batchesOf, getAreaName, statements, waitingForPay } from './queries'

/** A county's month: who is paid what, how far each statement is, and the payment batches. Refuses `not-found`. */
export async function month({ ctx, input }: Act<typeof MonthInput>): Promise<CountyMonthAnswer> {
  const { db, caller, now } = ctx
  const { countyCode, month } = input
  mustSee(caller, countyCode)
  const rows = await statements(db)
    .where('subsidy_statement.county_code', '=', countyCode)
    .where('subsidy_statement.month', '=', month)
    .orderBy('account.name')
    .orderBy('subsidy_statement.id')
    .execute()
  const toPay = await waitingForPay(db, countyCode, month)
    .select([
      sql<number>`count(*)::int`.as('people'),
      sql<number>`coalesce(sum(total_fen), 0)::int`.as('totalFen'),
    ])
    .executeTakeFirstOrThrow()
  const stated = new Set(rows.map(({ practitionerId }) => practitionerId))
  const due = await peopleDue(db, month, countyCode, { satOnly: true })
  return {
    countyCode,
    countyName: await getAreaName(db, countyCode),
    month,
    rows: rows.map(
      ({ unit: _, countyCode: _code, countyName: _name, month: _month, version: _version, ...row }) => row,
    ),
    batches: await batchesOf(db, countyCode, month),
    toPay,
    without: due.filter(({ practitionerId }) => !stated.has(practitionerId)).length,
    ratesSet: await areRatesSet(db, countyCode, month),
    keeps: keeps(caller, countyCode),
    asOf: now.toISOString(),
  }
}
