import { countyOf } from '@contract/area'
import type { PatternRule } from '@contract/roster/expand'
import { settings } from '@contract/settings'
import { addDays, shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { isRestDay } from '@server/kit/holidays'
import { seedEscalations } from './escalation'
import { seedHistory } from './history'
import { inChunks } from './in-chunks'
import {
  DEMO_COUNTY,
  demoGridWorker,
  demoResidents,
  demoStaff,
  type DemoPractitioner,
  type DemoStaff,
} from './people'
import { demoAdvisers, demoPatterns, demoRoster, type RosterShift, type RosterSite } from './roster'
import { seedSiteDetails } from './site-details'

/** Sites of the master list, by county in order of code. */
export async function rosterSites(db: Db): Promise<RosterSite[]> {
  const sites = await db
    .selectFrom('site')
    .select(['code', 'kind', 'area_code'])
    .where('kind', 'in', ['city-centre', 'county-centre', 'town-station'])
    .orderBy('area_code')
    .execute()
  return sites.map((site) => ({
    code: site.code,
    kind: site.kind as RosterSite['kind'],
    areaCode: site.area_code,
    countyCode: countyOf(site.area_code),
  }))
}

export const countiesOf = (sites: readonly RosterSite[]): string[] => [
  ...new Set(sites.map(({ countyCode }) => countyCode)),
]

const stationsIn = (sites: readonly RosterSite[], county: string) =>
  sites.filter(({ countyCode, kind }) => countyCode === county && kind === 'town-station').length

export const advisersOf = (sites: readonly RosterSite[], county: string): DemoPractitioner[] =>
  demoAdvisers(county, stationsIn(sites, county))

/** Accounts, records and grants of everybody who plays a part; who is there already stays. */
export async function seedPeople(
  db: Db,
  practitioners: readonly DemoPractitioner[],
  staff: readonly DemoStaff[],
  now: string,
): Promise<void> {
  const accounts = [...demoResidents, ...practitioners, ...staff].map(({ id, name }) => ({
    id,
    name,
    created_at: now,
    disabled_at: null,
  }))
  await inChunks(accounts, (values) =>
    db
      .insertInto('account')
      .values(values)
      .onConflict((c) => c.doNothing())
      .execute(),
  )
  await inChunks(practitioners, (chunk) =>
    db
      .insertInto('practitioner')
      .values(
        chunk.map(({ id, kind, unit, countyCode }) => ({
          account_id: id,
          kind,
          unit,
          area_code: countyCode,
        })),
      )
      .onConflict((c) => c.doNothing())
      .execute(),
  )
  await db
    .insertInto('staff_grant')
    .values(
      staff.map(({ id, role, areaCode }) => ({
        account_id: id,
        role,
        area_code: areaCode,
        granted_at: now,
        ended_at: null,
      })),
    )
    .onConflict((c) => c.doNothing())
    .execute()
}

/** Patterns as the counties would have approved them. */
export const seedPatterns = (db: Db, patterns: readonly PatternRule[], now: string) =>
  inChunks(patterns, (chunk) =>
    db
      .insertInto('duty_pattern')
      .values(
        chunk.map((pattern) => ({
          id: pattern.id,
          line_id: pattern.lineId,
          version: 1,
          site_code: pattern.siteCode,
          kind: pattern.kind,
          cycle: pattern.cycle,
          weekdays: [...pattern.weekdays],
          anchor_monday: null,
          week_of_month: null,
          month_of_quarter: null,
          starts: pattern.starts,
          ends: pattern.ends,
          people_needed: pattern.peopleNeeded,
          rest_days: pattern.restDays,
          fields: [...pattern.fields],
          people: [...pattern.people],
          from_on: pattern.fromOn,
          to_on: null,
          status: 'approved' as const,
          proposed_by: demoStaff[1]!.id,
          proposed_at: now,
          decided_by: demoStaff[2]!.id,
          decided_at: now,
          ended_because: null,
        })),
      )
      .onConflict((c) => c.doNothing())
      .execute(),
  )

const seedShifts = (db: Db, shifts: readonly RosterShift[]) =>
  inChunks(shifts, (chunk) =>
    db
      .insertInto('duty_shift')
      .values(
        chunk.map((shift) => ({
          id: shift.id,
          pattern_id: shift.patternId,
          site_code: shift.siteCode,
          practitioner_id: shift.practitionerId,
          kind: 'at-site' as const,
          day: shift.day,
          starts_at: shift.startsAt,
          ends_at: shift.endsAt,
          status: 'published' as const,
        })),
      )
      .onConflict((c) => c.doNothing())
      .execute(),
  )

/** A month that is published already, as its planner's page and everybody's board tell. */
async function seedPublished(db: Db, county: string, months: readonly string[], now: string): Promise<void> {
  const of = months.map((month) => ({ county_code: county, month }))
  const by = demoStaff[1]!.id
  await db
    .insertInto('roster_plan')
    .values(of.map((plan) => ({ ...plan, published_version: 1, published_at: now, published_by: by })))
    .onConflict((c) => c.doNothing())
    .execute()
  await db
    .insertInto('roster_version')
    .values(of.map((plan) => ({ ...plan, version: 1, by_id: by, at: now, gaps: '[]', changes: '[]' })))
    .onConflict((c) => c.doNothing())
    .execute()
}

/**
 * This month's and the next one's rosters for all 141 sites by their patterns, their people, and what has happened of
 * it up to yesterday. 潞城's next month is left to be planned by whoever is shown the product. May be run again: what is
 * there stays, and a new month is added.
 */
export async function seedDemo(db: Db, now: Date): Promise<void> {
  const today = shanghaiDate(now)
  const thisMonth = today.slice(0, 7)
  const nextMonth = addDays(`${thisMonth}-01`, 31).slice(0, 7)
  const sites = await rosterSites(db)
  const patterns = demoPatterns(sites, `${today.slice(0, 4)}-01-01`)
  const codes = new Map(patterns.map((pattern, index) => [pattern.id, sites[index]!.countyCode]))
  const counties = countiesOf(sites)
  await seedSiteDetails(db)
  const advisers = counties.flatMap((county) => advisersOf(sites, county))
  await seedPeople(db, [...advisers, demoGridWorker], demoStaff, now.toISOString())
  await seedPatterns(db, patterns, now.toISOString())
  for (const county of counties) {
    const own = patterns.filter(({ id }) => codes.get(id) === county)
    const people = advisersOf(sites, county)
    const policy = settings['roster.fill'].fallback
    const months = county === DEMO_COUNTY ? [thisMonth] : [thisMonth, nextMonth]
    await seedShifts(db, demoRoster(own, people, months, policy, isRestDay))
    await seedPublished(db, county, months, now.toISOString())
  }
  await seedHistory(db, today)
  await seedEscalations(db, now)
}
