import { isTakenIn } from '@contract/intake/filing'
import { refuse } from '@contract/refusal'
import { lockReceived, type ApplicationRow } from '@server/kit/aid/rows'
import type { KnownContext } from '@server/kit/procedure'

/** Applied for by the caller, filed by them for somebody, or in their own hands: others decide about it. */
export const isOwn = (row: ApplicationRow, accountId: string): boolean =>
  row.applicant_id === accountId || (row.filed_by === accountId && !isTakenIn(row.filed_as))

/**
 * A case of the caller's county, locked, in which they have no stake. Refuses `not-found` for another county's,
 * `own-application` for one's own, `case-in-own-hands` for one they handle.
 */
export async function lockAtDesk({ db, caller }: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await lockReceived(db, caller, id)
  if (!row) throw refuse('not-found')
  if (isOwn(row, caller.accountId)) throw refuse('own-application')
  if (row.handler_id === caller.accountId) throw refuse('case-in-own-hands')
  return row
}
