import { subsidySettings } from '@contract/subsidy/settings'
import { lastDayOf } from '@contract/subsidy/payment'
import { inForce, type RateVersion } from '@contract/subsidy/rules'
import type { Db } from '@server/database/client'
import { readVersions } from '../settings'

/** What a county's duties are paid, all versions by precedence; none while neither county nor city has set any. */
export async function findRates(db: Db, countyCode: string): Promise<RateVersion[]> {
  const versions = await readVersions(db, subsidySettings, 'subsidy.dutyRates', countyCode)
  return versions.flatMap(({ value, ...version }) => (value ? [{ ...version, rates: value }] : []))
}

/** Whether any duty of a month 'YYYY-MM' can be reckoned in a county: rates hold on its last day, if not on all. */
export const areRatesSet = async (db: Db, countyCode: string, month: string): Promise<boolean> =>
  inForce(await findRates(db, countyCode), lastDayOf(month)) !== null
