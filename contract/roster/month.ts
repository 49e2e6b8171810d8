import { addDays, daysBetween, weekday } from '../time'

/** The Monday of a day's week. */
export const mondayOf = (day: string): string => addDays(day, 1 - weekday(day))

/** First and last day of a month 'YYYY-MM'. */
export function monthSpan(month: string): { first: string; last: string } {
  const first = `${month}-01`
  return { first, last: addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1) }
}

/** Every day from one to another, both included; none when `to` is earlier. */
export const daysFrom = (from: string, to: string): string[] =>
  Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, n) => addDays(from, n))

/** Months since year 0, for counting from one month to another. */
export const monthNumber = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1

/** Where a day's month stands in its quarter, 1–3. */
export const monthOfQuarterOf = (day: string): number => (monthNumber(day) % 3) + 1

/** First and last day of a day's quarter. */
export function quarterSpan(day: string): { first: string; last: string } {
  const start = monthNumber(day) - (monthOfQuarterOf(day) - 1)
  const text = (month: number) =>
    `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`
  return { first: `${text(start)}-01`, last: monthSpan(text(start + 2)).last }
}
