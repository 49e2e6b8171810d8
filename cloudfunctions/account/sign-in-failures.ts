import type { Db } from '@server/database/client'
import type { Keyring } from '@server/kit/crypto/keyring'

const FAILURES_ALLOWED = 5
const LOCK_MINUTES = 15

export const nameIndex = (keyring: Keyring, loginName: string): string =>
  keyring.blindIndex(loginName, 'sign_in_failure')

/** Locks a name's count for this transaction and tells whether sign-in is shut for it at `now`. */
export async function isLocked(db: Db, index: string, now: Date): Promise<boolean> {
  await db
    .insertInto('sign_in_failure')
    .values({ name_index: index, failures: 0, locked_until: null, last_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
  const row = await db
    .selectFrom('sign_in_failure')
    .select('locked_until')
    .where('name_index', '=', index)
    .forUpdate()
    .executeTakeFirstOrThrow()
  return row.locked_until !== null && new Date(row.locked_until) > now
}

/** Counts a failure; true when it is the one that locks the name for 15 minutes. */
export async function countFailure(db: Db, index: string, now: Date): Promise<boolean> {
  const { failures } = await db
    .selectFrom('sign_in_failure')
    .select('failures')
    .where('name_index', '=', index)
    .executeTakeFirstOrThrow()
  const locks = failures + 1 >= FAILURES_ALLOWED
  const until = new Date(now.getTime() + LOCK_MINUTES * 60_000).toISOString()
  await db
    .updateTable('sign_in_failure')
    .set({
      failures: locks ? 0 : failures + 1,
      locked_until: locks ? until : null,
      last_at: now.toISOString(),
    })
    .where('name_index', '=', index)
    .execute()
  return locks
}

/** A success starts the count anew. */
export const forgetFailures = (db: Db, index: string) =>
  db.deleteFrom('sign_in_failure').where('name_index', '=', index).execute()
