import { JobDone } from '@contract/jobs/schema'
import { asSystem, router } from '@server/kit/procedure'
import { awardPoints } from './award-points'
import { checkCoverage } from './check-coverage'
import { closeQuestions } from './close-questions'
import { makeStatements } from './make-statements'
import { remindClocks } from './remind-clocks'
import { remindComplaints } from './remind-complaints'
import { remindReferrals } from './remind-referrals'

/**
 * The work of a day: what is looked over, reckoned and reminded of. Named as their timers are (cloudbaserc.json) and as the
 * host's scheduler runs them. What falls due at its time is in `jobs`.
 */
export const choresRouter = router({
  awardPoints: asSystem.output(JobDone).mutation(awardPoints),
  checkCoverage: asSystem.output(JobDone).mutation(checkCoverage),
  closeQuestions: asSystem.output(JobDone).mutation(closeQuestions),
  makeStatements: asSystem.output(JobDone).mutation(makeStatements),
  remindClocks: asSystem.output(JobDone).mutation(remindClocks),
  remindComplaints: asSystem.output(JobDone).mutation(remindComplaints),
  remindReferrals: asSystem.output(JobDone).mutation(remindReferrals),
})

export type ChoresRouter = typeof choresRouter
