import type { OpeningHours } from '../site/schema'
import { addDays, daysBetween, weekday } from '../time'

/** Days an outreach site stands at most: a market that comes round every ten days keeps one code for a season. */
export const OUTREACH_DAYS = 92

const WEEK = 7

/**
 * When residents read that an outreach site is open: the weekdays that lie within its days, at its hours.
 *
 * @param firstDay, lastDay 'YYYY-MM-DD', both counted
 */
export function outreachHours(
  firstDay: string,
  lastDay: string,
  opens: string,
  closes: string,
): OpeningHours {
  const length = Math.min(daysBetween(firstDay, lastDay) + 1, WEEK)
  const weekdays = Array.from({ length }, (_, index) => weekday(addDays(firstDay, index)))
  return [{ weekdays: weekdays.sort((a, b) => a - b), opens, closes }]
}

export const outreachStates = ['coming', 'open', 'over'] as const
export type OutreachState = (typeof outreachStates)[number]

export const outreachStateLabels: Record<OutreachState, string> = {
  coming: '还没开始',
  open: '进行中',
  over: '已结束',
}

/** How an outreach site stands on a day. Its code works from the moment it is made until its last day is over. */
export function outreachState(site: { firstDay: string; lastDay: string }, today: string): OutreachState {
  if (today < site.firstDay) return 'coming'
  return today <= site.lastDay ? 'open' : 'over'
}
