import { createTRPCClient } from '@trpc/client'
import type { AnyRouter } from '@trpc/server'
import type { AccountRouter } from '../../cloudfunctions/account/router'
import type { AidRouter } from '../../cloudfunctions/aid/router'
import type { CaseworkRouter } from '../../cloudfunctions/casework/router'
import type { ClosingRouter } from '../../cloudfunctions/closing/router'
import type { AssignmentRouter } from '../../cloudfunctions/assignment/router'
import type { ConsultationRouter } from '../../cloudfunctions/consultation/router'
import type { CounterRouter } from '../../cloudfunctions/counter/router'
import type { DefenceRouter } from '../../cloudfunctions/defence/router'
import type { DocumentRouter } from '../../cloudfunctions/document/router'
import type { DutyRouter } from '../../cloudfunctions/duty/router'
import type { RatingRouter } from '../../cloudfunctions/rating/router'
import type { ReferralRouter } from '../../cloudfunctions/referral/router'
import type { ReportRouter } from '../../cloudfunctions/report/router'
import type { SiteRouter } from '../../cloudfunctions/site/router'
import type { IntakeRouter } from '../../cloudfunctions/intake/router'
import type { LedgerRouter } from '../../cloudfunctions/ledger/router'
import type { ObjectionRouter } from '../../cloudfunctions/objection/router'
import type { PeopleRouter } from '../../cloudfunctions/people/router'
import type { BoardRouter } from '../../cloudfunctions/board/router'
import type { ReviewRouter } from '../../cloudfunctions/review/router'
import type { RosterRouter } from '../../cloudfunctions/roster/router'
import type { RequestRouter } from '../../cloudfunctions/request/router'
import type { RollcallRouter } from '../../cloudfunctions/rollcall/router'
import type { SupervisionRouter } from '../../cloudfunctions/supervision/router'
import type { SupplementRouter } from '../../cloudfunctions/supplement/router'
import type { InspectionRouter } from '../../cloudfunctions/inspection/router'
import type { SubsidyRouter } from '../../cloudfunctions/subsidy/router'
import type { SettingRouter } from '../../cloudfunctions/setting/router'
import type { FollowupRouter } from '../../cloudfunctions/followup/router'
import type { EscalationRouter } from '../../cloudfunctions/escalation/router'
import type { ComplaintRouter } from '../../cloudfunctions/complaint/router'
import type { BookingRouter } from '../../cloudfunctions/booking/router'
import type { PromiseRouter } from '../../cloudfunctions/promise/router'
import type { QualityRouter } from '../../cloudfunctions/quality/router'
import type { QuestionRouter } from '../../cloudfunctions/question/router'
import { linkTo } from './link'

const client = <R extends AnyRouter>(name: string) => createTRPCClient<R>({ links: [linkTo<R>(name)] })

/**
 * Every procedure a person may call, by function: `api.duty.checkIn.mutate(…)` is function `duty`, procedure
 * `checkIn`. The only file that names a server type, and it names types alone. (`jobs` answers timers, not people.)
 */
export const api = {
  account: client<AccountRouter>('account'),
  aid: client<AidRouter>('aid'),
  casework: client<CaseworkRouter>('casework'),
  closing: client<ClosingRouter>('closing'),
  assignment: client<AssignmentRouter>('assignment'),
  consultation: client<ConsultationRouter>('consultation'),
  counter: client<CounterRouter>('counter'),
  defence: client<DefenceRouter>('defence'),
  document: client<DocumentRouter>('document'),
  duty: client<DutyRouter>('duty'),
  rating: client<RatingRouter>('rating'),
  referral: client<ReferralRouter>('referral'),
  report: client<ReportRouter>('report'),
  review: client<ReviewRouter>('review'),
  site: client<SiteRouter>('site'),
  booking: client<BookingRouter>('booking'),
  promise: client<PromiseRouter>('promise'),
  quality: client<QualityRouter>('quality'),
  question: client<QuestionRouter>('question'),
  escalation: client<EscalationRouter>('escalation'),
  complaint: client<ComplaintRouter>('complaint'),
  followup: client<FollowupRouter>('followup'),
  setting: client<SettingRouter>('setting'),
  subsidy: client<SubsidyRouter>('subsidy'),
  inspection: client<InspectionRouter>('inspection'),
  supervision: client<SupervisionRouter>('supervision'),
  supplement: client<SupplementRouter>('supplement'),
  rollcall: client<RollcallRouter>('rollcall'),
  request: client<RequestRouter>('request'),
  board: client<BoardRouter>('board'),
  roster: client<RosterRouter>('roster'),
  ledger: client<LedgerRouter>('ledger'),
  intake: client<IntakeRouter>('intake'),
  objection: client<ObjectionRouter>('objection'),
  people: client<PeopleRouter>('people'),
}
