import type { StatementStatus } from '@contract/subsidy/labels'
import type { StatementAct } from '@contract/subsidy/workflow'
import type { Db } from '@server/database/client'

interface Step {
  statementId: string
  act: StatementAct
  from: StatementStatus
  to: StatementStatus
  /** Null: the system. */
  actorId: string | null
  byPerson?: boolean
  note?: string
}

/** One line of a statement's history, in the transaction of the act itself. */
export const writeHistory = (db: Db, now: Date, step: Step) =>
  db
    .insertInto('subsidy_history')
    .values({
      statement_id: step.statementId,
      act: step.act,
      from_status: step.from,
      to_status: step.to,
      actor_id: step.actorId,
      by_person: step.byPerson ?? false,
      note: step.note ?? null,
      at: now.toISOString(),
    })
    .execute()
