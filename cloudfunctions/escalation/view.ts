import type { Escalation, EscalationItem } from '@contract/escalation/schema'
import { actsOpen } from '@contract/escalation/workflow'
import type { KnownContext } from '@server/kit/procedure'
import { actorAt, type EscalationRow } from './queries'
import { factsOf, openResult } from './sealed'

/** An escalation as a row of a list: no words of anybody. */
export const itemOf = (row: EscalationRow): EscalationItem => ({
  id: row.id,
  status: row.status,
  reasons: row.reasons,
  people: row.people,
  openedAt: row.opened_at,
  ackBy: row.ack_by,
  acknowledgedAt: row.acknowledged_at,
  closedAt: row.closed_at,
  centreName: row.centre_name,
  siteName: row.site_name,
  records: row.records ?? 0,
})

const recordsOf = async ({ db }: KnownContext, id: string): Promise<Escalation['behind']> => {
  const rows = await db
    .selectFrom('escalation_record')
    .innerJoin('consultation', 'consultation.id', 'escalation_record.consultation_id')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .innerJoin('account', 'account.id', 'consultation.practitioner_id')
    .select([
      'consultation.id',
      'consultation.occurred_at as occurredAt',
      'consultation.channel',
      'consultation.matter_type as matterType',
      'site.name as siteName',
      'account.name as practitionerName',
      'consultation.group_size as groupSize',
    ])
    .where('escalation_id', '=', id)
    .orderBy('consultation.occurred_at')
    .orderBy('consultation.id')
    .execute()
  return rows
}

const reportsOf = ({ db }: KnownContext, id: string): Promise<Escalation['reports']> =>
  db
    .selectFrom('escalation_report')
    .innerJoin('account', 'account.id', 'escalation_report.written_by')
    .select([
      'escalation_report.id',
      'escalation_report.office',
      'escalation_report.reported_at as reportedAt',
      'escalation_report.number',
      'account.name as byName',
    ])
    .where('escalation_id', '=', id)
    .orderBy('position')
    .execute()

const stepsOf = ({ db }: KnownContext, id: string): Promise<Escalation['steps']> =>
  db
    .selectFrom('escalation_history')
    .leftJoin('account', 'account.id', 'escalation_history.actor_id')
    .select(['escalation_history.act', 'escalation_history.at', 'account.name as byName'])
    .where('escalation_id', '=', id)
    .orderBy('escalation_history.id')
    .execute()

/** An escalation as the centre and the city see it, and what this reader may do now. */
export async function escalationOf(ctx: KnownContext, row: EscalationRow): Promise<Escalation> {
  return {
    ...itemOf(row),
    facts: await factsOf(ctx, row.id),
    behind: await recordsOf(ctx, row.id),
    reports: await reportsOf(ctx, row.id),
    steps: await stepsOf(ctx, row.id),
    acknowledgedBy: row.receiver_name,
    outcome: row.outcome,
    result: openResult(ctx, row),
    cityToldAt: row.city_told_at,
    acts: actsOpen(row.status, actorAt(ctx.caller, row.centre_code)),
    asOf: ctx.now.toISOString(),
  }
}
