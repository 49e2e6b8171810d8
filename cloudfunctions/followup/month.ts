import { followupSettings } from '@contract/followup/settings'
import { visitFigureCodes } from '@contract/followup/labels'
import {
  VISIT_ROWS,
  isTask,
  type MonthInput,
  type Sample,
  type VisitMonth,
  type Visits,
  type VisitsInput,
} from '@contract/followup/schema'
import { countyOf, inScope } from '@contract/area'
import { refuse } from '@contract/refusal'
import { addDays, shanghaiDate } from '@contract/time'
import { servedAreas, serves } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { counted, itemOf, visitorRoles, visits } from './queries'

/** The county asked for, or the first the caller serves. Refuses `not-found` where it is not theirs. */
async function countyFor({ db, caller }: KnownContext, asked: string | undefined) {
  const own = servedAreas(caller, visitorRoles)
  const wanted = asked ?? (own[0] && countyOf(own[0]))
  if (!wanted || !own.some((area) => countyOf(area) === wanted || inScope(wanted, area)))
    throw refuse('not-found')
  // the city's first county, where the city names none
  const code = wanted.endsWith('00') ? `${wanted.slice(0, 4)}__` : wanted
  const county = await db
    .selectFrom('area')
    .select(['code', 'name'])
    .where('code', 'like', code)
    .where('code', 'not like', '%00')
    .orderBy('code')
    .limit(1)
    .executeTakeFirst()
  if (!county) throw refuse('not-found')
  return county
}

const samplesOf = async ({ db }: KnownContext, countyCode: string, month: string): Promise<Sample[]> =>
  (
    await db
      .selectFrom('visit_sample')
      .innerJoin('account', 'account.id', 'visit_sample.drawn_by')
      .selectAll('visit_sample')
      .select('account.name')
      .where('county_code', '=', countyCode)
      .where('month', '=', month)
      .orderBy('drawn_at')
      .orderBy('way', 'desc')
      .execute()
  ).map((row) => ({
    id: row.id,
    month: row.month,
    way: row.way,
    perSite: row.per_site,
    seed: row.seed,
    pool: row.pool.reduce((sum, { ids }) => sum + ids.length, 0),
    sites: row.pool.length,
    drawn: row.drawn.length,
    drawnAt: row.drawn_at,
    drawnByName: row.name,
  }))

const inMonth = ({ db, caller }: KnownContext, countyCode: string, month: string) =>
  visits(db, caller)
    .where('visit_sample.county_code', '=', countyCode)
    .where('visit_sample.month', '=', month)

/** The month before the one that runs: the newest that can be drawn. */
const latestMonth = (now: Date): string => addDays(`${shanghaiDate(now).slice(0, 7)}-01`, -1).slice(0, 7)

/** Drawings and figures of a county's month, cut to what the caller serves. Refuses `not-found`. */
export async function month({ ctx, input }: Act<typeof MonthInput>): Promise<VisitMonth> {
  const { db, now, caller } = ctx
  const county = await countyFor(ctx, input.countyCode)
  const latest = latestMonth(now)
  const wanted = input.month ?? latest
  const counts = await inMonth(ctx, county.code, wanted)
    .clearSelect()
    .select(({ fn }) =>
      visitFigureCodes.map((figure) => fn.countAll<number>().filterWhere(counted[figure]).as(figure)),
    )
    .executeTakeFirstOrThrow()
  const { perSite } = await readSetting(
    db,
    followupSettings,
    'followup.sample',
    county.code,
    shanghaiDate(now),
  )
  return {
    countyCode: county.code,
    countyName: county.name,
    month: wanted,
    latest,
    perSite,
    samples: await samplesOf(ctx, county.code, wanted),
    figures: visitFigureCodes.map((figure) => ({ figure, count: counts[figure] })),
    keeps: serves(caller, ['county'], county.code),
    asOf: now.toISOString(),
  }
}

/** Rows behind a figure of a month; or the county's open tasks of any month, or the caller's own of them. */
export async function rows({ ctx, input }: { ctx: KnownContext; input: VisitsInput }): Promise<Visits> {
  const { countyCode, of, after } = input
  const { accountId } = ctx.caller
  const wanted = isTask(of)
    ? visits(ctx.db, ctx.caller)
        .where('visit_sample.county_code', '=', countyCode)
        .where('return_visit.status', '=', 'open')
        .$if(of === 'mine', (some) => some.where('return_visit.assigned_to', '=', accountId))
    : // without a month only tasks are asked for: the input's own rule
      inMonth(ctx, countyCode, input.month!).where(counted[of])
  const found = await wanted
    .$if(after !== undefined, (some) => some.where('return_visit.id', '>', after!))
    .orderBy('return_visit.id')
    .limit(VISIT_ROWS + 1)
    .execute()
  return {
    rows: found.slice(0, VISIT_ROWS).map((row) => itemOf(row, accountId)),
    more: found.length > VISIT_ROWS,
  }
}
