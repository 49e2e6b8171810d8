import * as z from 'zod'
import { SiteCode } from '../site/schema'
import { Day, Instant, Phone, Write, typed, typedLine, typedLineOptional, typedOptional } from '../wire'
import { askedFor, bookingStatuses, bookingWays, bookingWords, callOffReasons, slotWays } from './labels'
import { bookingActs } from './workflow'

const OptionalPhone = z
  .string()
  .optional()
  .transform((text) => (text?.trim() ? text : undefined))
  .pipe(Phone.optional())

export const SlotsInput = z.object({ siteCode: SiteCode })
export const Slot = z.object({
  startsAt: Instant,
  endsAt: Instant,
  /** Places left, over everybody on duty then. */
  free: z.int(),
})
export type Slot = z.output<typeof Slot>
/** What may be booked at a site, by day; days on which nobody sits are left out. */
export const Slots = z.object({
  site: z.object({
    code: SiteCode,
    name: z.string(),
    address: z.string().nullable(),
    phone: z.string().nullable(),
  }),
  days: z.array(z.object({ day: Day, slots: z.array(Slot) })),
  asOf: Instant,
})
export type Slots = z.output<typeof Slots>

const about = {
  askedFor: z.enum(askedFor, '请选是谁要问'),
  /** What it is about; read by the adviser alone. */
  note: typedOptional('想问的事', 200),
  /** Somebody else reads the phone: messages say nothing. */
  safeMode: z.boolean().optional(),
}

/** A slot at a site, or a call at that time. */
export const Book = Write.extend({
  way: z.enum(slotWays, '请选怎么问'),
  siteCode: SiteCode,
  startsAt: Instant,
  name: typedLineOptional('姓名', 30),
  phone: OptionalPhone,
  ...about,
}).refine(({ way, phone }) => way !== 'phone' || phone !== undefined, {
  path: ['phone'],
  message: '请填写电话，好给您打过去',
})
export type Book = z.output<typeof Book>

/** A visit at home for who cannot travel (A81). The office answers with a time and a person. */
export const AskVisit = Write.extend({
  siteCode: SiteCode,
  name: typedLine('姓名', 30),
  phone: Phone,
  address: typedLine('住址', 100, 4),
  reason: typed('为什么出不了门', 200, 2),
  wish: typedOptional('什么时候方便', 100),
  ...about,
})
export type AskVisit = z.output<typeof AskVisit>

export const BookingId = z.object({ id: z.uuid() })
export const OnBooking = Write.extend({ id: z.uuid() })
export const MoveBooking = Write.extend({ id: z.uuid(), startsAt: Instant })
/** What the person says of how it was. */
export const SayOfBooking = Write.extend({ id: z.uuid(), word: z.enum(['came', 'adviser-absent']) })
/** What the adviser says. */
export const NoteBooking = Write.extend({ id: z.uuid(), word: z.enum(['came', 'client-absent']) })
export const CallOffBooking = Write.extend({ id: z.uuid(), reason: typedLine('原因', 60, 2) })
export const ConfirmVisit = Write.extend({ id: z.uuid(), practitionerId: z.uuid(), startsAt: Instant })
/** Begins an application for whoever booked a call; its id is made by the page. */
export const ApplyForBooked = Write.extend({ id: z.uuid(), applicationId: z.uuid() })
export const RevealClient = Write.extend({ id: z.uuid() })
/** In clear; each look is audited. */
export const Client = z.object({
  name: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
})
export type Client = z.output<typeof Client>

/** The record of the ledger that came of it: when it was written and by whom. `opens`: where the reader may open it. */
export const RecordOfBooking = z.object({
  at: Instant,
  byName: z.string(),
  opens: z.object({ id: z.uuid(), matterId: z.uuid() }).nullable(),
})
export type RecordOfBooking = z.output<typeof RecordOfBooking>

const Booking = z.object({
  id: z.uuid(),
  way: z.enum(bookingWays),
  status: z.enum(bookingStatuses),
  siteCode: SiteCode,
  siteName: z.string(),
  /** Who advises: the person of the shift, or who is sent. Changes with the roster. */
  adviserName: z.string().nullable(),
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  askedFor: z.enum(askedFor),
  /** Masked, all three. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  note: z.string().nullable(),
  reason: z.string().nullable(),
  wish: z.string().nullable(),
  safeMode: z.boolean(),
  adviserWord: z.enum(bookingWords).nullable(),
  clientWord: z.enum(bookingWords).nullable(),
  disputed: z.boolean(),
  bookedAt: Instant,
  /** Until when the office answers who asks for a visit. */
  dueOn: Day.nullable(),
  record: RecordOfBooking.nullable(),
  calledOff: z.object({ because: z.enum(callOffReasons), words: z.string().nullable() }).nullable(),
  /** What the reader may do now. */
  acts: z.array(z.enum(bookingActs)),
})

/** A booking as its own person sees it. */
export const MyBooking = Booking.extend({
  siteAddress: z.string().nullable(),
  sitePhone: z.string().nullable(),
  /** The booking it was moved to. */
  movedTo: z.uuid().nullable(),
  /** What came of it is still to be rated, on this very phone. */
  mayRate: z.boolean(),
  asOf: Instant,
})
export type MyBooking = z.output<typeof MyBooking>
/** Opens the page of rating; used once. */
export const BookingTicket = z.object({ ticket: z.string() })
export type BookingTicket = z.output<typeof BookingTicket>
export const MyBookings = z.object({ rows: z.array(MyBooking), asOf: Instant })
export type MyBookings = z.output<typeof MyBookings>
export const MY_BOOKINGS = 50

/** As the adviser sees it. `shiftId`: where its record belongs; none for a home visit. */
export const AdviserBooking = Booking.extend({ shiftId: z.uuid().nullable() })
export type AdviserBooking = z.output<typeof AdviserBooking>
export const DayInput = z.object({ day: Day.optional() })
/** What is booked with the caller on a day, by time; today unless a day is named. */
export const DayBookings = z.object({ day: Day, rows: z.array(AdviserBooking), asOf: Instant })
export type DayBookings = z.output<typeof DayBookings>

/** As the office sees it. */
export const OfficeBooking = Booking.extend({
  at: Instant,
  /** The application taken in for its person. `draft`: still being filled, by the reader where it is `mine`. */
  application: z.object({ id: z.uuid(), draft: z.boolean(), mine: z.boolean() }).nullable(),
  /** The reader may begin one. */
  mayApply: z.boolean(),
})
export type OfficeBooking = z.output<typeof OfficeBooking>

export const bookingParts = ['visits', 'coming', 'past'] as const
export type BookingPart = (typeof bookingParts)[number]
export const OFFICE_ROWS = 50
/** Keyset page: pass the last row's `at` and `id`. */
export const BookingListInput = z.object({
  part: z.enum(bookingParts),
  after: z.object({ at: Instant, id: z.uuid() }).optional(),
})
export const BookingList = z.object({ rows: z.array(OfficeBooking), more: z.boolean(), asOf: Instant })
export type BookingList = z.output<typeof BookingList>

export const VisitPerson = z.object({ id: z.uuid(), name: z.string(), unit: z.string().nullable() })
export const VisitPeople = z.array(VisitPerson)
export type VisitPeople = z.output<typeof VisitPeople>
