import { sql } from 'kysely'
import { adviserKinds, type AdviserKind } from '@contract/account/roles'
import { cityOf } from '@contract/area'
import type { LiveShift } from '@contract/roster/diff'
import type { PatternRule } from '@contract/roster/expand'
import { minutesOf } from '@contract/roster/book'
import type { RosterPerson } from '@contract/roster/schema'
import type { Db } from '@server/database/client'

/** Approved patterns of a county's sites in use that are in force on some day of a period. */
export async function patternRules(db: Db, county: string, from: string, to: string): Promise<PatternRule[]> {
  const rows = await db
    .selectFrom('duty_pattern')
    .innerJoin('site', 'site.code', 'duty_pattern.site_code')
    .selectAll('duty_pattern')
    .where('site.area_code', 'like', `${county}%`)
    .where('site.active', '=', true)
    .where('duty_pattern.status', '=', 'approved')
    .where('from_on', '<=', to)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>=', from)]))
    .orderBy('duty_pattern.line_id')
    .orderBy('duty_pattern.version')
    .execute()
  return rows.map((row) => ({
    id: row.id,
    lineId: row.line_id,
    siteCode: row.site_code,
    kind: row.kind,
    cycle: row.cycle,
    weekdays: row.weekdays,
    anchorMonday: row.anchor_monday,
    weekOfMonth: row.week_of_month,
    monthOfQuarter: row.month_of_quarter,
    starts: row.starts,
    ends: row.ends,
    peopleNeeded: row.people_needed,
    restDays: row.rest_days,
    fields: row.fields,
    people: row.people,
    fromOn: row.from_on,
    toOn: row.to_on,
  }))
}

export const draftRows = (db: Db, county: string, month: string) =>
  db
    .selectFrom('planned_shift')
    .selectAll()
    .where('county_code', '=', county)
    .where('month', '=', month)
    .orderBy('slot_key')
    .execute()
export type DraftRow = Awaited<ReturnType<typeof draftRows>>[number]

export type KnownLive = LiveShift & { origin: 'pattern' | 'one-off'; patternLine: string | null }

/** Shifts of a county's sites in a period, and those some draft rows were published as, withdrawn ones too. */
export const liveShifts = (
  db: Db,
  county: string,
  from: string,
  to: string,
  ids: readonly string[],
): Promise<KnownLive[]> =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .leftJoin('duty_pattern', 'duty_pattern.id', 'duty_shift.pattern_id')
    .select([
      'duty_shift.id',
      'duty_shift.site_code as siteCode',
      'duty_shift.practitioner_id as personId',
      'duty_shift.kind',
      'duty_shift.day',
      'duty_shift.starts_at as startsAt',
      'duty_shift.ends_at as endsAt',
      'duty_shift.status',
      'duty_shift.withdrawn_because as withdrawnBecause',
      'duty_shift.stands_in_for as standsInFor',
      'duty_shift.version',
      'duty_shift.origin',
      'duty_pattern.line_id as patternLine',
    ])
    .where((where) =>
      where.or([
        where.and([
          where('site.area_code', 'like', `${county}%`),
          where('duty_shift.day', '>=', from),
          where('duty_shift.day', '<=', to),
          where('duty_shift.status', '<>', 'withdrawn'),
        ]),
        sql<boolean>`duty_shift.id = any (${[...ids]}::uuid[])`,
      ]),
    )
    .orderBy('duty_shift.starts_at')
    .orderBy('duty_shift.id')
    .execute()

/** Drafted duty of the quarter's other months, which are not published yet, in minutes by site. */
export async function draftedMinutes(
  db: Db,
  county: string,
  month: string,
  from: string,
  to: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('planned_shift')
    .select(['site_code', 'starts_at as startsAt', 'ends_at as endsAt'])
    .where('county_code', '=', county)
    .where('month', '<>', month)
    .where('day', '>=', from)
    .where('day', '<=', to)
    .where('removed', '=', false)
    .where('practitioner_id', 'is not', null)
    .where('shift_id', 'is', null)
    .execute()
  const minutes = new Map<string, number>()
  for (const row of rows) minutes.set(row.site_code, (minutes.get(row.site_code) ?? 0) + minutesOf(row))
  return minutes
}

export interface KnownPerson extends RosterPerson {
  sits: boolean
  /** In the county's own register; the rule chooses from these, a hand also from the city's. */
  own: boolean
  baseAreaCode: string | null
}

/** Advisers of the county's register and the city's, and those named by id wherever they belong. */
export async function knownPeople(
  db: Db,
  county: string,
  named: readonly string[],
  day: string,
): Promise<KnownPerson[]> {
  const rows = await db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .leftJoin('area', 'area.code', 'practitioner.base_area_code')
    .select([
      'practitioner.account_id as id',
      'account.name',
      'practitioner.kind',
      'practitioner.unit',
      'practitioner.fields',
      'practitioner.base_area_code as baseAreaCode',
      'area.name as baseAreaName',
      sql<boolean>`(practitioner.active and account.disabled_at is null)`.as('sits'),
      sql<boolean>`practitioner.area_code like ${`${county}%`}`.as('own'),
    ])
    .select((of) =>
      of
        .selectFrom('practitioner_star')
        .whereRef('practitioner_star.practitioner_id', '=', 'practitioner.account_id')
        .where('from_on', '<=', day)
        .orderBy('from_on', 'desc')
        .limit(1)
        .select('stars')
        .as('stars'),
    )
    .where('practitioner.kind', 'in', [...adviserKinds])
    .where((where) =>
      where.or([
        where('practitioner.area_code', 'like', `${county}%`),
        where('practitioner.area_code', '=', cityOf(county)),
        sql<boolean>`practitioner.account_id = any (${[...named]}::uuid[])`,
      ]),
    )
    .orderBy('account.name')
    .orderBy('practitioner.account_id')
    .execute()
  return rows.map((row) => ({ ...row, kind: row.kind as AdviserKind }))
}

/** Duties of people anywhere that are not withdrawn, in a period. */
export const dutiesOf = (db: Db, ids: readonly string[], from: string, to: string) =>
  db
    .selectFrom('duty_shift')
    .select([
      'id',
      'practitioner_id as personId',
      'site_code as siteCode',
      'day',
      'starts_at as startsAt',
      'ends_at as endsAt',
    ])
    .where(sql<boolean>`practitioner_id = any (${[...ids]}::uuid[])`)
    .where('status', '<>', 'withdrawn')
    .where('day', '>=', from)
    .where('day', '<=', to)
    .orderBy('starts_at')
    .execute()

/** Minutes of duty by person, of a year up to the day before another. */
export async function yearMinutes(
  db: Db,
  ids: readonly string[],
  before: string,
): Promise<Map<string, number>> {
  const rows = await db
    .selectFrom('duty_shift')
    .select([
      'practitioner_id as personId',
      sql<number>`(sum(extract(epoch from ends_at - starts_at)) / 60)::bigint`.as('minutes'),
    ])
    .where(sql<boolean>`practitioner_id = any (${[...ids]}::uuid[])`)
    .where('status', '<>', 'withdrawn')
    .where('day', '>=', `${before.slice(0, 4)}-01-01`)
    .where('day', '<', before)
    .groupBy('practitioner_id')
    .execute()
  return new Map(rows.map(({ personId, minutes }) => [personId, minutes]))
}

/** Approved leave that touches a period. */
export const leaves = (db: Db, ids: readonly string[], from: string, to: string) =>
  db
    .selectFrom('duty_request')
    .select(['asker_id as personId', 'from_on as fromOn', 'to_on as toOn'])
    .where('kind', '=', 'leave')
    .where('status', 'in', ['approved', 'settled'])
    .where(sql<boolean>`asker_id = any (${[...ids]}::uuid[])`)
    .where('from_on', '<=', to)
    .where('to_on', '>=', from)
    .execute()

/** Where sites are, and the stations of the townships people come from. */
export const places = (db: Db, areaCodes: readonly string[], siteCodes: readonly string[]) =>
  db
    .selectFrom('site')
    .select(['code', 'area_code as areaCode', 'kind', 'lat', 'lng'])
    .where((where) =>
      where.or([
        sql<boolean>`site.code = any (${[...siteCodes]}::text[])`,
        where.and([
          sql<boolean>`site.area_code = any (${[...areaCodes]}::text[])`,
          where('kind', 'in', ['town-station', 'county-centre', 'city-centre']),
        ]),
      ]),
    )
    .execute()
