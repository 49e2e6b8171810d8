import { refuse } from '@contract/refusal'
import type { SignedIn } from '@contract/account/schema'
import type { Db } from '@server/database/client'
import { writeAudit } from '@server/kit/audit'
import { findCaller } from '@server/kit/caller'
import type { Context } from '@server/kit/procedure'
import { openSession } from '@server/kit/session'
import { whoOf } from './queries'

/** How an account was opened, for the audit row. */
export type Way = 'guest' | 'wechat' | 'staff' | 'demo' | 'invitation'

/**
 * Opens a session for an account inside a transaction. Refuses `sign-in-failed` when the account is disabled.
 * Signing in twice makes two sessions and no other difference, so it needs no request id.
 */
export async function openFor(db: Db, ctx: Context, accountId: string, way: Way): Promise<SignedIn> {
  const caller = await findCaller(db, accountId)
  if (!caller) throw refuse('sign-in-failed')
  const kind = caller.grants.length > 0 ? 'staff' : 'person'
  const session = await openSession(db, ctx.service.keyring, accountId, ctx.now, kind)
  const who = await whoOf(db, caller)
  const actor = { accountId, role: 'resident', procedure: 'signIn' }
  const entry = { act: 'signed-in', subjectType: 'account', subjectId: accountId, detail: { way } }
  await writeAudit(db, ctx.service.keyring, actor, [entry], ctx.now)
  return { session, who }
}
