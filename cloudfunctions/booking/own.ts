import { MY_BOOKINGS, type BookingId, type MyBooking, type MyBookings } from '@contract/booking/schema'
import { refuse } from '@contract/refusal'
import { lockBooking } from '@server/kit/bookings/acts'
import type { Act, KnownContext } from '@server/kit/procedure'
import { bookings, policies, type BookingRow } from './queries'
import { forClient } from './view'

const own = ({ db, caller }: KnownContext) => bookings(db).where('booking.booked_by', '=', caller.accountId)

/** A booking of the caller's. Refuses `not-found` for any other. */
export async function getOwn(ctx: KnownContext, id: string): Promise<BookingRow> {
  const row = await own(ctx).where('booking.id', '=', id).executeTakeFirst()
  if (!row) throw refuse('not-found')
  return row
}

/** The same, kept as it is until the transaction ends. */
export async function lockOwn(ctx: KnownContext, id: string): Promise<BookingRow> {
  await lockBooking(ctx.db, id)
  return getOwn(ctx, id)
}

export const one = async ({ ctx, input }: Act<typeof BookingId>): Promise<MyBooking> =>
  forClient(ctx, await getOwn(ctx, input.id))

/** One's own bookings, the newest first; those for others too. */
export async function mine({ ctx }: { ctx: KnownContext }): Promise<MyBookings> {
  const rows = await own(ctx).orderBy('booking.booked_at', 'desc').limit(MY_BOOKINGS).execute()
  const rules = policies(ctx)
  return {
    rows: await Promise.all(rows.map((row) => forClient(ctx, row, rules))),
    asOf: ctx.now.toISOString(),
  }
}
