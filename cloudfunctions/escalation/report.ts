import { randomUUID } from 'node:crypto'
import { AHEAD_MINUTES } from '@contract/consultation/rules'
import type { Escalation, ReportToGovernment } from '@contract/escalation/schema'
import { refuse } from '@contract/refusal'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import type { Act } from '@server/kit/procedure'
import { lockForStaff, takeStep, tellAdvisers } from './queries'
import { one } from './one'

/** Days before an escalation in which the government may have been told of it already. */
const DAYS_BEFORE = 7

function whyNotThen(reportedAt: string, openedAt: string, now: Date): string | undefined {
  const at = new Date(reportedAt)
  if (at.getTime() > now.getTime() + AHEAD_MINUTES * 60_000) return '还没到这个时间，请核对'
  const earliest = atShanghai(addDays(shanghaiDate(openedAt), -DAYS_BEFORE), '00:00')
  return at < new Date(earliest) ? '时间太早了，请核对' : undefined
}

/**
 * Writes down a report made to the government (A62); it may be made to more than one office. Refuses `bad-input` at
 * `reportedAt`, `not-found`, `escalation-moved-on`, `not-allowed`.
 */
export async function report({ ctx, input }: Act<typeof ReportToGovernment>): Promise<Escalation> {
  const { id, office, reportedAt, number } = input
  const row = await lockForStaff(ctx, id, 'report')
  const wrong = whyNotThen(reportedAt, row.opened_at, ctx.now)
  if (wrong) throw refuse('bad-input', { reportedAt: wrong })
  await ctx.db
    .insertInto('escalation_report')
    .values({
      id: randomUUID(),
      escalation_id: id,
      office,
      reported_at: reportedAt,
      number: number ?? null,
      written_by: ctx.caller.accountId,
      written_at: ctx.now.toISOString(),
    })
    .execute()
  await takeStep(ctx, row, 'report')
  await tellAdvisers(ctx, id, {
    kind: 'escalation-reported',
    title: '您上报的事，县区中心已报告政府',
    body: '点开看办到哪一步了。',
  })
  return one({ ctx, input })
}
