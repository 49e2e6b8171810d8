import type { ReadMessage } from '@contract/account/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { countUnread, markRead } from './queries'

/** Marks a message of the caller's own inbox read; another's is not found. */
export async function readMessage({
  ctx,
  input,
}: Act<typeof ReadMessage>): Promise<{ unreadMessages: number }> {
  const { accountId } = ctx.caller
  if (!(await markRead(ctx.db, accountId, input.messageId, ctx.now))) throw refuse('not-found')
  ctx.audit({ act: 'read', subjectType: 'message', subjectId: input.messageId })
  return { unreadMessages: await countUnread(ctx.db, accountId) }
}
