import type { OpenReview, Review } from '@contract/aid/desk-schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { findReceived } from '@server/kit/aid/rows'
import { reviewOf } from './review-of'

/** Opens an application of the caller's county, with a trace. Another county's is not found. */
export async function review({ ctx, input }: Act<typeof OpenReview>): Promise<Review> {
  const row = await findReceived(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  ctx.audit({
    act: 'opened',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
  })
  return reviewOf(ctx, row)
}
