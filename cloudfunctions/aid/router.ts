import * as z from 'zod'
import {
  ApplicationId,
  County,
  DiscardDraft,
  Discarded,
  Draft,
  MyCase,
  MyCaseItem,
  Paper,
  PaperContent,
  PaperInput,
  PreparePromise,
  PromiseNotice,
  PromisePaper,
  RemovePaper,
  Removed,
  SaveDraft,
  Saved,
  Submit,
  UploadPaper,
  Withdraw,
} from '@contract/aid/schema'
import { MeansStandards } from '@contract/aid/standards'
import { asAnyone, asResident, router } from '@server/kit/procedure'
import { counties } from './counties'
import { discardDraft } from './discard-draft'
import { draft } from './draft'
import { mine } from './mine'
import { myCase } from './my-case'
import { notice } from './notice'
import { paper } from './paper'
import { preparePromise } from './prepare-promise'
import { removePaper } from './remove-paper'
import { saveDraft } from './save-draft'
import { standards } from './standards'
import { submit } from './submit'
import { uploadPaper } from './upload-paper'
import { withdraw } from './withdraw'

export const aidRouter = router({
  notice: asAnyone.output(PromiseNotice).query(notice),
  counties: asAnyone.output(z.array(County)).query(counties),
  standards: asAnyone.output(MeansStandards).query(standards),

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
})

export type AidRouter = typeof aidRouter
