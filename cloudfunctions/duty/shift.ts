import type { DueShift, ShiftId } from '@contract/duty/schema'
import { refuse } from '@contract/refusal'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { findShift } from './queries'

/** One shift of the caller; another's is not found. */
export async function shift({ ctx, input }: Act<typeof ShiftId, PractitionerContext>): Promise<DueShift> {
  const found = await findShift(ctx.db, ctx.caller.accountId, input.id)
  if (!found) throw refuse('not-found')
  return found
}
