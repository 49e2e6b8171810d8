import { missingOf, toMakeUp } from '@contract/duty/make-up'
import { arrivalAt, judgeCheckOut } from '@contract/duty/rules'
import type { DueShift } from '@contract/duty/schema'
import { refuse } from '@contract/refusal'
import type { KnownContext } from '@server/kit/procedure'
import { keepHistory } from './keep-history'

interface Claimed {
  practitionerId: string
  inAt: string | null
  outAt: string | null
}

const leaving = (shift: DueShift, checkedInAt: string, outAt: string) => ({
  checked_out_at: outAt,
  out_code: 'made-up' as const,
  out_location: 'unknown' as const,
  out_distance_m: null,
  ...judgeCheckOut({ ...shift, checkedInAt }, new Date(outAt), shift.policy),
})

/**
 * Writes the times of an approved make-up into a shift's attendance, marked as made up. The shift must be locked.
 * Refuses `make-up-outdated` where a check that was missing has arrived since, or the shift was withdrawn.
 */
export async function applyMakeUp(ctx: KnownContext, shift: DueShift, claimed: Claimed): Promise<void> {
  const { db, now } = ctx
  const { practitionerId, inAt, outAt } = claimed
  const missing = missingOf(toMakeUp(shift), now)
  if (missing.in !== (inAt !== null) || missing.out !== (outAt !== null) || outAt === null)
    throw refuse('make-up-outdated')
  if (inAt === null) {
    await keepHistory(ctx, shift.id, 'make-up')
    await db
      .updateTable('attendance')
      .set({ ...leaving(shift, shift.attendance!.checkedInAt, outAt), closed_by_system: false })
      .where('shift_id', '=', shift.id)
      .execute()
    return
  }
  await db
    .insertInto('attendance')
    .values({
      shift_id: shift.id,
      practitioner_id: practitionerId,
      checked_in_at: inAt,
      in_code: 'made-up',
      in_location: 'unknown',
      in_distance_m: null,
      arrival: arrivalAt(shift, new Date(inAt), shift.policy),
      ...leaving(shift, inAt, outAt),
    })
    .execute()
  await db.updateTable('duty_shift').set({ status: 'checked-out' }).where('id', '=', shift.id).execute()
}
