import { JobDone } from '@contract/jobs/schema'
import { asSystem, router } from '@server/kit/procedure'
import { closeOverdueShifts } from './close-overdue-shifts'
import { deliverMessages } from './deliver-messages'
import { purgeAnswers } from './purge-answers'
import { purgeDrafts } from './purge-drafts'
import { purgePositions } from './purge-positions'
import { purgeSessions } from './purge-sessions'

/** Named as their timers are (cloudbaserc.json) and as the host's scheduler runs them. */
export const jobsRouter = router({
  closeOverdueShifts: asSystem.output(JobDone).mutation(closeOverdueShifts),
  deliverMessages: asSystem.output(JobDone).mutation(deliverMessages),
  purgeAnswers: asSystem.output(JobDone).mutation(purgeAnswers),
  purgeDrafts: asSystem.output(JobDone).mutation(purgeDrafts),
  purgePositions: asSystem.output(JobDone).mutation(purgePositions),
  purgeSessions: asSystem.output(JobDone).mutation(purgeSessions),
})

export type JobsRouter = typeof jobsRouter
