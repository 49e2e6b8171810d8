import { sql, type Expression, type SqlBool } from 'kysely'
import { adviserKinds } from '@contract/account/roles'
import { cityOf, scopePrefix } from '@contract/area'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import { withinScope } from '@server/kit/scope'

/** A site in use of the caller's county, with the days of an outreach site; undefined for any other. */
export const findPlannedSite = (db: Db, code: string, caller: Caller) =>
  db
    .selectFrom('site')
    .leftJoin('outreach', 'outreach.site_code', 'site.code')
    .select(['site.code', 'site.name', 'site.area_code', 'outreach.first_day', 'outreach.last_day'])
    .where('site.code', '=', code)
    .where('site.active', '=', true)
    .where(withinScope('site.area_code', caller, ['county']))
    .executeTakeFirst()

const isOwn = (county: string) => sql<boolean>`practitioner.area_code like ${`${scopePrefix(county)}%`}`

/** Whoever a county may plan: advisers of its own register and of the city's, in good standing. */
const plannedBy = (county: string): Expression<SqlBool> =>
  sql<SqlBool>`(${isOwn(county)} or practitioner.area_code = ${cityOf(county)})`

const people = (db: Db, county: string) =>
  db
    .selectFrom('practitioner')
    .innerJoin('account', 'account.id', 'practitioner.account_id')
    .where(plannedBy(county))
    .where('practitioner.active', '=', true)
    .where('account.disabled_at', 'is', null)
    .where('practitioner.kind', 'in', [...adviserKinds])

/** Locks a person a county may plan, so that two plans for the same person are made one after the other. */
export const lockPerson = (db: Db, county: string, id: string) =>
  people(db, county)
    .select(['practitioner.account_id as id', 'account.name'])
    .where('practitioner.account_id', '=', id)
    .forNoKeyUpdate('practitioner')
    .executeTakeFirst()

/** People a county may plan; `own` are those of its own register. */
export const listPeople = (db: Db, county: string) =>
  people(db, county)
    .select(['practitioner.account_id as id', 'account.name', 'practitioner.kind', 'practitioner.unit'])
    .select(isOwn(county).as('own'))
    .orderBy('account.name')
    .orderBy('practitioner.account_id')
    .execute()

/** Duties of some people that touch the stretch between two instants, wherever they are held. */
export const shiftsAcross = (db: Db, ids: readonly string[], startsAt: string, endsAt: string) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .select([
      'duty_shift.practitioner_id as personId',
      'duty_shift.day',
      'duty_shift.starts_at as startsAt',
      'duty_shift.ends_at as endsAt',
      'site.name as siteName',
    ])
    .where(sql<boolean>`duty_shift.practitioner_id = any (${[...ids]}::uuid[])`)
    .where('duty_shift.status', '<>', 'withdrawn')
    .where('duty_shift.starts_at', '<', endsAt)
    .where('duty_shift.ends_at', '>', startsAt)
    .orderBy('duty_shift.starts_at')
    .execute()

/** Those of some people who are on approved leave on a day. */
export async function onLeave(db: Db, ids: readonly string[], day: string): Promise<Set<string>> {
  const rows = await db
    .selectFrom('duty_request')
    .select('asker_id')
    .where('kind', '=', 'leave')
    .where('status', 'in', ['approved', 'settled'])
    .where(sql<boolean>`asker_id = any (${[...ids]}::uuid[])`)
    .where('from_on', '<=', day)
    .where('to_on', '>=', day)
    .execute()
  return new Set(rows.map(({ asker_id }) => asker_id))
}

/** Duties planned once, as their county reads them; narrow and order it as needed. */
export const oneOffsOf = (db: Db) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .innerJoin('account', 'account.id', 'duty_shift.practitioner_id')
    .innerJoin('practitioner', 'practitioner.account_id', 'duty_shift.practitioner_id')
    .where('duty_shift.origin', '=', 'one-off')
    .select([
      'duty_shift.id',
      'duty_shift.site_code as siteCode',
      'site.name as siteName',
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
