import type { RefusalCode } from '../refusal'
import { settings, type SettingKey } from '../settings'
import { addDays } from '../time'

/** How far ahead a rule may be set, in days. */
export const AHEAD_DAYS = 366

/** Whether the product ships this rule without a value, because only a bureau can know it: rates, an income limit. */
export function isLeftOpen(key: SettingKey): boolean {
  const { fallback } = settings[key] as { fallback: Record<string, unknown> | null }
  return fallback === null || Object.values(fallback).includes(null)
}

/**
 * First day a rule may be set for: tomorrow, since what was judged by the rule of a day stays judged. A rule left open
 * by the product may be set for days gone by as long as nobody has set it: until then nothing was judged by it.
 *
 * @returns undefined for any day
 */
export const earliestFrom = (key: SettingKey, wasSet: boolean, today: string): string | undefined =>
  isLeftOpen(key) && !wasSet ? undefined : addDays(today, 1)

/** Why a rule can't be set from a day on; undefined when it may. */
export function whyNotFrom(
  key: SettingKey,
  day: string,
  wasSet: boolean,
  today: string,
): Extract<RefusalCode, 'setting-too-early' | 'bad-input'> | undefined {
  const earliest = earliestFrom(key, wasSet, today)
  if (earliest && day < earliest) return 'setting-too-early'
  return day > addDays(today, AHEAD_DAYS) ? 'bad-input' : undefined
}
