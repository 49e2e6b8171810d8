import { escalationSettings } from '@contract/escalation/settings'
import { sql } from 'kysely'
import type { MatterType } from '@contract/consultation/labels'
import type { Grain, HotSpots, HotSpotsInput } from '@contract/escalation/hot-spot-schema'
import { isRising, monthsOf } from '@contract/escalation/hot-spots'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import type { Act } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { areasOf, grainOf, patternsOf, placeOf, spanOf } from './extent'

/** Records by type and place between two days, both counted, by when they occurred. */
async function countSpots(db: Db, grain: Grain, patterns: string[], from: string, to: string) {
  const { start, end } = spanOf(from, to)
  const place = placeOf(grain)
  return db
    .selectFrom('consultation')
    .select(({ fn }) => [
      'matter_type as matterType',
      place.as('placeCode'),
      fn.countAll<number>().as('count'),
    ])
    .where(sql<boolean>`consultation.area_code like any (${patterns}::text[])`)
    .where('occurred_at', '>=', start)
    .where('occurred_at', '<', end)
    .groupBy(['matter_type', place])
    .execute()
}

type Counted = Awaited<ReturnType<typeof countSpots>>[number]

/** By type and place, this month and each month before it; `months` are first days, the latest first. */
async function countMonths(db: Db, grain: Grain, patterns: string[], months: string[], today: string) {
  const { start, end } = spanOf(months[months.length - 1]!, today)
  const place = placeOf(grain)
  const month = sql<string>`to_char(occurred_at at time zone 'Asia/Shanghai', 'YYYY-MM-01')`
  const rows = await db
    .selectFrom('consultation')
    .select(({ fn }) => [
      'matter_type as matterType',
      place.as('placeCode'),
      month.as('month'),
      fn.countAll<number>().as('count'),
    ])
    .where(sql<boolean>`consultation.area_code like any (${patterns}::text[])`)
    .where('occurred_at', '>=', start)
    .where('occurred_at', '<', end)
    .groupBy(['matter_type', place, month])
    .execute()
  const spots = new Map<string, { matterType: MatterType; placeCode: string; counts: number[] }>()
  for (const { matterType, placeCode, month, count } of rows) {
    const key = `${matterType} ${placeCode}`
    const spot = spots.get(key) ?? { matterType, placeCode, counts: months.map(() => 0) }
    spot.counts[months.indexOf(month)] = count
    spots.set(key, spot)
  }
  return [...spots.values()]
}

const namesOf = async (db: Db, codes: readonly string[]): Promise<Map<string, string>> =>
  new Map(
    codes.length === 0
      ? []
      : (await db.selectFrom('area').select(['code', 'name']).where('code', 'in', codes).execute()).map(
          ({ code, name }) => [code, name],
        ),
  )

const mostFirst = (a: Counted, b: Counted) =>
  b.count - a.count || a.placeCode.localeCompare(b.placeCode) || a.matterType.localeCompare(b.matterType)

/**
 * What people came with, by type and place, over a period, and what rises this month (A63: 矛盾隐患, early warning).
 * Refuses `not-found` for an area the caller does not serve.
 */
export async function hotSpots({ ctx, input }: Act<typeof HotSpotsInput>): Promise<HotSpots> {
  const { db, caller, now } = ctx
  const { from, to } = input
  const areas = areasOf(caller, input.areaCode)
  const grain = grainOf(areas)
  const patterns = patternsOf(areas)
  const today = shanghaiDate(now)
  const months = monthsOf(today)
  const rule = await readSetting(db, escalationSettings, 'escalation.hotSpots', areas[0]!, today)
  const cells = await countSpots(db, grain, patterns, from, to)
  const spots = (await countMonths(db, grain, patterns, months, today)).map(
    ({ counts: [thisMonth, ...before], ...spot }) => ({ ...spot, thisMonth: thisMonth!, before }),
  )
  // a place that kept no ledger before has nothing to be held against
  const known = new Set(spots.flatMap((spot) => (spot.before.some(Boolean) ? [spot.placeCode] : [])))
  const rising = spots.filter((spot) => known.has(spot.placeCode) && isRising(spot, rule))
  const codes = [...areas, ...cells.map(({ placeCode }) => placeCode), ...rising.map((one) => one.placeCode)]
  const names = await namesOf(db, [...new Set(codes)])
  const nameOf = (code: string) => names.get(code) ?? code
  return {
    areaNames: areas.map(nameOf),
    period: { from, to },
    grain,
    total: cells.reduce((all, { count }) => all + count, 0),
    cells: cells.sort(mostFirst).map((cell) => ({ ...cell, placeName: nameOf(cell.placeCode) })),
    months,
    rule,
    rising: rising
      .sort((a, b) => b.thisMonth - a.thisMonth || a.placeCode.localeCompare(b.placeCode))
      .map((spot) => ({ ...spot, placeName: nameOf(spot.placeCode) })),
    asOf: now.toISOString(),
  }
}
