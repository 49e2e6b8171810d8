import { rosterSettings } from '@contract/roster/settings'
import { sql } from 'kysely'
import type { IsRestDay } from '@contract/calendar'
import { minutesOf, openBook, type Book, type FillPolicy } from '@contract/roster/book'
import { judgeCoverage } from '@contract/roster/coverage'
import { expand } from '@contract/roster/expand'
import { monthSpan, quarterSpan } from '@contract/roster/month'
import type { Gap } from '@contract/roster/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { coveredShifts, coveredSites, type PlacedSite } from '@server/kit/roster/covered'
import { rememberedRestDays } from '@server/kit/roster/rest-days'
import { readSetting } from '@server/kit/settings'
import { compose, isOccupied, ownShiftIds, type ComposedSlot } from './compose'
import { loadPeople, type People } from './load-people'
import { draftedMinutes, draftRows, liveShifts, patternRules } from './queries'

export interface PlanOf {
  county: string
  month: string
}

/** A county's month as it stands: patterns, draft and published shifts laid over each other, people, gaps. */
export interface LoadedMonth extends PlanOf {
  sites: PlacedSite[]
  slots: ComposedSlot[]
  people: People
  policy: FillPolicy
  isRestDay: IsRestDay
  /** Everybody's duties by this draft and elsewhere. */
  book: Book
  /** Gaps that can still be closed: units that are not over. */
  gaps: Gap[]
}

const sumBySite = (shifts: readonly { siteCode: string; startsAt: string; endsAt: string }[]) => {
  const minutes = new Map<string, number>()
  for (const shift of shifts)
    minutes.set(shift.siteCode, (minutes.get(shift.siteCode) ?? 0) + minutesOf(shift))
  return minutes
}

/** Lays a month out. Reads only; whoever is going to write has locked the plan before. */
export async function loadMonth(db: Db, { county, month }: PlanOf, now: Date): Promise<LoadedMonth> {
  const today = shanghaiDate(now)
  const { first, last } = monthSpan(month)
  const quarter = quarterSpan(first)
  const isRestDay = rememberedRestDays()
  const sites = await coveredSites(db, sql<boolean>`site.area_code like ${`${county}%`}`, first)
  const codes = sites.map(({ code }) => code)
  const patterns = await patternRules(db, county, first, last)
  const rows = await draftRows(db, county, month)
  const lives = await liveShifts(
    db,
    county,
    first,
    last,
    rows.flatMap(({ shift_id }) => shift_id ?? []),
  )

  // what lies around the month: the week that runs into it, the other months of its quarter
  const inMonth = (day: string) => day >= first && day <= last
  const around = (await coveredShifts(db, codes, { from: quarter.first, to: quarter.last })).filter(
    ({ day }) => !inMonth(day),
  )
  const published = sumBySite(around.filter(({ day }) => day >= quarter.first))
  const drafted = await draftedMinutes(db, county, month, quarter.first, quarter.last)
  const asked = expand(
    patterns,
    month,
    isRestDay,
    (site) => (published.get(site) ?? 0) + (drafted.get(site) ?? 0),
  )
  const slots = compose(asked, patterns, rows, lives, now)

  const named = [
    ...patterns.flatMap(({ people }) => people),
    ...slots.flatMap(({ personId }) => personId ?? []),
  ]
  const usedSites = [...new Set(slots.map(({ siteCode }) => siteCode))]
  const people = await loadPeople(
    db,
    { county, month, today },
    [...new Set(named)],
    ownShiftIds(slots),
    usedSites,
  )
  const policy = await readSetting(db, rosterSettings, 'roster.fill', county, first)
  const book = openBook(people.forRule, policy, month)
  const known = new Set(people.list.map(({ id }) => id))
  const occupied = slots.filter(isOccupied)
  for (const slot of occupied) if (known.has(slot.personId)) book.write(slot.personId, slot)
  const { gaps } = judgeCoverage(sites, [...around, ...occupied], { from: first, to: last }, isRestDay)
  return {
    ...{ county, month, sites, slots, people, policy, isRestDay, book },
    gaps: gaps.filter(({ to }) => to >= today),
  }
}
