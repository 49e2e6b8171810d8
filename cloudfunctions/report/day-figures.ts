import { sql, type Expression, type SqlBool } from 'kysely'
import {
  figureCodes,
  figures,
  shareNames,
  shares,
  type Figure,
  type ShareName,
} from '@contract/report/labels'
import type { Figures, FiguresInput } from '@contract/report/schema'
import type { Period, Share } from '@contract/report/share'
import type { Act } from '@server/kit/procedure'
import { extentOf, type Extent } from './extent'
import { applications, consultations, definitionOf, duties } from './figures'

type Counts = Record<Figure, number | null>

/** One column per figure of a source. */
const columnsOf = (source: ReturnType<typeof definitionOf>['of'], extent: Extent) =>
  figureCodes
    .filter((figure) => definitionOf(figure).of === source)
    .map((figure) => countWhere(definitionOf(figure).counts(extent)).as(figure))

const countWhere = (condition: Expression<SqlBool>) => sql<number>`count(*) filter (where ${condition})`

function shareOf(name: ShareName, counts: Counts, period: Period): Share | null {
  const [part, whole] = shares[name].of
  const [numerator, denominator] = [counts[part], counts[whole]]
  if (numerator === null || denominator === null) return null
  return { numerator, denominator, unit: figures[part].unit, period }
}

/** The figures of an area over days, each percentage with what it was made of (A51). Cut to the caller's scope. */
export async function dayFigures({ ctx, input }: Act<typeof FiguresInput>): Promise<Figures> {
  const { db } = ctx
  const extent = extentOf(ctx.caller, input, ctx.now)
  const areas = await db
    .selectFrom('area')
    .select('name')
    .where('code', 'in', extent.areas)
    .orderBy('code')
    .execute()
  const talked = await consultations(db, extent)
    .select(columnsOf('consultations', extent))
    .executeTakeFirstOrThrow()
  const served = await duties(db, extent).select(columnsOf('duties', extent)).executeTakeFirstOrThrow()
  const aided =
    extent.countyPatterns.length > 0 &&
    (await applications(db, extent).select(columnsOf('applications', extent)).executeTakeFirstOrThrow())

  const none = Object.fromEntries(figureCodes.map((figure) => [figure, null])) as Counts
  const counts: Counts = { ...none, ...talked, ...served, ...aided }
  return {
    areaNames: areas.map(({ name }) => name),
    period: extent.period,
    counts,
    shares: Object.fromEntries(
      shareNames.map((name) => [name, shareOf(name, counts, extent.period)]),
    ) as Figures['shares'],
    asOf: extent.now,
  }
}
