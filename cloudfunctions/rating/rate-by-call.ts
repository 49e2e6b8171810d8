import type { EnteredRating, Rated } from '@contract/rating/schema'
import { whyNotEnterCall } from '@contract/rating/ways'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { deskSubject, waysOf } from './hand-over'
import { keepRating } from './keep-rating'

/**
 * A rating told on the telephone, entered by somebody of the station or the county who is not the adviser (A50); a
 * check of the table holds that too. Refuses `not-found` out of scope, `own-rating`, `already-rated` and
 * `rating-way-closed`.
 */
export async function rateByCall({ ctx, input }: Act<typeof EnteredRating>): Promise<Rated> {
  const record = await deskSubject(ctx, input.consultationId)
  const { accountId } = ctx.caller
  const obstacle = whyNotEnterCall(
    { ...record, rated: record.ratedAt !== null },
    accountId,
    await waysOf(ctx, record),
  )
  if (obstacle) throw refuse(obstacle)
  return keepRating(ctx, record, input, { way: 'return-call', enteredBy: accountId })
}
