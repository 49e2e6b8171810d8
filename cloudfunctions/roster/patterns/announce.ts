import { sql } from 'kysely'
import { countyOf } from '@contract/area'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'
import type { LockedPattern } from './queries'

/** Everybody a change of a pattern concerns: its proposer, staff of the site's township, people of old and new rota. */
async function concerned(db: Db, pattern: LockedPattern, before: LockedPattern | undefined) {
  const staff = await db
    .selectFrom('staff_grant')
    .select('account_id')
    .where('role', '=', 'station')
    .where('ended_at', 'is', null)
    .where(sql<boolean>`${pattern.area_code}::text like left(area_code, 9) || '%'`)
    .execute()
  return new Set([
    pattern.proposed_by,
    ...staff.map(({ account_id }) => account_id),
    ...pattern.people,
    ...(before?.people ?? []),
  ])
}

/** Tells everybody concerned of a pattern that was approved or ended (A33), but for who decided it. */
export async function announce(
  db: Db,
  pattern: LockedPattern,
  before: LockedPattern | undefined,
  words: { kind: 'pattern-approved' | 'pattern-ended'; title: string; body: string },
  byId: string,
  now: Date,
): Promise<void> {
  const people = await concerned(db, pattern, before)
  people.delete(byId)
  for (const accountId of [...people].sort())
    await notify(db, { accountId, ...words, link: `/pages/board/index?s=${pattern.site_code}` }, now)
}

/** Tells the county's staff that a station asks for a pattern. */
export async function tellCounty(
  db: Db,
  site: { area_code: string; name: string },
  id: string,
  now: Date,
): Promise<void> {
  const staff = await db
    .selectFrom('staff_grant')
    .select('account_id')
    .distinct()
    .where('role', '=', 'county')
    .where('area_code', '=', countyOf(site.area_code))
    .where('ended_at', 'is', null)
    .orderBy('account_id')
    .execute()
  for (const { account_id: accountId } of staff)
    await notify(
      db,
      {
        accountId,
        kind: 'pattern-proposed',
        title: '有一条排班规律等您批准',
        body: `${site.name}提出了新的排班规律，批准后才会排进值班表。`,
        link: `/staff/pattern/index?id=${id}`,
      },
      now,
    )
}
