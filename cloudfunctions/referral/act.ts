import type {
  AcceptReferral,
  DeclineReferral,
  Referral,
  ReportReferral,
  SuperviseReferral,
  WithdrawReferral,
} from '@contract/referral/schema'
import { isOverdue } from '@contract/referral/workflow'
import { cityOf, countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { serves } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { findReferral, receiverName, type ReferralRow } from './queries'
import { matterName } from './record'
import { sealText } from './sealed'
import { lockFor, takeStep } from './step'
import { tellReceiver, tellResident, tellSender } from './tell'
import { view } from './view'
import { writeLetter } from './write-letter'

const again = async (ctx: KnownContext, { id }: ReferralRow): Promise<Referral> =>
  view(ctx, (await findReferral(ctx.db, id))!)

/** Takes it over; from here the term for a result runs. Refuses as `lockFor` does. */
export async function accept({ ctx, input }: Act<typeof AcceptReferral>): Promise<Referral> {
  const row = await lockFor(ctx, input.id, 'accept')
  await takeStep(ctx, row, 'accept', { accepted_at: ctx.now.toISOString() })
  const words = { kind: 'referral-accepted', title: '转出的事对方接收了', body: '有结果会再告诉您。' }
  await tellSender(ctx, row, words)
  await tellResident(ctx, row, { ...words, title: '您的事对方已经接收' })
  return again(ctx, row)
}

/** A feedback letter goes back, and both sides read what it says. */
async function reply(
  ctx: KnownContext,
  row: ReferralRow,
  act: 'decline' | 'report',
  said: string,
): Promise<void> {
  await takeStep(ctx, row, act, { reply_sealed: sealText(ctx, 'reply', row.id, said) })
  await writeLetter(ctx, {
    referralId: row.id,
    kind: 'feedback',
    countyCode: row.receiver_county,
    about: row.number,
    to: row.site_name,
    from: receiverName(row),
    referralKind: row.kind,
    matterName: matterName(row),
    words: said,
    dueOn: null,
  })
}

/** Does not take it over, with a reason both sides read. Refuses as `lockFor` does. */
export async function decline({ ctx, input }: Act<typeof DeclineReferral>): Promise<Referral> {
  const row = await lockFor(ctx, input.id, 'decline')
  await reply(ctx, row, 'decline', input.reply)
  const words = { kind: 'referral-declined', title: '转出的事对方没有接收', body: '点开看原因。' }
  await tellSender(ctx, row, words)
  await tellResident(ctx, row, { ...words, title: '您的事对方没有接收' })
  return again(ctx, row)
}

/** What came of it; it goes back to who passed it on, and to the person. Refuses as `lockFor` does. */
export async function report({ ctx, input }: Act<typeof ReportReferral>): Promise<Referral> {
  const row = await lockFor(ctx, input.id, 'report')
  await reply(ctx, row, 'report', input.reply)
  const words = { kind: 'referral-done', title: '转出的事有了结果', body: '点开看结果。' }
  await tellSender(ctx, row, words)
  await tellResident(ctx, row, { ...words, title: '您的事有了结果' })
  return again(ctx, row)
}

/** Presses for what is overdue, by a letter. Refuses as `lockFor` does, and `not-overdue`. */
export async function supervise({ ctx, input }: Act<typeof SuperviseReferral>): Promise<Referral> {
  const row = await lockFor(ctx, input.id, 'supervise')
  if (!isOverdue({ dueOn: row.due_on }, shanghaiDate(ctx.now))) throw refuse('not-overdue')
  await takeStep(ctx, row, 'supervise')
  const city = serves(ctx.caller, ['city'], row.area_code)
  const writer = city ? cityOf(row.area_code) : countyOf(row.area_code)
  const { name } = await ctx.db
    .selectFrom('area')
    .select('name')
    .where('code', '=', writer)
    .executeTakeFirstOrThrow()
  await writeLetter(ctx, {
    referralId: row.id,
    kind: 'supervise',
    countyCode: writer,
    about: row.number,
    to: receiverName(row),
    from: `${name}司法局`,
    referralKind: row.kind,
    matterName: matterName(row),
    words: input.words,
    dueOn: row.due_on,
  })
  await tellReceiver(ctx, row, {
    kind: 'referral-supervised',
    title: '有一件转来的事被督办',
    body: '已经超过期限，请抓紧办理。',
  })
  return again(ctx, row)
}

/** Takes back what nobody has accepted yet. Refuses as `lockFor` does. */
export async function withdraw({ ctx, input }: Act<typeof WithdrawReferral>): Promise<Referral> {
  const row = await lockFor(ctx, input.id, 'withdraw')
  await takeStep(ctx, row, 'withdraw')
  await tellReceiver(ctx, row, {
    kind: 'referral-withdrawn',
    title: '转来的一件事撤回了',
    body: '不用再办。',
  })
  await tellResident(ctx, row, {
    kind: 'referral-withdrawn',
    title: '您的事撤回了转办',
    body: '请问接待您的人。',
  })
  return again(ctx, row)
}
