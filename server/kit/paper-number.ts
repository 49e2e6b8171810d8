import { sql } from 'kysely'
import type { Db } from '@server/database/client'

/**
 * Next number of a kind of paper in a county and year. The counter's row stays locked until the transaction ends,
 * and a rolled-back one gives its number back: no gap, no double.
 */
export async function nextPaperNumber(
  db: Db,
  kind: string,
  countyCode: string,
  year: number,
): Promise<number> {
  const row = await db
    .insertInto('paper_number')
    .values({ kind, county_code: countyCode, year, last: 1 })
    .onConflict((conflict) =>
      conflict.columns(['kind', 'county_code', 'year']).doUpdateSet({ last: sql`paper_number.last + 1` }),
    )
    .returning('last')
    .executeTakeFirstOrThrow()
  return row.last
}
