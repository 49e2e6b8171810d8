import { isTakenIn } from '@contract/intake/filing'
import { refuse } from '@contract/refusal'
import { lockReceived, type ApplicationRow } from '@server/kit/aid/rows'
import type { KnownContext } from '@server/kit/procedure'

/** One's own: applied for, or filed for somebody; what the office took in at its counter is the office's work. */
export const isOwn = (row: ApplicationRow, accountId: string): boolean =>
  row.applicant_id === accountId || (row.filed_by === accountId && !isTakenIn(row.filed_as))

/**
 * An application of the caller's county, locked. Refuses `not-found` for another county's, `own-application` for
 * one's own.
 */
export async function lockOfCounty({ db, caller }: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await lockReceived(db, caller, id)
  if (!row) throw refuse('not-found')
  if (isOwn(row, caller.accountId)) throw refuse('own-application')
  return row
}
