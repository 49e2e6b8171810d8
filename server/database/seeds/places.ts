import type { Db } from '../client'
import { changzhiAreas, siteOf } from './changzhi'

/** The two secrets a site is born with, made by the keeper of the keys. */
export type NewSiteKeys = (siteCode: string) => { printed_key: string; rotating_secret_sealed: string }

/**
 * Puts the city's areas and sites in place, once; what the bureau has since changed is left alone. Address, phone
 * and position stay empty until the bureau fills them in.
 *
 * @returns number of sites added
 */
export async function seedPlaces(db: Db, newSiteKeys: NewSiteKeys): Promise<number> {
  const present = await db.selectFrom('area').select('code').where('code', '=', '140400').executeTakeFirst()
  if (present) return 0
  const areas = await changzhiAreas()
  const sites = areas.map(siteOf).map((site) => ({ ...site, opening_hours: '[]', ...newSiteKeys(site.code) }))
  return db.transaction().execute(async (tx) => {
    await tx
      .insertInto('area')
      .values(areas)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
    const added = await tx
      .insertInto('site')
      .values(sites)
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return Number(added.numInsertedOrUpdatedRows ?? 0)
  })
}
