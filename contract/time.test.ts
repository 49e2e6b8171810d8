import fc from 'fast-check'
import {
  addDays,
  atShanghai,
  clockText,
  daysBetween,
  dayText,
  lengthText,
  minutesBetween,
  momentText,
  shanghaiDate,
  shanghaiYear,
  weekday,
} from './time'

const day = fc
  .date({ min: new Date('1990-01-01T00:00:00Z'), max: new Date('2060-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
  .map((parts) => parts.map((part) => String(part).padStart(2, '0')).join(':'))

test('the day turns at midnight in Shanghai, not in London', () => {
  expect(shanghaiDate('2026-11-23T15:59:59.999Z')).toBe('2026-11-23')
  expect(shanghaiDate('2026-11-23T16:00:00.000Z')).toBe('2026-11-24')
  expect(shanghaiYear('2026-12-31T16:00:00.000Z')).toBe(2027)
})

test('wall-clock time in Shanghai and back, on any day', () => {
  fc.assert(
    fc.property(day, clock, (date, time) => {
      const instant = atShanghai(date, time)
      expect(shanghaiDate(instant)).toBe(date)
      expect(clockText(instant)).toBe(time.replace(/^0/, ''))
    }),
  )
})

test('years and months are as long as they are', () => {
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29')
  expect(addDays('2027-02-28', 1)).toBe('2027-03-01')
  expect(addDays('2026-01-01', -1)).toBe('2025-12-31')
})

test('days added are days between', () => {
  fc.assert(
    fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      expect(daysBetween(date, addDays(date, days))).toBe(days)
    }),
  )
})

test('weekdays run from Monday 1 to Sunday 7', () => {
  expect(['2026-11-23', '2026-11-28', '2026-11-29'].map(weekday)).toEqual([1, 6, 7])
  fc.assert(fc.property(day, (date) => expect(weekday(addDays(date, 7))).toBe(weekday(date))))
})

test('minutes are whole and rounded down, also backwards', () => {
  expect(minutesBetween('2026-11-23T08:00:00Z', '2026-11-23T08:10:59Z')).toBe(10)
  expect(minutesBetween('2026-11-23T08:10:01Z', '2026-11-23T08:10:00Z')).toBe(-1)
})

test('what people read', () => {
  expect(dayText('2026-11-29')).toBe('11月29日 周日')
  expect(momentText('2026-11-23T00:30:00Z')).toBe('11月23日 8:30')
  expect([45, 60, 200].map(lengthText)).toEqual(['45分钟', '1小时', '3小时20分'])
})
