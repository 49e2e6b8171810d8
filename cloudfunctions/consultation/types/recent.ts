import { sql } from 'kysely'
import type { PractitionerContext } from '@server/kit/procedure'

const DAYS = 30
const MOST = 8

/** The types the caller's own records named of late, the most used first. */
export async function recentTypes({
  ctx,
}: {
  ctx: PractitionerContext
}): Promise<{ code: string; times: number }[]> {
  const code = sql<string>`coalesce(subtype, matter_type)`
  return ctx.db
    .selectFrom('consultation')
    .select([code.as('code'), (eb) => eb.fn.countAll<number>().as('times')])
    .where('practitioner_id', '=', ctx.caller.accountId)
    .where('occurred_at', '>', new Date(ctx.now.getTime() - DAYS * 86_400_000).toISOString())
    .groupBy(code)
    .orderBy('times', 'desc')
    .orderBy('code')
    .limit(MOST)
    .execute()
}
