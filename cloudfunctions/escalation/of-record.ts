import { escalationSettings } from '@contract/escalation/settings'
import { countyOf } from '@contract/area'
import type { OfRecord, RecordEscalation } from '@contract/escalation/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { escalations } from './queries'
import { openResult } from './sealed'

/** The caller's own record, as an escalation begins with it. Refuses `not-found`. */
export async function ownRecord({ db, caller }: PractitionerContext, id: string) {
  const row = await db
    .selectFrom('consultation')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .selectAll('consultation')
    .select('site.name as site_name')
    .where('consultation.id', '=', id)
    .where('practitioner_id', '=', caller.accountId)
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  return row
}

/** The one that waits, else the latest. */
const latestOf = (db: Db, matterId: string) =>
  escalations(db)
    .where('escalation.matter_id', '=', matterId)
    .orderBy((of) => of('escalation.status', '<>', 'closed'), 'desc')
    .orderBy('escalation.opened_at', 'desc')
    .limit(1)
    .executeTakeFirst()

const hasTold = async (db: Db, id: string, accountId: string): Promise<boolean> =>
  (await db
    .selectFrom('escalation_fact')
    .select('id')
    .where('escalation_id', '=', id)
    .where('written_by', '=', accountId)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** How the matter of one's own record stands with the county's centre. Refuses `not-found`. */
export async function ofRecord({
  ctx,
  input,
}: Act<typeof OfRecord, PractitionerContext>): Promise<RecordEscalation> {
  const { db, caller, now } = ctx
  const record = await ownRecord(ctx, input.consultationId)
  const row = await latestOf(db, record.matter_id)
  const { name } = await db
    .selectFrom('area')
    .select('name')
    .where('code', '=', countyOf(record.area_code))
    .executeTakeFirstOrThrow()
  const { ackMinutes } = await readSetting(
    db,
    escalationSettings,
    'escalation.clock',
    record.area_code,
    shanghaiDate(now),
  )
  return {
    consultationId: record.id,
    matterType: record.matter_type,
    siteName: record.site_name,
    groupSize: record.group_size,
    risks: record.risks,
    centreName: name,
    ackMinutes,
    escalation: row
      ? {
          id: row.id,
          status: row.status,
          reasons: row.reasons,
          people: row.people,
          openedAt: row.opened_at,
          ackBy: row.ack_by,
          acknowledgedAt: row.acknowledged_at,
          closedAt: row.closed_at,
          acknowledgedBy: row.receiver_name,
          outcome: row.outcome,
          result: openResult(ctx, row),
          told: await hasTold(db, row.id, caller.accountId),
        }
      : null,
    asOf: now.toISOString(),
  }
}
