import type { DecideFinding, Finding } from '@contract/supervision/schema'
import { moveFinding } from '@server/kit/findings/move-finding'
import type { Act } from '@server/kit/procedure'
import { tellDecided } from '../messages'
import { requireNotDeducted } from './deducted-once'
import { mayActAsStaff } from './guard'
import { findServed, lockServed } from './queries'
import { findingOf } from './view'
import { checkMost, writeDecision } from './write-decision'

/**
 * Decides what comes of a finding, by somebody else than who found it (A44). Nothing takes effect by it: the person
 * may appeal first. Refuses `not-found`, `finding-moved-on`, `finding-not-yours`, `bad-input` over the most allowed,
 * `already-deducted` where the same breach at the same duty costs money already.
 */
export async function decide({ ctx, input }: Act<typeof DecideFinding>): Promise<Finding> {
  const { db, now, caller } = ctx
  const { penalty, reasons } = input
  const row = await lockServed(ctx, input.id)
  await mayActAsStaff(ctx, row, 'decide')
  await checkMost(ctx, row.county_code, penalty)
  if (penalty.outcome === 'deduct') await requireNotDeducted(ctx, row)
  await writeDecision(ctx, row.id, 'first', penalty, reasons)
  const { dueOn } = await moveFinding(db, row, 'decide', caller.accountId, now)
  await tellDecided(db, row.id, row.practitioner_id, dueOn!, now)
  ctx.audit({
    act: 'finding-decided',
    subjectType: 'finding',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { ...penalty, dueOn },
  })
  return findingOf(ctx, (await findServed(db, caller, row.id))!)
}
