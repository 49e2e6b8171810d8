import type { Patterns, PatternsInput } from '@contract/roster/pattern-schema'
import type { Act } from '@server/kit/procedure'
import { listPatterns } from './queries'

/** Patterns of the areas a staff member serves (A29); those that ended only when asked for. */
export async function patterns({ ctx, input }: Act<typeof PatternsInput>): Promise<Patterns> {
  return { patterns: await listPatterns(ctx.db, ctx.caller, input), asOf: ctx.now.toISOString() }
}
