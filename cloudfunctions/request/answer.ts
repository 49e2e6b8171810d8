import { requestSettings } from '@contract/request/settings'
import { refuse } from '@contract/refusal'
import type { Answer, MyRequest } from '@contract/request/schema'
import { arrowOf, needsApproval } from '@contract/request/workflow'
import { shanghaiDate } from '@contract/time'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { moveRequest } from '@server/kit/requests/move-request'
import { readSetting } from '@server/kit/settings'
import { execute, requireChangeable, sittersOf } from './execute'
import { findRequest, lockRequest, lockShifts, lockSitters, shiftIdsOf } from './lock'
import { dutyText, tellAnswered, tellCounty } from './messages'
import { getMyRequest } from './my-request'

/**
 * Answers a request the caller was asked. A consent is carried out at once where the county wants no approval, else
 * it waits for the county. Refuses `not-found` for another's, `request-closed` once answered, cancelled or lapsed,
 * and for a consent whatever `requireChangeable` and `execute` refuse.
 */
export async function answer({ ctx, input }: Act<typeof Answer, PractitionerContext>): Promise<MyRequest> {
  const { db, caller, now } = ctx
  const asked = await findRequest(db, input.id)
  if (asked?.other_id !== caller.accountId) throw refuse('not-found')
  const consents = input.answer === 'consent'
  const sitters = await lockSitters(db, consents ? sittersOf(asked) : [])
  const shifts = await lockShifts(db, await shiftIdsOf(db, asked.id))
  const request = await lockRequest(db, asked.id)
  const policy = await readSetting(
    db,
    requestSettings,
    'request.policy',
    request.county_code,
    shanghaiDate(now),
  )
  const waits = needsApproval(request.kind, policy)
  const act = consents ? (waits ? 'consent' : 'settle') : 'decline'
  const arrow = arrowOf(request.status, act, 'other')
  if (!arrow) throw refuse('request-closed')
  if (consents) await requireChangeable(ctx, request, sitters, shifts)
  await moveRequest(db, request.id, { act, to: arrow.to, actorId: caller.accountId, note: input.note }, now)
  if (act === 'settle') await execute(ctx, request, shifts)
  await tellAnswered(
    db,
    request.asker_id,
    request.kind,
    arrow.to as 'consented' | 'settled' | 'declined',
    now,
  )
  if (act === 'consent') {
    const body = `${dutyText(shifts[0]!)}。双方已说好。`
    await tellCounty(
      db,
      { id: request.id, kind: request.kind, countyCode: request.county_code, body, waits: true },
      now,
    )
  }
  ctx.audit({
    act: `request-${arrow.to}`,
    subjectType: 'duty_request',
    subjectId: request.id,
    areaCode: request.county_code,
    detail: { kind: request.kind, shiftIds: shifts.map(({ id }) => id) },
  })
  return getMyRequest(ctx, request.id)
}
