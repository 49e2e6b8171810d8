import { requestSettings } from '@contract/request/settings'
import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import { askUntil, whyNotAsk } from '@contract/request/rules'
import type { AskStandIn, MyRequest } from '@contract/request/schema'
import { firstStatus } from '@contract/request/workflow'
import { shanghaiDate } from '@contract/time'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { lockShifts, lockSitters, requireFree, requireOfCounty } from './lock'
import { tellAsked } from './messages'
import { getMyRequest } from './my-request'
import { openRequest } from './open-request'

/**
 * Asks a colleague of the shift's county to sit it instead (B.2). Refuses `not-found` for a shift or a person that is
 * not the caller's to ask, `shift-withdrawn`, `change-too-late`, `ask-too-late`, `double-booked`, `on-leave`,
 * `cannot-sit-duty`, `request-open`.
 */
export async function askStandIn({
  ctx,
  input,
}: Act<typeof AskStandIn, PractitionerContext>): Promise<MyRequest> {
  const { db, caller, now } = ctx
  if (input.otherId === caller.accountId) throw refuse('not-found')
  const people = await lockSitters(db, [input.otherId])
  const [shift] = await lockShifts(db, [input.shiftId])
  if (shift!.practitionerId !== caller.accountId) throw refuse('not-found')
  const { areaCode } = shift!
  requireOfCounty(people.get(input.otherId), areaCode)
  const countyCode = countyOf(areaCode)
  const policy = await readSetting(db, requestSettings, 'request.policy', countyCode, shanghaiDate(now))
  const obstacle = whyNotAsk(shift!, askUntil(shift!, policy), now)
  if (obstacle) throw refuse(obstacle)
  await requireFree(db, input.otherId, shift!)
  const id = await openRequest(ctx, {
    kind: 'stand-in',
    countyCode,
    otherId: input.otherId,
    shiftIds: [shift!.id],
    reason: input.reason,
    status: firstStatus('stand-in', policy),
  })
  await tellAsked(db, input.otherId, shift!, undefined, now)
  ctx.audit({
    act: 'stand-in-asked',
    subjectType: 'duty_request',
    subjectId: id,
    areaCode: countyCode,
    detail: { shiftId: shift!.id },
  })
  return getMyRequest(ctx, id)
}
