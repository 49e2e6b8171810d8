import { randomUUID } from 'node:crypto'
import type { RequestKind, RequestStatus } from '@contract/request/labels'
import { isOpen } from '@contract/request/workflow'
import { refuse } from '@contract/refusal'
import type { PractitionerContext } from '@server/kit/procedure'
import { writeRequestHistory } from '@server/kit/requests/move-request'
import { isViolationOf } from '@server/kit/violation'

interface NewRequest {
  kind: RequestKind
  countyCode: string
  otherId?: string
  /** The asker's shift, then the other's. */
  shiftIds?: readonly string[]
  fromOn?: string
  toOn?: string
  reason: string
  status: RequestStatus
}

/**
 * Writes a request down with its first line of history, and holds its shifts for it. Refuses `request-open` where a
 * shift is in another one, and `leave-overlaps` for days one is on leave already; the indexes decide, also between
 * two at once.
 *
 * @returns its id
 */
export async function openRequest(ctx: PractitionerContext, request: NewRequest): Promise<string> {
  const { db, caller, now } = ctx
  const id = randomUUID()
  const at = now.toISOString()
  const open = isOpen(request.status)
  try {
    await db
      .insertInto('duty_request')
      .values({
        id,
        kind: request.kind,
        county_code: request.countyCode,
        asker_id: caller.accountId,
        other_id: request.otherId ?? null,
        from_on: request.fromOn ?? null,
        to_on: request.toOn ?? null,
        reason: request.reason,
        status: request.status,
        asked_at: at,
        closed_at: open ? null : at,
      })
      .execute()
    const parts = (request.shiftIds ?? []).map((shiftId, place) => ({
      request_id: id,
      part: place === 0 ? ('own' as const) : ('other' as const),
      shift_id: shiftId,
      open,
    }))
    if (parts.length > 0) await db.insertInto('duty_request_shift').values(parts).execute()
  } catch (error) {
    if (isViolationOf(error, 'duty_request_shift_once')) throw refuse('request-open')
    if (isViolationOf(error, 'duty_request_leave_once')) throw refuse('leave-overlaps')
    throw error
  }
  const step = {
    act: 'ask' as const,
    to: request.status,
    actorId: caller.accountId,
    note: request.reason,
  }
  await writeRequestHistory(db, id, step, now)
  return id
}
