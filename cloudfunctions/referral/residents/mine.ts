import {
  REFERRAL_ROWS,
  type AnswerMeeting,
  type MyReferral,
  type MyReferrals,
} from '@contract/referral/schema'
import { leadsTo } from '@contract/referral/workflow'
import { refuse } from '@contract/refusal'
import type { Act, KnownContext } from '@server/kit/procedure'
import { keepAnswer } from '../meeting'
import { findReferral, meetingsOf, receiverName, referrals, type ReferralRow } from '../queries'
import { openText } from '../sealed'
import { writeStep } from '../step'
import { tellSender } from '../tell'

/** A referral as the person follows it: the time that stands, and what came of it. */
export async function myReferralOf(ctx: KnownContext, row: ReferralRow): Promise<MyReferral> {
  const meeting = (await meetingsOf(ctx.db, row.id)).find(({ answer }) => answer !== 'replaced')
  return {
    id: row.id,
    kind: row.kind,
    receiverName: receiverName(row),
    receiverPhone: row.department_phone,
    status: row.status,
    dueOn: row.due_on,
    sentAt: row.sent_at,
    reply: row.reply_sealed && openText(ctx, 'reply', row.id, row.reply_sealed),
    meeting: meeting
      ? {
          id: meeting.id,
          at: meeting.at,
          answer: meeting.answer,
          place: openText(ctx, 'place', meeting.id, meeting.place_sealed),
        }
      : null,
  }
}

/** What the caller follows, newest first. */
export async function mine({ ctx }: { ctx: KnownContext }): Promise<MyReferrals> {
  const rows = await referrals(ctx.db)
    .where('referral.resident_id', '=', ctx.caller.accountId)
    .orderBy('referral.sent_at', 'desc')
    .orderBy('referral.id')
    .limit(REFERRAL_ROWS)
    .execute()
  return {
    rows: await Promise.all(rows.map((row) => myReferralOf(ctx, row))),
    asOf: ctx.now.toISOString(),
  }
}

/** The person's own answer to a proposed time. Refuses `not-found`, and `referral-moved-on` for one answered. */
export async function answerMine({ ctx, input }: Act<typeof AnswerMeeting>): Promise<MyReferral> {
  const { db, caller } = ctx
  await db.selectFrom('referral').select('id').where('id', '=', input.id).forUpdate().execute()
  const row = await findReferral(db, input.id)
  if (row?.resident_id !== caller.accountId) throw refuse('not-found')
  if (!leadsTo(row.status, 'answer-meeting')) throw refuse('referral-moved-on')
  await keepAnswer(ctx, row, input)
  await writeStep(ctx, row.id, 'answer-meeting', row.status, row.status, true)
  await tellSender(ctx, row, {
    kind: 'referral-meeting-answered',
    title: input.agrees ? '来访人同意了约的时间' : '来访人说约的时间来不了',
    body: '点开看经过。',
  })
  ctx.audit({
    act: 'referral-answer-meeting',
    subjectType: 'referral',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { agrees: input.agrees, own: true },
  })
  return myReferralOf(ctx, (await findReferral(db, row.id))!)
}
