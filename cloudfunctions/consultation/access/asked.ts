import type { AccessAsked } from '@contract/consultation/access-schema'
import type { KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { responsible } from './queries'

/** At once on one page; more would say that nobody answers them. */
const MOST = 100

/** Questions about minors' records of the county that wait for an answer, the oldest first. */
export async function accessAsked({ ctx }: { ctx: KnownContext }): Promise<AccessAsked[]> {
  const rows = await ctx.db
    .selectFrom('record_access')
    .innerJoin('consultation', 'consultation.id', 'record_access.consultation_id')
    .innerJoin('site', 'site.code', 'consultation.site_code')
    .innerJoin('account as asker', 'asker.id', 'record_access.asked_by')
    .innerJoin('account as adviser', 'adviser.id', 'consultation.practitioner_id')
    .select([
      'record_access.id',
      'record_access.consultation_id as consultationId',
      'record_access.asked_by',
      'record_access.reason',
      'record_access.asked_at as askedAt',
      'asker.name as askedByName',
      'adviser.name as practitionerName',
      'site.name as siteName',
      'consultation.channel',
      'consultation.matter_type as matterType',
      'consultation.occurred_at as occurredAt',
    ])
    .where(withinScope('record_access.area_code', ctx.caller, responsible))
    .where('record_access.decided_at', 'is', null)
    .orderBy('record_access.asked_at')
    .orderBy('record_access.id')
    .limit(MOST)
    .execute()
  return rows.map(({ asked_by, ...row }) => ({ ...row, own: asked_by === ctx.caller.accountId }))
}
