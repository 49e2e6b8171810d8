import type { DecideFine, FalsePromise } from '@contract/promise/schema'
import { refuse } from '@contract/refusal'
import { applications } from '@server/kit/aid/rows'
import { overseerRoles } from '@server/kit/overseer'
import type { Act } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { tellFined } from './messages'
import { lockFalse, stakeOf } from './queries'
import { sealText } from './sealed'
import { falsePromiseOf } from './view'

/**
 * The bureau fines up to 3000 yuan, or does not (法援法 64): somebody who neither proposed nor found it. The decision
 * itself is a paper of the bureau's; its number is kept here. Refuses `false-promise-own`, `not-in-this-state` where no
 * fine is asked for or it was decided, `bad-input` for a number used before, `not-found` for another county's.
 */
export async function decideFine({ ctx, input }: Act<typeof DecideFine>): Promise<FalsePromise> {
  const { db, caller, now, service } = ctx
  const row = await lockFalse(ctx, input.id, overseerRoles)
  if (row.outcome !== 'false' || row.corrected_at || !row.fine_proposed_fen || row.fine_outcome !== null)
    throw refuse('not-in-this-state')
  if ([row.proposed_by, row.decided_by].includes(caller.accountId) || (await stakeOf(ctx, row)))
    throw refuse('false-promise-own')
  const fined = input.outcome === 'imposed' ? { fine_fen: input.fineFen, fine_number: input.number } : {}
  try {
    await db
      .updateTable('false_promise')
      .set({
        ...fined,
        fine_outcome: input.outcome,
        fine_reasons_sealed: sealText(service.keyring, 'false_promise.fine_reasons', row.id, input.reasons),
        fine_decided_by: caller.accountId,
        fine_decided_at: now.toISOString(),
      })
      .where('id', '=', row.id)
      .execute()
  } catch (error) {
    if (isViolationOf(error, 'false_promise_fine_number_key'))
      throw refuse('bad-input', { number: '这个文号已经用过了' })
    throw error
  }
  const application = await applications(db)
    .where('aid_application.id', '=', row.application_id)
    .executeTakeFirstOrThrow()
  await tellFined(db, application, input.outcome, now)
  ctx.audit({
    act: input.outcome === 'imposed' ? 'fine-imposed' : 'fine-not-imposed',
    subjectType: 'false_promise',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: {
      applicationId: row.application_id,
      ...(input.outcome === 'imposed' && { fineFen: input.fineFen, number: input.number }),
    },
  })
  return falsePromiseOf(ctx, row.id)
}
