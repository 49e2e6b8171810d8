import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import { whyNotChange } from '@contract/request/rules'
import type { CountyShift, Replace } from '@contract/request/schema'
import { keeps } from '@server/kit/keeping'
import type { Act } from '@server/kit/procedure'
import { lapseRequest } from '@server/kit/requests/lapse-request'
import { giveShift } from './change-shift'
import { lockOpenRequestsOn } from './lock-open-requests'
import { lockShifts, lockSitters, requireFree, requireOfCounty } from './lock'
import { tellShiftChanged } from './messages'
import { findShift } from './queries'
import { shift as readShift } from './shift'

/**
 * Puts somebody else on a shift for the county's own reason. Requests still open on it lapse, and all concerned are
 * told. Refuses `not-found` for a shift or a person of another county, `own-request` for a change to one's own duty,
 * `shift-withdrawn`, `change-too-late`, `double-booked`, `on-leave`, `cannot-sit-duty`.
 */
export async function replace({ ctx, input }: Act<typeof Replace>): Promise<CountyShift> {
  const { db, caller, now } = ctx
  const known = await findShift(db, input.shiftId)
  if (!known || !keeps(caller, countyOf(known.areaCode))) throw refuse('not-found')
  const sitters = await lockSitters(db, [input.personId])
  const [shift] = await lockShifts(db, [input.shiftId])
  const { practitionerId: before, areaCode } = shift!
  if ([before, input.personId].includes(caller.accountId)) throw refuse('own-request')
  requireOfCounty(sitters.get(input.personId), areaCode)
  const obstacle = whyNotChange(shift!, now)
  if (obstacle) throw refuse(obstacle)
  if (before === input.personId) throw refuse('double-booked')
  await requireFree(db, input.personId, shift!)
  const open = await lockOpenRequestsOn(db, [shift!])
  await giveShift(ctx, shift!, input.personId, { how: 'replaced', requestId: null, reason: input.reason })
  for (const request of open) await lapseRequest(db, request, '司法局另作了安排', now)
  await tellShiftChanged(db, before, 'taken', shift!, now)
  await tellShiftChanged(db, input.personId, 'given', shift!, now)
  ctx.audit({
    act: 'sitter-replaced',
    subjectType: 'duty_shift',
    subjectId: shift!.id,
    areaCode,
    detail: { version: shift!.version + 1, lapsed: open.map(({ id }) => id) },
  })
  return readShift({ ctx, input: { shiftId: shift!.id } })
}
