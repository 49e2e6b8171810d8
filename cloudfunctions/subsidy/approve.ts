import { refuse } from '@contract/refusal'
import { whyNotApprove } from '@contract/subsidy/guards'
import type { Many } from '@contract/subsidy/schema'
import type { Act } from '@server/kit/procedure'
import { lockKept } from './lock'
import { takeStep } from './take-step'

/**
 * Approves statements (A101), all of them or none; never one the caller prepared, nor their own.
 *
 * Refuses `not-found` and what `whyNotApprove` says.
 */
export async function approve({ ctx, input }: Act<typeof Many>): Promise<{ done: number }> {
  const statements = await lockKept(ctx, input.ids)
  for (const statement of statements) {
    const obstacle = whyNotApprove(statement, ctx.caller.accountId)
    if (obstacle) throw refuse(obstacle)
    await takeStep(ctx, statement, 'approve', 'keeper', { change: { approved_by: ctx.caller.accountId } })
  }
  return { done: statements.length }
}
