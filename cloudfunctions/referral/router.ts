import { Departments, DepartmentsInput, SaveDepartment } from '@contract/referral/department-schema'
import {
  AcceptedOffer,
  AcceptOffer,
  AcceptReferral,
  AnswerMeeting,
  DeclineReferral,
  FollowReferral,
  IssueFollowCode,
  MyReferral,
  MyReferrals,
  OfferApplication,
  OfferInput,
  OfferSubject,
  OfRecord,
  OpenReferral,
  ProposeMeeting,
  Receivers,
  ReceiversInput,
  Referral,
  ReferralFigures,
  ReferralFiguresInput,
  ReferralList,
  ReferralListInput,
  ReferSubject,
  ReportReferral,
  RevealClient,
  RevealedClient,
  SendReferral,
  ShownCode,
  SuperviseReferral,
  WithdrawReferral,
} from '@contract/referral/schema'
import { asOverseer } from '@server/kit/overseer'
import { asAnyone, asCounty, asResident, looksAgain, router } from '@server/kit/procedure'
import { accept, decline, report, supervise, withdraw } from './act'
import { departments } from './departments/list'
import { saveDepartment } from './departments/save'
import { asReceiver, asReferrer } from './doors'
import { figures } from './figures'
import { list, open } from './list'
import { answerMeeting, propose } from './meeting'
import { acceptOffer } from './offers/accept-offer'
import { lookOffer, offer } from './offers/offer'
import { answerMine, mine } from './residents/mine'
import { follow, followCode } from './residents/follow'
import { reveal } from './reveal'
import { send } from './send'
import { receivers, subject } from './subject'

/** What a consultation is passed on to, its way there and back, and records that become applications (A60, A61, A64). */
export const referralRouter = router({
  subject: asReferrer.input(OfRecord).output(ReferSubject).query(subject),
  receivers: asReferrer.input(ReceiversInput).output(Receivers).query(receivers),
  send: asReferrer.input(SendReferral).output(Referral).mutation(send),
  withdraw: asReferrer.input(WithdrawReferral).output(Referral).mutation(withdraw),
  answerMeeting: asReferrer.input(AnswerMeeting).output(Referral).mutation(answerMeeting),
  followCode: asReferrer.input(IssueFollowCode).output(ShownCode).mutation(followCode),
  offer: asReferrer.input(OfferApplication).output(ShownCode).mutation(offer),

  // either side; opening one leaves an audit row
  list: asReferrer.input(ReferralListInput).output(ReferralList).query(list),
  open: asReferrer.meta(looksAgain).input(OpenReferral).output(Referral).mutation(open),

  accept: asReceiver.input(AcceptReferral).output(Referral).mutation(accept),
  decline: asReceiver.input(DeclineReferral).output(Referral).mutation(decline),
  propose: asReceiver.input(ProposeMeeting).output(Referral).mutation(propose),
  report: asReceiver.input(ReportReferral).output(Referral).mutation(report),
  reveal: asReceiver.meta(looksAgain).input(RevealClient).output(RevealedClient).mutation(reveal),

  supervise: asOverseer.input(SuperviseReferral).output(Referral).mutation(supervise),
  figures: asOverseer.input(ReferralFiguresInput).output(ReferralFigures).query(figures),
  departments: asOverseer.input(DepartmentsInput).output(Departments).query(departments),
  saveDepartment: asCounty.input(SaveDepartment).output(Departments).mutation(saveDepartment),

  follow: asResident.input(FollowReferral).output(MyReferral).mutation(follow),
  mine: asResident.output(MyReferrals).query(mine),
  answerMine: asResident.input(AnswerMeeting).output(MyReferral).mutation(answerMine),
  lookOffer: asAnyone.input(OfferInput).output(OfferSubject).query(lookOffer),
  acceptOffer: asResident.input(AcceptOffer).output(AcceptedOffer).mutation(acceptOffer),
})
export type ReferralRouter = typeof referralRouter
