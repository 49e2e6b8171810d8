import type { AssignDesk, Reassign } from '@contract/assignment/schema'
import { lockForOffice } from '@server/kit/aid/stake'
import { takeStep } from '@server/kit/aid/step'
import type { Act } from '@server/kit/procedure'
import { tellReassigned } from './messages'
import { endAssignment, findStanding } from './rows'
import { deskOf } from './view'

/**
 * Takes a case back from a lawyer who has not answered, so that another is assigned within three days (148号令 24).
 * Refuses `not-in-this-state` once it was accepted or declined: whichever comes first holds.
 */
export async function reassign({ ctx, input }: Act<typeof Reassign>): Promise<AssignDesk> {
  const { db, caller, now } = ctx
  const row = await lockForOffice(ctx, input.id)
  const step = { act: 'reassign', actor: 'county', accountId: caller.accountId } as const
  const { status } = await takeStep(db, row, { ...step, set: { handler_id: null } }, now)
  const standing = await findStanding(db, row.id)
  if (standing) await endAssignment(db, standing.id, { outcome: 'reassigned', note: input.note }, now)
  await tellReassigned(db, row, row.handler_id!, now)
  ctx.audit({
    act: 'reassigned',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: {
      assignmentId: standing?.id,
      practitionerId: row.handler_id,
      overdue: standing ? standing.answer_by < now.toISOString() : null,
    },
  })
  return deskOf(ctx, { ...row, status, handler_id: null }, { scope: 'county', grave: false })
}
