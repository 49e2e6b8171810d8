import {
  Decide,
  OpenReview,
  OpenReviewPaper,
  Queue,
  QueueInput,
  Revealed,
  RevealInput,
  Review,
} from '@contract/aid/desk-schema'
import { PaperContent } from '@contract/aid/schema'
import {
  Clocks,
  ClocksInput,
  CompletePapers,
  GrantProvisionally,
  Propose,
  SettleProposal,
} from '@contract/review/schema'
import { asOverseer } from '@server/kit/overseer'
import { asCounty, looksAgain, router } from '@server/kit/procedure'
import { clocks } from './clocks'
import { decide } from './decide'
import { propose, settleProposal } from './propose'
import { completePapers, grantProvisionally } from './provisional'
import { queue } from './queue'
import { reveal } from './reveal'
import { review } from './review'
import { reviewPaper } from './review-paper'

/** The county's examining desk (法援法 43, 44), and the clocks of the law for the county and the city. */
export const reviewRouter = router({
  queue: asCounty.input(QueueInput).output(Queue).query(queue),
  // these three only read, and are writes all the same: opening personal data leaves an audit row
  review: asCounty.meta(looksAgain).input(OpenReview).output(Review).mutation(review),
  reviewPaper: asCounty.meta(looksAgain).input(OpenReviewPaper).output(PaperContent).mutation(reviewPaper),
  reveal: asCounty.meta(looksAgain).input(RevealInput).output(Revealed).mutation(reveal),
  decide: asCounty.input(Decide).output(Review).mutation(decide),
  propose: asCounty.input(Propose).output(Review).mutation(propose),
  settleProposal: asCounty.input(SettleProposal).output(Review).mutation(settleProposal),
  grantProvisionally: asCounty.input(GrantProvisionally).output(Review).mutation(grantProvisionally),
  completePapers: asCounty.input(CompletePapers).output(Review).mutation(completePapers),
  clocks: asOverseer.input(ClocksInput).output(Clocks).query(clocks),
})

export type ReviewRouter = typeof reviewRouter
