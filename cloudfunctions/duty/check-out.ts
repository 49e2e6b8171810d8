import { asItStood, momentClaimed } from '@contract/duty/offline'
import { decideCheckOut } from '@contract/duty/rules'
import type { CheckOut, DueShift } from '@contract/duty/schema'
import { refuse } from '@contract/refusal'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { keepHistory } from './keep-history'
import { keepPosition } from './keep-position'
import { lockShift } from './lock-shift'
import { findShift } from './queries'
import { verifyEvidence } from './verify-evidence'

/** Servers' clocks may differ by a moment, and nobody leaves before they came. */
const notBefore = (now: Date, earlier: string | null) =>
  earlier !== null && now < new Date(earlier) ? new Date(earlier) : now

/**
 * Checks the caller out of a shift of theirs (A37), with the same proof as for the check-in. One that arrives late
 * from a phone without signal takes the place of the system's closing, which stays in the history.
 *
 * Refuses `not-found` and what `decideCheckOut` and `verifyEvidence` refuse.
 */
export async function checkOut({ ctx, input }: Act<typeof CheckOut, PractitionerContext>): Promise<DueShift> {
  const { db, caller } = ctx
  const shift = await lockShift(ctx, input.shiftId)
  const checkedInAt = shift.attendance?.checkedInAt ?? null
  const closedBySystem = shift.attendance?.closedBySystem ?? false
  const times = asItStood({ ...shift, checkedInAt }, closedBySystem, input.takenAt)
  const claimed = momentClaimed(input.takenAt, ctx.now)
  decideCheckOut(times, notBefore(claimed, checkedInAt), shift.policy)
  const { codeKind, location, distanceM, areaCode, at, late } = await verifyEvidence(ctx, shift, input)
  if (closedBySystem && !late) throw refuse('already-checked-out')
  if (late && at < new Date(checkedInAt!)) throw refuse('not-checked-in')
  const out = notBefore(at, checkedInAt)
  const { departure, short, minutes } = decideCheckOut(times, out, shift.policy)
  if (closedBySystem) await keepHistory(ctx, shift.id, 'late-delivery')
  await db
    .updateTable('attendance')
    .set({
      checked_out_at: out.toISOString(),
      out_code: codeKind,
      out_location: location,
      out_distance_m: distanceM,
      departure,
      short,
      minutes,
      closed_by_system: false,
      out_delivered_at: late ? ctx.now.toISOString() : null,
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
    detail: {
      codeKind,
      location,
      departure,
      short,
      minutes,
      ...(late && { deliveredLate: true }),
      ...(closedBySystem && { insteadOfSystem: true }),
    },
  })
  return (await findShift(db, caller.accountId, shift.id))!
}
