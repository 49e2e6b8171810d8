import {
  AdviserBooking,
  ApplyForBooked,
  AskVisit,
  Book,
  BookingId,
  BookingList,
  BookingListInput,
  BookingTicket,
  CallOffBooking,
  Client,
  ConfirmVisit,
  DayBookings,
  DayInput,
  MoveBooking,
  MyBooking,
  MyBookings,
  NoteBooking,
  OfficeBooking,
  OnBooking,
  RevealClient,
  SayOfBooking,
  Slots,
  SlotsInput,
  VisitPeople,
} from '@contract/booking/schema'
import { asAnyone, asPractitioner, asResident, asStaff, looksAgain, router } from '@server/kit/procedure'
import { client, note, ofDay, withMe } from './adviser'
import { applyFor } from './apply-for'
import { askVisit } from './ask-visit'
import { book } from './book'
import { callOff, reveal } from './call-off'
import { cancel, move, rate, say } from './change'
import { list } from './list'
import { asOffice } from './office'
import { mine, one } from './own'
import { slots } from './slots'
import { confirmVisit, visitPeople } from './visits'

/** Times with an adviser: at a site, by telephone, at home (A72, A81). */
export const bookingRouter = router({
  slots: asAnyone.input(SlotsInput).output(Slots).query(slots),

  book: asResident.input(Book).output(MyBooking).mutation(book),
  askVisit: asResident.input(AskVisit).output(MyBooking).mutation(askVisit),
  mine: asResident.output(MyBookings).query(mine),
  one: asResident.input(BookingId).output(MyBooking).query(one),
  cancel: asResident.input(OnBooking).output(MyBooking).mutation(cancel),
  move: asResident.input(MoveBooking).output(MyBooking).mutation(move),
  say: asResident.input(SayOfBooking).output(MyBooking).mutation(say),
  rate: asResident.input(OnBooking).output(BookingTicket).mutation(rate),

  ofDay: asPractitioner.input(DayInput).output(DayBookings).query(ofDay),
  withMe: asPractitioner.input(BookingId).output(AdviserBooking).query(withMe),
  note: asPractitioner.input(NoteBooking).output(AdviserBooking).mutation(note),
  client: asPractitioner.meta(looksAgain).input(RevealClient).output(Client).mutation(client),

  list: asStaff.input(BookingListInput).output(BookingList).query(list),
  visitPeople: asOffice.input(BookingId).output(VisitPeople).query(visitPeople),
  confirmVisit: asOffice.input(ConfirmVisit).output(OfficeBooking).mutation(confirmVisit),
  callOff: asOffice.input(CallOffBooking).output(OfficeBooking).mutation(callOff),
  applyFor: asOffice.input(ApplyForBooked).output(OfficeBooking).mutation(applyFor),
  reveal: asOffice.meta(looksAgain).input(RevealClient).output(Client).mutation(reveal),
})
export type BookingRouter = typeof bookingRouter
