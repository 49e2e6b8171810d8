import { rosterSettings } from '@contract/roster/settings'
import { sql, type Expression, type SqlBool } from 'kysely'
import { adviserKinds } from '@contract/account/roles'
import { countyOf } from '@contract/area'
import type { CoveredShift, CoveredSite } from '@contract/roster/coverage'
import { quarterSpan } from '@contract/roster/month'
import { addDays } from '@contract/time'
import type { Db } from '@server/database/client'
import { readSetting } from '../settings'

export type PlacedSite = CoveredSite & { areaCode: string; county: string; countyName: string }

/**
 * The sites in use that a condition on `site.area_code` leaves, each with the least of its county on a day, and whether
 * it is a workroom with an adviser: somebody active who is named for the village, or an approved quarterly pattern.
 */
export async function coveredSites(db: Db, within: Expression<SqlBool>, day: string): Promise<PlacedSite[]> {
  const rows = await db
    .selectFrom('site')
    .innerJoin('area as county', (join) => join.on(sql<boolean>`county.code = left(site.area_code, 6)`))
    .select([
      'site.code',
      'site.name',
      'site.kind',
      'site.area_code as areaCode',
      'county.code as county',
      'county.name as countyName',
      sql<boolean>`(site.kind = 'village-workroom' and (
        exists (select from practitioner where practitioner.active
          and practitioner.kind = any (${[...adviserKinds]}::text[]) and site.area_code = any (practitioner.villages))
        or exists (select from duty_pattern where duty_pattern.site_code = site.code
          and duty_pattern.status = 'approved' and duty_pattern.cycle = 'quarterly'
          and duty_pattern.from_on <= ${day} and (duty_pattern.to_on is null or duty_pattern.to_on >= ${day}))
        ))`.as('advised'),
    ])
    .where('site.active', '=', true)
    .where(within)
    .orderBy('site.area_code')
    .orderBy('site.code')
    .execute()
  const policies = new Map<string, PlacedSite['policy']>()
  for (const county of new Set(rows.map(({ areaCode }) => countyOf(areaCode))))
    policies.set(county, await readSetting(db, rosterSettings, 'roster.coverage', county, day))
  return rows.map((row) => ({ ...row, policy: policies.get(row.county)! }))
}

/** Duties that are not withdrawn, from the first day of any unit that ends in a period to its last. */
export const coveredShifts = (
  db: Db,
  siteCodes: readonly string[],
  { from, to }: { from: string; to: string },
): Promise<(CoveredShift & { id: string })[]> => {
  // a quarter is only asked about where it ends, and a week began at most six days before
  const endsQuarter = quarterSpan(from).last <= to
  const first = [addDays(from, -6), ...(endsQuarter ? [quarterSpan(from).first] : [])].sort()[0]!
  return db
    .selectFrom('duty_shift')
    .select([
      'id',
      'site_code as siteCode',
      'practitioner_id as personId',
      'day',
      'starts_at as startsAt',
      'ends_at as endsAt',
    ])
    .where(sql<boolean>`site_code = any (${[...siteCodes]}::text[])`)
    .where('status', '<>', 'withdrawn')
    .where('day', '>=', first)
    .where('day', '<=', to)
    .execute()
}
