import { staffRoles } from '@contract/account/roles'
import { countyOf } from '@contract/area'
import type { Access, AskAccess } from '@contract/consultation/access-schema'
import { refuse } from '@contract/refusal'
import { notify } from '@server/kit/messages/notify'
import type { Act } from '@server/kit/procedure'
import { isViolationOf } from '@server/kit/violation'
import { findServed } from '@server/kit/ledger/records'
import { responsible } from './queries'
import { findAccess } from '@server/kit/ledger/access'

/**
 * Asks for the opening of a minor's record (未成年人网络保护条例 36). Refuses `not-found` (not the caller's area, or
 * no minor's), `access-asked` (a question of theirs is open, or an approval still runs).
 */
export async function askAccess({ ctx, input }: Act<typeof AskAccess>): Promise<Access> {
  const { db, caller, now } = ctx
  const row = await findServed(db, caller, staffRoles, input.consultationId)
  if (!row?.minor) throw refuse('not-found')
  if ((await findAccess(ctx, row.id)).state === 'approved') throw refuse('access-asked')
  try {
    await db
      .insertInto('record_access')
      .values({
        id: input.id,
        consultation_id: row.id,
        area_code: row.area_code,
        asked_by: caller.accountId,
        reason: input.reason,
        asked_at: now.toISOString(),
      })
      .execute()
  } catch (error) {
    if (isViolationOf(error, 'record_access_open')) throw refuse('access-asked')
    if (isViolationOf(error, 'record_access_pkey')) throw refuse('request-reused')
    throw error
  }
  for (const accountId of await deciders(ctx, row.area_code))
    await notify(
      db,
      {
        accountId,
        kind: 'record-access',
        title: '有同事申请查看一条记录',
        body: '未成年人的记录要由您批准后才能打开',
        link: '/staff/record-access/index',
      },
      now,
    )
  ctx.audit({ act: 'access-asked', subjectType: 'consultation', subjectId: row.id, areaCode: row.area_code })
  return { state: 'asked', expiresAt: null }
}

/** Who answers for the area, but for the one who asks. */
async function deciders({ db, caller }: Act<typeof AskAccess>['ctx'], areaCode: string): Promise<string[]> {
  const rows = await db
    .selectFrom('staff_grant')
    .select('account_id')
    .distinct()
    .where('role', 'in', responsible)
    .where('area_code', '=', countyOf(areaCode))
    .where('ended_at', 'is', null)
    .where('account_id', '<>', caller.accountId)
    .execute()
  return rows.map(({ account_id }) => account_id)
}
