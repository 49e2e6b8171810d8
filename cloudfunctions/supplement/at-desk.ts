import { refuse } from '@contract/refusal'
import { mustHaveNoStake } from '@server/kit/aid/stake'
import { lockReceived, type ApplicationRow } from '@server/kit/aid/rows'
import type { KnownContext } from '@server/kit/procedure'

/**
 * An application of the caller's county, locked. Refuses `not-found` for another county's, and what
 * `mustHaveNoStake` refuses.
 */
export async function lockOfCounty({ db, caller }: KnownContext, id: string): Promise<ApplicationRow> {
  const row = await lockReceived(db, caller, id)
  if (!row) throw refuse('not-found')
  await mustHaveNoStake(db, row, caller)
  return row
}
