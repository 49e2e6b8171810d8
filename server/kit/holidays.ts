import year2024 from 'chinese-days/dist/years/2024.json'
import year2025 from 'chinese-days/dist/years/2025.json'
import year2026 from 'chinese-days/dist/years/2026.json'
import type { IsRestDay } from '@contract/calendar'
import { addDays, weekday } from '@contract/time'

interface Notice {
  holidays: Record<string, string>
  workdays: Record<string, string>
}

/**
 * The State Council's notices of days off and worked weekends, by year: those a day of this product can lie in. The
 * library's own look-up carries twenty years of them and the lunar calendar, which every bundle would; the test
 * beside this file holds both against it.
 */
const notices: Record<string, Notice> = { 2024: year2024, 2025: year2025, 2026: year2026 }

/** The days off by law alone (全国年节及纪念日放假办法, 2024) that lie on the same day each year. */
const SAME_DAYS = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])

/** Those that do not: 春节, 清明, 端午, 中秋 of years that may be without a notice. */
const movingFestivals: Record<string, string> = {
  2027: '02-06 04-05 06-09 09-15',
  2028: '01-26 04-04 05-28 10-03',
  2029: '02-13 04-04 06-16 09-22',
  2030: '02-03 04-05 06-05 09-12',
  2031: '01-23 04-05 06-24 10-01',
  2032: '02-11 04-04 06-12 09-19',
  2033: '01-31 04-04 06-01 09-08',
  2034: '02-19 04-05 06-20 09-27',
  2035: '02-08 04-05 06-10 09-16',
  2036: '01-28 04-04 05-30 10-04',
  2037: '02-15 04-04 06-18 09-24',
  2038: '02-04 04-05 06-07 09-13',
  2039: '01-24 04-05 05-27 10-02',
  2040: '02-12 04-04 06-14 09-20',
  2041: '02-01 04-04 06-03 09-10',
  2042: '01-22 04-04 06-22 09-28',
  2043: '02-10 04-05 06-11 09-17',
  2044: '01-30 04-04 05-31 10-05',
  2045: '02-17 04-04 06-19 09-25',
}

function isFestival(date: string): boolean {
  const [springFestival, ...others] = (movingFestivals[date.slice(0, 4)] ?? '').split(' ')
  if (SAME_DAYS.has(date.slice(5)) || others.includes(date.slice(5))) return true
  if (!springFestival) return false
  // New Year's Eve and the first three days of the year
  const first = `${date.slice(0, 4)}-${springFestival}`
  return date >= addDays(first, -1) && date <= addDays(first, 2)
}

/**
 * Weekends and public holidays of the State Council's yearly notice, less the worked weekends (调休). The notice
 * comes in November for the year after; until it is in the data, that year has its weekends and the festivals the
 * law itself names, so that a term never ends on New Year's Day.
 */
export const isRestDay: IsRestDay = (date) => {
  const notice = notices[date.slice(0, 4)]
  const isWeekend = weekday(date) > 5
  if (!notice) return isWeekend || isFestival(date)
  return date in notice.holidays || (isWeekend && !(date in notice.workdays))
}
