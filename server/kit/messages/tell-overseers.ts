import type { Db } from '@server/database/client'
import { overseerRoles } from '../overseer'
import { notify } from './notify'

/** Accounts of the county and city staff who serve exactly these areas. */
export const overseersOf = async (db: Db, areaCodes: readonly string[]): Promise<string[]> =>
  (
    await db
      .selectFrom('staff_grant')
      .innerJoin('account', 'account.id', 'staff_grant.account_id')
      .select('account_id')
      .distinct()
      .where('staff_grant.area_code', 'in', areaCodes)
      .where('ended_at', 'is', null)
      .where('role', 'in', overseerRoles)
      .where('disabled_at', 'is', null)
      .execute()
  ).map(({ account_id }) => account_id)

interface Notice {
  kind: string
  title: string
  body: string
  link: string
}

/** Tells everybody in `to` but who did it. */
export async function tellAll(db: Db, to: readonly string[], but: string, notice: Notice, now: Date) {
  for (const accountId of to) if (accountId !== but) await notify(db, { accountId, ...notice }, now)
}
