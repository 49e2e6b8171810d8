import { areaLevel } from '@contract/area'
import { earliestFrom } from '@contract/setting/rules'
import type { SettingHistory, SettingInput } from '@contract/setting/schema'
import { settingWords } from '@contract/settings-words'
import type { SettingKey } from '@contract/settings'
import { shanghaiDate } from '@contract/time'
import { keeps, mustSee } from '@server/kit/keeping'
import type { Act, KnownContext } from '@server/kit/procedure'
import { findVersions, getAreaName, holdOn } from './queries'

/** One rule for an area with all its versions. Refuses `not-found` out of scope. */
export async function history({ ctx, input }: Act<typeof SettingInput>): Promise<SettingHistory> {
  mustSee(ctx.caller, input.areaCode)
  return historyOf(ctx, input.key, input.areaCode)
}

/** The same without asking who wants it. */
export async function historyOf(
  { db, caller, now }: KnownContext,
  key: SettingKey,
  areaCode: string,
): Promise<SettingHistory> {
  const today = shanghaiDate(now)
  const versions = await findVersions(db, areaCode, key)
  const isCitys = areaLevel(areaCode) === 'city'
  return {
    ...holdOn(key, versions, today),
    areaCode,
    areaName: await getAreaName(db, areaCode),
    versions: versions
      .map(({ key: _, ...version }) => version)
      .sort((a, b) => b.effectiveFrom.localeCompare(a.effectiveFrom)),
    mayChange: keeps(caller, areaCode) && (isCitys || !settingWords[key].cityOnly),
    earliestFrom: earliestFrom(key, versions.length > 0, today) ?? null,
    asOf: now.toISOString(),
  }
}
