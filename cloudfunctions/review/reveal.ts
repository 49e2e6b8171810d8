import type { RevealInput } from '@contract/aid/desk-schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { findReceived } from '@server/kit/aid/rows'
import { openForm } from '@server/kit/aid/sealed'

/** Shows one masked field in full, for a reason that stays on record (个人信息保护法 51). */
export async function reveal({ ctx, input }: Act<typeof RevealInput>): Promise<{ value: string }> {
  const row = await findReceived(ctx.db, ctx.caller, input.id)
  if (!row) throw refuse('not-found')
  ctx.audit({
    act: 'revealed',
    subjectType: 'aid_application',
    subjectId: row.id,
    areaCode: row.county_code!,
    detail: { field: input.field, reason: input.reason },
  })
  return { value: openForm(ctx.service.keyring, row)[input.field] }
}
