import { sql, type SqlBool } from 'kysely'
import type { AppealCase, Appeals, AppealsInput } from '@contract/rating/appeal-schema'
import { whyNotDecideAppeal } from '@contract/rating/appeal'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { appealIn, ratings } from './appeal-queries'

/** Appeals of the counties a caller serves. */
export const appealsToDecide = (db: Db, caller: Caller) =>
  ratings(db)
    .innerJoin('account as adviser', 'adviser.id', 'rating.practitioner_id')
    .leftJoin('account as decider', 'decider.id', 'rating_appeal.decided_by')
    .select(['adviser.name as practitionerName', 'decider.name as decidedByName'])
    .where('rating_appeal.consultation_id', 'is not', null)
    .where(withinScope('rating_appeal.county_code', caller, ['county']))

type AppealRow = NonNullable<Awaited<ReturnType<ReturnType<typeof appealsToDecide>['executeTakeFirst']>>>

export function presentCase(row: AppealRow, accountId: string): AppealCase {
  const { practitionerId, raterId, enteredBy } = row
  const parties = { practitionerId, raterId, enteredBy, outcome: null }
  return {
    consultationId: row.consultationId,
    practitionerName: row.practitionerName,
    siteName: row.siteName,
    matterType: row.matterType,
    occurredAt: row.occurredAt,
    ratedAt: row.ratedAt,
    way: row.way,
    satisfaction: row.satisfaction,
    wasFree: row.wasFree,
    solicited: row.solicited,
    comment: row.comment,
    appeal: appealIn(row)!,
    decidedByName: row.decidedByName,
    involved: whyNotDecideAppeal(parties, accountId) !== undefined,
  }
}

/** Appeals of the caller's county: those that wait, oldest first; or those decided, newest first. */
export async function appeals({ ctx, input }: Act<typeof AppealsInput>): Promise<Appeals> {
  const { state, after, limit } = input
  const open = state === 'open'
  const beyond = sql.raw(open ? '>' : '<')
  const found = await appealsToDecide(ctx.db, ctx.caller)
    .where('rating_appeal.outcome', open ? 'is' : 'is not', null)
    .$if(after !== undefined, (rows) =>
      rows.where(
        sql<SqlBool>`(rating_appeal.appealed_at, rating_appeal.consultation_id) ${beyond} (${after!.appealedAt}::timestamptz, ${after!.consultationId}::uuid)`,
      ),
    )
    .orderBy('rating_appeal.appealed_at', open ? 'asc' : 'desc')
    .orderBy('rating_appeal.consultation_id', open ? 'asc' : 'desc')
    .limit(limit + 1)
    .execute()
  return {
    rows: found.slice(0, limit).map((row) => presentCase(row, ctx.caller.accountId)),
    more: found.length > limit,
  }
}
