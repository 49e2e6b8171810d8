import type { SignedIn } from '@contract/account/schema'
import { refuse } from '@contract/refusal'
import type { Context } from '@server/kit/procedure'
import { newResident } from './new-resident'
import { openFor } from './open-for'
import { wechatAccountFor } from './wechat-account-for'

/**
 * Lets a person in without asking who they are: by the openid of the platform's own context, else, where guests
 * are allowed, as a new account known to this phone alone.
 */
export const enter = ({ ctx }: { ctx: Context }): Promise<SignedIn> =>
  ctx.service.db.transaction().execute(async (db) => {
    if (ctx.openid) return openFor(db, ctx, await wechatAccountFor(db, ctx, ctx.openid), 'wechat')
    if (!ctx.service.guests) throw refuse('sign-in-needed')
    return openFor(db, ctx, await newResident(db, ctx.now), 'guest')
  })
