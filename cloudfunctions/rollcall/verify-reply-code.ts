import type { ScannedCode } from '@contract/duty/schema'
import { countingTries, requireTriesLeft } from '@server/kit/presence/code-tries'
import { spendStep } from '@server/kit/presence/spend-step'
import { verifyCode, type RightCode } from '@server/kit/presence/verify-code'
import type { PractitionerContext } from '@server/kit/procedure'

interface AskedAt {
  shiftId: string
  siteCode: string
  areaCode: string
}

function codeOrTrace(
  ctx: PractitionerContext,
  asked: AskedAt,
  site: Parameters<typeof verifyCode>[1],
  code: ScannedCode,
): RightCode {
  try {
    return verifyCode(ctx, site, code)
  } catch (error) {
    throw countingTries(ctx, asked, error)
  }
}

/**
 * Verifies a code shown at a site and spends it where it rotates, as a check-in does (decision 0004). Wrong ones count
 * with those of the shift's check-in. Nothing may have been written before.
 *
 * Refuses `code-locked`, `code-other-site`, `code-expired`, `code-wrong`, `sheet-code-wrong`, `code-used`.
 */
export async function verifyReplyCode(
  ctx: PractitionerContext,
  asked: AskedAt,
  code: ScannedCode,
): Promise<RightCode['codeKind']> {
  // the lock by which tries at this shift are counted one after the other
  await ctx.db.selectFrom('duty_shift').select('id').where('id', '=', asked.shiftId).forUpdate().execute()
  await requireTriesLeft(ctx, asked.shiftId)
  const site = await ctx.db
    .selectFrom('site')
    .select(['code', 'printed_key', 'rotating_secret_sealed'])
    .where('code', '=', asked.siteCode)
    .executeTakeFirstOrThrow()
  const { codeKind, step } = codeOrTrace(ctx, asked, site, code)
  if (step !== undefined) await spendStep(ctx, site.code, step)
  return codeKind
}
