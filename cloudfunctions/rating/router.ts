import {
  AppealCase,
  AppealRating,
  Appeals,
  AppealsInput,
  DecideAppeal,
  MyRating,
  MyRatings,
  MyRatingsInput,
} from '@contract/rating/appeal-schema'
import { NoteSignal, Radar, RadarInput, RadarSignal } from '@contract/rating/radar-schema'
import {
  EnteredRating,
  HandOver,
  HandOverInput,
  IssuedTicket,
  IssueTicket,
  NewRating,
  Rated,
  RatingSubject,
  TicketInput,
} from '@contract/rating/schema'
import { asAnyone, asCounty, asPractitioner, asResident, asStaff, router } from '@server/kit/procedure'
import { appeal } from './appeal'
import { appeals } from './appeals'
import { decideAppeal } from './decide-appeal'
import { handOver, handOverAtDesk } from './hand-over'
import { issueTicket } from './issue-ticket'
import { look } from './look'
import { mine } from './mine'
import { noteSignal } from './note-signal'
import { radar } from './radar'
import { rate } from './rate'
import { rateByCall } from './rate-by-call'
import { rateAtDesk, rateHandedOver } from './rate-handed-over'

export const ratingRouter = router({
  issueTicket: asPractitioner.input(IssueTicket).output(IssuedTicket).mutation(issueTicket),
  look: asAnyone.input(TicketInput).output(RatingSubject).query(look),
  rate: asResident.input(NewRating).output(Rated).mutation(rate),

  handOver: asPractitioner.input(HandOverInput).output(HandOver).query(handOver),
  handOverAtDesk: asStaff.input(HandOverInput).output(HandOver).query(handOverAtDesk),
  rateHandedOver: asPractitioner.input(EnteredRating).output(Rated).mutation(rateHandedOver),
  rateAtDesk: asStaff.input(EnteredRating).output(Rated).mutation(rateAtDesk),
  rateByCall: asStaff.input(EnteredRating).output(Rated).mutation(rateByCall),

  mine: asPractitioner.input(MyRatingsInput).output(MyRatings).query(mine),
  appeal: asPractitioner.input(AppealRating).output(MyRating).mutation(appeal),
  appeals: asCounty.input(AppealsInput).output(Appeals).query(appeals),
  decideAppeal: asCounty.input(DecideAppeal).output(AppealCase).mutation(decideAppeal),

  radar: asStaff.input(RadarInput).output(Radar).query(radar),
  noteSignal: asStaff.input(NoteSignal).output(RadarSignal).mutation(noteSignal),
})
export type RatingRouter = typeof ratingRouter
