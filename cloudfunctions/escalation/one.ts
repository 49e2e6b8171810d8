import type { Escalation, EscalationId } from '@contract/escalation/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { findServed } from './queries'
import { escalationOf } from './view'

/** One escalation of a centre the caller serves. Refuses `not-found`. */
export async function one({ ctx, input }: Act<typeof EscalationId>): Promise<Escalation> {
  const row = await findServed(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  return escalationOf(ctx, row)
}
