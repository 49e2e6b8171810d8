import { refuse } from '@contract/refusal'
import type { Finding, FindingId, MyFinding } from '@contract/supervision/schema'
import type { Act } from '@server/kit/procedure'
import { findOwn, findServed } from './queries'
import { findingOf, myFindingOf } from './view'

/** One finding of a county the caller serves. Refuses `not-found` for any other. */
export async function finding({ ctx, input }: Act<typeof FindingId>): Promise<Finding> {
  const row = await findServed(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  return findingOf(ctx, row)
}

/** One finding about the caller. Refuses `not-found` for any other. */
export async function myFinding({ ctx, input }: Act<typeof FindingId>): Promise<MyFinding> {
  const row = await findOwn(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  return myFindingOf(ctx, row)
}
