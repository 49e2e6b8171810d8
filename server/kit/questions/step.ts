import type { QuestionStatus } from '@contract/question/labels'
import type { QuestionAct } from '@contract/question/workflow'
import type { Db } from '@server/database/client'

interface Step {
  id: string
  act: QuestionAct
  from: QuestionStatus | null
  to: QuestionStatus
  /** Null: the system's own. */
  actorId: string | null
}

/** One line of a question's history, in the transaction of the act. */
export async function writeStep(db: Db, { id, act, from, to, actorId }: Step, now: Date): Promise<void> {
  await db
    .insertInto('question_history')
    .values({
      question_id: id,
      act,
      from_status: from,
      to_status: to,
      actor_id: actorId,
      at: now.toISOString(),
    })
    .execute()
}
