import type { FollowUp, MyQuestion, OnQuestion, QuestionTicket } from '@contract/question/schema'
import { refuse } from '@contract/refusal'
import type * as z from 'zod'
import { issueRatingTicket } from '@server/kit/ledger/new-ticket'
import type { Act, KnownContext } from '@server/kit/procedure'
import { reportBundle } from '@server/kit/questions/report-bundle'
import { tellLawyers } from '@server/kit/questions/tell'
import { writeTurn } from '@server/kit/questions/words'
import { forAsker, rateable } from './own'
import { getOwn, lockQuestion, requireStep, takeStep, type QuestionRow } from './queries'
import { promiseFor } from './submit'

async function lockOwn(ctx: KnownContext, id: string): Promise<QuestionRow> {
  await lockQuestion(ctx.db, id)
  return getOwn(ctx, id)
}

/** Asks on after an answer: the same matter, back to the same owner (A57). Refuses `not-found`, `question-moved-on`. */
export async function followUp({ ctx, input }: Act<typeof FollowUp>): Promise<MyQuestion> {
  const { db, now, caller, service } = ctx
  const row = await lockOwn(ctx, input.id)
  const to = requireStep(row, 'follow-up', ['asker'])
  await writeTurn(
    db,
    service.keyring,
    { questionId: row.id, kind: 'question', text: input.text, by: caller.accountId },
    now,
  )
  await takeStep(ctx, row, 'follow-up', to, { promised_by: await promiseFor(ctx, row.area_code, row.urgent) })
  await tellLawyers(
    db,
    row,
    [row.owner_id],
    {
      kind: 'question-follow-up',
      title: '有人接着问您',
      body: '您答复过的一个问题，对方接着问了，请按时限答复。',
    },
    now,
  )
  return forAsker(ctx, await getOwn(ctx, row.id))
}

/** Takes back a question that nobody has taken yet. Refuses `not-found`, `question-moved-on`. */
export async function withdraw({ ctx, input }: Act<typeof OnQuestion>): Promise<MyQuestion> {
  const row = await lockOwn(ctx, input.id)
  const to = requireStep(row, 'withdraw', ['asker'])
  await takeStep(ctx, row, 'withdraw', to, { promised_by: null })
  await reportBundle(ctx.db, row.bundle_id, ctx.now)
  return forAsker(ctx, await getOwn(ctx, row.id))
}

/** Says that an answer is enough. Refuses `not-found`, `question-moved-on`. */
export async function close({ ctx, input }: Act<typeof OnQuestion>): Promise<MyQuestion> {
  const row = await lockOwn(ctx, input.id)
  await takeStep(ctx, row, 'close', requireStep(row, 'close', ['asker']))
  return forAsker(ctx, await getOwn(ctx, row.id))
}

/**
 * A ticket to rate the last answer with, on the phone it was asked from (A50). Refuses `not-found`, and
 * `already-rated` where nothing is left to rate; a helper rates nobody's answer.
 */
export async function rate({ ctx, input }: Act<typeof OnQuestion>): Promise<z.output<typeof QuestionTicket>> {
  const row = await lockOwn(ctx, input.id)
  const last = await rateable(ctx, row)
  if (!last) throw refuse(row.relation === 'helper' ? 'not-found' : 'already-rated')
  ctx.audit({
    act: 'issue-rating-ticket',
    subjectType: 'consultation',
    subjectId: last.id,
    areaCode: row.area_code,
    detail: { questionId: row.id },
  })
  const { ticket } = await issueRatingTicket(ctx.db, last.id, ctx.now)
  return { ticket }
}
