import * as z from 'zod'
import { AreaCode } from '../area'
import { settings, type SettingKey } from '../settings'
import { Day, Instant, typed, Write } from '../wire'

export const settingKeys = Object.keys(settings) as [SettingKey, ...SettingKey[]]

/** Whose word holds: the product's own, the city's, or the county's. */
export const settingSources = ['shipped', 'city', 'county'] as const
export type SettingSource = (typeof settingSources)[number]
export const settingSourceLabels: Record<SettingSource, string> = {
  shipped: '系统默认',
  city: '市里的规定',
  county: '县区的规定',
}

/** As the key's own schema has it; null where nobody has set what only a bureau can know. */
const Value = z.record(z.string(), z.unknown()).nullable()
export type AnySettingValue = z.output<typeof Value>

const held = {
  key: z.enum(settingKeys),
  value: Value,
  source: z.enum(settingSources),
  /** Null for what was shipped. */
  effectiveFrom: Day.nullable(),
  /** Day of the next change that is set already. */
  nextFrom: Day.nullable(),
}

export const SettingListInput = z.object({ areaCode: AreaCode, on: Day.optional() })
export const SettingList = z.object({
  areaCode: AreaCode,
  areaName: z.string(),
  /** Day it is told for. */
  on: Day,
  items: z.array(z.object(held)),
  asOf: Instant,
})
export type SettingList = z.output<typeof SettingList>

export const SettingInput = z.object({ key: z.enum(settingKeys), areaCode: AreaCode })
export const SettingVersion = z.object({
  areaCode: AreaCode,
  source: z.enum(['city', 'county']),
  effectiveFrom: Day,
  value: Value,
  changedAt: Instant.nullable(),
  changedByName: z.string().nullable(),
  because: z.string().nullable(),
})
export type SettingVersion = z.output<typeof SettingVersion>

/** One rule for an area: what holds today, and every version of the area's own and the city's, newest first. */
export const SettingHistory = z.object({
  ...held,
  areaCode: AreaCode,
  areaName: z.string(),
  versions: z.array(SettingVersion),
  mayChange: z.boolean(),
  /** First day a change may begin; null for any. */
  earliestFrom: Day.nullable(),
  asOf: Instant,
})
export type SettingHistory = z.output<typeof SettingHistory>

/** A new version. Its value is judged by the key's own schema, and what is wrong stands at `value.<path>`. */
export const ChangeSetting = Write.extend({
  key: z.enum(settingKeys),
  areaCode: AreaCode,
  effectiveFrom: Day,
  value: z.unknown(),
  because: typed('修改的原因', 200, 2),
  /** Puts itself over a change of the same day that is not in force yet. */
  replacing: z.boolean().default(false),
}).superRefine(({ key, value }, ctx) => {
  if (value === null || value === undefined)
    return ctx.addIssue({ code: 'custom', path: ['value'], message: '请把规定填完整' })
  const judged = settings[key].schema.safeParse(value)
  for (const issue of judged.error?.issues ?? [])
    ctx.addIssue({ code: 'custom', path: ['value', ...issue.path], message: issue.message })
})
export type ChangeSetting = z.input<typeof ChangeSetting>
