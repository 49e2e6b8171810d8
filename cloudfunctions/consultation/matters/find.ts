import type { FindMatters, MatterFound } from '@contract/consultation/matter-schema'
import { phoneIndex } from '@server/kit/ledger/client'
import type { Act, PractitionerContext } from '@server/kit/procedure'
import { findMatters } from './queries'

/** Matters the caller dealt with last, for a follow-up in one tap. */
export const recentMatters = ({ ctx }: { ctx: PractitionerContext }): Promise<MatterFound[]> =>
  findMatters(ctx.db, ctx.caller, undefined)

/**
 * Matters of the county that somebody came with whose exact phone this is. Found by a blind index; that somebody
 * looked is recorded, the phone is not.
 */
export async function mattersByPhone({
  ctx,
  input,
}: Act<typeof FindMatters, PractitionerContext>): Promise<MatterFound[]> {
  const found = await findMatters(ctx.db, ctx.caller, phoneIndex(ctx.service.keyring, input.phone))
  ctx.audit({
    act: 'matters-looked-up',
    subjectType: 'account',
    subjectId: ctx.caller.accountId,
    areaCode: ctx.caller.practitioner.areaCode,
    detail: { found: found.length },
  })
  return found
}
