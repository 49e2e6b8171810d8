import { requestSettings } from '@contract/request/settings'
import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import { wrongLeave } from '@contract/request/rules'
import type { AskLeave, MyRequest } from '@contract/request/schema'
import { firstStatus, isOpen } from '@contract/request/workflow'
import { shanghaiDate } from '@contract/time'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { lapseRequest } from '@server/kit/requests/lapse-request'
import { readSetting } from '@server/kit/settings'
import { withdrawShift } from './change-shift'
import { lockOpenRequestsOn } from './lock-open-requests'
import { lockShiftsOfLeave, lockSitters } from './lock'
import { leaveText, tellCounty, tellShiftChanged } from './messages'
import { getMyRequest } from './my-request'
import { openRequest } from './open-request'

/**
 * Asks the caller's county for leave. It is about whatever shifts of theirs in that county lie in its days when it is
 * decided. Where the county wants no approval it holds at once, its shifts are withdrawn, and the county is told to
 * plan anew. Refuses `bad-input` for days in the past or out of order, and `leave-overlaps`.
 */
export async function askLeave({
  ctx,
  input,
}: Act<typeof AskLeave, PractitionerContext>): Promise<MyRequest> {
  const { db, caller, now } = ctx
  const { fromOn, toOn, reason } = input
  const today = shanghaiDate(now)
  const wrong = wrongLeave(input, today)
  if (wrong) throw refuse('bad-input', wrong)
  const countyCode = countyOf(caller.practitioner.areaCode)
  const policy = await readSetting(db, requestSettings, 'request.policy', countyCode, today)
  const status = firstStatus('leave', policy)
  await lockSitters(db, [], caller.accountId)
  const leave = { asker_id: caller.accountId, county_code: countyCode, from_on: fromOn, to_on: toOn }
  const shifts = isOpen(status) ? [] : await lockShiftsOfLeave(db, leave, now)
  const others = await lockOpenRequestsOn(db, shifts)
  const id = await openRequest(ctx, { kind: 'leave', countyCode, fromOn, toOn, reason, status })
  for (const shift of shifts) {
    await withdrawShift(ctx, shift, { how: 'leave', requestId: id, reason })
    await tellShiftChanged(db, caller.accountId, 'withdrawn', shift, now)
  }
  for (const other of others) await lapseRequest(db, other, '这一班因请假取消了', now)
  const body = `${leaveText(fromOn, toOn)}${shifts.length > 0 ? `，取消了${shifts.length}班` : ''}。`
  await tellCounty(db, { id, kind: 'leave', countyCode, body, waits: isOpen(status) }, now)
  ctx.audit({
    act: 'leave-asked',
    subjectType: 'duty_request',
    subjectId: id,
    areaCode: countyCode,
    detail: { fromOn, toOn, status, withdrawn: shifts.map((shift) => shift.id) },
  })
  return getMyRequest(ctx, id)
}
