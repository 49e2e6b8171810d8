import { randomUUID } from 'node:crypto'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { demoLawyer, DEMO_TOWN } from './people'

const HOURS = 5

/**
 * Frees the lawyer's time from `now` on: a duty already left ends where it was left, so that the day can be shown
 * again; one still going on is waited for.
 *
 * @returns when the next duty may begin
 */
async function freeFrom(db: Db, now: Date): Promise<string> {
  const at = now.toISOString()
  const held = await db
    .selectFrom('duty_shift')
    .select(['id', 'status', 'starts_at', 'ends_at'])
    .where('practitioner_id', '=', demoLawyer.id)
    .where('status', 'in', ['checked-in', 'checked-out'])
    .where('ends_at', '>', at)
    .execute()
  let from = at
  for (const { id, status, starts_at, ends_at } of held) {
    if (status === 'checked-in') from = ends_at > from ? ends_at : from
    else {
      const left = new Date(Math.max(now.getTime(), Date.parse(starts_at) + 60_000)).toISOString()
      await db.updateTable('duty_shift').set({ ends_at: left }).where('id', '=', id).execute()
      from = left > from ? left : from
    }
  }
  return from
}

/**
 * Sees to it that the demonstration's lawyer has a duty to check in to at whatever hour it is shown: unless a shift
 * is open or can be checked in to within the hour, a duty of five hours begins now.
 */
export async function ensureShiftNow(db: Db, now: Date): Promise<void> {
  const soon = new Date(now.getTime() + 3_600_000).toISOString()
  const usable = await db
    .selectFrom('duty_shift')
    .select('id')
    .where('practitioner_id', '=', demoLawyer.id)
    .where('status', 'in', ['published', 'checked-in'])
    .where('starts_at', '<=', soon)
    .where('ends_at', '>', new Date(now.getTime() + 1_800_000).toISOString())
    .executeTakeFirst()
  if (usable) return
  const site = await db
    .selectFrom('site')
    .select('code')
    .where('area_code', '=', DEMO_TOWN)
    .where('kind', '=', 'town-station')
    .executeTakeFirstOrThrow()
  await db.transaction().execute(async (tx) => {
    const starts = await freeFrom(tx, now)
    const ends = new Date(Date.parse(starts) + HOURS * 3_600_000).toISOString()
    // the rest of today's pattern makes way for the duty being shown
    await tx
      .updateTable('duty_shift')
      .set({ status: 'withdrawn', withdrawn_because: 'replanned' })
      .where('practitioner_id', '=', demoLawyer.id)
      .where('status', '=', 'published')
      .where('starts_at', '<', ends)
      .where('ends_at', '>', starts)
      .execute()
    await tx
      .insertInto('duty_shift')
      .values({
        id: randomUUID(),
        site_code: site.code,
        practitioner_id: demoLawyer.id,
        kind: 'at-site',
        origin: 'one-off',
        day: shanghaiDate(starts),
        starts_at: starts,
        ends_at: ends,
        status: 'published',
      })
      .execute()
  })
}
