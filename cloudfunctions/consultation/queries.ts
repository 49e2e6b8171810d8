import { countyOf, scopePrefix } from '@contract/area'
import type { PageInput } from '@contract/consultation/schema'
import type { Db } from '@server/database/client'
import { consultations, type ConsultationQuery, type ConsultationRow } from '@server/kit/ledger/records'

/** A record by the id its phone gave it. */
export const findConsultation = (db: Db, id: string): Promise<ConsultationRow | undefined> =>
  consultations(db).where('consultation.id', '=', id).executeTakeFirst()

/** One page, newest first, and whether there is another. */
export async function findPage(
  query: ConsultationQuery,
  { before, limit }: PageInput,
): Promise<{ rows: ConsultationRow[]; more: boolean }> {
  const older = before
    ? query.where(({ eb, refTuple, tuple }) =>
        eb(refTuple('consultation.occurred_at', 'consultation.id'), '<', tuple(before.occurredAt, before.id)),
      )
    : query
  const rows = await older
    .orderBy('consultation.occurred_at', 'desc')
    .orderBy('consultation.id', 'desc')
    .limit(limit + 1)
    .execute()
  return { rows: rows.slice(0, limit), more: rows.length > limit }
}

/** A shift of this person, kept as it is until the transaction ends. */
export const findOwnShift = (db: Db, id: string, practitionerId: string) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .select([
      'duty_shift.status',
      'duty_shift.day',
      'duty_shift.ends_at as endsAt',
      'duty_shift.site_code',
      'site.area_code',
    ])
    .where('duty_shift.id', '=', id)
    .where('duty_shift.practitioner_id', '=', practitionerId)
    .forShare('duty_shift')
    .executeTakeFirst()

/**
 * Sites that take a record without a shift from somebody registered in an area: those of their county, its centre
 * first; for the city's own people, all.
 */
export const sitesFor = (db: Db, areaCode: string) =>
  db
    .selectFrom('site')
    .select(['code', 'name', 'area_code'])
    .where('area_code', 'like', `${scopePrefix(countyOf(areaCode))}%`)
    .where('active', '=', true)
    .orderBy('area_code')
    .orderBy('code')
