import { refuse } from '@contract/refusal'
import { followBy, whyNotFollow } from '@contract/supplement/rules'
import type { AgreeFollowing, ReceiveFollowing, SupplementDesk } from '@contract/supplement/schema'
import { shanghaiDate } from '@contract/time'
import { lockForOffice } from '@server/kit/aid/stake'
import { runningClocks } from '@server/kit/aid/clocks'
import type { Act } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { deskOf } from './desk'
import { tellMayFollow } from './messages'
import { pick } from './picked'

/**
 * Agrees that papers may follow while the application is examined; no clock stands still (容缺). Refuses
 * `never-follows` for identity and signature, `follows-when` for a day that is not between tomorrow and the last day
 * of the examination, `follows-already`, `bad-input` for a paper not asked for in such a matter, `own-application`,
 * `not-in-this-state`, `not-found`.
 */
export async function agree({ ctx, input }: Act<typeof AgreeFollowing>): Promise<SupplementDesk> {
  const { db, caller, now } = ctx
  const row = await lockForOffice(ctx, input.id)
  const reviewDueOn = followBy(await runningClocks(db, row.id))
  if (row.status !== 'submitted' || reviewDueOn === null) throw refuse('not-in-this-state')
  const picked = await pick(db, row, input.items)
  for (const { item } of picked) {
    const why = whyNotFollow(item, input.dueOn, { today: shanghaiDate(now), reviewDueOn })
    if (why) throw refuse(why)
  }
  try {
    await db
      .insertInto('aid_promise_item')
      .values(
        picked.map(({ item: { code, name, help } }) => ({
          application_id: row.id,
          code,
          name,
          help,
          due_on: input.dueOn,
          agreed_by: caller.accountId,
          agreed_at: now.toISOString(),
        })),
      )
      .execute()
  } catch (error) {
    throw isViolationOf(error, 'aid_promise_item_one_waits') ? refuse('follows-already') : error
  }
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
