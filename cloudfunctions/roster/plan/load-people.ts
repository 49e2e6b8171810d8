import { inScope } from '@contract/area'
import { distanceMetres } from '@contract/duty/location'
import type { FillPerson } from '@contract/roster/book'
import type { Reach } from '@contract/roster/fit'
import { daysFrom, monthSpan } from '@contract/roster/month'
import { addDays } from '@contract/time'
import type { Db } from '@server/database/client'
import { dutiesOf, knownPeople, leaves, places, yearMinutes, type KnownPerson } from './queries'

export interface PlannedPerson extends KnownPerson {
  /** Days of the month and the weeks at its ends. */
  leave: string[]
}

export interface People {
  list: PlannedPerson[]
  /** For the rule: people with their duties other than the plan's own. */
  forRule: FillPerson[]
  reach: (personId: string, siteCode: string) => Reach
}

/** Days beyond the month that are looked at, so that a week that runs over its end is counted whole. */
const MARGIN_DAYS = 7

type Place = Awaited<ReturnType<typeof places>>[number]

const positionOf = (place: Place | undefined) =>
  place && place.lat !== null && place.lng !== null ? { lat: place.lat, lng: place.lng } : undefined

/** How far each person's township is from each site; read from where its station stands. */
async function loadReach(db: Db, people: readonly KnownPerson[], siteCodes: readonly string[]) {
  const bases = new Map(people.map(({ id, baseAreaCode }) => [id, baseAreaCode]))
  const areas = [...new Set([...bases.values()].filter((code) => code !== null))]
  const known = await places(db, areas, siteCodes)
  const siteByCode = new Map(known.map((place) => [place.code, place]))
  const homeOf = new Map(
    known.filter(({ kind }) => kind !== 'village-workroom').map((place) => [place.areaCode, place]),
  )
  const remembered = new Map<string, Reach>()
  const measure = (personId: string, siteCode: string): Reach => {
    const base = bases.get(personId)
    const site = siteByCode.get(siteCode)
    if (!base || !site) return { sameTown: false, km: null }
    const [from, to] = [positionOf(homeOf.get(base)), positionOf(site)]
    return {
      sameTown: inScope(site.areaCode, base),
      km: from && to ? Math.round(distanceMetres(from, to) / 1000) : null,
    }
  }
  return (personId: string, siteCode: string): Reach => {
    const key = `${personId} ${siteCode}`
    const before = remembered.get(key)
    if (before) return before
    const reach = measure(personId, siteCode)
    remembered.set(key, reach)
    return reach
  }
}

/** Whoever a county may plan in a month, with leave, other duties, load of the year and distances. */
export async function loadPeople(
  db: Db,
  { county, month, today }: { county: string; month: string; today: string },
  named: readonly string[],
  ownShifts: ReadonlySet<string>,
  siteCodes: readonly string[],
): Promise<People> {
  const { first, last } = monthSpan(month)
  const [from, to] = [addDays(first, -MARGIN_DAYS), addDays(last, MARGIN_DAYS)]
  const known = await knownPeople(db, county, named, today)
  const ids = known.map(({ id }) => id)
  const duties = await dutiesOf(db, ids, from, to)
  const year = await yearMinutes(db, ids, first)
  const away = await leaves(db, ids, from, to)
  const leaveOf = (id: string) =>
    away
      .filter(({ personId }) => personId === id)
      .flatMap(({ fromOn, toOn }) => daysFrom(fromOn! > from ? fromOn! : from, toOn! < to ? toOn! : to))
      .sort()
  const list = known.map((person): PlannedPerson => ({ ...person, leave: leaveOf(person.id) }))
  return {
    list,
    forRule: list.map(({ id, sits, fields, stars, leave }) => ({
      ...{ id, sits, fields, stars },
      leave: new Set(leave),
      busy: duties.filter((duty) => duty.personId === id && !ownShifts.has(duty.id)),
      yearMinutes: year.get(id) ?? 0,
    })),
    reach: await loadReach(db, known, siteCodes),
  }
}
