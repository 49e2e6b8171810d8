import { randomUUID } from 'node:crypto'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { demoLawyer, DEMO_TOWN } from './people'

const HOURS = 5

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
  const starts = now.toISOString()
  const ends = new Date(now.getTime() + HOURS * 3_600_000).toISOString()
  await db.transaction().execute(async (tx) => {
    // the rest of today's pattern makes way for the duty being shown
    await tx
      .updateTable('duty_shift')
      .set({ status: 'withdrawn' })
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
        day: shanghaiDate(now),
        starts_at: starts,
        ends_at: ends,
        status: 'published',
      })
      .execute()
  })
}
