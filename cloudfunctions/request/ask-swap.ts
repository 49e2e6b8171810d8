import { requestSettings } from '@contract/request/settings'
import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import { askUntil, whyNotAsk } from '@contract/request/rules'
import type { AskSwap, MyRequest } from '@contract/request/schema'
import { firstStatus } from '@contract/request/workflow'
import { shanghaiDate } from '@contract/time'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { lockShifts, lockSitters, requireFree } from './lock'
import { tellAsked } from './messages'
import { getMyRequest } from './my-request'
import { openRequest } from './open-request'
import { findShift } from './queries'

/**
 * Asks a colleague to exchange a shift for one of theirs in the same county (A34, B.2). Refuses `not-found` for a
 * shift that is not the caller's, or the other that is; `shift-withdrawn`, `change-too-late`, `ask-too-late` for
 * either shift; `double-booked` and `on-leave` where one of the two could not sit the other's; `cannot-sit-duty`;
 * `request-open`.
 */
export async function askSwap({ ctx, input }: Act<typeof AskSwap, PractitionerContext>): Promise<MyRequest> {
  const { db, caller, now } = ctx
  const theirs = await findShift(db, input.otherShiftId)
  if (!theirs) throw refuse('not-found')
  await lockSitters(db, [caller.accountId, theirs.practitionerId])
  const [own, other] = await lockBoth(ctx, input.shiftId, input.otherShiftId)
  if (other.practitionerId !== theirs.practitionerId) throw refuse('not-found')
  const countyCode = countyOf(own.areaCode)
  const policy = await readSetting(db, requestSettings, 'request.policy', countyCode, shanghaiDate(now))
  const obstacle =
    whyNotAsk(own, askUntil(own, policy), now) ?? whyNotAsk(other, askUntil(other, policy), now)
  if (obstacle) throw refuse(obstacle)
  await requireFree(db, other.practitionerId, own, [other.id])
  await requireFree(db, caller.accountId, other, [own.id])
  const id = await openRequest(ctx, {
    kind: 'swap',
    countyCode,
    otherId: other.practitionerId,
    shiftIds: [own.id, other.id],
    reason: input.reason,
    status: firstStatus('swap', policy),
  })
  await tellAsked(db, other.practitionerId, own, other, now)
  ctx.audit({
    act: 'swap-asked',
    subjectType: 'duty_request',
    subjectId: id,
    areaCode: countyCode,
    detail: { shiftId: own.id, otherShiftId: other.id },
  })
  return getMyRequest(ctx, id)
}

async function lockBoth({ db, caller }: PractitionerContext, shiftId: string, otherShiftId: string) {
  const [own, other] = await lockShifts(db, [shiftId, otherShiftId])
  if (own!.practitionerId !== caller.accountId || other!.practitionerId === caller.accountId)
    throw refuse('not-found')
  if (countyOf(own!.areaCode) !== countyOf(other!.areaCode)) throw refuse('not-found')
  return [own!, other!] as const
}
