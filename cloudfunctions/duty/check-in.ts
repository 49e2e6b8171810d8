import { momentClaimed } from '@contract/duty/offline'
import { decideCheckIn } from '@contract/duty/rules'
import type { CheckIn, DueShift } from '@contract/duty/schema'
import type { Arrival } from '@contract/duty/labels'
import { refuse } from '@contract/refusal'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { keepPosition } from './keep-position'
import { lockShift } from './lock-shift'
import { findShift } from './queries'
import { requireDiscipline } from './require-discipline'
import { verifyEvidence, type Evidence } from './verify-evidence'

/** One person is on duty at one place: the index decides, also between two shifts checked in at at once. */
async function openAttendance(
  { db, now, caller }: PractitionerContext,
  shiftId: string,
  arrival: Arrival,
  evidence: Evidence,
): Promise<void> {
  try {
    await db
      .insertInto('attendance')
      .values({
        shift_id: shiftId,
        practitioner_id: caller.accountId,
        checked_in_at: evidence.at.toISOString(),
        in_delivered_at: evidence.late ? now.toISOString() : null,
        in_code: evidence.codeKind,
        in_location: evidence.location,
        in_distance_m: evidence.distanceM,
        arrival,
      })
      .execute()
  } catch (error) {
    if (isViolationOf(error, 'attendance_open')) throw refuse('on-duty-elsewhere')
    throw error
  }
}

/**
 * Checks the caller in at a shift of theirs (A37). Whether the shift may be begun is asked before the code, so that
 * a repeat is told what happened rather than that its code is spent. One kept on a phone without signal is judged by
 * when it was made, and marked with when it arrived.
 *
 * Refuses `not-found`, what `decideCheckIn` and `verifyEvidence` refuse, `discipline-unread` and `on-duty-elsewhere`.
 */
export async function checkIn({ ctx, input }: Act<typeof CheckIn, PractitionerContext>): Promise<DueShift> {
  const { db, now, caller } = ctx
  const shift = await lockShift(ctx, input.shiftId)
  const times = { ...shift, checkedInAt: null }
  decideCheckIn(times, momentClaimed(input.takenAt, now), shift.policy)
  await requireDiscipline(ctx)
  const evidence = await verifyEvidence(ctx, shift, input)
  const { arrival } = decideCheckIn(times, evidence.at, shift.policy)
  await openAttendance(ctx, shift.id, arrival, evidence)
  await db.updateTable('duty_shift').set({ status: 'checked-in' }).where('id', '=', shift.id).execute()
  await keepPosition(ctx, shift.id, 'in', input.place)
  const { codeKind, location, areaCode, late } = evidence
  ctx.audit({
    act: 'checked-in',
    subjectType: 'duty_shift',
    subjectId: shift.id,
    areaCode,
    detail: { codeKind, location, arrival, ...(late && { deliveredLate: true }) },
  })
  return (await findShift(db, caller.accountId, shift.id))!
}
