import { reviewSettings } from '@contract/review/settings'
import type { AidAct } from '@contract/aid/workflow'
import { whyNotAtDesk, type Desk, type DeskAct } from '@contract/review/desk'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { runningClocks } from '@server/kit/aid/clocks'
import { lockReceived, type ApplicationRow } from '@server/kit/aid/rows'
import { mustHaveNoStake } from '@server/kit/aid/stake'
import { takeStep, type Stepped } from '@server/kit/aid/step'
import type { KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { findWaitingProposal } from './queries'

/** What this county's desk is like for the caller today. */
export async function deskOf({ db, caller, now }: KnownContext, row: ApplicationRow): Promise<Desk> {
  const { levels } = await readSetting(
    db,
    reviewSettings,
    'aid.approval',
    row.county_code!,
    shanghaiDate(now),
  )
  const proposal = await findWaitingProposal(db, row.id)
  const clocks = await runningClocks(db, row.id)
  return {
    levels,
    isProposer: proposal?.proposer_id === caller.accountId,
    papersAwaited: clocks.some(({ what }) => what === 'provisional-papers'),
  }
}

/**
 * An application of the caller's county, locked, once it is known that the caller may do this act to it. Refuses
 * `not-found` for another county's, what `mustHaveNoStake` refuses, and what `whyNotAtDesk` says.
 */
export async function lockAtDesk(ctx: KnownContext, id: string, act: DeskAct): Promise<ApplicationRow> {
  const row = await lockReceived(ctx.db, ctx.caller, id)
  if (!row) throw refuse('not-found')
  await mustHaveNoStake(ctx.db, row, ctx.caller)
  const why = whyNotAtDesk(act, await deskOf(ctx, row))
  if (why) throw refuse(why)
  return row
}

/** Takes a step as the county's staff. Refuses `not-in-this-state` when the workflow has no such arrow. */
export const stepAtDesk = (ctx: KnownContext, row: ApplicationRow, act: AidAct): Promise<Stepped> =>
  takeStep(ctx.db, row, { act, actor: 'county', accountId: ctx.caller.accountId }, ctx.now)
