import type { DueShift } from '@contract/duty/schema'
import { refuse } from '@contract/refusal'
import type { PractitionerContext } from '@server/kit/procedure'
import { findShift } from './queries'

/**
 * Locks a shift of the caller for the rest of the transaction, and then reads it: a second act on it waits here and
 * sees what the first one wrote. Refuses `not-found` for another's.
 */
export async function lockShift(ctx: PractitionerContext, id: string): Promise<DueShift> {
  const { db, caller } = ctx
  await db
    .selectFrom('duty_shift')
    .select('id')
    .where('id', '=', id)
    .where('practitioner_id', '=', caller.accountId)
    .forUpdate()
    .execute()
  const shift = await findShift(db, caller.accountId, id)
  if (!shift) throw refuse('not-found')
  return shift
}
