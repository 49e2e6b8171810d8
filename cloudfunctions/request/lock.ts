import { sql } from 'kysely'
import { inScope, countyOf } from '@contract/area'
import { refuse, type RefusedFields } from '@contract/refusal'
import { whyNotSit } from '@contract/request/rules'
import type { Db } from '@server/database/client'
import { listLeave } from '@server/kit/requests/on-leave'

// Every act locks people, then shifts, then requests, each in order of id: two acts wait for each other in line and
// never crosswise.

/** People of the register by id, and where each belongs. */
export type Sitters = ReadonlyMap<string, { areaCode: string }>

/**
 * Locks the people who are to sit other shifts than before: two acts that give shifts to one person go one after the
 * other. Who goes on leave is locked with them, so that nobody is given a shift while it is decided. Refuses
 * `not-found` for nobody, `cannot-sit-duty` for a sitter who is suspended, gone, disabled or no adviser.
 */
export async function lockSitters(db: Db, ids: readonly string[], leavingId?: string): Promise<Sitters> {
  const wanted = [...new Set(leavingId ? [...ids, leavingId] : ids)]
  if (wanted.length === 0) return new Map()
  const people = await db
    .selectFrom('practitioner')
    .select(['account_id', 'kind', 'active', 'area_code'])
    .where('account_id', 'in', wanted)
    .orderBy('account_id')
    .forNoKeyUpdate()
    .execute()
  if (people.length < wanted.length) throw refuse('not-found')
  const disabled = await db
    .selectFrom('account')
    .select('id')
    .where('id', 'in', wanted)
    .where('disabled_at', 'is not', null)
    .execute()
  for (const person of people.filter(({ account_id: id }) => ids.includes(id))) {
    const gone = disabled.some(({ id }) => id === person.account_id)
    const obstacle = gone ? 'cannot-sit-duty' : whyNotSit(person)
    if (obstacle) throw refuse(obstacle)
  }
  return new Map(people.map(({ account_id: id, area_code: areaCode }) => [id, { areaCode }]))
}

const shiftColumns = [
  'duty_shift.id',
  'duty_shift.practitioner_id as practitionerId',
  'duty_shift.stands_in_for as standsInFor',
  'duty_shift.day',
  'duty_shift.starts_at as startsAt',
  'duty_shift.ends_at as endsAt',
  'duty_shift.status',
  'duty_shift.version',
  'site.name as siteName',
  'site.area_code as areaCode',
] as const

const shifts = (db: Db) =>
  db
    .selectFrom('duty_shift')
    .innerJoin('site', 'site.code', 'duty_shift.site_code')
    .select(shiftColumns)
    .orderBy('duty_shift.id')
    .forUpdate('duty_shift')

export type LockedShift = Awaited<ReturnType<ReturnType<typeof shifts>['execute']>>[number]

/** Locks shifts for the rest of the transaction; in the order of the ids asked for. Refuses `not-found`. */
export async function lockShifts(db: Db, ids: readonly string[]): Promise<LockedShift[]> {
  if (ids.length === 0) return []
  const found = await shifts(db).where('duty_shift.id', 'in', ids).execute()
  const byId = new Map(found.map((shift) => [shift.id, shift]))
  return ids.map((id) => {
    const shift = byId.get(id)
    if (!shift) throw refuse('not-found')
    return shift
  })
}

/** Locks the shifts a leave is about: published, still to come, of the person, in the county that decides. */
export const lockShiftsOfLeave = (
  db: Db,
  leave: { asker_id: string; county_code: string; from_on: string | null; to_on: string | null },
  now: Date,
) =>
  shifts(db)
    .where('duty_shift.practitioner_id', '=', leave.asker_id)
    .where('duty_shift.status', '=', 'published')
    .where('duty_shift.day', '>=', leave.from_on)
    .where('duty_shift.day', '<=', leave.to_on)
    .where('duty_shift.starts_at', '>', now.toISOString())
    .where(sql<boolean>`left(site.area_code, 6) = ${leave.county_code}`)
    .execute()

const requestColumns = [
  'id',
  'kind',
  'county_code',
  'asker_id',
  'other_id',
  'from_on',
  'to_on',
  'reason',
  'status',
] as const

/** A request, not locked: whom and which shifts it is about never changes, so that these can be locked first. */
export const findRequest = (db: Db, id: string) =>
  db.selectFrom('duty_request').select(requestColumns).where('id', '=', id).executeTakeFirst()
export type RequestRow = NonNullable<Awaited<ReturnType<typeof findRequest>>>

/** The request as it stands now, locked for the rest of the transaction. */
export const lockRequest = (db: Db, id: string): Promise<RequestRow> =>
  db
    .selectFrom('duty_request')
    .select(requestColumns)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirstOrThrow()

/** Ids of the shifts of a request: the asker's, and the other's in a swap. */
export async function shiftIdsOf(db: Db, requestId: string): Promise<string[]> {
  const parts = await db
    .selectFrom('duty_request_shift')
    .select(['part', 'shift_id'])
    .where('request_id', '=', requestId)
    .orderBy(sql`part = 'other'`)
    .execute()
  return parts.map(({ shift_id: id }) => id)
}

/** Refuses `not-found` for who does not belong to the county a shift lies in; everybody of a city to its own centre. */
export function requireOfCounty(person: { areaCode: string } | undefined, areaCode: string): void {
  if (!person || !inScope(person.areaCode, countyOf(areaCode))) throw refuse('not-found')
}

/** Refuses `double-booked` for who has another shift at the time, those named left out, and `on-leave`; with fields. */
export async function requireFree(
  db: Db,
  personId: string,
  shift: Pick<LockedShift, 'day' | 'startsAt' | 'endsAt'>,
  except: readonly string[] = [],
  fields?: RefusedFields,
): Promise<void> {
  const busy = await db
    .selectFrom('duty_shift')
    .select('id')
    .where('practitioner_id', '=', personId)
    .where('status', '<>', 'withdrawn')
    .where('starts_at', '<', shift.endsAt)
    .where('ends_at', '>', shift.startsAt)
    .$if(except.length > 0, (rows) => rows.where('id', 'not in', except))
    .executeTakeFirst()
  if (busy) throw refuse('double-booked', fields)
  if ((await listLeave(db, [personId], shift.day, shift.day)).length > 0) throw refuse('on-leave', fields)
}
