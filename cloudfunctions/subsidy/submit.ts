import { refuse } from '@contract/refusal'
import { whyNotSubmit } from '@contract/subsidy/guards'
import type { Many } from '@contract/subsidy/schema'
import type { Act } from '@server/kit/procedure'
import { lockKept } from './lock'
import { takeStep } from './take-step'

/**
 * Hands statements to a colleague for approval, all of them or none. Unconfirmed ones go along once the person's days
 * are over and nothing is objected to.
 *
 * Refuses `not-found` and what `whyNotSubmit` says.
 */
export async function submit({ ctx, input }: Act<typeof Many>): Promise<{ done: number }> {
  const statements = await lockKept(ctx, input.ids)
  for (const statement of statements) {
    const obstacle = whyNotSubmit(statement, ctx.caller.accountId, ctx.now)
    if (obstacle) throw refuse(obstacle)
    await takeStep(ctx, statement, 'submit', 'keeper', { change: { prepared_by: ctx.caller.accountId } })
  }
  return { done: statements.length }
}
