import { arrowOf } from '@contract/aid/workflow'
import type { Objection, Objections } from '@contract/review/schema'
import { applications, type ApplicationRow } from '@server/kit/aid/rows'
import { openForm } from '@server/kit/aid/sealed'
import { stakeIn } from '@server/kit/aid/stake'
import type { KnownContext } from '@server/kit/procedure'
import { findBrought, findDecisionById, involvedIn, type ObjectionRow } from './queries'
import { openSaid } from './sealed'

export const itemOf = (row: ObjectionRow): Objections['rows'][number] => ({
  id: row.id,
  applicationNumber: row.application_number!,
  countyName: row.county_name,
  against: row.against,
  objectedAt: row.objected_at,
  dueOn: row.due_on,
  outcome: row.outcome,
})

/** Whether a person had a hand in the case, applied for it, filed it, or has it in hand or had. */
export const isInvolved = async (
  { db, caller }: KnownContext,
  row: ApplicationRow,
  objection: Pick<ObjectionRow, 'objector_id'>,
): Promise<boolean> =>
  [row.filed_by, objection.objector_id, ...(await involvedIn(db, row.id))].includes(caller.accountId) ||
  (await stakeIn(db, row, caller)) !== undefined

/** The whole objection, with what it is against, as the bureau reads it. */
export async function objectionOf(ctx: KnownContext, id: string): Promise<Objection> {
  const { db, service, caller, now } = ctx
  const found = (await findBrought(db, caller, id))!
  const row = await applications(db)
    .where('aid_application.id', '=', found.application_id)
    .executeTakeFirstOrThrow()
  const involved = await isInvolved(ctx, row, found)
  return {
    ...itemOf(found),
    applicationId: row.id,
    said: openSaid(service.keyring, found),
    aidForm: row.aid_form!,
    matterType: row.matter_type!,
    facts: openForm(service.keyring, row).facts,
    decision: found.decision_id ? await findDecisionById(db, found.decision_id) : null,
    number: found.number,
    reasons: found.reasons,
    decidedAt: found.decided_at,
    deciderName: found.decider_name,
    involved,
    mayDecide: !involved && found.outcome === null && arrowOf(row.status, 'uphold', 'bureau') !== undefined,
    asOf: now.toISOString(),
  }
}
