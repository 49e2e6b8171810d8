import type { AidStatus } from '@contract/aid/labels'
import type { AidAct } from '@contract/aid/workflow'
import type { KnownContext } from '@server/kit/procedure'

interface Step {
  applicationId: string
  act: AidAct
  from: AidStatus
  to: AidStatus
  byApplicant: boolean
}

/** One line of a case's history, in the transaction of the act itself. */
export async function writeHistory({ db, caller, now }: KnownContext, step: Step): Promise<void> {
  await db
    .insertInto('aid_history')
    .values({
      application_id: step.applicationId,
      act: step.act,
      from_status: step.from,
      to_status: step.to,
      actor_id: caller.accountId,
      by_applicant: step.byApplicant,
      at: now.toISOString(),
    })
    .execute()
}
