import { staffRoles } from '@contract/account/roles'
import { areaLevel, scopePrefix } from '@contract/area'
import type { Grain } from '@contract/escalation/hot-spot-schema'
import { refuse } from '@contract/refusal'
import { addDays, atShanghai } from '@contract/time'
import { sql, type RawBuilder } from 'kysely'
import { servedAreas, serves, type Caller } from '@server/kit/caller'

/** The areas asked for, else all the caller serves. Refuses `not-found` for one they do not serve. */
export function areasOf(caller: Caller, areaCode: string | undefined): string[] {
  if (areaCode && !serves(caller, staffRoles, areaCode)) throw refuse('not-found')
  return areaCode ? [areaCode] : [...new Set(servedAreas(caller, staffRoles))]
}

/** A city is looked at by its counties, anything below by its towns. */
export const grainOf = (areas: readonly string[]): Grain =>
  areas.some((area) => areaLevel(area) === 'city') ? 'county' : 'town'

export const patternsOf = (areas: readonly string[]): string[] => areas.map((area) => `${scopePrefix(area)}%`)

/** The place a record is counted at: its county, or its town; what a county's own centre did stays the county's. */
export const placeOf = (grain: Grain): RawBuilder<string> =>
  grain === 'county'
    ? sql<string>`left(consultation.area_code, 6)`
    : sql<string>`case when length(consultation.area_code) = 6 then consultation.area_code else left(consultation.area_code, 9) || '000' end`

/** First instant of a Shanghai day, and the first after another. */
export const spanOf = (from: string, to: string) => ({
  start: atShanghai(from, '00:00'),
  end: atShanghai(addDays(to, 1), '00:00'),
})
