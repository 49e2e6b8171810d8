import { qualitySettings } from '@contract/quality/settings'
import { monitorKinds } from '@contract/quality/labels'
import { oldestWaiting } from '@contract/quality/rules'
import type { DrawId, DrawMonth, MonitorDesk } from '@contract/quality/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import { serves } from '@server/kit/caller'
import { overseerRoles } from '@server/kit/overseer'
import type { Act, KnownContext } from '@server/kit/procedure'
import { drawFrom } from '@server/kit/promise/sample'
import { drawMonitors } from '@server/kit/quality/draw-monitors'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'

const DRAWS_SHOWN = 40

const drawsWithin = ({ db, caller }: KnownContext) =>
  db
    .selectFrom('monitor_draw')
    .innerJoin('area', 'area.code', 'monitor_draw.county_code')
    .leftJoin('account', 'account.id', 'monitor_draw.drawn_by')
    .where(withinScope('monitor_draw.county_code', caller, overseerRoles))

const listTasks = ({ db, caller }: KnownContext, month: string) =>
  db
    .selectFrom('monitor_task')
    .innerJoin('monitor_draw', 'monitor_draw.id', 'draw_id')
    .innerJoin('aid_application', 'aid_application.id', 'monitor_task.application_id')
    .innerJoin('area', 'area.code', 'monitor_draw.county_code')
    .leftJoin('account', 'account.id', 'aid_application.handler_id')
    .where(withinScope('monitor_draw.county_code', caller, overseerRoles))
    .where('monitor_id', 'is', null)
    .where('month', '>=', oldestWaiting(month))
    .select([
      'monitor_task.application_id as applicationId',
      'aid_application.number',
      'area.name as countyName',
      'kind',
      'account.name as handlerName',
      'month',
    ])
    .orderBy('month')
    .orderBy('kind')
    .orderBy('aid_application.number')
    .execute()

async function listOpen(
  { db, caller }: KnownContext,
  month: string,
  today: string,
): Promise<MonitorDesk['open']> {
  const counties = await db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('level', '=', 'county')
    .where(withinScope('code', caller, overseerRoles))
    .orderBy('code')
    .execute()
  const drawn = await db
    .selectFrom('monitor_draw')
    .select(['county_code', 'kind'])
    .where('month', '=', month)
    .execute()
  const open: MonitorDesk['open'] = []
  for (const { code, name } of counties) {
    const sizes = await readSetting(db, qualitySettings, 'quality.monitor', code, today)
    for (const kind of monitorKinds)
      if (sizes[kind] > 0 && !drawn.some((it) => it.county_code === code && it.kind === kind))
        open.push({ countyCode: code, countyName: name, kind, size: sizes[kind] })
  }
  return open
}

/** What was drawn and waits, the drawings, and what may still be drawn this month in the caller's counties. */
export async function desk({ ctx }: { ctx: KnownContext }): Promise<MonitorDesk> {
  const today = shanghaiDate(ctx.now)
  const month = today.slice(0, 7)
  const draws = await drawsWithin(ctx)
    .select((of) => [
      'monitor_draw.id',
      'area.name as countyName',
      'month',
      'kind',
      'seed',
      'pool',
      'drawn',
      of
        .selectFrom('monitor_task')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('draw_id', '=', 'monitor_draw.id')
        .where('monitor_id', 'is not', null)
        .as('done'),
      'drawn_at as drawnAt',
      'account.name as byName',
    ])
    .orderBy('drawn_at', 'desc')
    .orderBy('monitor_draw.id')
    .limit(DRAWS_SHOWN)
    .execute()
  return {
    tasks: (await listTasks(ctx, month)).map((task) => ({ ...task, number: task.number! })),
    draws: draws.map((draw) => ({
      ...draw,
      pool: draw.pool.length,
      drawn: draw.drawn.length,
      done: Number(draw.done),
    })),
    open: await listOpen(ctx, month, today),
    month,
  }
}

/**
 * Draws a county's cases of this month to be looked at one way, once (法援法 59). Seed and pool are recorded. Refuses
 * `not-found` for a county the caller does not serve, `nothing-to-draw`, `drawn-already`.
 */
export async function drawMonth({ ctx, input }: Act<typeof DrawMonth>): Promise<MonitorDesk> {
  const { db, caller, now } = ctx
  const { countyCode, kind } = input
  if (!serves(caller, overseerRoles, countyCode)) throw refuse('not-found')
  const today = shanghaiDate(now)
  const size = (await readSetting(db, qualitySettings, 'quality.monitor', countyCode, today))[kind]
  const drawn = await drawMonitors(db, { countyCode, kind, size, by: caller.accountId, now }, (entry) =>
    ctx.audit(entry),
  )
  if (drawn === null) throw refuse('drawn-already')
  if (drawn === 0) throw refuse('nothing-to-draw')
  return desk({ ctx })
}

/** Draws again from what was recorded: proof that nobody chose. Changes nothing. Refuses `not-found`. */
export async function redraw({ ctx, input }: Act<typeof DrawId>): Promise<{ same: boolean }> {
  const row = await drawsWithin(ctx)
    .select(['seed', 'pool', 'drawn'])
    .where('monitor_draw.id', '=', input.id)
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  return { same: drawFrom(row.pool, row.drawn.length, row.seed).join() === row.drawn.join() }
}
