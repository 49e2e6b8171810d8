import { inScope } from '@contract/area'
import type { OnDuty } from '@contract/duty/schema'

type Site = OnDuty['sites'][number]

export interface Wanted {
  /** 6-digit county; undefined for all that is served. */
  county: string | undefined
  /** Part of a site's or a person's name. */
  search: string
  /** Only sites that lack somebody. */
  lacking: boolean
}

export const lacks = ({ present, expected }: Site): boolean => present < expected

/** Counts of shifts over sites: there, out of due. */
export const sumOf = (sites: readonly Site[]) => ({
  present: sites.reduce((sum, { present }) => sum + present, 0),
  expected: sites.reduce((sum, { expected }) => sum + expected, 0),
})

const isThere = ({ presence }: Site['shifts'][number]) => Number(presence === 'on-duty')

/** Sites of the board as wanted, in the server's order: who lacks somebody first; and within a site likewise. */
export function chooseSites(sites: readonly Site[], { county, search, lacking }: Wanted): Site[] {
  const named = (site: Site) =>
    site.siteName.includes(search) ||
    site.shifts.some(({ practitionerName }) => practitionerName.includes(search))
  return sites
    .filter((site) => county === undefined || inScope(site.areaCode, county))
    .filter((site) => search === '' || named(site))
    .filter((site) => !lacking || lacks(site))
    .map((site) => ({ ...site, shifts: [...site.shifts].sort((a, b) => isThere(a) - isThere(b)) }))
}
