import { satisfactionLabels, satisfactions } from '../rating/schema'
import { risks, riskLabels } from './labels'

/** Days one search looks through at most: what makes it as quick in the twentieth year as in the first. */
export const SEARCH_DAYS = 366
/** Records counted one by one; beyond it is enough to know that there are more. */
export const COUNT_MOST = 10_000

/** Whether a record was rated, or how. What was set aside counts as rated, and as no satisfaction. */
export const ratingFilters = ['rated', 'unrated', ...satisfactions] as const
export type RatingFilter = (typeof ratingFilters)[number]
export const ratingFilterLabels: Record<RatingFilter, string> = {
  rated: '已评价',
  unrated: '未评价',
  ...satisfactionLabels,
}

export const riskFilters = ['any', ...risks] as const
export type RiskFilter = (typeof riskFilters)[number]
export const riskFilterLabels: Record<RiskFilter, string> = { any: '有风险提示', ...riskLabels }

/** '312条', '1万条以上'. */
export const countText = ({ records, more }: { records: number; more: boolean }): string =>
  more ? `${COUNT_MOST / 10_000}万条以上` : `${records}条`
