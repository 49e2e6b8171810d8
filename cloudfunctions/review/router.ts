import {
  Decide,
  OpenReview,
  OpenReviewPaper,
  PaperContent,
  Queue,
  QueueInput,
  Revealed,
  RevealInput,
  Review,
} from '@contract/aid/schema'
import { asCounty, looksAgain, router } from '@server/kit/procedure'
import { decide } from './decide'
import { queue } from './queue'
import { reveal } from './reveal'
import { review } from './review'
import { reviewPaper } from './review-paper'

export const reviewRouter = router({
  queue: asCounty.input(QueueInput).output(Queue).query(queue),
  // these three only read, and are writes all the same: opening personal data leaves an audit row
  review: asCounty.meta(looksAgain).input(OpenReview).output(Review).mutation(review),
  reviewPaper: asCounty.meta(looksAgain).input(OpenReviewPaper).output(PaperContent).mutation(reviewPaper),
  reveal: asCounty.meta(looksAgain).input(RevealInput).output(Revealed).mutation(reveal),
  decide: asCounty.input(Decide).output(Review).mutation(decide),
})

export type ReviewRouter = typeof reviewRouter
