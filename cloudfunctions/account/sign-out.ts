import type { Write } from '@contract/wire'
import type { Act } from '@server/kit/procedure'
import { sessionId } from '@server/kit/session'

/** Ends this session; its token opens nothing any more, on any machine. */
export async function signOut({ ctx }: Act<typeof Write>): Promise<{ signedOut: true }> {
  const id = ctx.presentedSession && sessionId(ctx.presentedSession, ctx.service.keyring)
  if (id)
    await ctx.db
      .updateTable('session')
      .set({ ended_at: ctx.now.toISOString() })
      .where('id', '=', id)
      .where('ended_at', 'is', null)
      .execute()
  ctx.audit({ act: 'signed-out', subjectType: 'account', subjectId: ctx.caller.accountId })
  return { signedOut: true }
}
