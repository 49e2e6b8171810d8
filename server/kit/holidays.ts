import { getDayDetail, getLunarDate, getSolarTerms, isHoliday } from 'chinese-days'
import type { IsRestDay } from '@contract/calendar'
import { addDays } from '@contract/time'

/** The days off by law alone (全国年节及纪念日放假办法, 2024), by solar month and day, and by lunar month and day. */
const SOLAR = new Set(['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'])
const LUNAR = new Set(['1-1', '1-2', '1-3', '5-5', '8-15'])

/** Whether the State Council's notice of days off and worked weekends for a year is in the data. */
const isAnnounced = (year: string): boolean => getDayDetail(`${year}-10-01`).name.includes('国庆节')

function isFestival(date: string): boolean {
  const lunarDay = (day: string) => {
    const { lunarMon, lunarDay, isLeap } = getLunarDate(day)
    return isLeap ? '' : `${lunarMon}-${lunarDay}`
  }
  return (
    SOLAR.has(date.slice(5)) ||
    LUNAR.has(lunarDay(date)) ||
    lunarDay(addDays(date, 1)) === '1-1' || // New Year's Eve
    getSolarTerms(date, date).some(({ term }) => term === 'pure_brightness')
  )
}

/**
 * Weekends and public holidays of the State Council's yearly notice, less the worked weekends (调休). The notice
 * comes in November for the year after; until it is in the data, that year has its weekends and the festivals the
 * law itself names, so that a term never ends on New Year's Day.
 */
export const isRestDay: IsRestDay = (date) =>
  isHoliday(date) || (!isAnnounced(date.slice(0, 4)) && isFestival(date))
