import type { ClockName } from '@contract/aid/clocks'
import type { AidStatus } from '@contract/aid/statuses'
import { arrowOf, type AidAct, type AidActor } from '@contract/aid/workflow'
import { refuse } from '@contract/refusal'
import type { Updateable } from 'kysely'
import type { Db } from '@server/database/client'
import type { Tables } from '@server/database/tables'
import { moveClocks } from './clocks'

/** One act on a case by one actor. The caller has locked the row and found that this person is that actor. */
export interface Step {
  act: AidAct
  actor: AidActor
  /** Null: a timer. */
  accountId: string | null
  /** Columns the act itself sets. */
  set?: Omit<Updateable<Tables['aid_application']>, 'id' | 'status'>
  /** When that happened which its clocks count from, where it was before today. */
  clocksFrom?: Date
  /** Lengths of its clocks in days, where a county set them. */
  clockDays?: Partial<Record<ClockName, number>>
}

export interface Stepped {
  status: AidStatus
  /** Last days of the clocks it started. */
  dueOn: Partial<Record<ClockName, string>>
}

/**
 * Takes one step of the workflow: asks the table, changes the status, moves the clocks, writes the history. The one
 * way a case changes its status. Refuses `not-in-this-state` when the table has no such arrow for this actor.
 */
export async function takeStep(
  db: Db,
  row: { id: string; status: AidStatus },
  { act, actor, accountId, set, clocksFrom, clockDays }: Step,
  now: Date,
): Promise<Stepped> {
  const arrow = arrowOf(row.status, act, actor)
  if (!arrow) throw refuse('not-in-this-state')
  await db
    .updateTable('aid_application')
    // whatever ends a transfer, it goes nowhere any more
    .set({ ...(row.status === 'transferring' && { transfer_to: null }), ...set, status: arrow.to })
    .where('id', '=', row.id)
    .execute()
  const dueOn = await moveClocks(db, row.id, arrow, now, clocksFrom, clockDays)
  await db
    .insertInto('aid_history')
    .values({
      application_id: row.id,
      act,
      from_status: row.status,
      to_status: arrow.to,
      actor_id: accountId,
      actor,
      at: now.toISOString(),
    })
    .execute()
  return { status: arrow.to, dueOn }
}
