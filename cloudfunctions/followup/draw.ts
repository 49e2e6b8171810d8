import { followupSettings } from '@contract/followup/settings'
import { randomInt, randomUUID } from 'node:crypto'
import type { VisitWay } from '@contract/followup/labels'
import { mayVisit, whyNotDraw } from '@contract/followup/rules'
import type { DrawnAgain, DrawSample, SampleId, VisitMonth } from '@contract/followup/schema'
import { refuse } from '@contract/refusal'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { serves } from '@server/kit/caller'
import type { Act, KnownContext } from '@server/kit/procedure'
import { withinScope } from '@server/kit/scope'
import { readSetting } from '@server/kit/settings'
import { isViolationOf } from '@server/kit/violation'
import { month } from './month'
import { spanOf } from './queries'
import { sample, type SitePool } from './sample'

const SEEDS = 2 ** 31

/** Records of a county's month that may be asked about this way and have not been drawn yet, by site. */
async function poolOf(db: Db, countyCode: string, monthText: string, way: VisitWay): Promise<SitePool[]> {
  const [from, until] = spanOf(monthText)
  const rows = await db
    .selectFrom('consultation')
    .select(['id', 'site_code', 'safe_mode', 'minor', 'client_phone_sealed', 'client_address_sealed'])
    .where('area_code', 'like', `${countyCode}%`)
    .where('occurred_at', '>=', from)
    .where('occurred_at', '<', until)
    .where('id', 'not in', (of) => of.selectFrom('return_visit').select('consultation_id'))
    .execute()
  const pool = new Map<string, string[]>()
  for (const row of rows) {
    const may = mayVisit(
      {
        safeMode: row.safe_mode,
        minor: row.minor,
        hasPhone: row.client_phone_sealed !== null,
        hasAddress: row.client_address_sealed !== null,
      },
      way,
    )
    if (may) pool.set(row.site_code, [...(pool.get(row.site_code) ?? []), row.id])
  }
  return [...pool].map(([siteCode, ids]) => ({ siteCode, ids }))
}

const scriptInForce = (db: Db, day: string) =>
  db
    .selectFrom('visit_script')
    .select('version')
    .where('effective_from', '<=', day)
    .orderBy('version', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow()

/**
 * Draws the records of a county's month that are asked about, so many of each site as the county's rule says
 * (A52). Seed and pool are recorded. Refuses `not-found` for a county that is not the caller's, `visit-month-open`,
 * `month-drawn`, `nothing-to-visit`.
 */
export async function draw({ ctx, input }: Act<typeof DrawSample>): Promise<VisitMonth> {
  const { db, now, caller } = ctx
  const { countyCode, way } = input
  if (!serves(caller, ['county'], countyCode)) throw refuse('not-found')
  const obstacle = whyNotDraw(input.month, now)
  if (obstacle) throw refuse(obstacle)
  const pool = await poolOf(db, countyCode, input.month, way)
  const { perSite, tries } = await readSetting(
    db,
    followupSettings,
    'followup.sample',
    countyCode,
    shanghaiDate(now),
  )
  const seed = randomInt(SEEDS)
  const drawn = sample(pool, perSite, seed)
  const id = randomUUID()
  await keepSample(ctx, { id, countyCode, month: input.month, way, perSite, tries, seed, pool, drawn })
  ctx.audit({
    act: 'visits-drawn',
    subjectType: 'visit_sample',
    subjectId: id,
    areaCode: countyCode,
    detail: { month: input.month, way, seed, sites: pool.length, drawn: drawn.length },
  })
  return month({ ctx, input: { countyCode, month: input.month } })
}

interface Drawing {
  id: string
  countyCode: string
  month: string
  way: VisitWay
  perSite: number
  tries: number
  seed: number
  pool: SitePool[]
  drawn: string[]
}

/** A month is drawn once a way: the unique constraint holds it, and says so before there is nothing left to draw. */
async function keepSample({ db, now, caller }: KnownContext, drawing: Drawing): Promise<void> {
  const { id, countyCode, way, pool, drawn } = drawing
  const earlier = await db
    .selectFrom('visit_sample')
    .select('id')
    .where('county_code', '=', countyCode)
    .where('month', '=', drawing.month)
    .where('way', '=', way)
    .executeTakeFirst()
  if (earlier) throw refuse('month-drawn')
  if (drawn.length === 0) throw refuse('nothing-to-visit')
  const script = await scriptInForce(db, shanghaiDate(now))
  try {
    await db
      .insertInto('visit_sample')
      .values({
        id,
        county_code: countyCode,
        month: drawing.month,
        way,
        per_site: drawing.perSite,
        tries: drawing.tries,
        seed: drawing.seed,
        pool: JSON.stringify(pool),
        drawn,
        script_version: script.version,
        drawn_at: now.toISOString(),
        drawn_by: caller.accountId,
      })
      .execute()
    await db
      .insertInto('return_visit')
      .columns(['id', 'sample_id', 'consultation_id', 'practitioner_id', 'area_code', 'way', 'status'])
      .expression((of) =>
        of
          .selectFrom('consultation')
          .select(({ fn, val }) => [
            fn<string>('gen_random_uuid', []).as('id'),
            val(id).$castTo<string>().as('sample_id'),
            'consultation.id as consultation_id',
            'practitioner_id',
            'area_code',
            val(way).as('way'),
            val('open' as const).as('status'),
          ])
          .where('consultation.id', 'in', drawn),
      )
      .execute()
  } catch (error) {
    if (isViolationOf(error, 'visit_sample_once') || isViolationOf(error, 'return_visit_once'))
      throw refuse('month-drawn')
    throw error
  }
}

/** Draws again from what was recorded: proof that nobody chose whom to ask. Changes nothing. Refuses `not-found`. */
export async function redraw({ ctx, input }: Act<typeof SampleId>): Promise<DrawnAgain> {
  const row = await ctx.db
    .selectFrom('visit_sample')
    .select(['pool', 'per_site', 'seed', 'drawn'])
    .where('id', '=', input.id)
    .where(withinScope('county_code', ctx.caller, ['county', 'city']))
    .executeTakeFirst()
  if (!row) throw refuse('not-found')
  const again = sample(row.pool, row.per_site, row.seed)
  return { same: again.length === row.drawn.length && again.every((id, index) => id === row.drawn[index]) }
}
