import { countyOf } from '@contract/area'
import { whyNotAppeal } from '@contract/rating/appeal'
import type { AppealRating, MyRating } from '@contract/rating/appeal-schema'
import { refuse } from '@contract/refusal'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { appealIn, ratings } from './appeal-queries'
import { appealPolicy, presentMine } from './mine'
import { tellAppealed } from './tell'

/**
 * An adviser's word against a rating of their own service, once. Refuses `not-found`, `appealed-already`,
 * `appeal-needless` and `appeal-late`.
 */
export async function appeal({
  ctx,
  input,
}: Act<typeof AppealRating, PractitionerContext>): Promise<MyRating> {
  const { db, now, caller } = ctx
  const own = ratings(db)
    .where('rating.consultation_id', '=', input.consultationId)
    .where('rating.practitioner_id', '=', caller.accountId)
  const row = await own.executeTakeFirst()
  if (!row) throw refuse('not-found')
  const policy = await appealPolicy(ctx, row)
  const { consultationId, satisfaction, ratedAt, areaCode } = row
  const obstacle = whyNotAppeal({ satisfaction, ratedAt, appealed: appealIn(row) !== null }, now, policy)
  if (obstacle) throw refuse(obstacle)
  const countyCode = countyOf(areaCode)
  const { numInsertedOrUpdatedRows } = await db
    .insertInto('rating_appeal')
    .values({
      consultation_id: consultationId,
      county_code: countyCode,
      practitioner_id: caller.accountId,
      reason: input.reason,
      appealed_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.column('consultation_id').doNothing())
    .executeTakeFirst()
  if (numInsertedOrUpdatedRows !== 1n) throw refuse('appealed-already')
  await tellAppealed(db, countyCode, caller.accountId, now)
  ctx.audit({
    act: 'appeal-rating',
    subjectType: 'consultation',
    subjectId: consultationId,
    areaCode,
    detail: { satisfaction },
  })
  return presentMine(await own.executeTakeFirstOrThrow(), now, policy)
}
