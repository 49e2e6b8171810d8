import type { RequestStatus } from '@contract/request/labels'
import { isOpen, type HistoryAct } from '@contract/request/workflow'
import type { Db } from '@server/database/client'

export interface RequestStep {
  act: HistoryAct
  to: RequestStatus
  /** Null: the system. */
  actorId: string | null
  note?: string | undefined
}

/**
 * Moves a locked request along an arrow of its workflow, with a line in its history. One that is closed lets go of
 * its shifts, so that they may be asked for again.
 */
export async function moveRequest(db: Db, requestId: string, step: RequestStep, now: Date): Promise<void> {
  const at = now.toISOString()
  const closed = !isOpen(step.to)
  await db
    .updateTable('duty_request')
    .set({ status: step.to, closed_at: closed ? at : null })
    .where('id', '=', requestId)
    .execute()
  if (closed)
    await db
      .updateTable('duty_request_shift')
      .set({ open: false })
      .where('request_id', '=', requestId)
      .execute()
  await writeRequestHistory(db, requestId, step, now)
}

/** One line of a request's history, in the transaction of the act itself. */
export const writeRequestHistory = (db: Db, requestId: string, step: RequestStep, now: Date) =>
  db
    .insertInto('duty_request_history')
    .values({
      request_id: requestId,
      act: step.act,
      to_status: step.to,
      actor_id: step.actorId,
      note: step.note ?? null,
      at: now.toISOString(),
    })
    .execute()
