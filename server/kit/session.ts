import { randomUUID } from 'node:crypto'
import type { Db } from '@server/database/client'
import type { Keyring } from './crypto/keyring'

const PURPOSE = 'session'
const DAYS = 30
/** Staff see other people's data, so their session ends with the working day. */
const STAFF_HOURS = 12

/** Opens a session and returns its signed token: the id, and the server's signature over it. */
export async function openSession(
  db: Db,
  keyring: Keyring,
  accountId: string,
  now: Date,
  kind: 'person' | 'staff',
): Promise<string> {
  const id = randomUUID()
  const hours = kind === 'staff' ? STAFF_HOURS : DAYS * 24
  const expiresAt = new Date(now.getTime() + hours * 3_600_000).toISOString()
  await db
    .insertInto('session')
    .values({
      id,
      account_id: accountId,
      created_at: now.toISOString(),
      expires_at: expiresAt,
      ended_at: null,
    })
    .execute()
  return `${id}~${keyring.sign(id, PURPOSE)}`
}

/** Session id of a token this server signed; undefined for anything else, without asking the database. */
export function sessionId(token: string, keyring: Keyring): string | undefined {
  const at = token.indexOf('~')
  const id = token.slice(0, at)
  return at > 0 && keyring.verify(id, token.slice(at + 1), PURPOSE) ? id : undefined
}

/** Account of a session still open at `now`. */
export async function findSessionAccount(db: Db, id: string, now: Date): Promise<string | undefined> {
  const row = await db
    .selectFrom('session')
    .select('account_id')
    .where('id', '=', id)
    .where('ended_at', 'is', null)
    .where('expires_at', '>', now.toISOString())
    .executeTakeFirst()
  return row?.account_id
}
