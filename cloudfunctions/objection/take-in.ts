import { refuse } from '@contract/refusal'
import type { TakeInObjection, TakenInObjection } from '@contract/review/schema'
import { lockReceived, toldOf } from '@server/kit/aid/rows'
import type { Act } from '@server/kit/procedure'
import { bring } from './bring'

/**
 * The centre takes in the objection of somebody who has no account (法援法 49): whoever takes it in does not decide it,
 * and is told what came of it, to tell the person. Refuses `has-own-phone` where the person objects on their own
 * phone, `not-found` for another county's, and what `bring` refuses.
 */
export async function takeIn({ ctx, input }: Act<typeof TakeInObjection>): Promise<TakenInObjection> {
  const row = await lockReceived(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  if (toldOf(row) !== null) throw refuse('has-own-phone')
  return bring(ctx, row, input.said)
}
