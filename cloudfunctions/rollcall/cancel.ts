import { staffRoles } from '@contract/account/roles'
import { refuse } from '@contract/refusal'
import type { CancelRollCall, RollCall } from '@contract/rollcall/schema'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { findCall, ofOwnLevel } from './queries'

/**
 * Cancels a call that is planned and has not come yet. A call to a wider area than one's own is not found, nor one
 * that somebody above planned, since a planned one is known to nobody below. Refuses `not-found`, `roll-call-started`.
 */
export async function cancel({ ctx, input }: Act<typeof CancelRollCall>): Promise<RollCall> {
  const { db, caller } = ctx
  const row = await db
    .selectFrom('roll_call')
    .select(['status', 'area_code'])
    .where('id', '=', input.id)
    .where(withinScope('area_code', caller, staffRoles))
    .where(({ or, eb }) => or([eb('status', '<>', 'planned'), ofOwnLevel(caller)]))
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  if (row.status !== 'planned') throw refuse('roll-call-started')
  await db.updateTable('roll_call').set({ status: 'cancelled' }).where('id', '=', input.id).execute()
  ctx.audit({
    act: 'roll-call-cancelled',
    subjectType: 'roll_call',
    subjectId: input.id,
    areaCode: row.area_code,
  })
  return (await findCall(db, caller, input.id))!
}
