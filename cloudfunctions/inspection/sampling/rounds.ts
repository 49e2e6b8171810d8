import { supervisionSettings } from '@contract/supervision/settings'
import { refuse } from '@contract/refusal'
import type { Redrawn, Round, RoundId, RoundListItem } from '@contract/inspection/schema'
import type { Db } from '@server/database/client'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'
import { shanghaiDate } from '@contract/time'
import { overseerRoles } from '@server/kit/overseer'
import { inspectionItemOf, inspectionsWith } from '../queries'
import { sample } from './sample'

const ROUND_ROWS = 50

const roundsWithin = ({ db, caller }: KnownContext) =>
  db
    .selectFrom('inspection_round')
    .innerJoin('area', 'area.code', 'inspection_round.area_code')
    .innerJoin('account', 'account.id', 'inspection_round.drawn_by')
    .where(withinScope('inspection_round.area_code', caller, overseerRoles))

/** Rounds drawn in the caller's areas, newest first, with how many of their tasks are done. */
export async function rounds({
  ctx,
}: {
  ctx: KnownContext
}): Promise<{ rows: RoundListItem[]; asOf: string }> {
  const rows = await roundsWithin(ctx)
    .select((of) => [
      'inspection_round.id',
      'area.name as areaName',
      'kind',
      'drawn_at as drawnAt',
      'due_on as dueOn',
      'drawn',
      of
        .selectFrom('inspection')
        .select(({ fn }) => fn.countAll<number>().as('count'))
        .whereRef('inspection.round_id', '=', 'inspection_round.id')
        .where('inspection.status', '<>', 'open')
        .as('done'),
    ])
    .orderBy('drawn_at', 'desc')
    .orderBy('inspection_round.id')
    .limit(ROUND_ROWS)
    .execute()
  return {
    rows: rows.map(({ drawn, done, ...row }) => ({ ...row, size: drawn.length, done: done ?? 0 })),
    asOf: ctx.now.toISOString(),
  }
}

const findRound = (ctx: KnownContext, id: string) =>
  roundsWithin(ctx)
    .selectAll('inspection_round')
    .select(['area.name as area_name', 'account.name as drawn_by_name'])
    .where('inspection_round.id', '=', id)
    .executeTakeFirst()

const namesOf = async (db: Db, codes: readonly string[]) =>
  new Map(
    (await db.selectFrom('site').select(['code', 'name']).where('code', 'in', codes).execute()).map(
      ({ code, name }) => [code, name],
    ),
  )

/** One round: what each drawn site weighed then, and how far its tasks are. Refuses `not-found`. */
export async function round({ ctx, input }: Act<typeof RoundId>): Promise<Round> {
  const row = await findRound(ctx, input.id)
  if (!row) throw refuse('not-found')
  const names = await namesOf(ctx.db, row.drawn)
  const weighed = new Map(row.weights.map((site) => [site.siteCode, site]))
  const inspections = await inspectionsWith(ctx.db).where('inspection.round_id', '=', row.id).execute()
  const policy = await readSetting(
    ctx.db,
    supervisionSettings,
    'supervision.risk',
    row.area_code,
    shanghaiDate(row.drawn_at),
  )
  return {
    id: row.id,
    areaCode: row.area_code,
    areaName: row.area_name,
    kind: row.kind,
    drawnAt: row.drawn_at,
    drawnBy: row.drawn_by_name,
    dueOn: row.due_on,
    seed: row.seed,
    sites: row.weights.length,
    totalWeight: row.weights.reduce((sum, { weight }) => sum + weight, 0),
    mostPerPart: policy.mostPerPart,
    drawn: row.drawn.map((code) => ({ ...weighed.get(code)!, siteName: names.get(code)! })),
    inspections: inspections.map((one) => inspectionItemOf(one, ctx.caller.accountId)),
    asOf: ctx.now.toISOString(),
  }
}

/**
 * Draws a round again from its recorded seed and weights: proof that nobody chose the sites (A40). Changes nothing.
 * Refuses `not-found`.
 */
export async function redraw({ ctx, input }: Act<typeof RoundId>): Promise<Redrawn> {
  const row = await findRound(ctx, input.id)
  if (!row) throw refuse('not-found')
  const again = sample(row.weights, row.size, row.seed)
  const names = await namesOf(ctx.db, again)
  return {
    same: again.length === row.drawn.length && again.every((code, index) => code === row.drawn[index]),
    siteNames: again.map((code) => names.get(code)!),
  }
}
