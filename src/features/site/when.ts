import { addDays, clockText, dayText } from '@contract/time'

/** '今天', '明天', or '11月26日 周四'. Days are 'YYYY-MM-DD' in Shanghai. */
export const dayName = (day: string, today: string): string =>
  day === today ? '今天' : day === addDays(today, 1) ? '明天' : dayText(day)

/** '8:30–12:00'. */
export const spanText = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }): string =>
  `${clockText(startsAt)}–${clockText(endsAt)}`
