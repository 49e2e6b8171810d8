import { staffRoles } from '@contract/account/roles'
import type { ConsultationPage, PageInput } from '@contract/consultation/schema'
import type { Act } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { present } from '@server/kit/ledger/present'
import { findPage } from './queries'
import { consultations } from '@server/kit/ledger/records'

/** The ledger of the areas a staff member serves, newest first, visitors masked (A49). */
export async function ofArea({ ctx, input }: Act<typeof PageInput>): Promise<ConsultationPage> {
  const served = consultations(ctx.db).where(withinScope('consultation.area_code', ctx.caller, staffRoles))
  const { rows, more } = await findPage(served, input)
  return { rows: rows.map((row) => present(ctx.service.keyring, row, ctx.caller)), more }
}
