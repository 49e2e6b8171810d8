import type { Who } from '@contract/account/schema'
import type { KnownContext } from '@server/kit/procedure'
import { whoOf } from './queries'

/** Who the caller is, what they may do, and how many messages wait. */
export const me = ({ ctx }: { ctx: KnownContext }): Promise<Who> => whoOf(ctx.db, ctx.caller)
