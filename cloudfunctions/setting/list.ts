import { settingKeys, type SettingList, type SettingListInput } from '@contract/setting/schema'
import { shanghaiDate } from '@contract/time'
import { mustSee } from '@server/kit/keeping'
import type { Act } from '@server/kit/procedure'
import { findVersions, getAreaName, holdOn } from './queries'

/** Every rule as it holds for a county, or the city, today or on another day. Refuses `not-found` out of scope. */
export async function list({ ctx, input }: Act<typeof SettingListInput>): Promise<SettingList> {
  const { db, caller, now } = ctx
  const { areaCode, on = shanghaiDate(now) } = input
  mustSee(caller, areaCode)
  const versions = await findVersions(db, areaCode)
  return {
    areaCode,
    areaName: await getAreaName(db, areaCode),
    on,
    items: settingKeys.map((key) =>
      holdOn(
        key,
        versions.filter((version) => version.key === key),
        on,
      ),
    ),
    asOf: now.toISOString(),
  }
}
