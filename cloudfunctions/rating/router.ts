import {
  IssuedTicket,
  IssueTicket,
  NewRating,
  Rated,
  RatingSubject,
  TicketInput,
} from '@contract/rating/schema'
import { asAnyone, asPractitioner, asResident, router } from '@server/kit/procedure'
import { issueTicket } from './issue-ticket'
import { look } from './look'
import { rate } from './rate'

export const ratingRouter = router({
  issueTicket: asPractitioner.input(IssueTicket).output(IssuedTicket).mutation(issueTicket),
  look: asAnyone.input(TicketInput).output(RatingSubject).query(look),
  rate: asResident.input(NewRating).output(Rated).mutation(rate),
})
export type RatingRouter = typeof ratingRouter
