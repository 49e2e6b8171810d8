import { ratingSettings } from '@contract/rating/settings'
import { sql, type SqlBool } from 'kysely'
import { appealUntil, whyNotAppeal, type AppealPolicy } from '@contract/rating/appeal'
import type { MyRating, MyRatings, MyRatingsInput } from '@contract/rating/appeal-schema'
import { countyOf } from '@contract/area'
import { shanghaiDate } from '@contract/time'
import type { Act, Context, PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { appealIn, ratings, type RatingRow } from './appeal-queries'

/** The county's rule on appeals as it stood on the day of the rating. */
export const appealPolicy = (ctx: Context, row: Pick<RatingRow, 'areaCode' | 'ratedAt'>) =>
  readSetting(ctx.db, ratingSettings, 'rating.appeal', row.areaCode, shanghaiDate(row.ratedAt))

/** A rating as its adviser sees it: the mark, and nothing of what was said with it. */
export function presentMine(row: RatingRow, now: Date, policy: AppealPolicy): MyRating {
  const appeal = appealIn(row)
  const { consultationId, siteName, matterType, occurredAt, ratedAt, way, satisfaction } = row
  return {
    consultationId,
    siteName,
    matterType,
    occurredAt,
    ratedAt,
    way,
    satisfaction,
    appealUntil: appealUntil(ratedAt, policy),
    appeal,
    appealable: whyNotAppeal({ satisfaction, ratedAt, appealed: appeal !== null }, now, policy) === undefined,
  }
}

/** Ratings of the caller's own services, newest first. */
export async function mine({
  ctx,
  input,
}: Act<typeof MyRatingsInput, PractitionerContext>): Promise<MyRatings> {
  const { before, limit } = input
  const found = await ratings(ctx.db)
    .where('rating.practitioner_id', '=', ctx.caller.accountId)
    .$if(before !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(rating.rated_at, rating.consultation_id) < (${before!.ratedAt}::timestamptz, ${before!.consultationId}::uuid)`,
      ),
    )
    .orderBy('rating.rated_at', 'desc')
    .orderBy('rating.consultation_id', 'desc')
    .limit(limit + 1)
    .execute()
  const policies = new Map<string, AppealPolicy>()
  const rows: MyRating[] = []
  for (const row of found.slice(0, limit)) {
    const key = `${countyOf(row.areaCode)} ${shanghaiDate(row.ratedAt)}`
    const policy = policies.get(key) ?? (await appealPolicy(ctx, row))
    policies.set(key, policy)
    rows.push(presentMine(row, ctx.now, policy))
  }
  return { rows, more: found.length > limit, asOf: ctx.now.toISOString() }
}
