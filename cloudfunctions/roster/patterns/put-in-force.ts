import { refuse } from '@contract/refusal'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { LockedPattern } from './queries'
import { announce } from './announce'

/**
 * Approves a proposed version. A change approved late begins the day after. The version in force until then ends the day before; one that would never have been in
 * force ends at once. Everybody concerned is told (A33).
 */
export async function putInForce(
  db: Db,
  line: readonly LockedPattern[],
  proposed: LockedPattern,
  byId: string,
  now: Date,
): Promise<void> {
  const before = line.filter(({ status }) => status === 'approved')
  const today = shanghaiDate(now)
  const earliest = before.length > 0 ? addDays(today, 1) : proposed.from_on
  const fromOn = proposed.from_on < earliest ? earliest : proposed.from_on
  if (proposed.to_on !== null && proposed.to_on < fromOn) throw refuse('pattern-moved-on')
  for (const earlier of before) {
    const outlived = earlier.from_on >= fromOn
    const overlaps = earlier.to_on === null || earlier.to_on >= fromOn
    if (!outlived && !overlaps) continue
    await db
      .updateTable('duty_pattern')
      .set(outlived ? { status: 'ended', ended_because: '已换成新的规律' } : { to_on: addDays(fromOn, -1) })
      .where('id', '=', earlier.id)
      .execute()
  }
  const approved = await db
    .updateTable('duty_pattern')
    .set({ status: 'approved', from_on: fromOn, decided_by: byId, decided_at: now.toISOString() })
    .where('id', '=', proposed.id)
    .where('status', '=', 'proposed')
    .executeTakeFirst()
  if (!approved.numUpdatedRows) throw refuse('pattern-moved-on')
  await announce(
    db,
    proposed,
    before.at(-1),
    {
      kind: 'pattern-approved',
      title: '值班安排有变动',
      body: `${proposed.site_name}的值班时间从${dayText(fromOn)}起按新的规律，请看值班公示。`,
    },
    byId,
    now,
  )
}
