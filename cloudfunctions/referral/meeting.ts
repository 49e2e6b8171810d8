import { randomUUID } from 'node:crypto'
import type { AnswerMeeting, ProposeMeeting, Referral } from '@contract/referral/schema'
import { refuse } from '@contract/refusal'
import { momentText } from '@contract/time'
import type { Act, KnownContext } from '@server/kit/procedure'
import { findReferral, type ReferralRow } from './queries'
import { sealText } from './sealed'
import { lockFor, takeStep } from './step'
import { tellReceiver, tellResident, tellSender } from './tell'
import { view } from './view'

/**
 * Proposes a time and place for mediation, or writes down one agreed on the telephone; one proposed before gives way.
 * Refuses as `lockFor` does, and `meeting-past`.
 */
export async function propose({ ctx, input }: Act<typeof ProposeMeeting>): Promise<Referral> {
  const { db, now, caller } = ctx
  const row = await lockFor(ctx, input.id, 'propose')
  if (new Date(input.at) <= now) throw refuse('meeting-past')
  const at = now.toISOString()
  await db
    .updateTable('referral_meeting')
    .set({ answer: 'replaced', answered_by: caller.accountId, answered_at: at })
    .where('referral_id', '=', row.id)
    .where((of) => of.or([of('answer', 'is', null), of('answer', '=', 'agreed')]))
    .execute()
  const id = randomUUID()
  await db
    .insertInto('referral_meeting')
    .values({
      id,
      referral_id: row.id,
      meets_at: new Date(input.at).toISOString(),
      place_sealed: sealText(ctx, 'place', id, input.place),
      proposed_by: caller.accountId,
      proposed_at: at,
      ...(input.agreed && { answer: 'agreed', answered_by: caller.accountId, answered_at: at }),
    })
    .execute()
  await takeStep(ctx, row, 'propose')
  const words = {
    kind: 'referral-meeting',
    title: input.agreed ? '办事的时间约好了' : '对方约了一个时间',
    body: `${momentText(input.at)}，点开看地点${input.agreed ? '' : '，并回复行不行'}。`,
  }
  await tellSender(ctx, row, words)
  await tellResident(ctx, row, words)
  return view(ctx, (await findReferral(db, row.id))!)
}

/** Writes an answer to a proposed time; the one it answers has to stand still. Refuses `referral-moved-on`. */
export async function keepAnswer(
  ctx: KnownContext,
  row: ReferralRow,
  { meetingId, agrees }: { meetingId: string; agrees: boolean },
): Promise<void> {
  const answered = await ctx.db
    .updateTable('referral_meeting')
    .set({
      answer: agrees ? 'agreed' : 'declined',
      answered_by: ctx.caller.accountId,
      answered_at: ctx.now.toISOString(),
    })
    .where('id', '=', meetingId)
    .where('referral_id', '=', row.id)
    .where('answer', 'is', null)
    .executeTakeFirst()
  if (answered.numUpdatedRows !== 1n) throw refuse('referral-moved-on')
  await tellReceiver(ctx, row, {
    kind: 'referral-meeting-answered',
    title: agrees ? '约的时间对方同意了' : '约的时间对方来不了',
    body: agrees ? '点开看时间和地点。' : '请另约一个时间。',
  })
}

/** Who passed it on has asked the person. Refuses as `lockFor` does, and `referral-moved-on` for one answered. */
export async function answerMeeting({ ctx, input }: Act<typeof AnswerMeeting>): Promise<Referral> {
  const row = await lockFor(ctx, input.id, 'answer-meeting')
  await keepAnswer(ctx, row, input)
  await takeStep(ctx, row, 'answer-meeting')
  return view(ctx, (await findReferral(ctx.db, row.id))!)
}
