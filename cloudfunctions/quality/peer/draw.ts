import { qualitySettings } from '@contract/quality/settings'
import { randomInt, randomUUID } from 'node:crypto'
import { drawSize } from '@contract/quality/peer'
import type { DrawPeers, Peers, RoundId } from '@contract/quality/peer-schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { serves } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { drawFrom } from '@server/kit/promise/sample'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'
import { isViolationOf } from '@server/kit/violation'
import { findOverseen } from '../queries'
import { sheetInForce } from '../sheets'
import { peers, unreviewed } from './list'
import { seat } from './seating'

const SEEDS = 2 ** 31

async function open(
  ctx: KnownContext,
  ids: readonly string[],
  round: { id: string; version: number; seed: number },
) {
  const { db, caller } = ctx
  for (const [index, id] of ids.entries()) {
    const row = (await findOverseen(db, caller, id))!
    await db
      .insertInto('peer_case')
      .values({
        application_id: id,
        round_id: round.id,
        county_code: row.county_code!,
        handler_id: row.handler_id!,
        sheet_version: round.version,
        status: 'reviewing',
      })
      .execute()
    await seat(ctx, row, [1, 2], (round.seed + index) % SEEDS)
  }
}

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
  const { version } = await sheetInForce(db, 'peer', today)
  const rows = await unreviewed(db)
    .select('case_volume.application_id')
    .where('case_volume.county_code', '=', countyCode)
    .execute()
  const pool = rows.map(({ application_id }) => application_id)
  if (pool.length === 0) throw refuse('nothing-to-draw')
  const seed = randomInt(SEEDS)
  const drawn = drawFrom(pool, drawSize(pool.length, percent), seed)
  const id = randomUUID()
  await db
    .insertInto('peer_round')
    .values({
      id,
      county_code: countyCode,
      percent,
      seed,
      pool,
      drawn,
      drawn_by: caller.accountId,
      drawn_at: now.toISOString(),
    })
    .execute()
  try {
    await open(ctx, drawn, { id, version, seed })
  } catch (error) {
    throw isViolationOf(error, 'peer_case_pkey') ? refuse('not-in-this-state') : error
  }
  ctx.audit({
    act: 'peers-drawn',
    subjectType: 'peer_round',
    subjectId: id,
    areaCode: countyCode,
    detail: { seed, percent, pool: pool.length, drawn: drawn.length },
  })
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
