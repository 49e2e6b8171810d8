import { sql, type SqlBool } from 'kysely'
import type { Db } from '@server/database/client'

/** Accounts that keep a county's statements and set its rates: whom to tell of what they have to see to. */
export const listKeepers = async (db: Db, countyCode: string): Promise<string[]> => {
  const rows = await db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select('account_id')
    .distinct()
    .where('area_code', '=', countyCode)
    .where(sql<SqlBool>`role = ${countyCode.endsWith('00') ? 'city' : 'county'}`)
    .where('staff_grant.ended_at', 'is', null)
    .where('account.disabled_at', 'is', null)
    .orderBy('account_id')
    .execute()
  return rows.map(({ account_id }) => account_id)
}
