import { randomUUID } from 'node:crypto'
import type { Db } from '@server/database/client'

const RESIDENT = '群众'

/** A new account without a name: a resident gives theirs where the law needs it, and nowhere else. */
export async function newResident(db: Db, now: Date): Promise<string> {
  const id = randomUUID()
  await db
    .insertInto('account')
    .values({ id, name: RESIDENT, created_at: now.toISOString(), disabled_at: null })
    .execute()
  return id
}
