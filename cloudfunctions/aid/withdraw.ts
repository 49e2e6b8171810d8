import type { MyCase, Withdraw } from '@contract/aid/schema'
import { arrowOf } from '@contract/aid/workflow'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { lockOwn } from './lock-own'
import { tellCountyWithdrawn } from './messages'
import { myCaseOf } from './my-case'
import { writeHistory } from './write-history'

/**
 * Takes the caller's own application back before it is decided. Refuses `not-in-this-state` for a draft and once
 * decided, `not-found` for another's.
 */
export async function withdraw({ ctx, input }: Act<typeof Withdraw>): Promise<MyCase> {
  const row = await lockOwn(ctx, input.id)
  const arrow = arrowOf(row.status, 'withdraw', 'applicant')
  if (!arrow) throw refuse('not-in-this-state')
  await ctx.db.updateTable('aid_application').set({ status: arrow.to }).where('id', '=', row.id).execute()
  await writeHistory(ctx, {
    applicationId: row.id,
    act: 'withdraw',
    from: row.status,
    to: arrow.to,
    byApplicant: true,
  })
  const county = row.county_code!
  await tellCountyWithdrawn(ctx.db, county, { id: row.id, number: row.number! }, ctx.now)
  ctx.audit({ act: 'withdrawn', subjectType: 'aid_application', subjectId: row.id, areaCode: county })
  return myCaseOf(ctx, { ...row, status: arrow.to })
}
