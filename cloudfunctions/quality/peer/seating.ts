import { qualitySettings } from '@contract/quality/settings'
import { randomUUID } from 'node:crypto'
import { statutoryDeadline } from '@contract/calendar'
import { shanghaiDate } from '@contract/time'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { isRestDay } from '@server/kit/holidays'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { tellCalled } from './messages'
import { drawReviewers } from './reviewers'

/**
 * Calls reviewers to the named places of a case and tells them. A place for which nobody is found stays empty, and is
 * shown so.
 *
 * @returns how many sat down
 */
export async function seat(
  ctx: KnownContext,
  row: ApplicationRow,
  places: readonly number[],
  seed: number,
): Promise<number> {
  const { db, now } = ctx
  const today = shanghaiDate(now)
  const { years, reviewDays } = await readSetting(
    db,
    qualitySettings,
    'quality.peer',
    row.county_code!,
    today,
  )
  const reviewers = await drawReviewers(ctx, row, { wanted: places.length, seed, years })
  for (const [index, reviewerId] of reviewers.entries()) {
    const id = randomUUID()
    const dueOn = statutoryDeadline(today, reviewDays, isRestDay)
    await db
      .insertInto('peer_seat')
      .values({
        id,
        application_id: row.id,
        place: places[index]!,
        reviewer_id: reviewerId,
        called_at: now.toISOString(),
        due_on: dueOn,
      })
      .execute()
    await tellCalled(db, reviewerId, { id, dueOn }, now)
  }
  return reviewers.length
}
