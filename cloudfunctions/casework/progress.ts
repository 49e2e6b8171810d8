import { randomUUID } from 'node:crypto'
import { MEDIATION_CONSENT } from '@contract/casework/papers'
import type { LawyerCase } from '@contract/casework/schema'
import type { RecordProgress } from '@contract/casework/acts'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { takeStep } from '@server/kit/aid/step'
import { presentCodes } from '@server/kit/casework/file'
import { lockHandled } from '@server/kit/casework/handled'
import { sealProgress } from '@server/kit/casework/progress'
import type { Act } from '@server/kit/procedure'
import { lawyerCaseOf } from './lawyer-view'
import { tellProgress } from './messages'

/**
 * Tells the person aided how it goes (法援法 46; 148号令 35), which answers whoever asked. A settlement or mediation
 * wants their consent on paper first (148号令 32): `consent-needed`. Refuses `bad-input` for a day to come or before the application came,
 * `not-in-this-state` before taking over and after the end, `not-found` for another's case.
 */
export async function recordProgress({ ctx, input }: Act<typeof RecordProgress>): Promise<LawyerCase> {
  const { db, now, caller, service } = ctx
  const row = await lockHandled(ctx, input.id)
  if (input.happenedOn > shanghaiDate(now))
    throw refuse('bad-input', { happenedOn: '进展的日子不能在今天以后' })
  if (input.happenedOn < shanghaiDate(row.submitted_at!))
    throw refuse('bad-input', { happenedOn: '进展的日子不能早于收到申请那天' })
  await takeStep(db, row, { act: 'record-progress', actor: 'handler', accountId: caller.accountId }, now)
  if (input.kind === 'mediation' && !(await presentCodes(db, row.id)).includes(MEDIATION_CONSENT))
    throw refuse('consent-needed')
  const id = randomUUID()
  await db
    .insertInto('case_progress')
    .values({
      id,
      application_id: row.id,
      handler_id: caller.accountId,
      kind: input.kind,
      happened_on: input.happenedOn,
      what_sealed: sealProgress(service.keyring, id, input.what),
      told_at: now.toISOString(),
    })
    .execute()
  const { numUpdatedRows: answered } = await db
    .updateTable('case_urge')
    .set({ progress_id: id, answered_at: now.toISOString() })
    .where('application_id', '=', row.id)
    .where('answered_at', 'is', null)
    .executeTakeFirst()
  await tellProgress(db, row, now)
  ctx.audit({
    act: 'progress-told',
    subjectType: 'case_progress',
    subjectId: id,
    areaCode: row.county_code!,
    detail: { applicationId: row.id, kind: input.kind, answered: Number(answered) },
  })
  return lawyerCaseOf(ctx, row)
}
