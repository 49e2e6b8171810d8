import { staffRoles, type Role } from '@contract/account/roles'
import type { StaffDuty } from '@contract/duty/attendance-schema'
import type { ShiftId } from '@contract/duty/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { dutyFile } from './duty-file'
import { toDueShift } from './queries'
import { shiftsSeenBy } from './staff-queries'

/** One duty within what the caller serves in one of the roles, with what proves it. Refuses `not-found` for others. */
const seenAs =
  (roles: readonly Role[]) =>
  async ({ ctx, input }: Act<typeof ShiftId>): Promise<StaffDuty> => {
    const row = await shiftsSeenBy(ctx.db, ctx.caller, roles)
      .where('duty_shift.id', '=', input.id)
      .executeTakeFirst()
    if (!row) throw refuse('not-found')
    const file = await dutyFile(ctx, await toDueShift(ctx.db, row), row.area_code)
    return {
      ...file,
      areaCode: row.area_code,
      practitionerId: row.practitioner_id,
      practitionerName: row.practitioner_name,
      practitionerKind: row.practitioner_kind,
      unit: row.unit,
    }
  }

export const shiftEvidence = seenAs(staffRoles)
/**
 * The same for a supervisor of another house (A7). That a check was made up is told; why it was missing is between the
 * person and their county.
 */
export const supervisedShift = async (asked: Act<typeof ShiftId>): Promise<StaffDuty> => ({
  ...(await seenAs(['supervisor'])(asked)),
  makeUps: [],
})
