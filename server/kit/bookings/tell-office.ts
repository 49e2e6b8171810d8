import { countyOf, inScope } from '@contract/area'
import { officeBookingsLink } from '@contract/booking/links'
import type { Db } from '@server/database/client'
import { notify } from '../messages/notify'

/** Tells the station and the county of a site; a message stands in the clear and names nobody. */
export async function tellOffice(
  db: Db,
  areaCode: string,
  words: { kind: string; title: string; body: string },
  now: Date,
): Promise<void> {
  const staff = await db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select(['account_id as accountId', 'area_code'])
    .where('role', 'in', ['station', 'county'])
    .where('area_code', 'like', `${countyOf(areaCode)}%`)
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .execute()
  const theirs = staff.filter(({ area_code }) => inScope(areaCode, area_code))
  for (const accountId of new Set(theirs.map((one) => one.accountId)))
    await notify(db, { accountId, link: officeBookingsLink, ...words }, now)
}
