import { expand, type PatternRule } from '@contract/roster/expand'
import { fillSlots } from '@contract/roster/fill'
import type { FillPolicy } from '@contract/roster/book'
import type { IsRestDay } from '@contract/calendar'
import type { SiteKind } from '@contract/site/labels'
import {
  DEMO_COUNTY,
  demoColleague,
  demoId,
  demoLawyer,
  demoPractitioner,
  type DemoPractitioner,
} from './people'

export interface RosterSite {
  code: string
  kind: Extract<SiteKind, 'city-centre' | 'county-centre' | 'town-station'>
  areaCode: string
  countyCode: string
}

export interface RosterShift {
  id: string
  patternId: string
  siteCode: string
  practitionerId: string
  day: string
  startsAt: string
  endsAt: string
}

/** Stations of 沁源, whose two days a week the article names. */
const TUESDAY_OR_THURSDAY = '140431'

/** Weekdays of a township station, after the article: 潞城 Tue/Wed/Fri, 沁源 Tue or Thu, others once a week. */
function stationWeekdays(countyCode: string, index: number): number[] {
  if (countyCode === DEMO_COUNTY) return [2, 3, 5]
  if (countyCode === TUESDAY_OR_THURSDAY) return [index % 2 === 0 ? 2 : 4]
  return [(index % 5) + 1]
}

/** Advisers of a county whose stations have none of their own: enough for the day on which a long holiday’s duties meet. */
const CREW = 12

/** 潞城 has an adviser of its own for each station, 李明 among them; 陈静 is one of its centre's three. */
export function demoAdvisers(countyCode: string, stations: number): DemoPractitioner[] {
  const centre = [100, 101, 102].map((index) => demoPractitioner(countyCode, index))
  const own = countyCode === DEMO_COUNTY ? stations : stations > 0 ? CREW : 0
  const atStations = Array.from({ length: own }, (_, index) => demoPractitioner(countyCode, index))
  const named = new Map([demoLawyer, demoColleague].map((person) => [person.id, person]))
  return [...atStations, ...centre].map((person) => named.get(person.id) ?? person)
}

/** The pattern of each site from a day on. A station of 潞城 has one adviser; elsewhere whoever has least to do sits. */
export function demoPatterns(sites: readonly RosterSite[], fromOn: string): PatternRule[] {
  const counted = new Map<string, number>()
  return sites.map((site) => {
    const atStation = site.kind === 'town-station'
    const index = counted.get(site.countyCode) ?? 0
    if (atStation) counted.set(site.countyCode, index + 1)
    const id = demoId(`pattern:${site.code}`)
    const people = atStation
      ? site.countyCode === DEMO_COUNTY
        ? [demoPractitioner(site.countyCode, index).id]
        : []
      : [100, 101, 102].map((number) => demoPractitioner(site.countyCode, number).id)
    return {
      id,
      lineId: id,
      siteCode: site.code,
      kind: 'at-site',
      cycle: atStation ? 'weekly' : 'workdays',
      weekdays: atStation ? stationWeekdays(site.countyCode, index) : [],
      anchorMonday: null,
      weekOfMonth: null,
      monthOfQuarter: null,
      starts: '08:30',
      ends: atStation ? '12:30' : '17:30',
      peopleNeeded: 1,
      restDays: atStation && site.countyCode !== DEMO_COUNTY ? 'next-workday' : 'skip',
      fields: [],
      people,
      fromOn,
      toOn: null,
    }
  })
}

/**
 * Shifts of one county's patterns in some months, filled by the product's own rule.
 *
 * @param months 'YYYY-MM'
 */
export function demoRoster(
  patterns: readonly PatternRule[],
  advisers: readonly DemoPractitioner[],
  months: readonly string[],
  policy: FillPolicy,
  isRestDay: IsRestDay,
): RosterShift[] {
  return months.flatMap((month) => {
    const slots = expand(patterns, month, isRestDay)
    const people = advisers.map(({ id }) => ({
      id,
      sits: true,
      fields: [],
      stars: null,
      leave: new Set<string>(),
      busy: [],
      yearMinutes: 0,
    }))
    const reach = () => ({ sameTown: false, km: null })
    const { assigned } = fillSlots({ month, slots, people, policy, reach })
    return slots.flatMap(({ key, patternId, siteCode, day, startsAt, endsAt }) => {
      const chosen = assigned.get(key)
      if (!chosen) return []
      const id = demoId(`shift:${siteCode}:${day}`)
      return [{ id, patternId, siteCode, practitionerId: chosen.personId, day, startsAt, endsAt }]
    })
  })
}
