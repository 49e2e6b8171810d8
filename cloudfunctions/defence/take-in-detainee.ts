import { draftOfDetainee } from '@contract/defence/rules'
import type { Detainee, TakeInDetainee } from '@contract/defence/schema'
import { refuse } from '@contract/refusal'
import { beginAtCounter } from '@server/kit/aid/begin-at-counter'
import { serves } from '@server/kit/caller'
import type { Act } from '@server/kit/procedure'
import { detaineeOf, lockDetainee } from './detainee-rows'
import { openDetaineeName, openDetaineeNote } from './sealed'

/**
 * Turns what was passed on from detention into an application, begun at the centre's counter with what is known of it,
 * in the hands of whoever does so; once. Refuses `not-found` for another county's, `detainee-not-passed` before the
 * centre has it, `detainee-taken-in` a second time. Two at once are one.
 */
export async function takeInDetainee({ ctx, input }: Act<typeof TakeInDetainee>): Promise<Detainee> {
  const { db, caller, service } = ctx
  const { applicationId } = input
  const row = await lockDetainee(ctx, input.id)
  if (!row || !serves(caller, ['county'], row.county_code)) throw refuse('not-found')
  if (row.passed_at === null) throw refuse('detainee-not-passed')
  if (row.application_id !== null) throw refuse('detainee-taken-in')
  await beginAtCounter(
    ctx,
    { as: 'centre', areaCode: row.county_code },
    {
      id: applicationId,
      form: draftOfDetainee({
        countyCode: row.county_code,
        name: openDetaineeName(service.keyring, row),
        source: row.source,
        sourceName: row.source_name,
        receivedAt: row.received_at,
        note: openDetaineeNote(service.keyring, row),
      }),
      channel: 'passed-on',
    },
  )
  await db
    .updateTable('detainee_transfer')
    .set({ application_id: applicationId })
    .where('id', '=', row.id)
    .execute()
  ctx.audit({
    act: 'detainee-taken-in',
    subjectType: 'detainee_transfer',
    subjectId: row.id,
    areaCode: row.county_code,
    detail: { applicationId },
  })
  return detaineeOf(ctx, row.id)
}
