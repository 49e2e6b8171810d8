import { sql } from 'kysely'
import type { StaffRole } from '@contract/account/roles'
import type { VisitItem } from '@contract/followup/schema'
import { refuse } from '@contract/refusal'
import { addDays, atShanghai } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Caller } from '@server/kit/caller'
import type { KnownContext } from '@server/kit/procedure'
import { isSetAside } from '@server/kit/ratings/set-aside'
import { withinScope } from '@server/kit/scope'

/** Staff who call people back: of a station, of the county, of the city. */
export const visitorRoles: StaffRole[] = ['station', 'county', 'city']

/** Instants between which a month 'YYYY-MM' lies in Shanghai; the second is the first of the next. */
export function spanOf(month: string): [from: string, until: string] {
  const next = addDays(`${month}-28`, 4).slice(0, 7)
  return [atShanghai(`${month}-01`, '00:00'), atShanghai(`${next}-01`, '00:00')]
}

/** Visits within the caller's areas, with the names a list needs. */
export const visits = (db: Db, caller: Caller) =>
  db
    .selectFrom('return_visit')
    .innerJoin('visit_sample', 'visit_sample.id', 'return_visit.sample_id')
    .innerJoin('consultation', 'consultation.id', 'return_visit.consultation_id')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .innerJoin('account as adviser', 'adviser.id', 'return_visit.practitioner_id')
    .leftJoin('account as caller', 'caller.id', 'return_visit.assigned_to')
    .selectAll('return_visit')
    .select([
      'site.name as site_name',
      'adviser.name as adviser_name',
      'caller.name as caller_name',
      'consultation.occurred_at',
      'visit_sample.county_code',
      'visit_sample.month',
      'visit_sample.tries as tries_most',
      'visit_sample.script_version',
    ])
    .where(withinScope('return_visit.area_code', caller, visitorRoles))
export type VisitRow = NonNullable<Awaited<ReturnType<ReturnType<typeof visits>['executeTakeFirst']>>>

export const itemOf = (row: VisitRow, accountId: string): VisitItem => ({
  id: row.id,
  way: row.way,
  status: row.status,
  siteName: row.site_name,
  practitionerName: row.adviser_name,
  occurredAt: row.occurred_at,
  assignedToName: row.caller_name,
  mine: row.assigned_to === accountId,
  own: row.practitioner_id === accountId,
  tries: row.tries,
  mismatches: row.mismatches,
})

/** A visit within the caller's areas. Refuses `not-found`. */
export async function getVisit({ db, caller }: KnownContext, id: string): Promise<VisitRow> {
  const row = await visits(db, caller).where('return_visit.id', '=', id).executeTakeFirst()
  if (!row) throw refuse('not-found')
  return row
}

/** The same, kept as it is until the transaction ends. */
export async function lockVisit(ctx: KnownContext, id: string): Promise<VisitRow> {
  await ctx.db.selectFrom('return_visit').select('id').where('id', '=', id).forUpdate().executeTakeFirst()
  return getVisit(ctx, id)
}

/** What a figure counts, as SQL; the same as `countsIn` of the contract says of one row. */
export const counted = {
  drawn: sql<boolean>`true`,
  reached: sql<boolean>`return_visit.status = 'reached'`,
  confirmed: sql<boolean>`return_visit.status = 'reached' and cardinality(return_visit.mismatches) = 0`,
  mismatched: sql<boolean>`return_visit.status = 'reached' and cardinality(return_visit.mismatches) > 0`,
}

/** What the rating of a record says, and whether it was set aside and counts in nothing. */
export const ratingOf = (db: Db, consultationId: string) =>
  db
    .selectFrom('rating')
    .leftJoin('rating_appeal', 'rating_appeal.consultation_id', 'rating.consultation_id')
    .select(['satisfaction', 'was_free as wasFree', 'solicited', 'way'])
    .select(isSetAside.$castTo<boolean>().as('setAside'))
    .where('rating.consultation_id', '=', consultationId)
    .executeTakeFirst()
