import type { MatterType } from '../consultation/labels'
import { addDays } from '../time'

/** Whole months this month is held against. */
export const MONTHS_BACK = 3

/** What the setting `escalation.hotSpots` says: how many times the average, in percent, and the least to speak of. */
export interface WarningRule {
  percent: number
  least: number
}

/** One type at one place: this month so far, and the whole months before it, the latest first. */
export interface Rise {
  matterType: MatterType
  placeCode: string
  thisMonth: number
  before: readonly number[]
}

/** First day of the month a day lies in, 'YYYY-MM-01'. */
export const monthStart = (day: string): string => `${day.slice(0, 7)}-01`

/** First days of this month and of the `MONTHS_BACK` before it, the latest first. */
export function monthsOf(today: string): string[] {
  const months = [monthStart(today)]
  while (months.length <= MONTHS_BACK) months.push(monthStart(addDays(months[months.length - 1]!, -1)))
  return months
}

/**
 * Whether a type rises at a place (A63): this month, not over yet, has at least `percent` of the average of the months
 * before. Reckoned in whole numbers; where nothing came before, the least alone decides.
 */
export function isRising(
  { thisMonth, before }: Pick<Rise, 'thisMonth' | 'before'>,
  rule: WarningRule,
): boolean {
  const sum = before.reduce((all, count) => all + count, 0)
  return thisMonth >= rule.least && thisMonth * before.length * 100 >= sum * rule.percent
}

/** The average of the months before, to one decimal, in records a month. */
export const averageOf = (before: readonly number[]): number =>
  Math.round((before.reduce((all, count) => all + count, 0) * 10) / before.length) / 10
