import { getDayDetail, getLunarDate, getSolarTerms, isHoliday } from 'chinese-days'
import { statutoryDeadline } from '@contract/calendar'
import { addDays } from '@contract/time'
import { isRestDay } from './holidays'

// Worked out by hand from the State Council's notices 国办发明电〔2024〕12号 (2025) and 〔2025〕7号 (2026), and for
// 2027, not yet announced, from the festivals of the law: day received, length, natural last day → last day in law.
test.each([
  // 2025: New Year, then the Spring Festival of 28 January to 4 February with 26 January and 8 February worked
  ['2024-12-25', 7, '2025-01-02', '1 January is New Year'],
  ['2025-01-19', 7, '2025-01-26', 'a Sunday that is worked counts as the last day'],
  ['2025-01-20', 7, '2025-01-27', 'the Monday before the festival'],
  ['2025-01-21', 7, '2025-02-05', "New Year's Eve opens eight days off"],
  ['2025-01-28', 7, '2025-02-05', 'the last of the eight days'],
  ['2025-02-01', 7, '2025-02-08', 'a Saturday that is worked'],
  ['2025-02-02', 7, '2025-02-10', 'the Sunday after it is not'],
  ['2025-03-28', 7, '2025-04-07', '清明 on a Friday and its weekend'],
  ['2025-04-20', 7, '2025-04-27', 'a Sunday worked for Labour Day'],
  ['2025-04-24', 7, '2025-05-06', 'five days of Labour Day'],
  ['2025-05-26', 7, '2025-06-03', '端午 on a Monday'],
  ['2025-05-24', 7, '2025-06-03', 'Saturday, Sunday, then 端午'],
  ['2025-09-21', 7, '2025-09-28', 'a Sunday worked for the National Day'],
  ['2025-09-24', 7, '2025-10-09', 'eight days of National Day and 中秋 together'],
  ['2025-10-04', 7, '2025-10-11', 'a Saturday worked'],
  // 2026
  ['2025-12-25', 7, '2026-01-04', 'New Year to 3 January, Sunday 4 January worked'],
  ['2026-02-07', 7, '2026-02-14', 'a Saturday worked before the festival'],
  ['2026-02-08', 7, '2026-02-24', 'nine days of Spring Festival'],
  ['2026-02-21', 7, '2026-02-28', 'a Saturday worked after it'],
  ['2026-02-22', 7, '2026-03-02', 'an ordinary Sunday'],
  ['2026-03-30', 7, '2026-04-07', '清明, a Sunday, is made up on Monday'],
  ['2026-04-24', 7, '2026-05-06', 'Labour Day'],
  ['2026-05-02', 7, '2026-05-09', 'a Saturday worked'],
  ['2026-06-12', 7, '2026-06-22', '端午 on a Friday and its weekend'],
  ['2026-09-18', 7, '2026-09-28', '中秋 on a Friday and its weekend'],
  ['2026-09-13', 7, '2026-09-20', 'a Sunday worked for the National Day'],
  ['2026-09-24', 7, '2026-10-08', 'seven days of National Day'],
  ['2026-09-23', 15, '2026-10-08', 'fifteen days to object, ending on the first day of work'],
  ['2026-09-18', 15, '2026-10-08', 'fifteen days to object, ending on 3 October'],
  ['2026-11-23', 7, '2026-11-30', 'Monday to Monday'],
  ['2026-11-20', 3, '2026-11-23', 'three days over a weekend'],
  ['2026-11-19', 3, '2026-11-23', 'a Sunday in the end rolls on'],
  // 2027, before its notice
  ['2026-12-25', 7, '2027-01-04', "New Year's Day on a Friday and its weekend"],
  ['2027-01-29', 7, '2027-02-09', "New Year's Eve on a Friday to the third of the first month, a Monday"],
  ['2027-03-29', 7, '2027-04-06', '清明 on a Monday'],
  ['2027-04-24', 7, '2027-05-03', 'Labour Day on a weekend'],
  ['2027-06-02', 7, '2027-06-10', '端午 on a Wednesday'],
  ['2027-09-08', 7, '2027-09-16', '中秋 on a Wednesday'],
  ['2027-09-24', 7, '2027-10-04', 'National Day on a Friday and its weekend'],
])('received %s, %i days: %s, since %s', (start, days, due) => {
  expect(statutoryDeadline(start, days, isRestDay)).toBe(due)
})

test('a festival in a leap month is none: the second fifth month of 2028', () => {
  expect(isRestDay('2028-06-27')).toBe(false)
})

/** The same by the library's own look-up: its notices, and its lunar calendar where there is none. */
function byLibrary(date: string): boolean {
  if (isHoliday(date)) return true
  // a year whose notice has come and is not taken in here shows as different days
  if (getDayDetail(`${date.slice(0, 4)}-10-01`).name.includes('国庆节')) return false
  const lunarDay = (day: string) => {
    const { lunarMon, lunarDay: ofMonth, isLeap } = getLunarDate(day)
    return isLeap ? '' : `${lunarMon}-${ofMonth}`
  }
  return (
    ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'].includes(date.slice(5)) ||
    ['1-1', '1-2', '1-3', '5-5', '8-15'].includes(lunarDay(date)) ||
    lunarDay(addDays(date, 1)) === '1-1' ||
    getSolarTerms(date, date).some(({ term }) => term === 'pure_brightness')
  )
}

test('every day from 2024 to 2045 is what the library says of it', () => {
  const different: string[] = []
  for (let day = '2024-01-01'; day < '2046-01-01'; day = addDays(day, 1))
    if (isRestDay(day) !== byLibrary(day)) different.push(day)
  expect(different).toEqual([])
})
