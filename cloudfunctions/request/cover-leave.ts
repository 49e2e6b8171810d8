import { refuse } from '@contract/refusal'
import type { Cover } from '@contract/request/schema'
import type { KnownContext } from '@server/kit/procedure'
import { lapseRequest } from '@server/kit/requests/lapse-request'
import { giveShift, withdrawShift } from './change-shift'
import { lockOpenRequestsOn } from './lock-open-requests'
import { requireFree, requireOfCounty, type LockedShift, type RequestRow, type Sitters } from './lock'
import { tellShiftChanged } from './messages'

const isSame = (shifts: readonly LockedShift[], cover: readonly Cover[]) =>
  shifts.length === cover.length &&
  new Set(cover.map(({ shiftId }) => shiftId)).size === cover.length &&
  shifts.every(({ id }) => cover.some(({ shiftId }) => shiftId === id))

/**
 * Deals with every locked shift of a leave as the county chose: somebody sits in, or it is withdrawn. Requests still
 * open on them lapse. Refuses `cover-incomplete` unless each shift is named once and no other, and for a stand-in
 * `not-found`, `double-booked` and `on-leave`, the place in the choice named as a field.
 */
export async function coverLeave(
  ctx: KnownContext,
  leave: RequestRow,
  shifts: readonly LockedShift[],
  cover: readonly Cover[],
  sitters: Sitters,
): Promise<void> {
  const { db, now } = ctx
  if (!isSame(shifts, cover)) throw refuse('cover-incomplete')
  const others = await lockOpenRequestsOn(db, shifts, leave.id)
  const because = { how: 'leave' as const, requestId: leave.id, reason: leave.reason }
  for (const shift of shifts) {
    const place = cover.findIndex(({ shiftId }) => shiftId === shift.id)
    const { standInId } = cover[place]!
    if (standInId === null) {
      await withdrawShift(ctx, shift, because)
      await tellShiftChanged(db, leave.asker_id, 'withdrawn', shift, now)
      continue
    }
    if (standInId === leave.asker_id) throw refuse('on-leave')
    requireOfCounty(sitters.get(standInId), shift.areaCode)
    const fields = { [`cover.${place}.standInId`]: '这个人那段时间来不了，请换一位' }
    await requireFree(db, standInId, shift, [], fields)
    await giveShift(ctx, shift, standInId, because, fields)
    await tellShiftChanged(db, standInId, 'given', shift, now)
    await tellShiftChanged(db, leave.asker_id, 'taken', shift, now)
  }
  for (const other of others) await lapseRequest(db, other, '这一班因请假另作了安排', now)
}
