import { areaLevel } from '@contract/area'
import type { AnySettingValue, SettingSource, SettingVersion } from '@contract/setting/schema'
import { settings, type SettingKey } from '@contract/settings'
import type { Db } from '@server/database/client'
import { settingVersions } from '@server/kit/settings'

const sourceOf = (areaCode: string): Exclude<SettingSource, 'shipped'> =>
  areaLevel(areaCode) === 'city' ? 'city' : 'county'

export interface KeyedVersion extends SettingVersion {
  key: string
}

/** Versions of all rules for an area, or of one, sorted so that the first whose day has come is in force. */
export async function findVersions(db: Db, areaCode: string, key?: SettingKey): Promise<KeyedVersion[]> {
  const query = settingVersions(db, areaCode)
    .leftJoin('account', 'account.id', 'setting.changed_by')
    .select(['setting.key', 'setting.changed_at', 'setting.because', 'account.name'])
  const rows = await (key ? query.where('setting.key', '=', key) : query).execute()
  return rows.map((row) => ({
    key: row.key,
    areaCode: row.area_code,
    source: sourceOf(row.area_code),
    effectiveFrom: row.effective_from,
    value: row.value as AnySettingValue,
    changedAt: row.changed_at,
    changedByName: row.name,
    because: row.because,
  }))
}

/** What holds on a day, of sorted versions of one rule, and from when something else will. */
export function holdOn(key: SettingKey, versions: readonly SettingVersion[], day: string) {
  const inForce = versions.find(({ effectiveFrom }) => effectiveFrom <= day)
  // while a county's own word holds, a later one of the city's changes nothing for it
  const coming = versions
    .filter(
      ({ effectiveFrom, source }) =>
        effectiveFrom > day && !(inForce?.source === 'county' && source === 'city'),
    )
    .map(({ effectiveFrom }) => effectiveFrom)
    .sort()
  return {
    key,
    value: inForce ? inForce.value : (settings[key].fallback as AnySettingValue),
    source: inForce?.source ?? ('shipped' as const),
    effectiveFrom: inForce?.effectiveFrom ?? null,
    nextFrom: coming[0] ?? null,
  }
}

export const getAreaName = async (db: Db, code: string): Promise<string> =>
  (await db.selectFrom('area').select('name').where('code', '=', code).executeTakeFirstOrThrow()).name
