import * as z from 'zod'
import {
  ApplicationId,
  County,
  Decide,
  DiscardDraft,
  Discarded,
  Draft,
  MyCase,
  MyCaseItem,
  OpenReview,
  OpenReviewPaper,
  Paper,
  PaperContent,
  PaperInput,
  PreparePromise,
  PromiseNotice,
  PromisePaper,
  Queue,
  QueueInput,
  RemovePaper,
  Removed,
  Revealed,
  RevealInput,
  Review,
  SaveDraft,
  Saved,
  Submit,
  UploadPaper,
  Withdraw,
} from '@contract/aid/schema'
import { asAnyone, asCounty, asResident, looksAgain, router } from '@server/kit/procedure'
import { counties } from './counties'
import { decide } from './decide'
import { discardDraft } from './discard-draft'
import { draft } from './draft'
import { mine } from './mine'
import { myCase } from './my-case'
import { notice } from './notice'
import { paper } from './paper'
import { preparePromise } from './prepare-promise'
import { queue } from './queue'
import { removePaper } from './remove-paper'
import { reveal } from './reveal'
import { review } from './review'
import { reviewPaper } from './review-paper'
import { saveDraft } from './save-draft'
import { submit } from './submit'
import { uploadPaper } from './upload-paper'
import { withdraw } from './withdraw'

export const aidRouter = router({
  notice: asAnyone.output(PromiseNotice).query(notice),
  counties: asAnyone.output(z.array(County)).query(counties),

  saveDraft: asResident.input(SaveDraft).output(Saved).mutation(saveDraft),
  draft: asResident.input(ApplicationId).output(Draft).query(draft),
  discardDraft: asResident.input(DiscardDraft).output(Discarded).mutation(discardDraft),
  uploadPaper: asResident.input(UploadPaper).output(Paper).mutation(uploadPaper),
  removePaper: asResident.input(RemovePaper).output(Removed).mutation(removePaper),
  paper: asResident.input(PaperInput).output(PaperContent).query(paper),
  preparePromise: asResident.input(PreparePromise).output(PromisePaper).query(preparePromise),
  submit: asResident.input(Submit).output(MyCase).mutation(submit),
  withdraw: asResident.input(Withdraw).output(MyCase).mutation(withdraw),
  mine: asResident.output(z.array(MyCaseItem)).query(mine),
  case: asResident.input(ApplicationId).output(MyCase).query(myCase),

  queue: asCounty.input(QueueInput).output(Queue).query(queue),
  // these three only read, and are writes all the same: opening personal data leaves an audit row
  review: asCounty.meta(looksAgain).input(OpenReview).output(Review).mutation(review),
  reviewPaper: asCounty.meta(looksAgain).input(OpenReviewPaper).output(PaperContent).mutation(reviewPaper),
  reveal: asCounty.meta(looksAgain).input(RevealInput).output(Revealed).mutation(reveal),
  decide: asCounty.input(Decide).output(Review).mutation(decide),
})

export type AidRouter = typeof aidRouter
