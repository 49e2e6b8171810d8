import type { AnyTRPCRouter } from '@trpc/server'
import { accountRouter } from '../../cloudfunctions/account/router'
import { aidRouter } from '../../cloudfunctions/aid/router'
import { assignmentRouter } from '../../cloudfunctions/assignment/router'
import { boardRouter } from '../../cloudfunctions/board/router'
import { bookingRouter } from '../../cloudfunctions/booking/router'
import { caseworkRouter } from '../../cloudfunctions/casework/router'
import { choresRouter } from '../../cloudfunctions/chores/router'
import { closingRouter } from '../../cloudfunctions/closing/router'
import { complaintRouter } from '../../cloudfunctions/complaint/router'
import { consultationRouter } from '../../cloudfunctions/consultation/router'
import { counterRouter } from '../../cloudfunctions/counter/router'
import { defenceRouter } from '../../cloudfunctions/defence/router'
import { documentRouter } from '../../cloudfunctions/document/router'
import { dutyRouter } from '../../cloudfunctions/duty/router'
import { escalationRouter } from '../../cloudfunctions/escalation/router'
import { followupRouter } from '../../cloudfunctions/followup/router'
import { inspectionRouter } from '../../cloudfunctions/inspection/router'
import { intakeRouter } from '../../cloudfunctions/intake/router'
import { jobsRouter } from '../../cloudfunctions/jobs/router'
import { ledgerRouter } from '../../cloudfunctions/ledger/router'
import { objectionRouter } from '../../cloudfunctions/objection/router'
import { peopleRouter } from '../../cloudfunctions/people/router'
import { promiseRouter } from '../../cloudfunctions/promise/router'
import { qualityRouter } from '../../cloudfunctions/quality/router'
import { questionRouter } from '../../cloudfunctions/question/router'
import { ratingRouter } from '../../cloudfunctions/rating/router'
import { referralRouter } from '../../cloudfunctions/referral/router'
import { reportRouter } from '../../cloudfunctions/report/router'
import { requestRouter } from '../../cloudfunctions/request/router'
import { reviewRouter } from '../../cloudfunctions/review/router'
import { rollcallRouter } from '../../cloudfunctions/rollcall/router'
import { rosterRouter } from '../../cloudfunctions/roster/router'
import { settingRouter } from '../../cloudfunctions/setting/router'
import { siteRouter } from '../../cloudfunctions/site/router'
import { subsidyRouter } from '../../cloudfunctions/subsidy/router'
import { supervisionRouter } from '../../cloudfunctions/supervision/router'
import { supplementRouter } from '../../cloudfunctions/supplement/router'

/** The cloud functions by name, all in one process. */
export const routers: Record<string, AnyTRPCRouter> = {
  account: accountRouter,
  aid: aidRouter,
  assignment: assignmentRouter,
  board: boardRouter,
  booking: bookingRouter,
  casework: caseworkRouter,
  closing: closingRouter,
  chores: choresRouter,
  complaint: complaintRouter,
  consultation: consultationRouter,
  counter: counterRouter,
  defence: defenceRouter,
  document: documentRouter,
  duty: dutyRouter,
  escalation: escalationRouter,
  followup: followupRouter,
  inspection: inspectionRouter,
  intake: intakeRouter,
  jobs: jobsRouter,
  ledger: ledgerRouter,
  objection: objectionRouter,
  people: peopleRouter,
  promise: promiseRouter,
  quality: qualityRouter,
  question: questionRouter,
  rating: ratingRouter,
  referral: referralRouter,
  report: reportRouter,
  request: requestRouter,
  review: reviewRouter,
  rollcall: rollcallRouter,
  roster: rosterRouter,
  setting: settingRouter,
  site: siteRouter,
  subsidy: subsidyRouter,
  supervision: supervisionRouter,
  supplement: supplementRouter,
}
