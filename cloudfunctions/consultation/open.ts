import type { ConsultationId, OpenedConsultation } from '@contract/consultation/schema'
import { refuse } from '@contract/refusal'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { opened } from './opened'
import { findConsultation } from './queries'

/** One record of the caller's own. Refuses `not-found`, another's too. */
export async function open({
  ctx,
  input,
}: Act<typeof ConsultationId, PractitionerContext>): Promise<OpenedConsultation> {
  const row = await findConsultation(ctx.db, input.id)
  if (row?.practitioner_id !== ctx.caller.accountId) throw refuse('not-found')
  return opened(ctx, row, ctx.caller)
}
