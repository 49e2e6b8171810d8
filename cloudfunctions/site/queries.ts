import { sql } from 'kysely'
import type { Role } from '@contract/account/roles'
import { scopePrefix } from '@contract/area'
import { siteKinds } from '@contract/site/labels'
import { SITE_LIST_ROWS, type Site, type SiteListInput, type SiteListItem } from '@contract/site/schema'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'

/** Sites in use, with the names of the areas around them: a township's name alone is not unique in the city. */
const sites = (db: Db) =>
  db
    .selectFrom('site')
    .innerJoin('area', 'area.code', 'site.area_code')
    .leftJoin('area as county', (join) =>
      join.on(sql<boolean>`county.code = left(site.area_code, 6) and county.code <> site.area_code`),
    )
    .leftJoin('area as town', (join) =>
      join.on(sql<boolean>`town.code = left(site.area_code, 9) || '000' and town.code <> site.area_code`),
    )
    .where('site.active', '=', true)

const listColumns = [
  'site.code',
  'site.name',
  'site.kind',
  'site.area_code as areaCode',
  'site.address',
  'site.phone',
] as const
const areaName = sql<string>`concat(county.name, town.name, area.name)`.as('areaName')

/** What a site is to everybody; undefined for an unknown code. */
export async function findSite(db: Db, code: string): Promise<Site | undefined> {
  const row = await sites(db)
    .select([...listColumns, 'site.opening_hours as openingHours', 'site.lat', 'site.lng', areaName])
    .where('site.code', '=', code)
    .executeTakeFirst()
  if (!row) return undefined
  const { lat, lng, ...site } = row
  return { ...site, position: lat === null || lng === null ? null : { lat, lng } }
}

/** Whether a code was that of an outreach site which is over (A6). */
export async function isOutreachOver(db: Db, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('outreach')
    .select('site_code')
    .where('site_code', '=', code)
    .where('closed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** Sites in and below an area, centres first; at most 200. */
export async function listSites(db: Db, input: SiteListInput): Promise<SiteListItem[]> {
  const { areaCode, search, kinds } = input
  let query = sites(db).select([...listColumns, areaName])
  if (areaCode) query = query.where('site.area_code', 'like', `${scopePrefix(areaCode)}%`)
  if (kinds) query = query.where('site.kind', 'in', kinds)
  if (search)
    query = query.where(
      sql<boolean>`(strpos(site.name, ${search}) > 0
        or strpos(concat(county.name, town.name, area.name), ${search}) > 0)`,
    )
  return query
    .orderBy(sql`array_position(${[...siteKinds]}::text[], site.kind)`)
    .orderBy('site.area_code')
    .orderBy('site.code')
    .limit(SITE_LIST_ROWS)
    .execute()
}

/** Counties by code, each with its number of townships. */
export const listCounties = (db: Db) =>
  db
    .selectFrom('area as county')
    .leftJoin('area as town', (join) =>
      join.onRef('town.parent_code', '=', 'county.code').on('town.level', '=', 'town'),
    )
    .select(({ fn }) => ['county.code', 'county.name', fn.count<number>('town.code').as('towns')])
    .where('county.level', '=', 'county')
    .groupBy(['county.code', 'county.name'])
    .orderBy('county.code')
    .execute()

/** Shifts of a site that have not ended at `now`, up to and including a day. */
export const openShifts = (db: Db, siteCode: string, now: Date, until: string) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('account', 'account.id', 'duty_shift.practitioner_id')
    .innerJoin('practitioner', 'practitioner.account_id', 'duty_shift.practitioner_id')
    .leftJoin('attendance', 'attendance.shift_id', 'duty_shift.id')
    .select([
      'duty_shift.id',
      'account.name as practitionerName',
      'practitioner.kind as practitionerKind',
      'practitioner.unit',
      'duty_shift.kind as dutyKind',
      'duty_shift.day',
      'duty_shift.starts_at as startsAt',
      'duty_shift.ends_at as endsAt',
      'duty_shift.status',
      'attendance.checked_in_at as checkedInAt',
    ])
    .where('duty_shift.site_code', '=', siteCode)
    .where('duty_shift.status', '<>', 'withdrawn')
    .where('duty_shift.ends_at', '>', now.toISOString())
    .where('duty_shift.day', '<=', until)
    .orderBy('duty_shift.starts_at')
    .limit(100)
    .execute()

/** The secrets of a site within what the caller serves in one of the roles; undefined for any other site. */
export const findKeysOf = (db: Db, code: string, caller: Caller, roles: readonly Role[]) =>
  db
    .selectFrom('site')
    .select(['code', 'name', 'kind', 'area_code', 'printed_key', 'rotating_secret_sealed'])
    .where('code', '=', code)
    .where('active', '=', true)
    .where(kept(caller, roles))
    .executeTakeFirst()

/** Locks a site the caller keeps, as it is now; undefined for any other. */
export const lockKeptSite = (db: Db, code: string, caller: Caller) =>
  db
    .selectFrom('site')
    .select(['code', 'area_code', 'address', 'phone', 'opening_hours', 'lat', 'lng'])
    .where('code', '=', code)
    .where('active', '=', true)
    .where(kept(caller, ['county']))
    .forUpdate()
    .executeTakeFirst()

/** The city serves its own centre and no county does; elsewhere it watches, and the keys are not its business. */
const kept = (caller: Caller, roles: readonly Role[]) =>
  sql<boolean>`(${withinScope('site.area_code', caller, roles)}
    or (site.kind = 'city-centre' and ${withinScope('site.area_code', caller, ['city'])}))`
