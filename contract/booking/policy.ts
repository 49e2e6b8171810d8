import * as z from 'zod'

/** How a bureau lets people book. A slot is cut from a published shift. */
export const BookingPolicy = z.object({
  slotMinutes: z.int().min(10).max(240),
  /** Bookings taken for one slot of one person on duty. */
  perSlot: z.int().min(1).max(10),
  /** Slots at the beginning of a shift that are kept for whoever walks in. */
  firstFreeSlots: z.int().min(0).max(20),
  aheadDays: z.int().min(1).max(60),
  /** Hours before its beginning up to which a slot is booked. */
  latestHoursBefore: z.int().min(0).max(72),
  /** Bookings of one person that are still to come; more for a helper, who books for a village. */
  openPerPerson: z.int().min(1).max(20),
  openPerHelper: z.int().min(1).max(200),
  /** Minutes after the beginning from which either side may say that the other was not there. */
  graceMinutes: z.int().min(0).max(120),
  /** Days in which either side still says how it was. */
  sayDays: z.int().min(1).max(31),
  /** Times not come within some days, from which one walks in instead of booking. */
  noShowsMost: z.int().min(1).max(20),
  noShowDays: z.int().min(1).max(366),
  /** Natural days the office has to answer who asks for a home visit, the first not counted. */
  visitAnswerDays: z.int().min(1).max(30),
  visitMinutes: z.int().min(15).max(480),
})
export type BookingPolicy = z.output<typeof BookingPolicy>

export const bookingFallback: BookingPolicy = {
  slotMinutes: 30,
  perSlot: 1,
  firstFreeSlots: 1,
  aheadDays: 14,
  latestHoursBefore: 2,
  openPerPerson: 2,
  openPerHelper: 20,
  graceMinutes: 15,
  sayDays: 7,
  noShowsMost: 3,
  noShowDays: 90,
  visitAnswerDays: 3,
  visitMinutes: 60,
}
