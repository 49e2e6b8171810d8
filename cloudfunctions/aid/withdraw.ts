import type { MyCase, Withdraw } from '@contract/aid/schema'
import { takeStep } from '@server/kit/aid/step'
import { tellCountyWithdrawn } from '@server/kit/aid/tell-received'
import { mustBeTheirWill } from '@server/kit/aid/their-will'
import type { Act } from '@server/kit/procedure'
import { lockOwn } from './lock-own'
import { myCaseOf } from './my-case'

/**
 * Takes the caller's own application back before it is decided. Refuses `not-in-this-state` for a draft and once
 * decided, `not-found` for another's, `bad-input` on `agreed` for a helper who did not read it to the person.
 */
export async function withdraw({ ctx, input }: Act<typeof Withdraw>): Promise<MyCase> {
  const row = await lockOwn(ctx, input.id)
  mustBeTheirWill(row, ctx.caller.accountId, input.agreed)
  const { status } = await takeStep(
    ctx.db,
    row,
    { act: 'withdraw', actor: 'applicant', accountId: ctx.caller.accountId },
    ctx.now,
  )
  const county = row.county_code!
  await tellCountyWithdrawn(ctx.db, row, ctx.now)
  ctx.audit({ act: 'withdrawn', subjectType: 'aid_application', subjectId: row.id, areaCode: county })
  return myCaseOf(ctx, { ...row, status })
}
