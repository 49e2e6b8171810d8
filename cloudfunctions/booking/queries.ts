import { bookingSettings } from '@contract/booking/settings'
import { sql, type Updateable } from 'kysely'
import { countyOf } from '@contract/area'
import type { BookingActor, BookingAct, TooSoonOrLate } from '@contract/booking/workflow'
import { leadsTo, mayDo, whyNotNow, type Standing } from '@contract/booking/workflow'
import type { BookingStatus } from '@contract/booking/labels'
import type { BookingPolicy } from '@contract/booking/policy'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Tables } from '@server/database/tables'
import { writeStep } from '@server/kit/bookings/step'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'

/** Who advises: whoever is sent, else whoever sits the shift now. */
const adviserId = sql<string | null>`coalesce(booking.practitioner_id, duty_shift.practitioner_id)`

/** Bookings with their site and adviser; narrow and order it as needed. */
export const bookings = (db: Db) =>
  db
    .selectFrom('booking')
    .innerJoin('site', 'site.code', 'booking.site_code')
    .leftJoin('duty_shift', 'duty_shift.id', 'booking.shift_id')
    .leftJoin('account as adviser', (join) => join.on(sql<boolean>`adviser.id = ${adviserId}`))
    .selectAll('booking')
    .select([
      'site.name as site_name',
      'site.address as site_address',
      'site.phone as site_phone',
      'adviser.name as adviser_name',
    ])
    .select(adviserId.as('adviser_id'))
export type BookingRow = Awaited<ReturnType<ReturnType<typeof bookings>['execute']>>[number]

/** What is booked with a practitioner: on their shifts, and homes they are sent to. */
export const bookingsWith = (db: Db, practitionerId: string) =>
  bookings(db).where(sql<boolean>`${adviserId} = ${practitionerId}`)

export const standingOf = (row: BookingRow): Standing => ({
  way: row.way,
  status: row.status,
  startsAt: row.starts_at,
  adviserWord: row.adviser_word,
  clientWord: row.client_word,
})

/** The rule a booking stands under: that of its own day, of today while it has none. */
export const policyOf = (
  db: Db,
  { area_code, starts_at }: Pick<BookingRow, 'area_code' | 'starts_at'>,
  now: Date,
): Promise<BookingPolicy> =>
  readSetting(db, bookingSettings, 'booking.policy', area_code, shanghaiDate(starts_at ?? now))

/** The same for many bookings, each county's day read once. */
export function policies({ db, now }: Pick<KnownContext, 'db' | 'now'>) {
  const read = new Map<string, Promise<BookingPolicy>>()
  return (row: Pick<BookingRow, 'area_code' | 'starts_at'>): Promise<BookingPolicy> => {
    const key = `${countyOf(row.area_code)} ${shanghaiDate(row.starts_at ?? now)}`
    const known = read.get(key) ?? policyOf(db, row, now)
    read.set(key, known)
    return known
  }
}
export type Policies = ReturnType<typeof policies>

/** Keeps a booking as it is until the transaction ends. */
export const lockBooking = (db: Db, id: string) =>
  db.selectFrom('booking').select('id').where('id', '=', id).forUpdate().executeTakeFirst()

/**
 * Whether an act has its place on a locked booking now. Refuses `booking-moved-on` where the table names none, and
 * `booking-not-yet` or `booking-over` by the time.
 *
 * @returns the status it leads to
 */
export async function requireStep(
  { db, now }: KnownContext,
  row: BookingRow,
  act: BookingAct,
  actor: BookingActor,
): Promise<BookingStatus> {
  const standing = standingOf(row)
  const to = leadsTo(standing, act)
  if (to === undefined || !mayDo(standing, act, actor)) throw refuse('booking-moved-on')
  const wrong: TooSoonOrLate | undefined = whyNotNow(standing, act, actor, now, await policyOf(db, row, now))
  if (wrong) throw refuse(wrong)
  return to
}

/** Writes what an act changes, its line of history and its audit row. */
export async function takeStep(
  ctx: KnownContext,
  row: Pick<BookingRow, 'id' | 'status' | 'area_code'>,
  act: BookingAct,
  to: BookingStatus,
  change: Updateable<Tables['booking']> = {},
): Promise<void> {
  await ctx.db
    .updateTable('booking')
    .set({ ...change, status: to })
    .where('id', '=', row.id)
    .execute()
  await writeStep(ctx.db, { id: row.id, act, from: row.status, to, actorId: ctx.caller.accountId }, ctx.now)
  ctx.audit({
    act: `booking-${act}`,
    subjectType: 'booking',
    subjectId: row.id,
    areaCode: row.area_code,
    detail: { from: row.status, to },
  })
}
