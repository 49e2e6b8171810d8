import type { Period } from '@contract/report/schema'
import { addDays, shanghaiDate, weekday } from '@contract/time'

export const spans = [
  { value: 'day', label: '今天' },
  { value: 'week', label: '本周' },
  { value: 'month', label: '本月' },
  { value: 'year', label: '今年' },
] as const
export type Span = (typeof spans)[number]['value']

const beginnings: Record<Span, (today: string) => string> = {
  day: (today) => today,
  week: (today) => addDays(today, 1 - weekday(today)),
  month: (today) => `${today.slice(0, 7)}-01`,
  year: (today) => `${today.slice(0, 4)}-01-01`,
}

/** From the beginning of the day, week (Monday), month or year to today, in Shanghai. */
export function periodOf(span: Span, now: Date): Period {
  const to = shanghaiDate(now)
  return { from: beginnings[span](to), to }
}
