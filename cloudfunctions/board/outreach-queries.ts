import { sql } from 'kysely'
import type { Db } from '@server/database/client'

/** Outreach sites with what was done there; narrow and order it as needed. */
export const outreachOf = (db: Db) =>
  db
    .selectFrom('outreach')
    .innerJoin('site', 'site.code', 'outreach.site_code')
    .innerJoin('area', 'area.code', 'site.area_code')
    .leftJoin('area as county', (join) => join.on(sql<boolean>`county.code = left(site.area_code, 6)`))
    .select([
      'outreach.site_code as siteCode',
      'site.name',
      sql<string>`concat(county.name, area.name)`.as('areaName'),
      'site.address as place',
      'outreach.first_day as firstDay',
      'outreach.last_day as lastDay',
      'outreach.note',
    ])
    .select((of) => [
      of
        .selectFrom('duty_shift')
        .whereRef('duty_shift.site_code', '=', 'outreach.site_code')
        .where('duty_shift.status', '<>', 'withdrawn')
        .select((of) => of.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('duties'),
      of
        .selectFrom('consultation')
        .whereRef('consultation.site_code', '=', 'outreach.site_code')
        .select((of) => of.fn.countAll<number>().as('count'))
        .$asScalar()
        .$notNull()
        .as('consultations'),
    ])
