import type { ConsultationPage, PageInput } from '@contract/consultation/schema'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { present } from '@server/kit/ledger/present'
import { findPage } from './queries'
import { consultations } from '@server/kit/ledger/records'

/** The caller's own records, newest first. */
export async function mine({
  ctx,
  input,
}: Act<typeof PageInput, PractitionerContext>): Promise<ConsultationPage> {
  const own = consultations(ctx.db).where('consultation.practitioner_id', '=', ctx.caller.accountId)
  const { rows, more } = await findPage(own, input)
  return { rows: rows.map((row) => present(ctx.service.keyring, row, ctx.caller)), more }
}
