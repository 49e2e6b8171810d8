import { sql } from 'kysely'
import { mayBecome, maybeSame, showsTheyCame, type Named } from '@contract/booking/record'
import { leadsTo } from '@contract/booking/workflow'
import type { NewConsultation } from '@contract/consultation/schema'
import type { Db } from '@server/database/client'
import { openClient } from '../ledger/client'
import type { KnownContext } from '../procedure'
import { lockBooking, policyOf, standingOf, takeStep } from './acts'
import { openPerson } from './person'
import { tellClient } from './tell'

/** Records of a matter looked at for whose it is. */
const LOOKED_AT = 20

/** A booking with the caller as its adviser now. */
const own = ({ db, caller }: KnownContext, id: string) =>
  db
    .selectFrom('booking')
    .leftJoin('duty_shift', 'duty_shift.id', 'booking.shift_id')
    .selectAll('booking')
    .where('booking.id', '=', id)
    .where(
      sql<boolean>`coalesce(booking.practitioner_id, duty_shift.practitioner_id) = ${caller.accountId}::uuid`,
    )
    .executeTakeFirst()
type OwnBooking = NonNullable<Awaited<ReturnType<typeof own>>>

/** The record a booking has become already. */
const recordOf = (db: Db, bookingId: string) =>
  db
    .selectFrom('booking_record')
    .innerJoin('consultation', 'consultation.id', 'booking_record.consultation_id')
    .select(['matter_id', 'practitioner_id'])
    .where('booking_id', '=', bookingId)
    .executeTakeFirst()

/** Whether a matter may be of somebody, by what its last records say. */
async function isMatterOf({ db, service }: KnownContext, matterId: string, person: Named): Promise<boolean> {
  const records = await db
    .selectFrom('consultation')
    .select([
      'id',
      'client_name_sealed',
      'client_phone_sealed',
      'client_phone_index',
      'client_address_sealed',
    ])
    .where('matter_id', '=', matterId)
    .orderBy('occurred_at', 'desc')
    .orderBy('id', 'desc')
    .limit(LOOKED_AT)
    .execute()
  return records.some((record) => maybeSame(openClient(service.keyring, record), person))
}

/** A booking about to become a record, or the matter of the one it has become. */
export type Behind = { booking: OwnBooking; joins?: never } | { joins: string; booking?: never }

/**
 * The booking a new record says it comes of, kept locked. Undefined where it is none the record may come of: another
 * adviser's, given up, too long ago, of somebody else. That refuses nothing: a record from a market day without signal
 * is kept whatever became of its booking meanwhile. One that has its record already has its matter joined.
 */
export async function bookingBehind(
  ctx: KnownContext,
  { bookingId, matterId, clientName, clientPhone, occurredAt }: NewConsultation,
): Promise<Behind | undefined> {
  if (!bookingId) return undefined
  await lockBooking(ctx.db, bookingId)
  const row = await own(ctx, bookingId)
  if (!row) return undefined
  const policy = await policyOf(ctx.db, row, ctx.now)
  if (!mayBecome({ ...standingOf(row), bookedAt: row.booked_at }, new Date(occurredAt), policy))
    return undefined
  const person = openPerson(ctx.service.keyring, row)
  if (!maybeSame({ name: clientName, phone: clientPhone }, person)) return undefined
  const already = await recordOf(ctx.db, bookingId)
  if (already)
    return already.practitioner_id === ctx.caller.accountId && !matterId
      ? { joins: already.matter_id }
      : undefined
  return !matterId || (await isMatterOf(ctx, matterId, person)) ? { booking: row } : undefined
}

/** Whoever booked, if they were advised themselves or for family; a helper rates for nobody. */
const ratesIt = (row: OwnBooking, practitionerId: string): boolean =>
  row.asked_for !== 'helper' && row.booked_by !== practitionerId

/**
 * Writes down that a booking, locked by `bookingBehind`, became this record: noted as come where nobody said anything
 * else, and its person asked to rate.
 */
export async function becomeRecord(
  ctx: KnownContext,
  booking: OwnBooking,
  record: { id: string; occurredAt: string; safeMode: boolean },
): Promise<void> {
  const { db, now, caller } = ctx
  await db
    .insertInto('booking_record')
    .values({ booking_id: booking.id, consultation_id: record.id, linked_at: now.toISOString() })
    .execute()
  ctx.audit({
    act: 'booking-recorded',
    subjectType: 'booking',
    subjectId: booking.id,
    areaCode: booking.area_code,
    detail: { consultationId: record.id },
  })
  const standing = standingOf(booking)
  const policy = await policyOf(db, booking, now)
  if (showsTheyCame(standing, new Date(record.occurredAt), policy))
    await takeStep(ctx, booking, 'came', leadsTo(standing, 'came')!, {
      adviser_word: 'came',
      adviser_word_at: now.toISOString(),
    })
  if (!ratesIt(booking, caller.accountId)) return
  await tellClient(
    db,
    { ...booking, safe_mode: booking.safe_mode || record.safeMode },
    {
      kind: 'booking-recorded',
      title: '这次咨询已经登记',
      body: '办得怎么样，请点开评价一下。不评价也不影响您办事。',
    },
    now,
  )
}
