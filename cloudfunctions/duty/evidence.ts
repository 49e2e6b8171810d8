import { dutySettings } from '@contract/duty/settings'
import type { OwnDuty } from '@contract/duty/attendance-schema'
import type { ShiftId } from '@contract/duty/schema'
import { refuse } from '@contract/refusal'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { dutyFile } from './duty-file'
import { shiftsOf, toDueShift } from './queries'

/** One duty of the caller with what proves it (A45); another's is not found. */
export async function evidence({ ctx, input }: Act<typeof ShiftId, PractitionerContext>): Promise<OwnDuty> {
  const row = await shiftsOf(ctx.db, ctx.caller.accountId)
    .where('duty_shift.id', '=', input.id)
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  const file = await dutyFile(ctx, await toDueShift(ctx.db, row), row.area_code)
  const makeUpPolicy = await readSetting(ctx.db, dutySettings, 'duty.makeUp', row.area_code, row.day)
  return { ...file, makeUpPolicy }
}
