import { refuse } from '@contract/refusal'
import { isNoWorse } from '@contract/supervision/outcome'
import type { Finding, SettleFinding } from '@contract/supervision/schema'
import { moveFinding } from '@server/kit/findings/move-finding'
import { takeEffect } from '@server/kit/findings/take-effect'
import type { Act } from '@server/kit/procedure'
import { mayActAsStaff } from './guard'
import { decisionsOf, findServed, lockServed } from './queries'
import { findingOf } from './view'
import { checkMost, writeDecision } from './write-decision'

/**
 * Settles an appeal: the same again or something lighter, by county or city staff who had no part in it. It is final
 * and takes effect at once. Refuses `not-found`, `finding-moved-on`, `finding-not-yours`, `penalty-worse`.
 */
export async function settle({ ctx, input }: Act<typeof SettleFinding>): Promise<Finding> {
  const { db, now, caller } = ctx
  const { penalty, reasons } = input
  const row = await lockServed(ctx, input.id)
  await mayActAsStaff(ctx, row, 'settle')
  await checkMost(ctx, row.county_code, penalty)
  const [first] = await decisionsOf(db, row.id)
  if (!isNoWorse(penalty, first!)) throw refuse('penalty-worse')
  await writeDecision(ctx, row.id, 'appeal', penalty, reasons)
  await moveFinding(db, row, 'settle', caller.accountId, now)
  const decided = {
    outcome: penalty.outcome,
    amount_fen: penalty.outcome === 'deduct' ? penalty.amountFen : null,
    points: penalty.outcome === 'points' ? penalty.points : null,
    reasons,
  }
  await takeEffect(db, row.id, decided, now)
  ctx.audit({
    act: 'finding-settled',
    subjectType: 'finding',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { ...penalty },
  })
  return findingOf(ctx, (await findServed(db, caller, row.id))!)
}
