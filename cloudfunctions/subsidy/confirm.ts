import { refuse } from '@contract/refusal'
import { whyNotConfirm } from '@contract/subsidy/guards'
import type { Confirm, Statement } from '@contract/subsidy/schema'
import type { Act } from '@server/kit/procedure'
import { lockOwn } from './lock'
import { getStatement } from './statement-of'
import { takeStep } from './take-step'

/**
 * The person agrees with their statement as they saw it.
 *
 * Refuses `not-found`, `statement-moved`, `rates-not-set`, `objection-open`, and `statement-changed` where its lines
 * are not those they saw any more.
 */
export async function confirm({ ctx, input }: Act<typeof Confirm>): Promise<Statement> {
  const statement = await lockOwn(ctx, input.id)
  const obstacle = whyNotConfirm(statement)
  if (obstacle) throw refuse(obstacle)
  if (statement.version !== input.version) throw refuse('statement-changed')
  await takeStep(ctx, statement, 'confirm', 'person')
  return getStatement(ctx.db, statement.id, ctx.now)
}
