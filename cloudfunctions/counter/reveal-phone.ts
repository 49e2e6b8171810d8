import type { RevealPhone } from '@contract/counter/schema'
import { findAtCounter } from '@server/kit/aid/at-counter'
import { openForm } from '@server/kit/aid/sealed'
import type { CollectorContext } from '@server/kit/collector'
import type { Act } from '@server/kit/procedure'
import { mustBeToTell } from './to-tell'

/**
 * Shows the phone of somebody without an account in full, where something is to be told them and for a reason
 * that stays on record (个人信息保护法 6, 51). Refuses what `findAtCounter` and `mustBeToTell` refuse.
 */
export async function revealPhone({
  ctx,
  input,
}: Act<typeof RevealPhone, CollectorContext>): Promise<{ value: string }> {
  const row = await findAtCounter(ctx, input.id)
  await mustBeToTell(ctx, row.id)
  ctx.audit({
    act: 'revealed',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { field: 'phone', reason: input.reason },
  })
  return { value: openForm(ctx.service.keyring, row).phone }
}
