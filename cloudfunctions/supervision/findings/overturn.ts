import type { Finding, OverturnFinding } from '@contract/supervision/schema'
import { moveFinding } from '@server/kit/findings/move-finding'
import type { Act } from '@server/kit/procedure'
import { tellDropped } from '../messages'
import { mayActAsStaff } from './guard'
import { findServed, lockServed } from './queries'
import { findingOf } from './view'
import { writeDecision } from './write-decision'

/**
 * Grants an appeal whole: nothing comes of the finding. Refuses `not-found`, `finding-moved-on`,
 * `finding-not-yours`.
 */
export async function overturn({ ctx, input }: Act<typeof OverturnFinding>): Promise<Finding> {
  const { db, now, caller } = ctx
  const row = await lockServed(ctx, input.id)
  await mayActAsStaff(ctx, row, 'overturn')
  await writeDecision(ctx, row.id, 'appeal', { outcome: 'none' }, input.reasons)
  await moveFinding(db, row, 'overturn', caller.accountId, now)
  await tellDropped(db, row.id, row.practitioner_id, now)
  ctx.audit({
    act: 'finding-overturned',
    subjectType: 'finding',
    subjectId: row.id,
    areaCode: row.county_code,
  })
  return findingOf(ctx, (await findServed(db, caller, row.id))!)
}
