import type { EnteredRating, Rated } from '@contract/rating/schema'
import { refuse } from '@contract/refusal'
import type { Act, KnownContext, PractitionerContext } from '@server/kit/procedure'
import { deskSubject, handOverObstacle, ownSubject } from './hand-over'
import { keepRating } from './keep-rating'
import type { FoundSubject } from './queries'

async function rateOn(ctx: KnownContext, record: FoundSubject, input: EnteredRating): Promise<Rated> {
  const obstacle = await handOverObstacle(ctx, record)
  if (obstacle) throw refuse(obstacle)
  return keepRating(ctx, record, input, { way: 'handed-over', enteredBy: ctx.caller.accountId })
}

/**
 * The visitor's rating on the adviser's phone (A50): marked as handed over for ever, and counted apart. Refuses
 * `not-found`, `already-rated`, `rating-way-closed` and `visitor-gone`.
 */
export const rateHandedOver = async ({ ctx, input }: Act<typeof EnteredRating, PractitionerContext>) =>
  rateOn(ctx, await ownSubject(ctx, input.consultationId), input)

/** The same on a phone of the station or the county. */
export const rateAtDesk = async ({ ctx, input }: Act<typeof EnteredRating>) =>
  rateOn(ctx, await deskSubject(ctx, input.consultationId), input)
