import { cityOf } from '@contract/area'
import type { JobDone } from '@contract/jobs/schema'
import { peerReviewLink, reviewSeatLink } from '@contract/quality/links'
import { isUnderReview, peerStatuses } from '@contract/quality/workflow'
import { NEAR_DAYS } from '@contract/review/reminders'
import { addDays, dayText, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { inJob } from '@server/kit/in-job'
import { notify } from '@server/kit/messages/notify'
import { overseersOf } from '@server/kit/messages/tell-overseers'
import type { Context } from '@server/kit/procedure'

const BATCH = 500

/** Seats that are waited for, near their last day or past it, of which something is left to be told. */
const pressing = (db: Db, today: string) =>
  db
    .selectFrom('peer_seat')
    .innerJoin('peer_case', 'peer_case.application_id', 'peer_seat.application_id')
    .select(['peer_seat.id', 'reviewer_id', 'due_on', 'county_code', 'peer_seat.application_id'])
    .where('done_at', 'is', null)
    .where('declined_at', 'is', null)
    .where('status', 'in', peerStatuses.filter(isUnderReview))
    .where(({ or, and, eb }) =>
      or([
        and([
          eb('due_on', '>=', today),
          eb('due_on', '<=', addDays(today, NEAR_DAYS)),
          eb('reminded_at', 'is', null),
        ]),
        and([eb('due_on', '<', today), eb('overdue_told_at', 'is', null)]),
      ]),
    )

const remindOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'remindReviews', async (db, audit) => {
    const { now } = ctx
    const today = shanghaiDate(now)
    const seat = await pressing(db, today)
      .where('peer_seat.id', '=', id)
      .forUpdate('peer_seat')
      .executeTakeFirst()
    if (!seat) return false
    const over = seat.due_on < today
    await notify(
      db,
      {
        accountId: seat.reviewer_id,
        kind: over ? 'review-over' : 'review-near',
        title: over ? '案卷评审过期了' : '案卷评审快到期',
        body: over
          ? `${dayText(seat.due_on)}到期，还没有评。请尽快评完；不能评的，点开说一声。`
          : `最晚${dayText(seat.due_on)}评完；不能评的，点开说一声，换别人评。`,
        link: reviewSeatLink(seat.id),
      },
      now,
    )
    if (over) {
      for (const accountId of await overseersOf(db, [seat.county_code, cityOf(seat.county_code)]))
        if (accountId !== seat.reviewer_id)
          await notify(
            db,
            {
              accountId,
              kind: 'review-late',
              title: '有一件案卷评审过期了',
              body: `${dayText(seat.due_on)}到期，评审人还没有评。`,
              link: peerReviewLink(seat.application_id),
            },
            now,
          )
      audit({
        act: 'review-over',
        subjectType: 'peer_seat',
        subjectId: seat.id,
        areaCode: seat.county_code,
        detail: { dueOn: seat.due_on },
      })
    }
    await db
      .updateTable('peer_seat')
      .set(over ? { overdue_told_at: now.toISOString() } : { reminded_at: now.toISOString() })
      .where('id', '=', seat.id)
      .execute()
    return true
  })

/**
 * Each morning: tells a reviewer whose term runs out within two days, and once it ran out the reviewer again, with
 * county and city; each once.
 */
export async function remindReviews({ ctx }: { ctx: Context }): Promise<JobDone> {
  const found = await pressing(ctx.service.db, shanghaiDate(ctx.now))
    .orderBy('due_on')
    .orderBy('peer_seat.id')
    .limit(BATCH)
    .execute()
  let done = 0
  for (const { id } of found) if (await remindOne(ctx, id)) done++
  return { done }
}
