import { refuse } from '@contract/refusal'
import type { PractitionerContext } from '../procedure'

/**
 * Spends a rotating code: one act a site and step (decision 0004). Of two at once the second waits for the first to
 * commit. Refuses `code-used`.
 */
export async function spendStep(ctx: PractitionerContext, siteCode: string, step: number): Promise<void> {
  const spent = await ctx.db
    .insertInto('presence_code_use')
    .values({ site_code: siteCode, step, used_by: ctx.caller.accountId, used_at: ctx.now.toISOString() })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst()
  if (!spent.numInsertedOrUpdatedRows) throw refuse('code-used')
}
