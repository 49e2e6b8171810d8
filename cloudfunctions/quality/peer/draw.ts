import { qualitySettings } from '@contract/quality/settings'
import type { DrawPeers, Peers, RoundId } from '@contract/quality/peer-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { serves } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import type { Act } from '@server/kit/procedure'
import { drawFrom } from '@server/kit/promise/sample'
import { drawPeerRound } from '@server/kit/quality/draw-peers'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'
import { isViolationOf } from '@server/kit/violation'
import { peers } from './list'

/**
 * Draws archived cases of a county and calls two reviewers to each, who know nothing of one another (SF/T 0085-2020).
 * Seed and pool are recorded. Refuses `not-found` for a county the caller does not serve, `nothing-to-draw`,
 * `not-in-this-state` when somebody drew at the same time.
 */
export async function drawPeers({ ctx, input }: Act<typeof DrawPeers>): Promise<Peers> {
  const { db, caller, now } = ctx
  const { countyCode } = input
  if (!serves(caller, overseerRoles, countyCode)) throw refuse('not-found')
  const today = shanghaiDate(now)
  const { percent } = await readSetting(db, qualitySettings, 'quality.peer', countyCode, today)
  try {
    const drawn = await drawPeerRound(ctx, { countyCode, percent, by: caller.accountId }, (entry) =>
      ctx.audit(entry),
    )
    if (drawn === 0) throw refuse('nothing-to-draw')
  } catch (error) {
    throw isViolationOf(error, 'peer_case_pkey') ? refuse('not-in-this-state') : error
  }
  return peers({ ctx, input: { part: 'reviewing' } })
}

/** Draws again from what was recorded. Changes nothing. Refuses `not-found`. */
export async function redrawPeers({ ctx, input }: Act<typeof RoundId>): Promise<{ same: boolean }> {
  const row = await ctx.db
    .selectFrom('peer_round')
    .select(['seed', 'pool', 'drawn'])
    .where(withinScope('county_code', ctx.caller, overseerRoles))
    .where('id', '=', input.id)
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  return { same: drawFrom(row.pool, row.drawn.length, row.seed).join() === row.drawn.join() }
}
