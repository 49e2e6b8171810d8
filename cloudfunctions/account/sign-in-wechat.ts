import type { SignedIn, WeChatSignIn } from '@contract/account/schema'
import { refuse } from '@contract/refusal'
import type { Act, Context } from '@server/kit/procedure'
import { openFor } from './open-for'
import { wechatAccountFor } from './wechat-account-for'

/** Exchanges a `wx.login` code for the person's account (self-hosted mini-program). */
export async function signInWeChat({ ctx, input }: Act<typeof WeChatSignIn, Context>): Promise<SignedIn> {
  const { wechat, db } = ctx.service
  if (!wechat) throw refuse('not-found')
  const { openid } = await wechat.exchangeLoginCode(input.code).catch(() => {
    throw refuse('sign-in-failed')
  })
  return db
    .transaction()
    .execute(async (tx) => openFor(tx, ctx, await wechatAccountFor(tx, ctx, openid), 'wechat'))
}
