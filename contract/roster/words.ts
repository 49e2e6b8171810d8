import { weekdaysText } from '../site/hours'
import { dayText } from '../time'
import { coverageMeasureLabels, cycleLabels, fillWayLabels } from './labels'
import type { Pattern } from './pattern-schema'
import type { Chosen, Gap } from './schema'

/** Which of its kind in a month: '第二个', '最后一个'. Weeks of a month are 1–4, 5 for the last. */
export const weekOfMonthText = (week: number): string =>
  week === 5 ? '最后一个' : `第${'一二三四'[week - 1]}个`

type Rule = Pick<Pattern, 'cycle' | 'weekdays' | 'weekOfMonth' | 'monthOfQuarter'>
type Hours = Rule & Pick<Pattern, 'starts' | 'ends'>

/** When a pattern comes round: '每周周二、周四', '每月第一个周一', '每季度第1个月最后一个周五'. */
export function cycleText({ cycle, weekdays, weekOfMonth, monthOfQuarter }: Rule): string {
  const days = weekdays.length > 0 ? weekdaysText(weekdays) : ''
  const which = weekOfMonth === null ? '' : weekOfMonthText(weekOfMonth)
  const month = monthOfQuarter === null ? '' : `第${monthOfQuarter}个月`
  return `${cycleLabels[cycle]}${month}${which}${days}`
}

/** '每周周二、周四 8:30–12:30'. */
export const hoursText = (rule: Hours): string =>
  `${cycleText(rule)} ${[rule.starts, rule.ends].map((time) => time.replace(/^0/, '')).join('–')}`

/** '每周周二、周四 8:30–12:30，每班1人'. */
export const patternText = (rule: Hours & Pick<Pattern, 'peopleNeeded'>): string =>
  `${hoursText(rule)}，每班${rule.peopleNeeded}人`

/** How short of the rule a unit is: '12月7日 周一到12月13日 周日：要1班，排了0班'. */
export function gapText({ unit, from, to, required, planned }: Gap): string {
  const measure = coverageMeasureLabels[unit]
  const when = from === to ? dayText(from) : `${dayText(from)}到${dayText(to)}`
  return `${when}：要${required}${measure}，排了${planned}${measure}`
}

/** Why somebody has a slot: what speaks for them, shortly. */
export function chosenText({ way, fieldMatched, sameTown, km }: Chosen): string {
  return [fillWayLabels[way], ...fitWords({ fieldMatched, sameTown, km })].join('、')
}

/** What fits about a person and a slot, in words. */
export const fitWords = ({ fieldMatched, sameTown, km }: Omit<Chosen, 'way' | 'monthMinutes'>): string[] => [
  ...(fieldMatched ? ['擅长对口'] : []),
  ...(sameTown ? ['就在本乡镇'] : km !== null ? [`约${Math.round(km)}公里`] : []),
]
