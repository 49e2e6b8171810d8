import type { AidStatus } from '@contract/aid/statuses'
import { caseIn } from './cases'
import type { Person, Stage } from './stage'

type Wanted = Omit<Parameters<typeof caseIn>[2], 'applicant'>

/**
 * A case of somebody without an account, taken in at a counter and received by its centre. For tests of what comes
 * after. Its id.
 *
 * @param areaCode of the counter
 */
export async function takenInCase(
  stage: Stage,
  status: AidStatus,
  collector: Person,
  areaCode: string,
  { set, ...wanted }: Wanted = {},
): Promise<string> {
  const { db, clock } = stage.service
  const at = clock().toISOString()
  const id = await caseIn(stage, status, {
    applicant: collector,
    ...wanted,
    set: { applicant_id: null, filed_by: collector.accountId, filed_as: 'station', ...set },
  })
  await db
    .insertInto('aid_collection')
    .values({
      application_id: id,
      area_code: areaCode,
      tracking: null,
      collector_id: collector.accountId,
      began_at: at,
      receipt: `测试〔${id}〕代号`,
      collected_at: at,
      received_at: at,
      receiver_id: collector.accountId,
    })
    .execute()
  return id
}
