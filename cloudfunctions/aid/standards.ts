import { aidSettings } from '@contract/aid/settings'
import type { MeansStandards } from '@contract/aid/standards'
import { shanghaiDate } from '@contract/time'
import type { Context } from '@server/kit/procedure'
import { readSetting } from '@server/kit/settings'
import { listCounties } from './queries'

/** The means standards in force today, for anybody who weighs whether to apply (法援法 34); a county without one is left out. */
export async function standards({ ctx }: { ctx: Context }): Promise<MeansStandards> {
  const { db, now } = ctx
  const counties = await listCounties(db)
  const found = await Promise.all(
    counties.map(async ({ code, name }) => {
      const { monthlyPerHeadFen } = await readSetting(
        db,
        aidSettings,
        'aid.meansStandard',
        code,
        shanghaiDate(now),
      )
      return monthlyPerHeadFen === null ? [] : [{ countyName: name, perHeadYuan: monthlyPerHeadFen / 100 }]
    }),
  )
  return { counties: counties.length, standards: found.flat() }
}
