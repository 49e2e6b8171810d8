import { staffRoles } from '@contract/account/roles'
import { areaLevel, scopePrefix } from '@contract/area'
import { refuse } from '@contract/refusal'
import type { Period } from '@contract/report/schema'
import { addDays, atShanghai } from '@contract/time'
import { servedAreas, serves, type Caller } from '@server/kit/caller'

/** What is counted over, as the queries need it. */
export interface Extent {
  areas: string[]
  /** `like` patterns of the areas. */
  patterns: string[]
  /** The same without places below a county, which have no applications of their own. */
  countyPatterns: string[]
  period: Period
  /** First instant of the period, and the first after it. */
  start: string
  end: string
  now: string
}

const patternsOf = (areas: string[]) => areas.map((area) => `${scopePrefix(area)}%`)

/** The area asked for, else all the caller serves. Refuses `not-found` for an area they do not serve. */
export function extentOf(
  caller: Caller,
  input: Period & { areaCode?: string | undefined },
  now: Date,
): Extent {
  const { areaCode, from, to } = input
  if (areaCode && !serves(caller, staffRoles, areaCode)) throw refuse('not-found')
  const areas = areaCode ? [areaCode] : [...new Set(servedAreas(caller, staffRoles))]
  return {
    areas,
    patterns: patternsOf(areas),
    countyPatterns: patternsOf(areas.filter((area) => ['city', 'county'].includes(areaLevel(area)))),
    period: { from, to },
    start: atShanghai(from, '00:00'),
    end: atShanghai(addDays(to, 1), '00:00'),
    now: now.toISOString(),
  }
}
