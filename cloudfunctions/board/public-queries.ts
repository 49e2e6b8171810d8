import { sql } from 'kysely'
import { scopePrefix } from '@contract/area'
import type { PublicPattern, PublicShift } from '@contract/roster/public-schema'
import type { Site } from '@contract/site/schema'
import type { Db } from '@server/database/client'

const areaName = sql<string>`concat(county.name, town.name, area.name)`.as('areaName')

/** Sites in use as everybody may see them; narrow and order it as needed. */
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
    .select([
      'site.code',
      'site.name',
      'site.kind',
      'site.area_code as areaCode',
      'site.address',
      'site.phone',
      'site.opening_hours as openingHours',
      'site.lat',
      'site.lng',
      areaName,
    ])

type SiteRow = Awaited<ReturnType<ReturnType<typeof sites>['execute']>>[number]

const toSite = ({ lat, lng, ...site }: SiteRow): Site => ({
  ...site,
  position: lat === null || lng === null ? null : { lat, lng },
})

/** A site in use; undefined for any other code. */
export async function findPublicSite(db: Db, code: string): Promise<Site | undefined> {
  const row = await sites(db).where('site.code', '=', code).executeTakeFirst()
  return row && toSite(row)
}

/** Whether a code was that of an outreach site which is over. */
export async function isOutreachOver(db: Db, code: string): Promise<boolean> {
  const row = await db
    .selectFrom('outreach')
    .select('site_code')
    .where('site_code', '=', code)
    .where('closed_at', 'is not', null)
    .executeTakeFirst()
  return row !== undefined
}

/** The centre of a county, then its other sites by area; village workrooms only where somebody sits in the days. */
export async function sitesOfNotice(db: Db, county: string, from: string, to: string): Promise<Site[]> {
  const rows = await sites(db)
    .where('site.area_code', 'like', `${scopePrefix(county)}%`)
    .where((where) =>
      where.or([
        where('site.kind', '<>', 'village-workroom'),
        where.exists(
          where
            .selectFrom('duty_shift')
            .select('duty_shift.id')
            .whereRef('duty_shift.site_code', '=', 'site.code')
            .where('duty_shift.day', '>=', from)
            .where('duty_shift.day', '<=', to)
            .where('duty_shift.status', '<>', 'withdrawn'),
        ),
      ]),
    )
    .orderBy(sql`site.kind = 'county-centre'`, 'desc')
    .orderBy('site.area_code')
    .orderBy('site.code')
    .execute()
  return rows.map(toSite)
}

/** Published duties of some sites from one day to another, both counted; withdrawn ones are left out. */
export const publicShifts = (
  db: Db,
  siteCodes: readonly string[],
  from: string,
  to: string,
): Promise<(PublicShift & { siteCode: string })[]> =>
  db
    .selectFrom('duty_shift')
    .innerJoin('account', 'account.id', 'duty_shift.practitioner_id')
    .innerJoin('practitioner', 'practitioner.account_id', 'duty_shift.practitioner_id')
    .select([
      'duty_shift.id',
      'duty_shift.site_code as siteCode',
      'account.name as practitionerName',
      'practitioner.kind as practitionerKind',
      'practitioner.unit',
      'duty_shift.kind as dutyKind',
      'duty_shift.day',
      'duty_shift.starts_at as startsAt',
      'duty_shift.ends_at as endsAt',
      'duty_shift.status',
      'duty_shift.note',
    ])
    .where(sql<boolean>`duty_shift.site_code = any (${[...siteCodes]}::text[])`)
    .where('duty_shift.status', '<>', 'withdrawn')
    .where('duty_shift.day', '>=', from)
    .where('duty_shift.day', '<=', to)
    .orderBy('duty_shift.starts_at')
    .orderBy('duty_shift.id')
    .execute()

/** Patterns of a site in force on some day between two, by their first day. */
export const publicPatterns = (
  db: Db,
  siteCode: string,
  from: string,
  to: string,
): Promise<PublicPattern[]> =>
  db
    .selectFrom('duty_pattern')
    .select([
      'id',
      'kind',
      'cycle',
      'weekdays',
      'week_of_month as weekOfMonth',
      'month_of_quarter as monthOfQuarter',
      'starts',
      'ends',
      'from_on as fromOn',
      'to_on as toOn',
    ])
    .where('site_code', '=', siteCode)
    .where('status', '=', 'approved')
    .where('from_on', '<=', to)
    .where((where) => where.or([where('to_on', 'is', null), where('to_on', '>=', from)]))
    .orderBy('from_on')
    .orderBy('id')
    .execute()

/** How often the board of a site and month has changed, and when last. */
export async function editionOf(db: Db, siteCode: string, month: string) {
  const { edition, changedAt } = await db
    .selectFrom('board_change')
    .select(({ fn }) => [fn.countAll<number>().as('edition'), fn.max('at').as('changedAt')])
    .where('site_code', '=', siteCode)
    .where('month', '=', month)
    .executeTakeFirstOrThrow()
  return { edition, changedAt: changedAt as string | null }
}
