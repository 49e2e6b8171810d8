import { KeptProof, ProofPhoto } from '@contract/proof'
import {
  AnswerQuestion,
  AskedPerson,
  AskQuestion,
  BundleQuestions,
  Colleagues,
  Collection,
  CollectQuestion,
  FollowUp,
  KeepQuestionPhoto,
  LawyerQuestion,
  LawyerQuestions,
  MyQuestion,
  MyQuestions,
  OfferQuestion,
  OnQuestion,
  QuestionId,
  QuestionPhotoInput,
  QuestionTicket,
  StaffQuestion,
  StaffQuestions,
  StaffQuestionsInput,
} from '@contract/question/schema'
import { asOverseer } from '@server/kit/overseer'
import { asPractitioner, asResident, asStaff, looksAgain, router } from '@server/kit/procedure'
import { answer } from './answer'
import { ask, keepPhoto } from './ask'
import { bundle } from './bundle'
import { close, followUp, rate, withdraw } from './change'
import {
  accept,
  colleagues,
  decline,
  offer,
  recall,
  staffColleagues,
  staffOffer,
  staffRecall,
} from './hand-over'
import { asHelper, collect, collected } from './helper'
import { list, opened, person, photoForLawyer } from './lawyer'
import { mine, one, photo } from './own'
import { staffList, staffOpen } from './staff'
import { take } from './take'

/** Questions asked online, and their answers (A54–A57). */
export const questionRouter = router({
  keepPhoto: asResident.input(KeepQuestionPhoto).output(KeptProof).mutation(keepPhoto),
  ask: asResident.input(AskQuestion).output(MyQuestion).mutation(ask),
  mine: asResident.output(MyQuestions).query(mine),
  one: asResident.input(QuestionId).output(MyQuestion).query(one),
  photo: asResident.input(QuestionPhotoInput).output(ProofPhoto).query(photo),
  followUp: asResident.input(FollowUp).output(MyQuestion).mutation(followUp),
  withdraw: asResident.input(OnQuestion).output(MyQuestion).mutation(withdraw),
  close: asResident.input(OnQuestion).output(MyQuestion).mutation(close),
  rate: asResident.input(OnQuestion).output(QuestionTicket).mutation(rate),

  collected: asHelper.output(Collection).query(collected),
  collect: asHelper.input(CollectQuestion).output(Collection).mutation(collect),
  bundle: asHelper.input(BundleQuestions).output(Collection).mutation(bundle),

  list: asPractitioner.output(LawyerQuestions).query(list),
  opened: asPractitioner.input(QuestionId).output(LawyerQuestion).query(opened),
  photoForLawyer: asPractitioner.input(QuestionPhotoInput).output(ProofPhoto).query(photoForLawyer),
  person: asPractitioner.meta(looksAgain).input(OnQuestion).output(AskedPerson).mutation(person),
  take: asPractitioner.input(OnQuestion).output(LawyerQuestion).mutation(take),
  answer: asPractitioner.input(AnswerQuestion).output(LawyerQuestion).mutation(answer),
  colleagues: asPractitioner.input(QuestionId).output(Colleagues).query(colleagues),
  offer: asPractitioner.input(OfferQuestion).output(LawyerQuestion).mutation(offer),
  recall: asPractitioner.input(OnQuestion).output(LawyerQuestion).mutation(recall),
  accept: asPractitioner.input(OnQuestion).output(LawyerQuestion).mutation(accept),
  decline: asPractitioner.input(OnQuestion).output(QuestionId).mutation(decline),

  staffList: asStaff.input(StaffQuestionsInput).output(StaffQuestions).query(staffList),
  staffOpen: asStaff.meta(looksAgain).input(OnQuestion).output(StaffQuestion).mutation(staffOpen),
  staffColleagues: asOverseer.input(QuestionId).output(Colleagues).query(staffColleagues),
  staffOffer: asOverseer.input(OfferQuestion).output(StaffQuestion).mutation(staffOffer),
  staffRecall: asOverseer.input(OnQuestion).output(StaffQuestion).mutation(staffRecall),
})
export type QuestionRouter = typeof questionRouter
