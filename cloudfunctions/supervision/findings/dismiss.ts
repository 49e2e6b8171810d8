import type { DismissFinding, Finding } from '@contract/supervision/schema'
import { moveFinding } from '@server/kit/findings/move-finding'
import type { Act } from '@server/kit/procedure'
import { tellDropped } from '../messages'
import { mayActAsStaff } from './guard'
import { findServed, lockServed } from './queries'
import { findingOf } from './view'
import { writeDecision } from './write-decision'

/**
 * Finds that nothing comes of it, with reasons: before the person was asked, or after they spoke. The person is told
 * where they had been asked. Refuses `not-found`, `finding-moved-on`, `finding-not-yours`.
 */
export async function dismiss({ ctx, input }: Act<typeof DismissFinding>): Promise<Finding> {
  const { db, now, caller } = ctx
  const row = await lockServed(ctx, input.id)
  await mayActAsStaff(ctx, row, 'dismiss')
  await writeDecision(ctx, row.id, 'first', { outcome: 'none' }, input.reasons)
  await moveFinding(db, row, 'dismiss', caller.accountId, now)
  if (row.status !== 'filed') await tellDropped(db, row.id, row.practitioner_id, now)
  ctx.audit({
    act: 'finding-dismissed',
    subjectType: 'finding',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { from: row.status },
  })
  return findingOf(ctx, (await findServed(db, caller, row.id))!)
}
