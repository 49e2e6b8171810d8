import { Cron } from 'croner'
import { dispatch } from '@server/kit/dispatch'
import type { Service } from '@server/kit/service'
import { routers } from './routers'

/** When each job runs, by function, Shanghai time, seconds first where they matter; the cloud's timers (cloudbaserc.json) keep the same hours. */
export const TIMETABLE: Record<string, Record<string, string>> = {
  chores: {
    awardPoints: '30 1 * * *',
    checkCoverage: '30 7 * * *',
    closeQuestions: '50 1 * * *',
    lapseSupplements: '10 0 * * *',
    drawPromiseSample: '50 4 1-5 * *',
    makeStatements: '10 4 1-5 * *',
    remindClocks: '50 7 * * *',
    remindComplaints: '40 7 * * *',
    remindQuiet: '0 8 * * *',
    remindReferrals: '45 7 * * *',
    remindSupplements: '55 7 * * *',
  },
  jobs: {
    closeOutreach: '5 0 * * *',
    closeOverdueShifts: '*/10 * * * *',
    deliverMessages: '* * * * *',
    fireRollCalls: '* * * * *',
    closeRollCalls: '30 * * * * *',
    lapseRequests: '*/10 * * * *',
    lapseStatements: '10 1 * * *',
    remindBookings: '*/10 * * * *',
    remindDetainees: '*/10 * * * *',
    remindAssignments: '*/10 * * * *',
    remindQuestions: '*/10 * * * *',
    settleBookings: '*/10 * * * *',
    remindEscalations: '*/10 * * * *',
    finalizeFindings: '20 1 * * *',
    drawQuality: '20 5 1-5 * *',
    remindOnTheWay: '25 8 * * *',
    remindReviews: '35 8 * * *',
    purgeExports: '25 * * * *',
    purgePositions: '10 3 * * *',
    purgeAnswers: '20 3 * * *',
    purgeSessions: '30 3 * * *',
    purgeDrafts: '40 3 * * *',
    purgeProofs: '50 3 * * *',
  },
}

/** Starts the timers of a self-hosted deployment. A run that is still going is not started twice. */
export function startSchedule(service: Service): () => void {
  const jobs = Object.entries(TIMETABLE).flatMap(([name, timers]) =>
    Object.entries(timers).map(
      ([procedure, pattern]) =>
        new Cron(pattern, { timezone: 'Asia/Shanghai', protect: true }, async () => {
          await dispatch(routers[name]!, { procedure }, { system: true }, service)
        }),
    ),
  )
  return () => jobs.forEach((job) => job.stop())
}
