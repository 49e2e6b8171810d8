import { actsOpen } from '@contract/aid/workflow'
import type { CountyCase } from '@contract/casework/schema'
import type { CaseOf } from '@contract/casework/acts'
import { refuse } from '@contract/refusal'
import { stakeIn } from '@server/kit/aid/stake'
import { findReceived, type ApplicationRow } from '@server/kit/aid/rows'
import { casePapers, findEngagement } from '@server/kit/casework/file'
import { findMeeting } from '@server/kit/casework/meeting'
import type { Act, KnownContext } from '@server/kit/procedure'
import { lackingOf, quietOf } from './lawyer-view'
import { findHandler, findTermination, listProgress, listReports, openUrges, terminationOf } from './queries'
import { openHeard } from './sealed'

/** How a case is handled, for the county that has it. */
export async function countyCaseOf(ctx: KnownContext, row: ApplicationRow): Promise<CountyCase> {
  const { db, service, caller, now } = ctx
  const { keyring } = service
  const handler = await findHandler(db, row.handler_id)
  const engagement = await findEngagement(db, row)
  const found = await findTermination(db, row.id)
  const termination = row.status === 'terminated' ? found : undefined
  const own = (await stakeIn(db, row, caller)) !== undefined
  return {
    id: row.id,
    number: row.number!,
    status: row.status,
    handlerName: handler?.name ?? null,
    handlerUnit: handler?.unit ?? null,
    engagement: engagement
      ? {
          stage: engagement.stage,
          signedOn: engagement.signed_on,
          lateCause: engagement.late_cause,
          lateSaid: engagement.late_said,
        }
      : null,
    metOn: (await findMeeting(db, row.id))?.met_on ?? null,
    progress: await listProgress(db, keyring, row.id),
    urgedAt: await openUrges(db, row.id),
    quietDays: await quietOf(db, row, now),
    reports: await listReports(db, keyring, row.id),
    papers: await casePapers(db, row.id),
    missing: (await lackingOf(db, row)).missing,
    termination: termination ? terminationOf(termination) : null,
    heardSaid: termination?.heard_sealed
      ? openHeard(keyring, { id: termination.id, heard_sealed: termination.heard_sealed })
      : null,
    own,
    acts: own
      ? []
      : actsOpen(row.status, 'county').filter(
          (act) => act === 'terminate' || (act === 'serve-termination' && termination?.served_at === null),
        ),
    asOf: now.toISOString(),
  }
}

/** How a case of the caller's county is handled. Another county's is not found. */
export async function ofCounty({ ctx, input }: Act<typeof CaseOf>): Promise<CountyCase> {
  const row = await findReceived(ctx.db, ctx.caller, input.id)
  if (!row || row.number === null) throw refuse('not-found')
  return countyCaseOf(ctx, row)
}
