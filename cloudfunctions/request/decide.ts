import { refuse } from '@contract/refusal'
import type { Decide, Review } from '@contract/request/schema'
import { arrowOf } from '@contract/request/workflow'
import type { Act } from '@server/kit/procedure'
import { keeps } from '@server/kit/keeping'
import { moveRequest } from '@server/kit/requests/move-request'
import { coverLeave } from './cover-leave'
import { execute, requireChangeable, sittersOf } from './execute'
import { findRequest, lockRequest, lockShifts, lockShiftsOfLeave, lockSitters, shiftIdsOf } from './lock'
import { tellDecided } from './messages'
import { review } from './review'

/**
 * Decides a request for its county; an approval is carried out in the same transaction. Refuses `not-found` for one
 * of another county, `own-request` for one's own or where one gave the consent, `request-closed` unless it waits for
 * a decision, and for an approval whatever `requireChangeable`, `execute` and `coverLeave` refuse.
 */
export async function decide({ ctx, input }: Act<typeof Decide>): Promise<Review> {
  const { db, caller, now } = ctx
  const asked = await findRequest(db, input.id)
  if (!asked || !keeps(caller, asked.county_code)) throw refuse('not-found')
  if (asked.asker_id === caller.accountId || asked.other_id === caller.accountId) throw refuse('own-request')
  const approves = input.decision === 'approve'
  const isLeave = asked.kind === 'leave'
  const chosen = input.cover.flatMap(({ standInId }) => (standInId ? [standInId] : []))
  const sitters = isLeave
    ? await lockSitters(db, approves ? chosen : [], asked.asker_id)
    : await lockSitters(db, approves ? sittersOf(asked) : [])
  const shifts = isLeave
    ? await lockShiftsOfLeave(db, asked, now)
    : await lockShifts(db, await shiftIdsOf(db, asked.id))
  const request = await lockRequest(db, asked.id)
  const arrow = arrowOf(request.status, input.decision, 'county')
  if (!arrow) throw refuse('request-closed')
  if (approves && !isLeave) await requireChangeable(ctx, request, sitters, shifts)
  const step = { act: input.decision, to: arrow.to, actorId: caller.accountId, note: input.note }
  await moveRequest(db, request.id, step, now)
  if (approves && isLeave) await coverLeave(ctx, request, shifts, input.cover, sitters)
  if (approves && !isLeave) await execute(ctx, request, shifts)
  await tellDecided(db, request.asker_id, request.kind, input.decision, now)
  if (request.other_id) await tellDecided(db, request.other_id, request.kind, input.decision, now)
  ctx.audit({
    act: `request-${arrow.to}`,
    subjectType: 'duty_request',
    subjectId: request.id,
    areaCode: request.county_code,
    detail: { kind: request.kind, shiftIds: shifts.map(({ id }) => id) },
  })
  return review({ ctx, input: { id: request.id } })
}
