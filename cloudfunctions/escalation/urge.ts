import type { Escalation, Urge } from '@contract/escalation/schema'
import { escalationLink } from '@contract/escalation/links'
import type { Act } from '@server/kit/procedure'
import { tellCentre } from '@server/kit/ledger/tell-centre'
import { lockForStaff, takeStep } from './queries'
import { one } from './one'

/** The city urges the centre; it stays in the history. Refuses `not-found`, `escalation-moved-on`, `not-allowed`. */
export async function urge({ ctx, input }: Act<typeof Urge>): Promise<Escalation> {
  const row = await lockForStaff(ctx, input.id, 'urge')
  await takeStep(ctx, row, 'urge')
  await tellCentre(
    ctx.db,
    { id: row.id, areas: [row.centre_code], but: ctx.caller.accountId },
    {
      kind: 'escalation-urged',
      title: '市里催办一件紧急上报',
      body: row.status === 'open' ? '请马上签收。' : '请抓紧办理，写明结果。',
      link: escalationLink(row.id),
    },
    ctx.now,
  )
  return one({ ctx, input })
}
