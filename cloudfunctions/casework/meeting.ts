import { randomUUID } from 'node:crypto'
import { hasInk } from '@contract/aid/signature'
import { isHandled } from '@contract/casework/rules'
import type { LawyerCase } from '@contract/casework/schema'
import type { RecordMeeting } from '@contract/casework/acts'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { lockHandled } from '@server/kit/casework/handled'
import { findMeeting, keepMeeting } from '@server/kit/casework/meeting'
import type { Act } from '@server/kit/procedure'
import { lawyerCaseOf } from './lawyer-view'
import { newestClock } from './queries'

/**
 * The first meeting: the four points told, the record read to whoever can't read it, and signed by the person aided
 * on the lawyer's phone (148号令 29, 30). Refuses `met-already`, `signature-missing` where nothing was drawn,
 * `bad-input` for a day to come or before the lawyer had the case, `not-in-this-state` before taking over, `not-found` for another's case.
 */
export async function recordMeeting({ ctx, input }: Act<typeof RecordMeeting>): Promise<LawyerCase> {
  const { db, now, caller, service } = ctx
  const row = await lockHandled(ctx, input.id)
  if (!isHandled(row.status)) throw refuse('not-in-this-state')
  if (await findMeeting(db, row.id, caller.accountId)) throw refuse('met-already')
  if (input.metOn > shanghaiDate(now)) throw refuse('bad-input', { metOn: '约见的日子不能在今天以后' })
  const assignedOn = (await newestClock(db, row.id, 'engagement'))?.started_on
  if (assignedOn && input.metOn < assignedOn)
    throw refuse('bad-input', { metOn: '约见的日子不能早于接手那天' })
  if (!hasInk(input.strokes)) throw refuse('signature-missing')
  const { metOn, place, readAloud, talk, strokes } = input
  const id = randomUUID()
  await keepMeeting(db, service.keyring, {
    id,
    applicationId: row.id,
    handlerId: caller.accountId,
    metOn,
    place,
    readAloud,
    talk,
    strokes,
    signedAt: now.toISOString(),
  })
  ctx.audit({
    act: 'met',
    subjectType: 'case_meeting',
    subjectId: id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, metOn, readAloud },
  })
  return lawyerCaseOf(ctx, row)
}
