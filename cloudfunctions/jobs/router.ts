import { JobDone } from '@contract/jobs/schema'
import { asSystem, router } from '@server/kit/procedure'
import { closeOutreach } from './close-outreach'
import { closeOverdueShifts } from './close-overdue-shifts'
import { closeRollCalls } from './close-roll-calls'
import { deliverMessages } from './deliver-messages'
import { drawQuality } from './draw-quality'
import { finalizeFindings } from './finalize-findings'
import { fireRollCalls } from './fire-roll-calls'
import { lapseRequests } from './lapse-requests'
import { lapseStatements } from './lapse-statements'
import { purgeAnswers } from './purge-answers'
import { purgeDrafts } from './purge-drafts'
import { purgeExports } from './purge-exports'
import { purgePositions } from './purge-positions'
import { purgeProofs } from './purge-proofs'
import { purgeSessions } from './purge-sessions'
import { remindAssignments } from './remind-assignments'
import { remindEscalations } from './remind-escalations'
import { remindBookings } from './remind-bookings'
import { remindDetainees } from './remind-detainees'
import { remindOnTheWay } from './remind-on-the-way'
import { remindQuestions } from './remind-questions'
import { remindReviews } from './remind-reviews'
import { settleBookings } from './settle-bookings'

/**
 * What falls due at its time, and what expires. Named as their timers are (cloudbaserc.json) and as the host's scheduler
 * runs them. The work of a day is in `chores`.
 */
export const jobsRouter = router({
  closeOutreach: asSystem.output(JobDone).mutation(closeOutreach),
  closeOverdueShifts: asSystem.output(JobDone).mutation(closeOverdueShifts),
  closeRollCalls: asSystem.output(JobDone).mutation(closeRollCalls),
  deliverMessages: asSystem.output(JobDone).mutation(deliverMessages),
  drawQuality: asSystem.output(JobDone).mutation(drawQuality),
  finalizeFindings: asSystem.output(JobDone).mutation(finalizeFindings),
  fireRollCalls: asSystem.output(JobDone).mutation(fireRollCalls),
  lapseRequests: asSystem.output(JobDone).mutation(lapseRequests),
  lapseStatements: asSystem.output(JobDone).mutation(lapseStatements),
  purgeAnswers: asSystem.output(JobDone).mutation(purgeAnswers),
  purgeDrafts: asSystem.output(JobDone).mutation(purgeDrafts),
  purgeExports: asSystem.output(JobDone).mutation(purgeExports),
  purgePositions: asSystem.output(JobDone).mutation(purgePositions),
  purgeProofs: asSystem.output(JobDone).mutation(purgeProofs),
  purgeSessions: asSystem.output(JobDone).mutation(purgeSessions),
  remindAssignments: asSystem.output(JobDone).mutation(remindAssignments),
  remindEscalations: asSystem.output(JobDone).mutation(remindEscalations),
  remindBookings: asSystem.output(JobDone).mutation(remindBookings),
  remindDetainees: asSystem.output(JobDone).mutation(remindDetainees),
  remindOnTheWay: asSystem.output(JobDone).mutation(remindOnTheWay),
  remindQuestions: asSystem.output(JobDone).mutation(remindQuestions),
  remindReviews: asSystem.output(JobDone).mutation(remindReviews),
  settleBookings: asSystem.output(JobDone).mutation(settleBookings),
})

export type JobsRouter = typeof jobsRouter
