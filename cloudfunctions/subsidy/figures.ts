import type { SubsidyFigures, SubsidyFiguresInput } from '@contract/subsidy/figures'
import { scopePrefix } from '@contract/area'
import type { Act } from '@server/kit/procedure'
import { servedAreas } from '@server/kit/caller'
import { countyFigures } from './county-figures'
import { mustSee } from '@server/kit/keeping'

/**
 * Due, deducted, paid, days to pay, and funds received against paid, by county: the one asked for, or all the caller
 * serves. Refuses `not-found` for a county one does not serve.
 */
export async function figures({ ctx, input }: Act<typeof SubsidyFiguresInput>): Promise<SubsidyFigures> {
  const { db, caller, now } = ctx
  const { from, to, countyCode } = input
  if (countyCode) mustSee(caller, countyCode)
  const patterns = (countyCode ? [countyCode] : servedAreas(caller, ['county', 'city'])).map((area) =>
    countyCode ? area : `${scopePrefix(area)}%`,
  )
  const counties = await db
    .selectFrom('area')
    .select('code')
    .where('level', 'in', ['county', 'city'])
    .where((where) => where.or(patterns.map((pattern) => where('code', 'like', pattern))))
    .orderBy('code')
    .execute()
  const answers = []
  for (const { code } of counties) answers.push(await countyFigures(db, { countyCode: code, from, to }))
  return { from, to, counties: answers, asOf: now.toISOString() }
}
