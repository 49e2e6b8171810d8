import { staffRoles } from '@contract/account/roles'
import { scopePrefix } from '@contract/area'
import { judgeCoverage } from '@contract/roster/coverage'
import type { Coverage, CoverageInput } from '@contract/roster/schema'
import { sql } from 'kysely'
import { coveredShifts, coveredSites } from '@server/kit/roster/covered'
import { rememberedRestDays } from '@server/kit/roster/rest-days'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'

/**
 * Where published duty is less than the rule of each level asks for (A28, A30, A31), in the units that end in a period
 * and within what a staff member serves. What lies outside is not seen; nothing is refused for it.
 */
export async function coverage({ ctx, input }: Act<typeof CoverageInput>): Promise<Coverage> {
  const { db, caller, now } = ctx
  const { areaCode, from, to } = input
  const mine = withinScope('site.area_code', caller, staffRoles)
  const within = areaCode
    ? sql<boolean>`(${mine} and site.area_code like ${`${scopePrefix(areaCode)}%`})`
    : mine
  const sites = await coveredSites(db, within, from)
  const shifts = await coveredShifts(
    db,
    sites.map(({ code }) => code),
    { from, to },
  )
  const { figures, gaps } = judgeCoverage(sites, shifts, { from, to }, rememberedRestDays())
  const bySite = new Map(sites.map((site) => [site.code, site]))
  return {
    ...{ from, to, figures },
    gaps: gaps.map((gap) => {
      const { county, countyName } = bySite.get(gap.siteCode)!
      return { ...gap, county, countyName }
    }),
    asOf: now.toISOString(),
  }
}
