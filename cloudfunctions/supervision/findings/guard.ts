import { refuse } from '@contract/refusal'
import { actorOf, arrowOf, isInTime, leadsTo, type FindingAct } from '@contract/supervision/workflow'
import { shanghaiDate } from '@contract/time'
import type { KnownContext } from '@server/kit/procedure'
import { decisionsOf, roleAt, type FindingRow } from './queries'

/**
 * Asks the table whether a caller may do an act on a locked finding as staff. Refuses `finding-moved-on` where the
 * act has no place in its status, `finding-not-yours` for the person, the finder or the first decider where it is
 * theirs no longer.
 */
export async function mayActAsStaff(
  { db, caller }: KnownContext,
  row: FindingRow,
  act: FindingAct,
): Promise<void> {
  if (!leadsTo(row.status, act)) throw refuse('finding-moved-on')
  const [first] = await decisionsOf(db, row.id)
  const parties = {
    personId: row.practitioner_id,
    finderId: row.finder_id,
    deciderId: first?.deciderId ?? null,
  }
  const actor = actorOf(parties, caller.accountId, roleAt(caller, row.county_code))
  if (!actor || !arrowOf(row.status, act, actor)) throw refuse('finding-not-yours')
}

/**
 * The same for the person it is about, whose finding it has been found to be. Refuses `finding-moved-on`, and
 * `finding-term-over` after the last day.
 */
export function mayActAsPerson({ now }: KnownContext, row: FindingRow, act: FindingAct): void {
  if (!arrowOf(row.status, act, 'person')) throw refuse('finding-moved-on')
  if (!isInTime(row.due_on, shanghaiDate(now))) throw refuse('finding-term-over')
}
