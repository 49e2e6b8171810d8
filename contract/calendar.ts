import { addDays, daysBetween, shanghaiDate } from './time'

/** Tells whether a date 'YYYY-MM-DD' is a rest day: weekend or public holiday, less the worked weekends (调休). */
export type IsRestDay = (date: string) => boolean

/**
 * Last day of a statutory term. Days are natural days, the first day is not counted (民法典 201), and a term
 * that would end on a rest day ends on the next day that is none (民法典 203).
 *
 * @param start day the term is set off by, 'YYYY-MM-DD'
 * @param days length in natural days, at least 1
 * @returns last day on which the act is in time, 'YYYY-MM-DD'
 */
export function statutoryDeadline(start: string, days: number, isRestDay: IsRestDay): string {
  let due = addDays(start, days)
  while (isRestDay(due)) due = addDays(due, 1)
  return due
}

/** How a deadline stands at `now`: days left (0 = today is the last day), negative once it has passed. */
export const daysLeft = (dueOn: string, now: Date): number => daysBetween(shanghaiDate(now), dueOn)

export type DeadlineTone = 'calm' | 'soon' | 'over'

/** `soon` from two days before the end: the working rhythm of a county centre leaves one day to act. */
export function deadlineTone(dueOn: string, now: Date): DeadlineTone {
  const left = daysLeft(dueOn, now)
  if (left < 0) return 'over'
  return left <= 2 ? 'soon' : 'calm'
}

/** '还剩3天', '今天到期', '已超2天'. */
export function deadlineText(dueOn: string, now: Date): string {
  const left = daysLeft(dueOn, now)
  if (left === 0) return '今天到期'
  return left > 0 ? `还剩${left}天` : `已超${-left}天`
}
