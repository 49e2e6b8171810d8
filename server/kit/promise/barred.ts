import type { Db } from '@server/database/client'

/**
 * Whether a person, known by the index of their ID number, is on the register of false promises on a day
 * ('YYYY-MM-DD'): they bring proof instead. An entry that was corrected bars nobody.
 */
export async function isBarred(db: Db, idNumberIndex: string, day: string): Promise<boolean> {
  const entry = await db
    .selectFrom('false_promise')
    .select('id')
    .where('id_number_index', '=', idNumberIndex)
    .where('corrected_at', 'is', null)
    .where('barred_until', '>=', day)
    .limit(1)
    .executeTakeFirst()
  return entry !== undefined
}
