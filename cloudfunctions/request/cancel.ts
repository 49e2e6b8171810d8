import { refuse } from '@contract/refusal'
import type { Cancel, MyRequest } from '@contract/request/schema'
import { arrowOf } from '@contract/request/workflow'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { moveRequest } from '@server/kit/requests/move-request'
import { findRequest, lockRequest } from './lock'
import { tellCancelled } from './messages'
import { getMyRequest } from './my-request'

/** Takes the caller's own request back. Refuses `not-found` for another's, `request-closed` once it has a result. */
export async function cancel({ ctx, input }: Act<typeof Cancel, PractitionerContext>): Promise<MyRequest> {
  const { db, caller, now } = ctx
  const asked = await findRequest(db, input.id)
  if (asked?.asker_id !== caller.accountId) throw refuse('not-found')
  const request = await lockRequest(db, asked.id)
  const arrow = arrowOf(request.status, 'cancel', 'asker')
  if (!arrow) throw refuse('request-closed')
  await moveRequest(db, request.id, { act: 'cancel', to: arrow.to, actorId: caller.accountId }, now)
  if (request.other_id) await tellCancelled(db, request.other_id, request.kind, now)
  ctx.audit({
    act: 'request-cancelled',
    subjectType: 'duty_request',
    subjectId: request.id,
    areaCode: request.county_code,
    detail: { kind: request.kind },
  })
  return getMyRequest(ctx, request.id)
}
