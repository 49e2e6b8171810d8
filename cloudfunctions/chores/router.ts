import { JobDone } from '@contract/jobs/schema'
import { asSystem, router } from '@server/kit/procedure'
import { remindComplaints } from './remind-complaints'

/** More jobs of the timers, beside `jobs`, whose bundle has grown to its size. Named as their timers are. */
export const choresRouter = router({
  remindComplaints: asSystem.output(JobDone).mutation(remindComplaints),
})

export type ChoresRouter = typeof choresRouter
