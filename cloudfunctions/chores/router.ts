import { JobDone } from '@contract/jobs/schema'
import { asSystem, router } from '@server/kit/procedure'
import { awardPoints } from './award-points'
import { checkCoverage } from './check-coverage'
import { closeQuestions } from './close-questions'
import { lapseSupplements } from './lapse-supplements'
import { drawPromiseSample } from './draw-promise-sample'
import { makeStatements } from './make-statements'
import { remindClocks } from './remind-clocks'
import { remindComplaints } from './remind-complaints'
import { remindQuiet } from './remind-quiet'
import { remindReferrals } from './remind-referrals'
import { remindSupplements } from './remind-supplements'

/**
 * The work of a day: what is looked over, reckoned and reminded of. Named as their timers are (cloudbaserc.json) and as the
 * host's scheduler runs them. What falls due at its time is in `jobs`.
 */
export const choresRouter = router({
  awardPoints: asSystem.output(JobDone).mutation(awardPoints),
  checkCoverage: asSystem.output(JobDone).mutation(checkCoverage),
  closeQuestions: asSystem.output(JobDone).mutation(closeQuestions),
  lapseSupplements: asSystem.output(JobDone).mutation(lapseSupplements),
  drawPromiseSample: asSystem.output(JobDone).mutation(drawPromiseSample),
  makeStatements: asSystem.output(JobDone).mutation(makeStatements),
  remindClocks: asSystem.output(JobDone).mutation(remindClocks),
  remindComplaints: asSystem.output(JobDone).mutation(remindComplaints),
  remindQuiet: asSystem.output(JobDone).mutation(remindQuiet),
  remindReferrals: asSystem.output(JobDone).mutation(remindReferrals),
  remindSupplements: asSystem.output(JobDone).mutation(remindSupplements),
})

export type ChoresRouter = typeof choresRouter
