import type { OpeningHours } from './schema'

const DAY_NAMES = '一二三四五六日'
const dayName = (weekday: number): string => `周${DAY_NAMES[weekday - 1]}`

/** '周一至周五', '周二、周四', '每天'. */
export function weekdaysText(weekdays: readonly number[]): string {
  const days = [...new Set(weekdays)].sort((a, b) => a - b)
  if (days.length === 7) return '每天'
  const inARow = days.length > 2 && days.at(-1)! - days[0]! === days.length - 1
  return inARow ? `${dayName(days[0]!)}至${dayName(days.at(-1)!)}` : days.map(dayName).join('、')
}

/** '8:30–12:00', the hour without its leading zero. */
const span = (opens: string, closes: string): string =>
  [opens, closes].map((time) => time.replace(/^0/, '')).join('–')

/** One line for each set of weekdays: '周一至周五 8:30–12:00、14:00–17:30'. Empty when nothing is known. */
export function openingHoursLines(hours: OpeningHours): string[] {
  const spans = new Map<string, string[]>()
  for (const { weekdays, opens, closes } of [...hours].sort((a, b) => a.opens.localeCompare(b.opens))) {
    const days = weekdaysText(weekdays)
    spans.set(days, [...(spans.get(days) ?? []), span(opens, closes)])
  }
  return [...spans].map(([days, times]) => `${days} ${times.join('、')}`)
}
