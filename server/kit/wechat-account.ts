import type { Db } from '@server/database/client'
import type { Keyring } from './crypto/keyring'

/** Index under which an openid is kept; the openid itself is only ever sealed. */
export const openidIndex = (keyring: Keyring, openid: string): string => keyring.blindIndex(openid, 'openid')

/** Context an openid is sealed with, so that a row moved to another person does not open. */
export const openidContext = (index: string): string => `identity.wechat:${index}`

export async function findWeChatAccount(
  db: Db,
  keyring: Keyring,
  openid: string,
): Promise<string | undefined> {
  const row = await db
    .selectFrom('identity')
    .select('account_id')
    .where('provider', '=', 'wechat')
    .where('subject_index', '=', openidIndex(keyring, openid))
    .executeTakeFirst()
  return row?.account_id
}
