import { sql } from 'kysely'
import { countyOf } from '@contract/area'
import type { BookingActor, BookingAct, TooSoonOrLate } from '@contract/booking/workflow'
import { leadsTo, mayDo, whyNotNow } from '@contract/booking/workflow'
import type { BookingStatus } from '@contract/booking/labels'
import type { BookingPolicy } from '@contract/booking/policy'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { policyOf, standingOf } from '@server/kit/bookings/acts'
import type { KnownContext } from '@server/kit/procedure'

/** Who advises: whoever is sent, else whoever sits the shift now. */
const adviserId = sql<string | null>`coalesce(booking.practitioner_id, duty_shift.practitioner_id)`

/** Bookings with their site, their adviser and what came of them; narrow and order it as needed. */
export const bookings = (db: Db) =>
  db
    .selectFrom('booking')
    .innerJoin('site', 'site.code', 'booking.site_code')
    .leftJoin('duty_shift', 'duty_shift.id', 'booking.shift_id')
    .leftJoin('account as adviser', (join) => join.on(sql<boolean>`adviser.id = ${adviserId}`))
    .leftJoin('booking_record', 'booking_record.booking_id', 'booking.id')
    .leftJoin('consultation', 'consultation.id', 'booking_record.consultation_id')
    .leftJoin('account as recorder', 'recorder.id', 'consultation.practitioner_id')
    .leftJoin('rating', 'rating.consultation_id', 'consultation.id')
    .leftJoin('aid_application', 'aid_application.id', 'booking.application_id')
    .selectAll('booking')
    .select([
      'site.name as site_name',
      'site.address as site_address',
      'site.phone as site_phone',
      'adviser.name as adviser_name',
      'consultation.id as record_id',
      'consultation.matter_id',
      'consultation.practitioner_id as recorder_id',
      'consultation.area_code as record_area',
      'consultation.recorded_at',
      'recorder.name as recorder_name',
      'rating.rated_at',
      'aid_application.status as application_status',
      'aid_application.filed_by as application_by',
    ])
    .select(adviserId.as('adviser_id'))
export type BookingRow = Awaited<ReturnType<ReturnType<typeof bookings>['execute']>>[number]

/** What is booked with a practitioner: on their shifts, and homes they are sent to. */
export const bookingsWith = (db: Db, practitionerId: string) =>
  bookings(db).where(sql<boolean>`${adviserId} = ${practitionerId}`)

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
