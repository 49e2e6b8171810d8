import type { AnyTRPCRouter } from '@trpc/server'
import { accountRouter } from '../../cloudfunctions/account/router'
import { aidRouter } from '../../cloudfunctions/aid/router'
import { consultationRouter } from '../../cloudfunctions/consultation/router'
import { dutyRouter } from '../../cloudfunctions/duty/router'
import { jobsRouter } from '../../cloudfunctions/jobs/router'
import { ratingRouter } from '../../cloudfunctions/rating/router'
import { reportRouter } from '../../cloudfunctions/report/router'
import { siteRouter } from '../../cloudfunctions/site/router'

/** The cloud functions by name, all in one process. */
export const routers: Record<string, AnyTRPCRouter> = {
  account: accountRouter,
  aid: aidRouter,
  consultation: consultationRouter,
  duty: dutyRouter,
  jobs: jobsRouter,
  rating: ratingRouter,
  report: reportRouter,
  site: siteRouter,
}
