import type { IsRestDay } from '../calendar'
import type { SettingValue } from '../settings'
import { addDays } from '../time'
import type { SiteKind } from '../site/labels'
import { minutesOf, type Duty } from './book'
import { coverageUnits, type CoverageUnit } from './labels'
import { daysFrom, mondayOf, quarterSpan } from './month'
import type { Gap } from './schema'

export type CoveragePolicy = SettingValue<'roster.coverage'>

export interface CoveredSite {
  code: string
  name: string
  kind: SiteKind
  /** A workroom whose village has an adviser, by the register or by a quarterly pattern. */
  advised: boolean
  policy: CoveragePolicy
}

/** A duty with its person. Withdrawn ones are none; a stand-in's counts like any. */
export type CoveredShift = Duty & { personId: string }

export interface CoverageResult {
  figures: { unit: CoverageUnit; covered: number; due: number }[]
  gaps: Gap[]
}

interface Unit {
  unit: CoverageUnit
  from: string
  to: string
}

/** What the rule counts a site by; undefined where it asks nothing. */
export function unitOf(site: Pick<CoveredSite, 'kind' | 'advised'>): CoverageUnit | undefined {
  switch (site.kind) {
    case 'city-centre':
    case 'county-centre':
      return 'day'
    case 'town-station':
    case 'zone-station':
      return 'week'
    case 'village-workroom':
      return site.advised ? 'quarter' : undefined
    case 'project-point':
    case 'outreach':
      return undefined
  }
}

/** Units that end in a period: a week that runs into the next month is asked about with that month. */
export function unitsEnding(unit: CoverageUnit, from: string, to: string): Unit[] {
  const days = daysFrom(from, to)
  if (unit === 'day') return days.map((day) => ({ unit, from: day, to: day }))
  if (unit === 'week') {
    const sundays = days.filter((day) => addDays(mondayOf(day), 6) === day)
    return sundays.map((day) => ({ unit, from: mondayOf(day), to: day }))
  }
  const ends = days.filter((day) => quarterSpan(day).last === day)
  return ends.map((day) => ({ unit, from: quarterSpan(day).first, to: day }))
}

function requiredOf({ unit, from, to }: Unit, policy: CoveragePolicy, isRestDay: IsRestDay): number {
  if (unit === 'quarter') return policy.villageMinutesPerQuarter
  const workdays = daysFrom(from, to).filter((day) => !isRestDay(day)).length
  if (unit === 'day') return workdays === 0 ? 0 : policy.centrePeoplePerDay
  return Math.min(policy.stationDutiesPerWeek, workdays)
}

function plannedOf(unit: CoverageUnit, shifts: readonly CoveredShift[], policy: CoveragePolicy): number {
  if (unit === 'day') return new Set(shifts.map(({ personId }) => personId)).size
  if (unit === 'week') return shifts.filter((shift) => minutesOf(shift) >= policy.stationMinutes).length
  return shifts.reduce((sum, shift) => sum + minutesOf(shift), 0)
}

/**
 * Compares what is planned with the least of each level (A28, A30, A31) in the units that end in a period. A week asks
 * for no more duties than it has workdays, and a rest day for none.
 *
 * @param shifts duties that are not withdrawn, of the whole of every unit: a week may begin before `from`
 * @returns gaps by site and day; figures in units, covered of due
 */
export function judgeCoverage(
  sites: readonly CoveredSite[],
  shifts: readonly CoveredShift[],
  period: { from: string; to: string },
  isRestDay: IsRestDay,
): CoverageResult {
  const bySite = new Map<string, CoveredShift[]>()
  for (const shift of shifts) {
    const list = bySite.get(shift.siteCode)
    if (list) list.push(shift)
    else bySite.set(shift.siteCode, [shift])
  }
  const units = Object.fromEntries(
    coverageUnits.map((unit) => [unit, unitsEnding(unit, period.from, period.to)]),
  ) as Record<CoverageUnit, Unit[]>
  const figures = new Map(coverageUnits.map((unit) => [unit, { unit, covered: 0, due: 0 }]))
  const gaps: Gap[] = []
  for (const site of sites) {
    const kind = unitOf(site)
    if (!kind) continue
    const figure = figures.get(kind)!
    for (const span of units[kind]) {
      const required = requiredOf(span, site.policy, isRestDay)
      if (required === 0) continue
      figure.due++
      const within = (bySite.get(site.code) ?? []).filter(({ day }) => day >= span.from && day <= span.to)
      const planned = plannedOf(kind, within, site.policy)
      if (planned >= required) {
        figure.covered++
        continue
      }
      gaps.push({
        siteCode: site.code,
        siteName: site.name,
        ...span,
        required,
        planned,
        missing: required - planned,
      })
    }
  }
  return { figures: [...figures.values()].filter(({ due }) => due > 0), gaps }
}
