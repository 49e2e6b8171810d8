import type { Decide, Review } from '@contract/aid/desk-schema'
import type { Act } from '@server/kit/procedure'
import { lockAtDesk, stepAtDesk } from './at-desk'
import { recordDecision } from './record-decision'
import { reviewOf } from './review-of'

/**
 * Grants or refuses an application of the caller's county, with reasons (法援法 43). Refuses `not-found` for another
 * county's, `not-in-this-state` when it was decided or withdrawn before, `own-application` for one's own,
 * `approval-needed` where the county decides at two levels.
 */
export async function decide({ ctx, input }: Act<typeof Decide>): Promise<Review> {
  const { act, reasons } = input
  const row = await lockAtDesk(ctx, input.id, act)
  const stepped = await stepAtDesk(ctx, row, act)
  const ground = input.act === 'refuse' ? input.ground : null
  return reviewOf(ctx, await recordDecision(ctx, row, { act, ground, reasons }, stepped))
}
