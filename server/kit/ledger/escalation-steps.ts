import type { EscalationStatus } from '@contract/escalation/labels'
import type { EscalationAct } from '@contract/escalation/workflow'
import type { Db } from '@server/database/client'

/** Writes one step into the history of an escalation. */
export const noteStep = (
  db: Db,
  step: {
    id: string
    act: EscalationAct
    from: EscalationStatus | null
    to: EscalationStatus
    by: string | null
  },
  now: Date,
) =>
  db
    .insertInto('escalation_history')
    .values({
      escalation_id: step.id,
      act: step.act,
      from_status: step.from,
      to_status: step.to,
      actor_id: step.by,
      at: now.toISOString(),
    })
    .execute()

/** Puts a record under an escalation; once, however often it is told. */
export const link = (db: Db, id: string, recordId: string, now: Date) =>
  db
    .insertInto('escalation_record')
    .values({ escalation_id: id, consultation_id: recordId, joined_at: now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .execute()
