import type { Db } from '@server/database/client'
import type { Context } from '@server/kit/procedure'
import { findWeChatAccount, openidContext, openidIndex } from '@server/kit/wechat-account'
import { newResident } from './new-resident'

/** The account of an openid, made at its first visit. Two first visits at once come to one account. */
export async function wechatAccountFor(db: Db, ctx: Context, openid: string): Promise<string> {
  const { keyring } = ctx.service
  const known = await findWeChatAccount(db, keyring, openid)
  if (known) return known
  const accountId = await newResident(db, ctx.now)
  const index = openidIndex(keyring, openid)
  const claimed = await db
    .insertInto('identity')
    .values({
      provider: 'wechat',
      subject_index: index,
      subject_sealed: keyring.seal(openid, openidContext(index)),
      account_id: accountId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (claimed.numInsertedOrUpdatedRows) return accountId
  return (await findWeChatAccount(db, keyring, openid))!
}
