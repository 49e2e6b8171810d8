import { sql, type SqlBool } from 'kysely'
import type { MakeUp, MakeUpCase } from '@contract/duty/make-up-schema'
import type { Db } from '@server/database/client'
import { servedAreas, type Caller } from '@server/kit/caller'
import { shiftsWithAttendance, toShift } from './queries'

/** What a photo of a make-up is handed in for. */
export const MAKE_UP = 'make_up'

const columns = [
  'make_up.id',
  'make_up.shift_id as shiftId',
  'make_up.status',
  'make_up.claimed_in_at as inAt',
  'make_up.claimed_out_at as outAt',
  'make_up.reason',
  'make_up.asked_at as askedAt',
  'make_up.decided_at as decidedAt',
  'make_up.decided_note as note',
] as const

type WithoutPhotos = Omit<MakeUp, 'photoIds'>

async function withPhotos<R extends WithoutPhotos>(db: Db, rows: readonly R[]) {
  if (rows.length === 0) return []
  const photos = await db
    .selectFrom('proof')
    .select(['id', 'subject_id'])
    .where('subject_type', '=', MAKE_UP)
    .where(
      'subject_id',
      'in',
      rows.map(({ id }) => id),
    )
    .orderBy('uploaded_at')
    .orderBy('id')
    .execute()
  const idsOf = (id: string) => photos.filter(({ subject_id }) => subject_id === id).map((photo) => photo.id)
  return rows.map((row) => ({ ...row, photoIds: idsOf(row.id) }))
}

/** Every make-up asked for at a shift, newest first. */
export const makeUpsOfShift = async (db: Db, shiftId: string): Promise<MakeUp[]> =>
  withPhotos(
    db,
    await db
      .selectFrom('make_up')
      .select(columns)
      .where('shift_id', '=', shiftId)
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .execute(),
  )

/** One make-up of a practitioner's own; undefined when it is another's, or none. */
export async function findOwnMakeUp(db: Db, practitionerId: string, id: string): Promise<MakeUp | undefined> {
  const rows = await db
    .selectFrom('make_up')
    .select(columns)
    .where('id', '=', id)
    .where('practitioner_id', '=', practitionerId)
    .execute()
  return (await withPhotos(db, rows))[0]
}

/**
 * Make-ups a caller decides on; narrow and order it as needed. A county those of its own sites, the city those of the
 * sites that belong to no county.
 */
export const makeUpsToDecide = (db: Db, caller: Caller) =>
  db
    .selectFrom('make_up')
    .innerJoin('account', 'account.id', 'make_up.practitioner_id')
    .leftJoin('account as decider', 'decider.id', 'make_up.decided_by')
    .where(sql<SqlBool>`make_up.county_code = any(${servedAreas(caller, ['county', 'city'])}::text[])`)
    .select(columns)
    .select([
      'make_up.practitioner_id as practitionerId',
      'make_up.county_code as countyCode',
      'account.name as practitionerName',
      'decider.name as decidedByName',
    ])

type ToDecide = Awaited<ReturnType<ReturnType<typeof makeUpsToDecide>['execute']>>[number]

/** Make-ups as their decider sees them, in the order given. */
export async function casesOf(db: Db, caller: Caller, found: readonly ToDecide[]): Promise<MakeUpCase[]> {
  if (found.length === 0) return []
  const rows = await withPhotos(db, found)
  const shiftRows = await shiftsWithAttendance(db)
    .where(
      'duty_shift.id',
      'in',
      rows.map(({ shiftId }) => shiftId),
    )
    .execute()
  const shifts = new Map(shiftRows.map((row) => [row.id, toShift(row)]))
  return rows.map(({ practitionerId, practitionerName, decidedByName, countyCode: _, ...makeUp }) => {
    const { siteCode, siteName, kind, day, startsAt, endsAt, attendance, recordCount } = shifts.get(
      makeUp.shiftId,
    )!
    return {
      makeUp,
      practitionerName,
      ...{ siteCode, siteName, kind, day, startsAt, endsAt, attendance, recordCount },
      own: practitionerId === caller.accountId,
      decidedByName,
    }
  })
}

/** Accounts of those who decide the make-ups of a county, or of the city's own sites; never the person's own. */
export async function listDeciders(db: Db, countyCode: string, except: string): Promise<string[]> {
  const rows = await db
    .selectFrom('staff_grant')
    .innerJoin('account', 'account.id', 'staff_grant.account_id')
    .select('account.id')
    .distinct()
    .where('role', 'in', ['county', 'city'])
    .where('area_code', '=', countyCode)
    .where('ended_at', 'is', null)
    .where('disabled_at', 'is', null)
    .where('account.id', '<>', except)
    .orderBy('account.id')
    .execute()
  return rows.map(({ id }) => id)
}
