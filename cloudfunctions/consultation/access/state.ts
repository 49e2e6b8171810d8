import { staffRoles } from '@contract/account/roles'
import type { Access } from '@contract/consultation/access-schema'
import type { ConsultationId } from '@contract/consultation/schema'
import { refuse } from '@contract/refusal'
import type { Act } from '@server/kit/procedure'
import { findServed } from '@server/kit/ledger/records'
import { findAccess } from '@server/kit/ledger/access'

/** How the caller's own request to open a record stands. Refuses `not-found`. */
export async function access({ ctx, input }: Act<typeof ConsultationId>): Promise<Access> {
  if (!(await findServed(ctx.db, ctx.caller, staffRoles, input.id))) throw refuse('not-found')
  return findAccess(ctx, input.id)
}
