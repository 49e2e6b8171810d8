import { refuse } from '@contract/refusal'
import { followBy, whyNotFollow } from '@contract/supplement/rules'
import type { AgreeFollowing, ReceiveFollowing } from '@contract/supplement/acts'
import type { SupplementDesk } from '@contract/supplement/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { lockForOffice } from '@server/kit/aid/stake'
import { runningClocks } from '@server/kit/aid/clocks'
import type { Act } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { deskOf } from './desk'
import { tellMayFollow } from './messages'
import { pick } from './picked'

/**
 * Agrees that papers may follow while the application is examined, or aid was given before they were there (法援法 44),
 * whether they were asked for or not; no clock stands still (容缺). Refuses `never-follows` for identity and signature, `follows-when` for a day that is not between
 * tomorrow and the last it may follow by, `follows-already`, `bad-input` for a paper not asked for in such a matter, `own-application`,
 * `not-in-this-state`, `not-found`.
 */
export async function agree({ ctx, input }: Act<typeof AgreeFollowing>): Promise<SupplementDesk> {
  const { db, caller, now } = ctx
  const row = await lockForOffice(ctx, input.id)
  const reviewDueOn = followBy(row.status, await runningClocks(db, row.id))
  if (reviewDueOn === null) throw refuse('not-in-this-state')
  const picked = await pick(db, row, input.items, now)
  for (const { item } of picked) {
    const why = whyNotFollow(item, input.dueOn, { today: shanghaiDate(now), reviewDueOn })
    if (why) throw refuse(why)
  }
  const agreed = {
    due_on: input.dueOn,
    agreed_by: caller.accountId,
    agreed_at: now.toISOString(),
    // another day is looked at anew, though the one wished for went by unanswered
    missed_told_at: null,
  }
  for (const { item } of picked) await agreeTo(db, row.id, item, agreed)
  await tellMayFollow(db, row, picked.length, input.dueOn, now)
  ctx.audit({
    act: 'following-agreed',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { items: picked.map(({ code }) => code), dueOn: input.dueOn },
  })
  return deskOf(ctx, row)
}

/** One that was asked for is agreed to; any other is the county's own proposal. Refuses `follows-already`. */
async function agreeTo(
  db: Db,
  applicationId: string,
  { code, name, help }: { code: string; name: string; help: string },
  agreed: { due_on: string; agreed_by: string; agreed_at: string; missed_told_at: null },
): Promise<void> {
  const { numUpdatedRows } = await db
    .updateTable('aid_promise_item')
    .set(agreed)
    .where('application_id', '=', applicationId)
    .where('code', '=', code)
    .where('outcome', 'is', null)
    .where('agreed_at', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows > 0n) return
  try {
    await db
      .insertInto('aid_promise_item')
      .values({ application_id: applicationId, code, name, help, ...agreed })
      .execute()
  } catch (error) {
    throw isViolationOf(error, 'aid_promise_item_one_waits') ? refuse('follows-already') : error
  }
}

/**
 * A paper that was to follow has come, as photos or over the counter. Refuses `not-in-this-state` when it is not
 * waited for, `own-application`, `not-found`.
 */
export async function receive({ ctx, input }: Act<typeof ReceiveFollowing>): Promise<SupplementDesk> {
  const { db, now } = ctx
  const row = await lockForOffice(ctx, input.id)
  const { numUpdatedRows } = await db
    .updateTable('aid_promise_item')
    .set({ outcome: 'received', ended_at: now.toISOString() })
    .where('application_id', '=', row.id)
    .where('code', '=', input.code)
    .where('outcome', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) throw refuse('not-in-this-state')
  ctx.audit({
    act: 'following-received',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { item: input.code },
  })
  return deskOf(ctx, row)
}
