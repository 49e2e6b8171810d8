import { router } from '@server/kit/procedure'

/** Appointments at a site, by telephone or at home. */
export const bookingRouter = router({})
export type BookingRouter = typeof bookingRouter
