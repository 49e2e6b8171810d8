import { addDays, weekday } from '@contract/time'

export const attendanceSpans = [
  { value: 'day', label: '一天' },
  { value: 'week', label: '一周' },
  { value: 'month', label: '一月' },
] as const
export type AttendanceSpan = (typeof attendanceSpans)[number]['value']

const whole: Record<AttendanceSpan, (day: string) => { from: string; to: string }> = {
  day: (day) => ({ from: day, to: day }),
  week: (day) => {
    const from = addDays(day, 1 - weekday(day))
    return { from, to: addDays(from, 6) }
  },
  month: (day) => {
    const from = `${day.slice(0, 7)}-01`
    return { from, to: addDays(`${addDays(from, 31).slice(0, 7)}-01`, -1) }
  },
}

/** The day, the week from Monday or the calendar month around a day, no further than today; 'YYYY-MM-DD' both. */
export function periodAround(span: AttendanceSpan, day: string, today: string): { from: string; to: string } {
  const { from, to } = whole[span](day)
  return { from, to: to > today ? today : to }
}
