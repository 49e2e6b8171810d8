import type { JobDone } from '@contract/jobs/schema'
import { ownReferralLink, staffReferralLink } from '@contract/referral/links'
import { countyOf } from '@contract/area'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { inJob } from '@server/kit/in-job'
import { discreet } from '@server/kit/ledger/discreet'
import { notify } from '@server/kit/messages/notify'
import type { Context } from '@server/kit/procedure'

/** Referrals of one run; the rest wait for the next day. */
const BATCH = 200

/** Referrals whose running term is over and whose two sides have not been told of this one. */
const overdue = (db: Db, today: string) =>
  db
    .selectFrom('referral')
    .select(['id', 'area_code', 'receiver_county', 'mediator_id', 'due_on', 'status'])
    .where('due_on', '<', today)
    .where((of) => of.or([of('reminded_for', 'is', null), of('reminded_for', '<', of.ref('due_on'))]))

/** Tells both sides of one overdue referral, if it still is once locked. */
const remindOne = (ctx: Context, id: string): Promise<boolean> =>
  inJob(ctx, 'remindReferrals', async (db, audit) => {
    const row = await overdue(db, shanghaiDate(ctx.now)).where('id', '=', id).forUpdate().executeTakeFirst()
    if (!row) return false
    await db.updateTable('referral').set({ reminded_for: row.due_on }).where('id', '=', id).execute()
    const { safe_mode } = await db
      .selectFrom('consultation')
      .innerJoin('referral', 'referral.consultation_id', 'consultation.id')
      .select('consultation.safe_mode')
      .where('referral.id', '=', id)
      .executeTakeFirstOrThrow()
    const areas = [countyOf(row.area_code), ...(row.mediator_id ? [] : [row.receiver_county])]
    const staff = await db
      .selectFrom('staff_grant')
      .innerJoin('account', 'account.id', 'staff_grant.account_id')
      .select('account_id')
      .distinct()
      .where('role', '=', 'county')
      .where('area_code', 'in', areas)
      .where('ended_at', 'is', null)
      .where('disabled_at', 'is', null)
      .execute()
    const words = {
      kind: 'referral-overdue',
      title: '有一件转办过期了',
      body: row.status === 'sent' ? '还没有接收，请看一看。' : '还没有反馈结果，请看一看。',
    }
    const tell = (accountId: string, link: string) =>
      notify(db, discreet({ safeMode: safe_mode }, { accountId, link, ...words }), ctx.now)
    for (const { account_id } of staff) await tell(account_id, staffReferralLink(id))
    if (row.mediator_id) await tell(row.mediator_id, ownReferralLink(id))
    audit({
      act: 'referral-overdue',
      subjectType: 'referral',
      subjectId: id,
      areaCode: row.area_code,
      detail: { status: row.status, dueOn: row.due_on },
    })
    return true
  })

/** Tells both sides of referrals past their term (A59), once a term. */
export async function remindReferrals({ ctx }: { ctx: Context }): Promise<JobDone> {
  const found = await overdue(ctx.service.db, shanghaiDate(ctx.now))
    .orderBy('due_on')
    .orderBy('id')
    .limit(BATCH)
    .execute()
  let done = 0
  for (const { id } of found) if (await remindOne(ctx, id)) done++
  return { done }
}
