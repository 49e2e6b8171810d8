import { actorOf, leadsTo, mayDo, type EscalationAct } from '@contract/escalation/workflow'
import { refuse } from '@contract/refusal'
import type { Db } from '@server/database/client'
import { serves, type Caller } from '@server/kit/caller'
import { discreet } from '@server/kit/ledger/discreet'
import { noteStep } from '@server/kit/ledger/escalation-steps'
import { notify, type Notice } from '@server/kit/messages/notify'
import { overseerRoles } from '@server/kit/overseer'
import type { KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { escalateLink } from '@contract/escalation/links'

/** Escalations with the names a reader needs and how many records stand behind each. */
export const escalations = (db: Db) =>
  db
    .selectFrom('escalation')
    .innerJoin('area', 'area.code', 'escalation.centre_code')
    .innerJoin('site', 'site.code', 'escalation.site_code')
    .leftJoin('account as receiver', 'receiver.id', 'escalation.acknowledged_by')
    .selectAll('escalation')
    .select(({ selectFrom }) => [
      'area.name as centre_name',
      'site.name as site_name',
      'receiver.name as receiver_name',
      selectFrom('escalation_record')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('escalation_id', '=', 'escalation.id')
        .as('records'),
    ])
export type EscalationRow = NonNullable<
  Awaited<ReturnType<ReturnType<typeof escalations>['executeTakeFirst']>>
>

/** An escalation of a centre the caller serves. */
export const findServed = (db: Db, caller: Caller, id: string): Promise<EscalationRow | undefined> =>
  escalations(db)
    .where('escalation.id', '=', id)
    .where(withinScope('escalation.centre_code', caller, overseerRoles))
    .executeTakeFirst()

/** How the caller stands to an escalation as staff. */
export const actorAt = (caller: Caller, centreCode: string) =>
  actorOf(centreCode, {
    county: serves(caller, ['county'], centreCode),
    city: serves(caller, ['city'], centreCode),
  })

/**
 * Locks an escalation for an act of staff and asks the table. Refuses `not-found`, `escalation-moved-on` where the act
 * has no place in its status, `not-allowed` for who is not its centre, or not its city.
 */
export async function lockForStaff(
  ctx: KnownContext,
  id: string,
  act: EscalationAct,
): Promise<EscalationRow> {
  const { db, caller } = ctx
  await db.selectFrom('escalation').select('id').where('id', '=', id).forUpdate().execute()
  const row = await findServed(db, caller, id)
  if (!row) throw refuse('not-found')
  if (!leadsTo(row.status, act)) throw refuse('escalation-moved-on')
  if (!mayDo(row.status, act, actorAt(caller, row.centre_code))) throw refuse('not-allowed')
  return row
}

type Change = Partial<{
  acknowledged_at: string
  acknowledged_by: string
  outcome: NonNullable<EscalationRow['outcome']>
  result_sealed: string
  closed_at: string
  closed_by: string
}>

/** Moves a locked escalation along its table and writes the step into its history and the audit. */
export async function takeStep(
  ctx: KnownContext,
  row: EscalationRow,
  act: EscalationAct,
  change: Change = {},
): Promise<void> {
  const { db, caller, now } = ctx
  const status = leadsTo(row.status, act)!
  await db
    .updateTable('escalation')
    .set({ ...change, status })
    .where('id', '=', row.id)
    .execute()
  await noteStep(db, { id: row.id, act, from: row.status, to: status, by: caller.accountId }, now)
  ctx.audit({
    act: `escalation-${act}`,
    subjectType: 'escalation',
    subjectId: row.id,
    areaCode: row.centre_code,
    detail: { status, ...(change.outcome && { outcome: change.outcome }) },
  })
}

/** Tells everybody who wrote a record of an escalation, once each, and leads them to their own latest record of it. */
export async function tellAdvisers(
  { db, now }: KnownContext,
  id: string,
  notice: Pick<Notice, 'kind' | 'title' | 'body'>,
): Promise<void> {
  const rows = await db
    .selectFrom('escalation_record')
    .innerJoin('consultation', 'consultation.id', 'escalation_record.consultation_id')
    .select(['practitioner_id', 'consultation.id', 'safe_mode'])
    .where('escalation_id', '=', id)
    .orderBy('occurred_at')
    .execute()
  const safeMode = rows.some((row) => row.safe_mode)
  const last = new Map(rows.map((row) => [row.practitioner_id, row.id]))
  for (const [accountId, recordId] of last)
    await notify(db, discreet({ safeMode }, { ...notice, accountId, link: escalateLink(recordId) }), now)
}
