import type { Acknowledge, Escalation } from '@contract/escalation/schema'
import { momentText } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { lockForStaff, takeStep, tellAdvisers } from './queries'
import { one } from './one'

/**
 * The centre acknowledges, and the moment stays (A62: 及时报告, with a receipt). Refuses `not-found`,
 * `escalation-moved-on`, `not-allowed`.
 */
export async function acknowledge({ ctx, input }: Act<typeof Acknowledge>): Promise<Escalation> {
  const row = await lockForStaff(ctx, input.id, 'acknowledge')
  const at = ctx.now.toISOString()
  await takeStep(ctx, row, 'acknowledge', {
    acknowledged_at: at,
    acknowledged_by: ctx.caller.accountId,
  })
  await tellAdvisers(ctx, row.id, {
    kind: 'escalation-acknowledged',
    title: '您上报的事，县区中心已签收',
    body: `签收时间：${momentText(at)}`,
  })
  return one({ ctx, input })
}
