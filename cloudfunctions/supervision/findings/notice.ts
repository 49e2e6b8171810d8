import type { Finding, NoticeFinding } from '@contract/supervision/schema'
import { moveFinding } from '@server/kit/findings/move-finding'
import type { Act } from '@server/kit/procedure'
import { tellNoticed } from '../messages'
import { mayActAsStaff } from './guard'
import { findServed, lockServed } from './queries'
import { findingOf } from './view'

/**
 * Tells the person what was found and gives them their days to answer (A44). Refuses `not-found`,
 * `finding-moved-on`, `finding-not-yours`.
 */
export async function notice({ ctx, input }: Act<typeof NoticeFinding>): Promise<Finding> {
  const { db, now, caller } = ctx
  const row = await lockServed(ctx, input.id)
  await mayActAsStaff(ctx, row, 'notice')
  const { dueOn } = await moveFinding(db, row, 'notice', caller.accountId, now)
  await tellNoticed(db, row.id, row.practitioner_id, dueOn!, now)
  ctx.audit({
    act: 'finding-noticed',
    subjectType: 'finding',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { dueOn },
  })
  return findingOf(ctx, (await findServed(db, caller, row.id))!)
}
