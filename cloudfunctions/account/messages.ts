import type { Message } from '@contract/account/schema'
import type { KnownContext } from '@server/kit/procedure'
import { inboxOf } from './queries'

/** The caller's inbox, newest first. */
export const messages = ({ ctx }: { ctx: KnownContext }): Promise<Message[]> =>
  inboxOf(ctx.db, ctx.caller.accountId)
