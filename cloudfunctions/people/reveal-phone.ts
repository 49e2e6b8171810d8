import type { RevealPhone } from '@contract/people/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { phoneContext } from './keep'
import { findPerson } from './queries'

/** Shows a person's telephone number in full, for a reason that stays on record (个人信息保护法 51). */
export async function revealPhone({ ctx, input }: Act<typeof RevealPhone>): Promise<{ value: string }> {
  const row = await findPerson(ctx.db, ctx.caller, input.id)
  if (!row?.phoneSealed) throw refuse('not-found')
  ctx.audit({
    act: 'revealed',
    subjectType: 'practitioner',
    subjectId: row.id,
    areaCode: row.areaCode,
    detail: { field: 'phone', reason: input.reason },
  })
  return { value: ctx.service.keyring.open(row.phoneSealed, phoneContext(row.id)) }
}
