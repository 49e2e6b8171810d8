import { refuse } from '@contract/refusal'
import type { Pattern, PatternId } from '@contract/roster/pattern-schema'
import type { Act } from '@server/kit/procedure'
import { findPattern } from './queries'

/** One version of a pattern. Refuses `not-found` outside one's scope. */
export async function pattern({ ctx, input }: Act<typeof PatternId>): Promise<Pattern> {
  const found = await findPattern(ctx.db, ctx.caller, input.id)
  if (!found) throw refuse('not-found')
  return found
}
