import type { CorrectRegister, FalsePromise, RecoverCost } from '@contract/promise/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { applications } from '@server/kit/aid/rows'
import { overseerRoles } from '@server/kit/overseer'
import type { Act } from '@server/kit/procedure'
import { tellCorrected } from './messages'
import { lockFalse, stakeOf } from './queries'
import { sealText } from './sealed'
import { falsePromiseOf } from './view'

/**
 * Notes that the cost was paid back (法援法 64), on a day not to come and not before it was found. Refuses
 * `not-in-this-state` where there is none to pay or it was paid, `bad-input`, `own-application`, `case-in-own-hands`, `not-found`.
 */
export async function recover({ ctx, input }: Act<typeof RecoverCost>): Promise<FalsePromise> {
  const { db, caller, now } = ctx
  const row = await lockFalse(ctx, input.id, ['county'])
  const stake = await stakeOf(ctx, row)
  if (stake) throw refuse(stake)
  if (row.outcome !== 'false' || row.corrected_at || !row.cost_fen || row.recovered_on !== null)
    throw refuse('not-in-this-state')
  if (input.on > shanghaiDate(now) || input.on < shanghaiDate(row.decided_at!))
    throw refuse('bad-input', { on: '请选认定之后、今天以前的日子' })
  await db
    .updateTable('false_promise')
    .set({ recovered_on: input.on, recovered_by: caller.accountId })
    .where('id', '=', row.id)
    .execute()
  ctx.audit({
    act: 'cost-recovered',
    subjectType: 'false_promise',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { applicationId: row.application_id, costFen: row.cost_fen, on: input.on },
  })
  return falsePromiseOf(ctx, row.id)
}

/**
 * Takes an entry off the register because it was wrong (个人信息保护法 46): by another than who decided it, with the
 * reason, and the entry stays readable as corrected. Refuses `not-in-this-state` where nothing stands on the register,
 * `false-promise-own`, `not-found`.
 */
export async function correct({ ctx, input }: Act<typeof CorrectRegister>): Promise<FalsePromise> {
  const { db, caller, now, service } = ctx
  const row = await lockFalse(ctx, input.id, overseerRoles)
  if (row.outcome !== 'false' || row.corrected_at !== null) throw refuse('not-in-this-state')
  if (row.decided_by === caller.accountId || (await stakeOf(ctx, row))) throw refuse('false-promise-own')
  await db
    .updateTable('false_promise')
    .set({
      corrected_at: now.toISOString(),
      corrected_by: caller.accountId,
      correction_sealed: sealText(service.keyring, 'false_promise.correction', row.id, input.reason),
    })
    .where('id', '=', row.id)
    .execute()
  const application = await applications(db)
    .where('aid_application.id', '=', row.application_id)
    .executeTakeFirstOrThrow()
  await tellCorrected(db, application, now)
  ctx.audit({
    act: 'register-corrected',
    subjectType: 'false_promise',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { applicationId: row.application_id },
  })
  return falsePromiseOf(ctx, row.id)
}
