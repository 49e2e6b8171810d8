import type { FalsePromise, OpenChecks, OpenFalse, PromiseOf } from '@contract/promise/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { findFalse, overseen, stakeOf } from './queries'
import { falsePromiseOf, promiseOf } from './view'

/** Opens the checks of an application of the caller's counties, with a trace. Another's is not found. */
export async function openChecks({ ctx, input }: Act<typeof OpenChecks>): Promise<PromiseOf> {
  const row = await overseen(ctx.db, ctx.caller).where('aid_application.id', '=', input.id).executeTakeFirst()
  if (!row) throw refuse('not-found')
  ctx.audit({
    act: 'checks-opened',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
  })
  return promiseOf(ctx, row.id)
}

/**
 * Opens a promise held to be false in the caller's counties, with a trace. Refuses `own-application` and
 * `case-in-own-hands` to who is bound up with it: they read what is held against them as any applicant does. Another's
 * is not found.
 */
export async function openFalse({ ctx, input }: Act<typeof OpenFalse>): Promise<FalsePromise> {
  const row = await findFalse(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  const stake = await stakeOf(ctx, row)
  if (stake) throw refuse(stake)
  ctx.audit({ act: 'opened', subjectType: 'false_promise', subjectId: row.id, areaCode: row.county_code })
  return falsePromiseOf(ctx, row.id)
}
