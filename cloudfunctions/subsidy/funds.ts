import type { Funds } from '@contract/subsidy/figures'
import type { YearInput } from '@contract/subsidy/schema'
import type { Act } from '@server/kit/procedure'
import { countyFigures } from './county-figures'
import { fundsWithin } from './figure-rows'
import { keeps, mustSee } from '@server/kit/keeping'
import { getAreaName } from './queries'

/** Receipts of a county in a year, voided ones too, and what was paid out of them. Refuses `not-found` out of scope. */
export async function funds({ ctx, input }: Act<typeof YearInput>): Promise<Funds> {
  const { db, caller, now } = ctx
  const { countyCode, year } = input
  mustSee(caller, countyCode)
  const extent = { countyCode, from: `${year}-01`, to: `${year}-12` }
  return {
    countyCode,
    countyName: await getAreaName(db, countyCode),
    year,
    funds: await fundsWithin(db, extent, { voidedToo: true }),
    figures: await countyFigures(db, extent),
    keeps: keeps(caller, countyCode),
    asOf: now.toISOString(),
  }
}
