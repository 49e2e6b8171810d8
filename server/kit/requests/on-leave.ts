import type { Db } from '@server/database/client'

/** Leave that holds within days (both counted, 'YYYY-MM-DD'): who is away from when to when. */
export const listLeave = (db: Db, personIds: readonly string[], from: string, to: string) =>
  db
    .selectFrom('duty_request')
    .select(['asker_id as personId', 'from_on as fromOn', 'to_on as toOn'])
    .where('kind', '=', 'leave')
    .where('status', 'in', ['approved', 'settled'])
    .where('asker_id', 'in', personIds)
    .where('from_on', '<=', to)
    .where('to_on', '>=', from)
    .$narrowType<{ fromOn: string; toOn: string }>()
    .execute()
