import { promiseSettings } from '@contract/promise/settings'
import { barredUntil, isHeard } from '@contract/promise/rules'
import type { DecideFalse, FalsePromise } from '@contract/promise/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { lockReceived } from '@server/kit/aid/rows'
import type { Act } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { tellBureauOfFine, tellFound, tellToTerminate } from './messages'
import { findFalse, hearingOf, lockFalse, stakeOf } from './queries'
import { sealText } from './sealed'
import { falsePromiseOf } from './view'

/**
 * Finds a promise false, or drops it (法援法 48, 64): by another than who proposed it, after the applicant was heard or
 * let the days go by. What is found false enters the register; the cost to pay back and the fine asked of the bureau
 * are named; ending the aid is proposed to who works on the case. Refuses `false-promise-own`,
 * `false-promise-not-heard`, `not-in-this-state` when it was decided, `not-found` for another county's. Two at once are
 * one decision and one refusal.
 */
export async function decide({ ctx, input }: Act<typeof DecideFalse>): Promise<FalsePromise> {
  const { db, caller, now, service } = ctx
  const known = await findFalse(db, caller, input.id)
  if (!known) throw refuse('not-found')
  const application = await lockReceived(db, caller, known.application_id)
  if (!application) throw refuse('not-found')
  const row = await lockFalse(ctx, input.id, ['county'])
  if (row.outcome !== null) throw refuse('not-in-this-state')
  if (row.proposed_by === caller.accountId || (await stakeOf(ctx, row))) throw refuse('false-promise-own')
  const today = shanghaiDate(now)
  if (!isHeard(hearingOf(row), today)) throw refuse('false-promise-not-heard')

  const { barYears } = await readSetting(db, promiseSettings, 'promise.false', row.county_code, today)
  const until = barredUntil(today, barYears)
  await db
    .updateTable('false_promise')
    .set({
      outcome: input.outcome,
      reasons_sealed: sealText(service.keyring, 'false_promise.reasons', row.id, input.reasons),
      decided_by: caller.accountId,
      decided_at: now.toISOString(),
      ...(input.outcome === 'false' && {
        id_number_index: application.id_number_index,
        barred_until: until,
        cost_fen: input.costFen,
        fine_proposed_fen: input.fineFen,
      }),
    })
    .where('id', '=', row.id)
    .execute()
  await tellFound(db, application, input.outcome, now)
  if (input.outcome === 'false') {
    await tellToTerminate(db, application, row.id, now)
    if (input.fineFen > 0)
      await tellBureauOfFine(db, application, { id: row.id, but: [row.proposed_by, caller.accountId] }, now)
  }
  ctx.audit({
    act: input.outcome === 'false' ? 'false-promise-found' : 'false-promise-dropped',
    subjectType: 'false_promise',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: {
      applicationId: row.application_id,
      ...(input.outcome === 'false' && {
        barredUntil: until,
        costFen: input.costFen,
        fineProposedFen: input.fineFen,
      }),
    },
  })
  return falsePromiseOf(ctx, row.id)
}
