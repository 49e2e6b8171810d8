import type { CloseEscalation, Escalation } from '@contract/escalation/schema'
import type { Act } from '@server/kit/procedure'
import { lockForStaff, takeStep, tellAdvisers } from './queries'
import { one } from './one'
import { sealResult } from './sealed'

/**
 * Closes an escalation with what came of it, which its advisers read. What comes in afterwards opens a new one.
 * Refuses `not-found`, `escalation-moved-on` (one not acknowledged yet), `not-allowed`.
 */
export async function close({ ctx, input }: Act<typeof CloseEscalation>): Promise<Escalation> {
  const row = await lockForStaff(ctx, input.id, 'close')
  await takeStep(ctx, row, 'close', {
    outcome: input.outcome,
    result_sealed: sealResult(ctx, row.id, input.result),
    closed_at: ctx.now.toISOString(),
    closed_by: ctx.caller.accountId,
  })
  await tellAdvisers(ctx, row.id, {
    kind: 'escalation-closed',
    title: '您上报的事已经办结',
    body: '点开看办理结果。',
  })
  return one({ ctx, input })
}
