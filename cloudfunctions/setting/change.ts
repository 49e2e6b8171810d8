import { areaLevel, cityOf } from '@contract/area'
import { refuse } from '@contract/refusal'
import { whyNotFrom } from '@contract/setting/rules'
import type { ChangeSetting, SettingHistory } from '@contract/setting/schema'
import { settings } from '@contract/settings'
import { settingWords } from '@contract/settings-words'
import { shanghaiDate } from '@contract/time'
import { mustKeep } from '@server/kit/keeping'
import type { Act } from '@server/kit/procedure'
import { historyOf } from './history'
import { findVersions, holdOn } from './queries'

/**
 * Sets a rule for a county, or by the city for all that have none of their own, from a day on. Versions of days gone
 * by are never touched; one not in force yet is put over only by who says so.
 *
 * Refuses `not-found` for an area one does not keep, `setting-too-early`, `setting-taken`, and `bad-input` at
 * `value.<path>` or at the day.
 */
export async function change({ ctx, input }: Act<typeof ChangeSetting>): Promise<SettingHistory> {
  const { db, caller, now } = ctx
  const { key, areaCode, effectiveFrom, because, replacing } = input
  mustKeep(caller, areaCode)
  if (settingWords[key].cityOnly && areaLevel(areaCode) !== 'city') throw refuse('not-allowed')
  // one change at a time in a city: whether something was ever set decides from when it may be
  await db.selectFrom('area').select('code').where('code', '=', cityOf(areaCode)).forNoKeyUpdate().execute()
  const today = shanghaiDate(now)
  const versions = await findVersions(db, areaCode, key)
  const obstacle = whyNotFrom(key, effectiveFrom, versions.length > 0, today)
  if (obstacle === 'bad-input') throw refuse(obstacle, { effectiveFrom: '最多提前一年定' })
  if (obstacle) throw refuse(obstacle)
  const taken = versions.some(
    (version) => version.areaCode === areaCode && version.effectiveFrom === effectiveFrom,
  )
  if (taken && !replacing) throw refuse('setting-taken')
  const value = settings[key].schema.parse(input.value)
  const row = {
    value: JSON.stringify(value),
    changed_by: caller.accountId,
    changed_at: now.toISOString(),
    because,
  }
  await db
    .insertInto('setting')
    .values({ key, area_code: areaCode, effective_from: effectiveFrom, ...row })
    .onConflict((conflict) => conflict.columns(['key', 'area_code', 'effective_from']).doUpdateSet(row))
    .execute()
  ctx.audit({
    act: 'setting-changed',
    subjectType: 'setting',
    subjectId: key,
    areaCode,
    detail: { effectiveFrom, before: holdOn(key, versions, effectiveFrom).value, after: value },
  })
  return historyOf(ctx, key, areaCode)
}
