import { BookingPolicy, bookingFallback } from './policy'

/** Booking a time or a visit. */
export const bookingSettings = {
  /** Slots of published shifts, home visits, and how often somebody may book (B.2). */
  'booking.policy': { schema: BookingPolicy, fallback: bookingFallback },
} as const
