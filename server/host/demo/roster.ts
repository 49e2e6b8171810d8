import { addDays, atShanghai, weekday } from '@contract/time'
import type { IsRestDay } from '@contract/calendar'
import { demoPractitioner, demoId, type DemoPractitioner } from './people'

export interface RosterSite {
  code: string
  kind: 'city-centre' | 'county-centre' | 'town-station'
  areaCode: string
  countyCode: string
}

export interface RosterShift {
  id: string
  siteCode: string
  practitioner: DemoPractitioner
  day: string
  startsAt: string
  endsAt: string
}

/** Weekdays of a township station by county, after the article: 潞城 Tue/Wed/Fri, 沁源 Tue or Thu, others weekly. */
function stationWeekdays(countyCode: string, index: number): number[] {
  if (countyCode === '140406') return [2, 3, 5]
  if (countyCode === '140431') return [index % 2 === 0 ? 2 : 4]
  return [(index % 5) + 1]
}

const weekdaysOf = (site: RosterSite, index: number): number[] =>
  site.kind === 'town-station' ? stationWeekdays(site.countyCode, index) : [1, 2, 3, 4, 5]

/**
 * Adviser of a site: one of their own for each station of 潞城, one for two stations in 沁源 (Tuesday and Thursday),
 * one for five elsewhere; a centre has two who alternate by day, numbered apart from the stations'.
 */
function adviserIndex(site: RosterSite, index: number, day: string): number {
  if (site.kind !== 'town-station') return 100 + (weekday(day) % 2)
  if (site.countyCode === '140406') return index
  return Math.floor(index / (site.countyCode === '140431' ? 2 : 5))
}

const HOURS = {
  'town-station': ['08:30', '12:30'],
  'county-centre': ['08:30', '17:30'],
  'city-centre': ['08:30', '17:30'],
} as const

/** Shifts of all sites from one day to another, rest days left out. `index` of a station counts within its county. */
export function demoRoster(
  sites: readonly RosterSite[],
  from: string,
  to: string,
  isRestDay: IsRestDay,
): RosterShift[] {
  const shifts: RosterShift[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) {
    if (isRestDay(day)) continue
    const counted = new Map<string, number>()
    for (const site of sites) {
      const index = counted.get(site.countyCode) ?? 0
      if (site.kind === 'town-station') counted.set(site.countyCode, index + 1)
      if (!weekdaysOf(site, index).includes(weekday(day))) continue
      const [opens, closes] = HOURS[site.kind]
      shifts.push({
        id: demoId(`shift:${site.code}:${day}`),
        siteCode: site.code,
        practitioner: demoPractitioner(site.countyCode, adviserIndex(site, index, day)),
        day,
        startsAt: atShanghai(day, opens),
        endsAt: atShanghai(day, closes),
      })
    }
  }
  return shifts
}
