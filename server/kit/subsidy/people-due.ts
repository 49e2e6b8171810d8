import { sql, type SqlBool } from 'kysely'
import { firstDayOf, monthAfter } from '@contract/subsidy/payment'
import type { Db } from '@server/database/client'

/**
 * Whose statements a month may need, in one county or in all: who had a duty, and (unless `satOnly`) who had a
 * statement in the year before, which may have to be corrected.
 */
export async function peopleDue(
  db: Db,
  month: string,
  countyCode?: string,
  { satOnly = false } = {},
): Promise<{ practitionerId: string; countyCode: string }[]> {
  const sat = db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .select(['practitioner_id', sql<string>`left(site.area_code, 6)`.as('county_code')])
    .where('day', '>=', firstDayOf(month))
    .where('day', '<', firstDayOf(monthAfter(month)))
    .where('status', '<>', 'withdrawn')
  const stated = db
    .selectFrom('subsidy_statement')
    .select(['practitioner_id', 'county_code'])
    .where('month', '<=', month)
    .where('month', '>=', sql<string>`to_char(${firstDayOf(month)}::date - interval '12 months', 'YYYY-MM')`)
    .where(sql<SqlBool>`${!satOnly}`)
  const rows = await db
    .selectFrom(sat.union(stated).as('people'))
    .select(['practitioner_id', 'county_code'])
    .where(countyCode ? sql<SqlBool>`county_code = ${countyCode}` : sql<SqlBool>`true`)
    .orderBy('county_code')
    .orderBy('practitioner_id')
    .execute()
  return rows.map((row) => ({ practitionerId: row.practitioner_id, countyCode: row.county_code }))
}
