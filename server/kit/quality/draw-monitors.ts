import { randomInt, randomUUID } from 'node:crypto'
import type { MonitorKind } from '@contract/quality/labels'
import { drawnIn } from '@contract/quality/rules'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { AuditEntry } from '@server/kit/audit'
import { drawFrom } from '@server/kit/promise/sample'

export const SEEDS = 2 ** 31

/** Cases of a county that can be looked at this way and never were. */
const poolOf = async (db: Db, countyCode: string, kind: MonitorKind): Promise<string[]> =>
  (
    await db
      .selectFrom('aid_application')
      .select('id')
      .where('county_code', '=', countyCode)
      .where('status', 'in', [...drawnIn[kind]])
      .where('handler_id', 'is not', null)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('case_monitor')
              .select('case_monitor.id')
              .whereRef('application_id', '=', 'aid_application.id')
              .where('kind', '=', kind),
          ),
        ),
      )
      .execute()
  ).map(({ id }) => id)

interface Wanted {
  countyCode: string
  kind: MonitorKind
  /** Cases to draw; 0 draws none. */
  size: number
  /** Null: the month's timer. */
  by: string | null
  now: Date
}

/**
 * Draws a county's cases of this month to be looked at one way, and records seed and pool.
 *
 * @returns how many were drawn: 0 where there is nothing to draw, null where the month was drawn before
 */
export async function drawMonitors(
  db: Db,
  { countyCode, kind, size, by, now }: Wanted,
  audit: (entry: AuditEntry) => void,
): Promise<number | null> {
  const pool = await poolOf(db, countyCode, kind)
  if (size === 0 || pool.length === 0) return 0
  const month = shanghaiDate(now).slice(0, 7)
  const seed = randomInt(SEEDS)
  const drawn = drawFrom(pool, size, seed)
  const id = randomUUID()
  const kept = await db
    .insertInto('monitor_draw')
    .values({
      id,
      county_code: countyCode,
      month,
      kind,
      seed,
      pool,
      drawn,
      drawn_by: by,
      drawn_at: now.toISOString(),
    })
    .onConflict((conflict) => conflict.constraint('monitor_draw_once').doNothing())
    .executeTakeFirst()
  if (!kept.numInsertedOrUpdatedRows) return null
  await db
    .insertInto('monitor_task')
    .values(drawn.map((applicationId) => ({ draw_id: id, application_id: applicationId })))
    .execute()
  audit({
    act: 'monitor-drawn',
    subjectType: 'monitor_draw',
    subjectId: id,
    areaCode: countyCode,
    detail: { kind, month, seed, pool: pool.length, drawn: drawn.length },
  })
  return drawn.length
}
