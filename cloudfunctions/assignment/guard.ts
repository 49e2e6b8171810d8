import { refuse } from '@contract/refusal'
import { lockReceived, type ApplicationRow } from '@server/kit/aid/rows'
import { mustHaveNoStake } from '@server/kit/aid/stake'
import type { KnownContext } from '@server/kit/procedure'

/**
 * A case of the caller's county, locked, in which they have no stake. Refuses `not-found` for another county's,
 * `own-application` for one's own, `case-in-own-hands` for one they handle or handled.
 */
export async function lockAtDesk({ db, caller }: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await lockReceived(db, caller, id)
  if (!row) throw refuse('not-found')
  await mustHaveNoStake(db, row, caller)
  return row
}
