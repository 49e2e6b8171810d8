import { randomUUID } from 'node:crypto'
import { areaLevel, cityOf } from '@contract/area'
import { OWN_CODE, whyNotWordedFrom } from '@contract/catalogue/rules'
import { refuse } from '@contract/refusal'
import type { SettingSource } from '@contract/setting/schema'
import { shanghaiDate } from '@contract/time'
import type { Db } from '@server/database/client'
import { keeps, mustKeep } from '@server/kit/keeping'
import type { KnownContext } from '@server/kit/procedure'
import { getAreaName } from './queries'

/** What rows of both catalogues have in common. */
export interface Wording {
  id: number
  area_code: string | null
  effective_from: string
}

export const sourceOf = ({ area_code }: Pick<Wording, 'area_code'>): SettingSource =>
  area_code === null ? 'shipped' : areaLevel(area_code) === 'city' ? 'city' : 'county'

const rank: Record<SettingSource, number> = { county: 0, city: 1, shipped: 2 }

/** The wording that holds on a day and the day another will, of all wordings of one paper for an area. */
export function holding<W extends Wording>(
  versions: readonly W[],
  day: string,
): { now: W | undefined; nextFrom: string | null } {
  const word = (one: W) => rank[sourceOf(one)]
  const now = versions
    .filter(({ effective_from }) => effective_from <= day)
    .sort((a, b) => word(a) - word(b) || b.effective_from.localeCompare(a.effective_from) || b.id - a.id)[0]
  const coming = versions.filter((one) => one.effective_from > day && (!now || word(one) <= word(now)))
  return { now, nextFrom: coming.map(({ effective_from }) => effective_from).sort()[0] ?? null }
}

/** Whether another wording of the same area and day was set over it. */
export const isReplaced = <W extends Wording>(versions: readonly W[], one: W): boolean =>
  versions.some(
    (other) =>
      other.area_code === one.area_code &&
      other.effective_from === one.effective_from &&
      Number(other.id) > Number(one.id),
  )

/** Area, and whether the caller keeps it, as every answer of a catalogue has them. */
export const ofArea = async ({ db, caller, now }: KnownContext, areaCode: string) => ({
  areaCode,
  areaName: await getAreaName(db, areaCode),
  mayChange: keeps(caller, areaCode),
  asOf: now.toISOString(),
})

/**
 * Locks the catalogues of a city and sees that the caller may word something from a day on. Refuses `not-found` for an
 * area one does not keep, `setting-too-early`, `bad-input` for more than a year ahead.
 */
export async function lockToWord(
  { db, caller, now }: KnownContext,
  { areaCode, effectiveFrom }: { areaCode: string; effectiveFrom: string },
): Promise<void> {
  mustKeep(caller, areaCode)
  const why = whyNotWordedFrom(effectiveFrom, shanghaiDate(now))
  if (why === 'bad-input') throw refuse(why, { effectiveFrom: '最多提前一年定' })
  if (why) throw refuse(why)
  // one change at a time in a city: a day is worded once, unless somebody means to put themselves over it
  await lockCity(db, areaCode)
}

const lockCity = (db: Db, areaCode: string) =>
  db.selectFrom('area').select('code').where('code', '=', cityOf(areaCode)).forNoKeyUpdate().execute()

/** Refuses `setting-taken` where the area has a wording of that day and nobody means to put another over it. */
export function mustBeFree(
  versions: readonly Wording[],
  { areaCode, effectiveFrom, replacing }: { areaCode: string; effectiveFrom: string; replacing: boolean },
): void {
  const taken = versions.some((one) => one.area_code === areaCode && one.effective_from === effectiveFrom)
  if (taken && !replacing) throw refuse('setting-taken')
}

/** A code for what a bureau adds: letters alone, as codes of a file's papers are. */
export const newCode = (): string =>
  `${OWN_CODE}${randomUUID().replace(/\d/g, (digit) => 'ghijklmnop'[Number(digit)]!)}`
