import { randomInt, randomUUID } from 'node:crypto'
import { drawSize } from '@contract/quality/peer'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { applications } from '@server/kit/aid/rows'
import type { AuditEntry } from '@server/kit/audit'
import { drawFrom } from '@server/kit/promise/sample'
import { SEEDS } from './draw-monitors'
import type { Ground } from './reviewers'
import { seat } from './seating'
import { sheetInForce } from './sheet-in-force'

/** Archived cases that were never drawn for a review. */
export const unreviewed = (db: Db) =>
  db
    .selectFrom('case_volume')
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('peer_case')
            .select('peer_case.serial')
            .whereRef('peer_case.application_id', '=', 'case_volume.application_id'),
        ),
      ),
    )

async function open(
  ctx: Ground,
  ids: readonly string[],
  round: { id: string; version: number; seed: number },
) {
  const { db } = ctx
  for (const [index, id] of ids.entries()) {
    const row = await applications(db).where('aid_application.id', '=', id).executeTakeFirstOrThrow()
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

interface Wanted {
  countyCode: string
  /** Share of what was never reviewed, at least one case. */
  percent: number
  /** Null: the month's timer, which draws a county's month once. */
  by: string | null
}

/**
 * Draws archived cases of a county, calls two reviewers to each, and records seed and pool. Throws a violation of
 * `peer_case_pkey` when somebody drew the same case at the same time.
 *
 * @returns how many were drawn: 0 where there is nothing to draw, null where the timer drew this month before
 */
export async function drawPeerRound(
  ctx: Ground,
  { countyCode, percent, by }: Wanted,
  audit: (entry: AuditEntry) => void,
): Promise<number | null> {
  const { db, now } = ctx
  const today = shanghaiDate(now)
  const { version } = await sheetInForce(db, 'peer', today)
  const rows = await unreviewed(db)
    .select('case_volume.application_id')
    .where('case_volume.county_code', '=', countyCode)
    .execute()
  const pool = rows.map(({ application_id }) => application_id)
  if (pool.length === 0) return 0
  const seed = randomInt(SEEDS)
  const drawn = drawFrom(pool, drawSize(pool.length, percent), seed)
  const id = randomUUID()
  const kept = await db
    .insertInto('peer_round')
    .values({
      id,
      county_code: countyCode,
      month: by === null ? today.slice(0, 7) : null,
      percent,
      seed,
      pool,
      drawn,
      drawn_by: by,
      drawn_at: now.toISOString(),
    })
    .onConflict((conflict) =>
      conflict.columns(['county_code', 'month']).where('month', 'is not', null).doNothing(),
    )
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return null
  await open(ctx, drawn, { id, version, seed })
  audit({
    act: 'peers-drawn',
    subjectType: 'peer_round',
    subjectId: id,
    areaCode: countyCode,
    detail: { seed, percent, pool: pool.length, drawn: drawn.length },
  })
  return drawn.length
}
