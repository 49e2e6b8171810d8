import { supervisionSettings } from '@contract/supervision/settings'
import { statutoryDeadline } from '@contract/calendar'
import { leadsTo, runningTerm, type FindingAct, type FindingStatus } from '@contract/supervision/workflow'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { isRestDay } from '../holidays'
import { readSetting } from '../settings'

/** A finding that is locked by the act that moves it. */
export interface LockedFinding {
  id: string
  county_code: string
  status: FindingStatus
}

/**
 * Moves a locked finding along its table, sets the term that now runs, and writes the step into its history. Who may
 * do the act has been asked before. Refuses `finding-moved-on` where the table has no such step.
 *
 * @param actorId null: the system, when a term had passed
 * @returns status and last day of the term that now runs, null where none does
 */
export async function moveFinding(
  db: Db,
  finding: LockedFinding,
  act: FindingAct,
  actorId: string | null,
  now: Date,
): Promise<{ status: FindingStatus; dueOn: string | null }> {
  const status = leadsTo(finding.status, act)
  if (!status) throw refuse('finding-moved-on')
  const today = shanghaiDate(now)
  const term = runningTerm[status]
  const terms =
    term && (await readSetting(db, supervisionSettings, 'supervision.terms', finding.county_code, today))
  const dueOn = term && terms ? statutoryDeadline(today, terms[term], isRestDay) : null
  await db.updateTable('finding').set({ status, due_on: dueOn }).where('id', '=', finding.id).execute()
  await db
    .insertInto('finding_history')
    .values({
      finding_id: finding.id,
      act,
      from_status: finding.status,
      to_status: status,
      actor_id: actorId,
      at: now.toISOString(),
    })
    .execute()
  return { status, dueOn }
}
