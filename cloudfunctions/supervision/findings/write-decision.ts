import { supervisionSettings } from '@contract/supervision/settings'
import { refuse } from '@contract/refusal'
import type { Penalty } from '@contract/supervision/outcome'
import { shanghaiDate } from '@contract/time'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { isViolationOf } from '@server/kit/violation'

export interface Weighed {
  outcome: Penalty['outcome'] | 'none'
  amountFen?: number
  points?: number
}

/** Refuses `bad-input` for more than a decision may take by the rules of the county. */
export async function checkMost(ctx: KnownContext, countyCode: string, penalty: Penalty): Promise<void> {
  const most = await readSetting(
    ctx.db,
    supervisionSettings,
    'supervision.penalties',
    countyCode,
    shanghaiDate(ctx.now),
  )
  if (penalty.outcome === 'deduct' && penalty.amountFen > most.deductMostFen)
    throw refuse('bad-input', { 'penalty.amountFen': `最多扣${most.deductMostFen / 100}元` })
  if (penalty.outcome === 'points' && penalty.points > most.pointsMost)
    throw refuse('bad-input', { 'penalty.points': `最多扣${most.pointsMost}分` })
}

/** Writes a decision; it stays as it is. Refuses `finding-not-yours` where the database knows the decider's part. */
export async function writeDecision(
  { db, caller, now }: KnownContext,
  findingId: string,
  instance: 'first' | 'appeal',
  { outcome, amountFen, points }: Weighed,
  reasons: string,
): Promise<void> {
  try {
    await db
      .insertInto('finding_decision')
      .values({
        finding_id: findingId,
        instance,
        outcome,
        amount_fen: amountFen ?? null,
        points: points ?? null,
        reasons,
        decider_id: caller.accountId,
        decided_at: now.toISOString(),
      })
      .execute()
  } catch (error) {
    throw isViolationOf(error, 'decided_by_another') ? refuse('finding-not-yours') : error
  }
}
