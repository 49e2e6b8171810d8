import { sql } from 'kysely'
import { claimCount, isClaimLocked } from '@contract/people/rules'
import { refuse } from '@contract/refusal'
import { leavingTrace } from '@server/kit/after-refusal'
import type { KnownContext } from '@server/kit/procedure'

/** Wrong codes of the caller so far. The caller's account must be locked, so that tries at once are counted all. */
async function triesOf({ db, caller }: KnownContext) {
  const row = await db
    .selectFrom('claim_failure')
    .select(['failures', 'last_at'])
    .where('account_id', '=', caller.accountId)
    .executeTakeFirst()
  return row && { failures: row.failures, lastAt: row.last_at }
}

/** Refuses `claim-locked` after too many wrong codes, also for the right one. */
export async function requireClaimTriesLeft(ctx: KnownContext): Promise<void> {
  if (isClaimLocked(await triesOf(ctx), ctx.now)) throw refuse('claim-locked')
}

/** The refusal of a code nobody has, leaving the try counted. */
export function wrongClaim(ctx: KnownContext) {
  return leavingTrace(refuse('claim-code-wrong'), async (db, audit) => {
    const { accountId } = ctx.caller
    const failures = claimCount(await triesOf({ ...ctx, db }), ctx.now) + 1
    const last_at = ctx.now.toISOString()
    await db
      .insertInto('claim_failure')
      .values({ account_id: accountId, failures, last_at })
      .onConflict((conflict) =>
        conflict.column('account_id').doUpdateSet({ failures: sql`excluded.failures`, last_at }),
      )
      .execute()
    audit({
      act: 'claim-refused',
      subjectType: 'account',
      subjectId: accountId,
      detail: { failures },
    })
  })
}
