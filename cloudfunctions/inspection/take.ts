import { refuse } from '@contract/refusal'
import type { CancelInspection, Inspection, TakeInspection } from '@contract/inspection/schema'
import type { Act } from '@server/kit/procedure'
import { inspectionOf } from './one'
import { findInspection, lockOpenInspection, mayCancel } from './queries'

/**
 * Takes a task, so that two do not drive to one village; or gives it back. Refuses `not-found`,
 * `inspection-closed`, `inspection-taken` when a colleague has it.
 */
export async function take({ ctx, input }: Act<typeof TakeInspection>): Promise<Inspection> {
  const { db, caller } = ctx
  const row = await lockOpenInspection(ctx, input.id)
  if (row.assigned_to !== null && row.assigned_to !== caller.accountId) throw refuse('inspection-taken')
  await db
    .updateTable('inspection')
    .set({ assigned_to: input.give ? null : caller.accountId })
    .where('id', '=', row.id)
    .execute()
  ctx.audit({
    act: input.give ? 'inspection-given-back' : 'inspection-taken',
    subjectType: 'inspection',
    subjectId: row.id,
    areaCode: row.area_code,
  })
  return inspectionOf(ctx, (await findInspection(db, caller, row.id))!)
}

/**
 * Cancels a task, with a reason that stays. Refuses `not-found`, `inspection-closed`, and `not-allowed` for a task of a
 * drawing over more than one serves: whose sites the city looks at does not take it back.
 */
export async function cancelInspection({ ctx, input }: Act<typeof CancelInspection>): Promise<Inspection> {
  const { db, caller, now } = ctx
  const row = await lockOpenInspection(ctx, input.id)
  if (!mayCancel(caller, row)) throw refuse('not-allowed')
  await db
    .updateTable('inspection')
    .set({
      status: 'cancelled',
      notes: input.notes,
      done_at: now.toISOString(),
      done_by: caller.accountId,
    })
    .where('id', '=', row.id)
    .execute()
  ctx.audit({
    act: 'inspection-cancelled',
    subjectType: 'inspection',
    subjectId: row.id,
    areaCode: row.area_code,
  })
  return inspectionOf(ctx, (await findInspection(db, caller, row.id))!)
}
