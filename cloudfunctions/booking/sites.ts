import type { Db } from '@server/database/client'

/** A site in use; undefined for any other code. */
export const findBookableSite = (db: Db, code: string) =>
  db
    .selectFrom('site')
    .select(['code', 'name', 'address', 'phone', 'area_code'])
    .where('code', '=', code)
    .where('active', '=', true)
    .executeTakeFirst()
