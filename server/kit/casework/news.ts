import type { Db } from '@server/database/client'

/** When the person aided last heard of their case: the newest progress, else the day the lawyer took it over. */
export async function lastNews(db: Db, applicationId: string): Promise<string | null> {
  const told = await db
    .selectFrom('case_progress')
    .select('told_at as at')
    .where('application_id', '=', applicationId)
    .orderBy('told_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  const taken = await db
    .selectFrom('aid_history')
    .select('at')
    .where('application_id', '=', applicationId)
    .where('act', 'in', ['accept', 'engage'])
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  const known = [told?.at, taken?.at].filter((at) => at !== undefined).map((at) => new Date(at).toISOString())
  return known.sort().at(-1) ?? null
}
