import { decideCheckOut } from '@contract/duty/rules'
import type { CheckOut, DueShift } from '@contract/duty/schema'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { keepPosition } from './keep-position'
import { lockShift } from './lock-shift'
import { findShift } from './queries'
import { verifyEvidence } from './verify-evidence'

/** Servers' clocks may differ by a moment, and nobody leaves before they came. */
const notBefore = (now: Date, earlier: string | null) =>
  earlier !== null && now < new Date(earlier) ? new Date(earlier) : now

/**
 * Checks the caller out of a shift of theirs (A37), with the same proof as for the check-in.
 *
 * Refuses `not-found` and what `decideCheckOut` and `verifyEvidence` refuse.
 */
export async function checkOut({ ctx, input }: Act<typeof CheckOut, PractitionerContext>): Promise<DueShift> {
  const { db, caller } = ctx
  const shift = await lockShift(ctx, input.shiftId)
  const checkedInAt = shift.attendance?.checkedInAt ?? null
  const now = notBefore(ctx.now, checkedInAt)
  const { departure, short, minutes } = decideCheckOut({ ...shift, checkedInAt }, now, shift.policy)
  const { codeKind, location, distanceM, areaCode } = await verifyEvidence(ctx, shift.siteCode, input)
  await db
    .updateTable('attendance')
    .set({
      checked_out_at: now.toISOString(),
      out_code: codeKind,
      out_location: location,
      out_distance_m: distanceM,
      departure,
      short,
      minutes,
    })
    .where('shift_id', '=', shift.id)
    .execute()
  await db.updateTable('duty_shift').set({ status: 'checked-out' }).where('id', '=', shift.id).execute()
  await keepPosition(ctx, shift.id, 'out', input.place)
  ctx.audit({
    act: 'checked-out',
    subjectType: 'duty_shift',
    subjectId: shift.id,
    areaCode,
    detail: { codeKind, location, departure, short, minutes },
  })
  return (await findShift(db, caller.accountId, shift.id))!
}
