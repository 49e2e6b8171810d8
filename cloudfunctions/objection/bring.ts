import { randomUUID } from 'node:crypto'
import { refuse } from '@contract/refusal'
import { objectedTo, whyNotObject } from '@contract/review/objection'
import { shanghaiDate } from '@contract/time'
import type { ApplicationRow } from '@server/kit/aid/rows'
import { takeStep } from '@server/kit/aid/step'
import type { KnownContext } from '@server/kit/procedure'
import { tellBureau } from './messages'
import { findRefusal, findWindow } from './queries'
import { sealSaid } from './sealed'

/**
 * Brings an objection to a locked case before the bureau, within its fifteen days (法援法 49; 山西条例 29). Refuses
 * `aid-objection-late`, `aid-objected` a second time, `not-in-this-state` where nothing was refused or ended.
 */
export async function bring(ctx: KnownContext, row: ApplicationRow, said: string) {
  const { db, caller, now, service } = ctx
  const against = objectedTo(row.status)
  if (!against) throw refuse('not-in-this-state')
  const why = whyNotObject(await findWindow(db, row.id), shanghaiDate(now))
  if (why) throw refuse(why)
  const step = { act: 'object', actor: 'applicant', accountId: caller.accountId } as const
  const { dueOn } = await takeStep(db, row, step, now)
  const id = randomUUID()
  const objection = {
    id,
    application_id: row.id,
    county_code: row.county_code!,
    against,
    decision_id: against === 'refusal' ? (await findRefusal(db, row.id)).id : null,
    said_sealed: sealSaid(service.keyring, id, said),
    objector_id: caller.accountId,
    objected_at: now.toISOString(),
    due_on: dueOn['objection-decision']!,
    outcome: null,
    number: null,
    reasons: null,
    decider_id: null,
    decided_at: null,
  }
  await db.insertInto('aid_objection').values(objection).execute()
  await tellBureau(db, row, { id, dueOn: objection.due_on }, now)
  ctx.audit({
    act: 'objected',
    subjectType: 'aid_objection',
    subjectId: id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, against, dueOn: objection.due_on },
  })
  return { id, dueOn: objection.due_on }
}
