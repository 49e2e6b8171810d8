import { sql } from 'kysely'
import type * as z from 'zod'
import { cityOf, countyOf } from '@contract/area'
import type { Db } from '@server/database/client'

/** Versions of rules that may hold for an area: the county's own word before the city's, and the newest first. */
export const settingVersions = (db: Db, areaCode: string) =>
  db
    .selectFrom('setting')
    .select(['value', 'area_code', 'effective_from'])
    .where('area_code', 'in', [countyOf(areaCode), cityOf(areaCode)])
    .orderBy(sql`(area_code = ${countyOf(areaCode)})`, 'desc')
    .orderBy('effective_from', 'desc')

/** Rules by their keys, each with its shape and the value shipped with the product. */
type Rules = Record<string, { schema: z.ZodType; fallback: unknown }>
type ValueOf<R extends Rules, K extends keyof R> = z.output<R[K]['schema']>

/**
 * A versioned rule as it stood on a day: the county's own word before the city's, the newest that was in force,
 * else the value shipped with the product.
 *
 * @param rules the area's own (`contract/<area>/settings.ts`)
 * @param day 'YYYY-MM-DD' in Shanghai
 */
export async function readSetting<R extends Rules, K extends keyof R & string>(
  db: Db,
  rules: R,
  key: K,
  areaCode: string,
  day: string,
): Promise<ValueOf<R, K>> {
  const row = await settingVersions(db, areaCode)
    .where('key', '=', key)
    .where('effective_from', '<=', day)
    .limit(1)
    .executeTakeFirst()
  const rule = rules[key]!
  return (row ? rule.schema.parse(row.value) : rule.fallback) as ValueOf<R, K>
}

/** A rule as somebody set it, for an area from a day on. */
export interface SetValue<Value> {
  areaCode: string
  effectiveFrom: string
  value: Value
}

/**
 * All versions of a rule for an area, sorted so that the first whose day has come is the one in force: for acts that
 * look at many days. The shipped value is not among them.
 */
export async function readVersions<R extends Rules, K extends keyof R & string>(
  db: Db,
  rules: R,
  key: K,
  areaCode: string,
): Promise<SetValue<ValueOf<R, K>>[]> {
  const rows = await settingVersions(db, areaCode).where('key', '=', key).execute()
  return rows.map(({ value, area_code, effective_from }) => ({
    areaCode: area_code,
    effectiveFrom: effective_from,
    value: rules[key]!.schema.parse(value) as ValueOf<R, K>,
  }))
}
