import type {
  AdviserBooking,
  BookingId,
  Client,
  DayBookings,
  DayInput,
  NoteBooking,
  RevealClient,
} from '@contract/booking/schema'
import { releasedStatuses } from '@contract/booking/labels'
import { isReachable } from '@contract/booking/rules'
import { refuse } from '@contract/refusal'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import { lockBooking, policyOf, takeStep } from '@server/kit/bookings/acts'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { bookingsWith, policies, requireStep, type BookingRow } from './queries'
import { forAdviser, inClear } from './view'

/** What is booked with the caller on a day, by time; what was cancelled or moved is left out. */
export async function ofDay({ ctx, input }: Act<typeof DayInput, PractitionerContext>): Promise<DayBookings> {
  const day = input.day ?? shanghaiDate(ctx.now)
  const rows = await bookingsWith(ctx.db, ctx.caller.accountId)
    .where('booking.starts_at', '>=', atShanghai(day, '00:00'))
    .where('booking.starts_at', '<', atShanghai(addDays(day, 1), '00:00'))
    .where('booking.status', 'not in', releasedStatuses)
    .orderBy('booking.starts_at')
    .orderBy('booking.id')
    .execute()
  const rules = policies(ctx)
  return {
    day,
    rows: await Promise.all(rows.map((row) => forAdviser(ctx, row, rules))),
    asOf: ctx.now.toISOString(),
  }
}

/** A booking with the caller. Refuses `not-found` for any other. */
async function getWith(ctx: PractitionerContext, id: string): Promise<BookingRow> {
  const row = await bookingsWith(ctx.db, ctx.caller.accountId).where('booking.id', '=', id).executeTakeFirst()
  if (!row) throw refuse('not-found')
  return row
}

/** One booking with the caller, a cancelled one too. Refuses `not-found`. */
export const withMe = async ({
  ctx,
  input,
}: Act<typeof BookingId, PractitionerContext>): Promise<AdviserBooking> =>
  forAdviser(ctx, await getWith(ctx, input.id))

/** The adviser's word on how it was. Refuses `not-found`, `booking-moved-on`, `booking-not-yet`, `booking-over`. */
export async function note({
  ctx,
  input,
}: Act<typeof NoteBooking, PractitionerContext>): Promise<AdviserBooking> {
  const { id, word } = input
  await lockBooking(ctx.db, id)
  const row = await getWith(ctx, id)
  await takeStep(ctx, row, word, await requireStep(ctx, row, word, 'adviser'), {
    adviser_word: word,
    adviser_word_at: ctx.now.toISOString(),
  })
  return forAdviser(ctx, await getWith(ctx, id))
}

/**
 * Whom to ring, where to go, and whom to write down: in clear, each look on record. Refuses `not-found`, and
 * `booking-over` for one that was cancelled or lies too far back.
 */
export async function client({ ctx, input }: Act<typeof RevealClient, PractitionerContext>): Promise<Client> {
  const row = await getWith(ctx, input.id)
  const { sayDays } = await policyOf(ctx.db, row, ctx.now)
  if (!isReachable({ status: row.status, startsAt: row.starts_at }, ctx.now, sayDays))
    throw refuse('booking-over')
  ctx.audit({
    act: 'booking-client-opened',
    subjectType: 'booking',
    subjectId: row.id,
    areaCode: row.area_code,
  })
  return inClear(ctx, row)
}
