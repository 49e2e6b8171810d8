import type { LawyerQuestion, OnQuestion } from '@contract/question/schema'
import { ownershipAfter } from '@contract/question/workflow'
import { refuse } from '@contract/refusal'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { tellAsker } from '@server/kit/questions/tell'
import { forLawyer } from './lawyer'
import { getForLawyer, isOneToTake, lockQuestion, questions, requireStep, takeStep } from './queries'

/**
 * Takes a waiting question: from now on it is the caller's until a hand-over is accepted (首问负责, A57). One of several
 * at once gets it. Refuses `not-found`, and `question-taken` where a colleague was first.
 */
export async function take({
  ctx,
  input,
}: Act<typeof OnQuestion, PractitionerContext>): Promise<LawyerQuestion> {
  const { db, now, caller } = ctx
  await lockQuestion(db, input.id)
  const row = await questions(db).where('question.id', '=', input.id).executeTakeFirst()
  // whoever could have taken it is told that it is gone, nobody else that it was there
  if (row?.status === 'taken' && row.owner_id !== caller.accountId && (await isOneToTake(ctx, row)))
    throw refuse('question-taken')
  const { row: mine, actors } = await getForLawyer(ctx, input.id)
  const to = requireStep(mine, 'take', actors)
  const { ownerId } = ownershipAfter({ ownerId: null, offeredTo: null }, 'take', { by: caller.accountId })
  await takeStep(ctx, mine, 'take', to, { owner_id: ownerId })
  await tellAsker(
    db,
    mine,
    { kind: 'question-taken', title: '您的问题有人接了', body: '正在给您解答，答复了会告诉您。' },
    now,
  )
  return forLawyer(ctx, mine.id)
}
