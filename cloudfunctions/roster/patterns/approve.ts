import { countyOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import type { ApprovePattern, Pattern } from '@contract/roster/pattern-schema'
import type { Act } from '@server/kit/procedure'
import { mayPlan } from '../plan/access'
import { putInForce } from './put-in-force'
import { findPattern, lockLine } from './queries'

/**
 * Approves a pattern a station proposed (A33): it is in force from its first day, and everybody concerned is told.
 * Refuses `not-found` for another county's, `pattern-moved-on` for one that waits no more.
 */
export async function approvePattern({ ctx, input }: Act<typeof ApprovePattern>): Promise<Pattern> {
  const { db, now, caller } = ctx
  const line = await lockLine(db, input.id)
  const proposed = line.find(({ id }) => id === input.id)
  if (!proposed || !mayPlan(caller, countyOf(proposed.area_code))) throw refuse('not-found')
  if (proposed.status !== 'proposed') throw refuse('pattern-moved-on')
  await putInForce(db, line, proposed, caller.accountId, now)
  ctx.audit({
    act: 'pattern-approved',
    subjectType: 'duty_pattern',
    subjectId: input.id,
    areaCode: proposed.area_code,
    detail: { siteCode: proposed.site_code, version: proposed.version },
  })
  return (await findPattern(db, caller, input.id))!
}
