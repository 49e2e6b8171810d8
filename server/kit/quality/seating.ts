import { qualitySettings } from '@contract/quality/settings'
import { randomUUID } from 'node:crypto'
import { statutoryDeadline } from '@contract/calendar'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { isRestDay } from '@server/kit/holidays'
import { readSetting } from '@server/kit/settings'
import { reviewSeatLink } from '@contract/quality/links'
import { dayText, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { notify } from '@server/kit/messages/notify'
import { drawReviewers, type Ground } from './reviewers'

/** Tells a reviewer that a case waits for them; which, they learn when they open it. */
const tellCalled = (db: Db, accountId: string, seat: { id: string; dueOn: string }, now: Date) =>
  notify(
    db,
    {
      accountId,
      kind: 'review-called',
      title: '有一件案卷请您评审',
      body: `请在${dayText(seat.dueOn)}前评完；和案件有关系的，点开说一声，换别人评。`,
      link: reviewSeatLink(seat.id),
    },
    now,
  )

/**
 * Calls reviewers to the named places of a case and tells them. A place for which nobody is found stays empty, and is
 * shown so.
 *
 * @returns how many sat down
 */
export async function seat(
  ctx: Ground,
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
