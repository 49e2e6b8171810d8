import { refuse } from '@contract/refusal'
import { lockBooking } from '@server/kit/bookings/acts'
import { asStaff, type KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { bookings, type BookingRow } from './queries'

/** Staff who arrange bookings: of the station and of the county. */
export const officeRoles = ['station', 'county'] as const

export const asOffice = asStaff.use(({ ctx, next }) => {
  if (!officeRoles.some((role) => ctx.caller.roles.includes(role))) throw refuse('not-allowed')
  return next()
})

/** A booking at a site of the caller's. Refuses `not-found` for any other. */
export async function getServed({ db, caller }: KnownContext, id: string): Promise<BookingRow> {
  const row = await bookings(db)
    .where('booking.id', '=', id)
    .where(withinScope('booking.area_code', caller, officeRoles))
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  return row
}

/** The same, kept as it is until the transaction ends. */
export async function lockServed(ctx: KnownContext, id: string): Promise<BookingRow> {
  await lockBooking(ctx.db, id)
  return getServed(ctx, id)
}
