import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import type * as z from 'zod'
import type {
  AdviserBooking,
  ApplyForBooked,
  AskVisit,
  Book,
  BookingPart,
  BookingTicket,
  CallOffBooking,
  Client,
  ConfirmVisit,
  MoveBooking,
  MyBooking,
  NoteBooking,
  OfficeBooking,
  OnBooking,
  RevealClient,
  SayOfBooking,
} from '@contract/booking/schema'
import { enterQuietly } from './account'
import { api } from './client'
import { failureOf } from './failure'
import { queryClient } from './query-client'

const keys = {
  all: ['booking'],
  slots: (siteCode: string) => ['booking', 'slots', siteCode],
  mine: ['booking', 'mine'],
  one: (id: string) => ['booking', 'one', id],
  ofDay: (day: string | undefined) => ['booking', 'of-day', day ?? 'today'],
  withMe: (id: string) => ['booking', 'with-me', id],
  list: (part: BookingPart) => ['booking', 'list', part],
  people: (id: string) => ['booking', 'people', id],
}

/** Whatever became of it, what is known of bookings no longer holds. */
async function changed<T>(write: Promise<T>, keyOf?: (answer: T) => readonly unknown[]): Promise<T> {
  try {
    const answer = await write
    if (keyOf) queryClient.setQueryData(keyOf(answer), answer)
    return answer
  } finally {
    void queryClient.invalidateQueries({ queryKey: keys.all })
  }
}

/** Lets the person in first; a session that ended meanwhile is replaced once, without asking. */
async function entered<T>(write: () => Promise<T>): Promise<T> {
  await enterQuietly()
  try {
    return await write()
  } catch (error) {
    if (failureOf(error).code !== 'signed-out') throw error
    await enterQuietly()
    return write()
  }
}

/** What may be booked at a site; always asked anew, since others book too. */
export const useSlots = (siteCode: string) =>
  useQuery({
    queryKey: keys.slots(siteCode),
    queryFn: () => api.booking.slots.query({ siteCode }),
    staleTime: 0,
  })

const oneOf = ({ id }: { id: string }) => keys.one(id)

export const book = (input: z.input<typeof Book>): Promise<MyBooking> =>
  entered(() => changed(api.booking.book.mutate(input), oneOf))
export const askVisit = (input: z.input<typeof AskVisit>): Promise<MyBooking> =>
  entered(() => changed(api.booking.askVisit.mutate(input), oneOf))

/** One's own bookings, the newest first. */
export const useMyBookings = () => useQuery({ queryKey: keys.mine, queryFn: () => api.booking.mine.query() })
export const useMyBooking = (id: string) =>
  useQuery({ queryKey: keys.one(id), queryFn: () => api.booking.one.query({ id }) })

export const cancelBooking = (input: z.input<typeof OnBooking>): Promise<MyBooking> =>
  changed(api.booking.cancel.mutate(input), oneOf)
export const moveBooking = (input: z.input<typeof MoveBooking>): Promise<MyBooking> =>
  changed(api.booking.move.mutate(input), oneOf)
export const sayOfBooking = (input: z.input<typeof SayOfBooking>): Promise<MyBooking> =>
  changed(api.booking.say.mutate(input), oneOf)

/** A ticket to rate what came of it with, on this phone. */
export const rateBooking = (input: z.input<typeof OnBooking>): Promise<BookingTicket> =>
  api.booking.rate.mutate(input)

/** What was known of bookings no longer holds: one became a record. */
export const refreshBookings = () => queryClient.invalidateQueries({ queryKey: keys.all })

/** What is booked with the practitioner on a day; today unless one is named. */
export const useDayBookings = (day?: string) =>
  useQuery({
    queryKey: keys.ofDay(day),
    queryFn: () => api.booking.ofDay.query(day ? { day } : {}),
  })
export const useBookingWithMe = (id: string) =>
  useQuery({ queryKey: keys.withMe(id), queryFn: () => api.booking.withMe.query({ id }) })
export const noteBooking = (input: z.input<typeof NoteBooking>): Promise<AdviserBooking> =>
  changed(api.booking.note.mutate(input), ({ id }) => keys.withMe(id))
/** Whom to ring and where to go, in clear; each look is written down, and it is kept nowhere. */
export const revealToAdviser = (input: z.input<typeof RevealClient>): Promise<Client> =>
  api.booking.client.mutate(input)

/** Bookings at the sites one serves. */
export const useOfficeBookings = (part: BookingPart) =>
  useInfiniteQuery({
    queryKey: keys.list(part),
    queryFn: ({ pageParam }) => api.booking.list.query({ part, ...(pageParam && { after: pageParam }) }),
    initialPageParam: undefined as { at: string; id: string } | undefined,
    getNextPageParam: ({ rows, more }) => {
      const last = more ? rows[rows.length - 1] : undefined
      return last && { at: last.at, id: last.id }
    },
  })
/** Who may be sent to a home. */
export const useVisitPeople = (id: string) =>
  useQuery({ queryKey: keys.people(id), queryFn: () => api.booking.visitPeople.query({ id }) })
export const confirmVisit = (input: z.input<typeof ConfirmVisit>): Promise<OfficeBooking> =>
  changed(api.booking.confirmVisit.mutate(input))
export const callOffBooking = (input: z.input<typeof CallOffBooking>): Promise<OfficeBooking> =>
  changed(api.booking.callOff.mutate(input))
/** Begins an application for whoever booked a call, with them in it; the look at them is written down. */
export const applyForBooked = (input: z.input<typeof ApplyForBooked>): Promise<OfficeBooking> =>
  changed(api.booking.applyFor.mutate(input))
/** The same for the office. */
export const revealToOffice = (input: z.input<typeof RevealClient>): Promise<Client> =>
  api.booking.reveal.mutate(input)
