import { sql } from 'kysely'
import { cityOf, countyOf } from '@contract/area'
import { settings, type SettingKey, type SettingValue } from '@contract/settings'
import type { Db } from '@server/database/client'

/**
 * A versioned rule as it stood on a day: the county's own word before the city's, the newest that was in force,
 * else the value shipped with the product.
 *
 * @param day 'YYYY-MM-DD' in Shanghai
 */
export async function readSetting<K extends SettingKey>(
  db: Db,
  key: K,
  areaCode: string,
  day: string,
): Promise<SettingValue<K>> {
  const row = await db
    .selectFrom('setting')
    .select('value')
    .where('key', '=', key)
    .where('area_code', 'in', [countyOf(areaCode), cityOf(areaCode)])
    .where('effective_from', '<=', day)
    .orderBy(sql`(area_code = ${countyOf(areaCode)})`, 'desc')
    .orderBy('effective_from', 'desc')
    .limit(1)
    .executeTakeFirst()
  const rule = settings[key]
  return (row ? rule.schema.parse(row.value) : rule.fallback) as SettingValue<K>
}
