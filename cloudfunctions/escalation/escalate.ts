import type { Escalate, RecordEscalation } from '@contract/escalation/schema'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { bring } from '@server/kit/ledger/bring'
import { ofRecord, ownRecord } from './of-record'
import { writeFact } from './sealed'

/**
 * Brings the matter of one's own record before its centre, at any time and for any reason of the list (A62; 148 art
 * 36); where it waits there already, tells it more. Refuses `not-found` for a record of somebody else.
 */
export async function escalate({
  ctx,
  input,
}: Act<typeof Escalate, PractitionerContext>): Promise<RecordEscalation> {
  const { db, caller, now } = ctx
  const record = await ownRecord(ctx, input.consultationId)
  const { id, opened } = await bring(
    db,
    {
      record: {
        id: record.id,
        matterId: record.matter_id,
        siteCode: record.site_code,
        areaCode: record.area_code,
        practitionerId: caller.accountId,
        safeMode: record.safe_mode,
        groupSize: record.group_size,
        risks: record.risks,
      },
      reasons: input.reasons,
      people: input.people,
      by: caller.accountId,
    },
    now,
  )
  await writeFact(ctx, id, input)
  ctx.audit({
    act: opened ? 'escalation-open' : 'escalation-add',
    subjectType: 'escalation',
    subjectId: id,
    areaCode: record.area_code,
    detail: { reasons: input.reasons, people: input.people },
  })
  return ofRecord({ ctx, input })
}
