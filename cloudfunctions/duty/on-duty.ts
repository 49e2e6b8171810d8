import { staffRoles } from '@contract/account/roles'
import { presenceOf } from '@contract/duty/rules'
import type { OnDuty, OnDutyInput, OnDutyShift } from '@contract/duty/schema'
import { refuse } from '@contract/refusal'
import { serves } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { runningShifts } from './queries'

type Site = OnDuty['sites'][number]

const countsOf = (shifts: readonly OnDutyShift[]) => ({
  present: shifts.filter(({ presence }) => presence === 'on-duty').length,
  expected: shifts.length,
})

const lacksNobody = (site: Site) => Number(site.present === site.expected)

/**
 * Who is on duty now and who is not, within what the caller serves (A41). Refuses `not-found` for an area that is
 * not theirs.
 */
export async function onDuty({ ctx, input }: Act<typeof OnDutyInput>): Promise<OnDuty> {
  const { areaCode } = input
  if (areaCode !== undefined && !serves(ctx.caller, staffRoles, areaCode)) throw refuse('not-found')
  const sites = new Map<string, Site>()
  for (const row of await runningShifts(ctx.db, ctx.caller, areaCode, ctx.now)) {
    const { siteCode, siteName, siteAreaCode, status, ...shift } = row
    const site = sites.get(siteCode) ?? {
      siteCode,
      siteName,
      areaCode: siteAreaCode,
      present: 0,
      expected: 0,
      shifts: [],
    }
    site.shifts.push({ ...shift, presence: presenceOf({ ...shift, status }, ctx.now) })
    sites.set(siteCode, site)
  }
  const counted = [...sites.values()].map((site) => ({ ...site, ...countsOf(site.shifts) }))
  return {
    ...countsOf(counted.flatMap(({ shifts }) => shifts)),
    sites: counted.sort((a, b) => lacksNobody(a) - lacksNobody(b)),
    asOf: ctx.now.toISOString(),
  }
}
