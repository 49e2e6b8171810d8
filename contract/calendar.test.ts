import fc from 'fast-check'
import { daysLeft, deadlineText, deadlineTone, statutoryDeadline } from './calendar'
import { addDays, daysBetween, weekday } from './time'

const weekends = (date: string) => weekday(date) > 5
const day = fc
  .date({ min: new Date('2025-01-01'), max: new Date('2027-12-31'), noInvalidDate: true })
  .map(toDay)
const length = fc.integer({ min: 1, max: 60 })

function toDay(date: Date): string {
  return date.toISOString().slice(0, 10)
}

describe('last day of a term', () => {
  test.each([
    ['2026-11-23', 7, '2026-11-30', 'the first day is not counted'],
    ['2026-11-21', 7, '2026-11-30', 'received on a Saturday, ending on one'],
    ['2026-11-22', 7, '2026-11-30', 'ending on a Sunday'],
    ['2026-02-25', 3, '2026-03-02', 'over the end of February'],
    ['2028-02-25', 4, '2028-02-29', 'a leap day'],
    ['2026-12-28', 7, '2027-01-04', 'over the end of a year'],
  ])('%s and %i days is %s: %s', (start, days, due) => {
    expect(statutoryDeadline(start, days, weekends)).toBe(due)
  })

  test('is a working day, never before the term is over, and only rest days lie between', () => {
    fc.assert(
      fc.property(day, length, fc.uniqueArray(day, { maxLength: 200 }), (start, days, holidays) => {
        const isRestDay = (date: string) => weekends(date) || holidays.includes(date)
        const due = statutoryDeadline(start, days, isRestDay)
        const natural = addDays(start, days)
        expect(isRestDay(due)).toBe(false)
        for (let date = natural; date !== due; date = addDays(date, 1)) expect(isRestDay(date)).toBe(true)
      }),
    )
  })

  test('without rest days it is the natural one', () => {
    fc.assert(
      fc.property(day, length, (start, days) => {
        expect(
          daysBetween(
            start,
            statutoryDeadline(start, days, () => false),
          ),
        ).toBe(days)
      }),
    )
  })

  test('a later start never ends earlier', () => {
    fc.assert(
      fc.property(day, length, (start, days) => {
        const next = statutoryDeadline(addDays(start, 1), days, weekends)
        expect(next >= statutoryDeadline(start, days, weekends)).toBe(true)
      }),
    )
  })
})

describe('how a deadline stands', () => {
  // the last day begins and ends at midnight in Shanghai, 16:00 UTC
  test.each([
    ['2026-11-26T15:59:59Z', 4, 'calm', '还剩4天'],
    ['2026-11-27T16:00:00Z', 2, 'soon', '还剩2天'],
    ['2026-11-29T16:00:00Z', 0, 'soon', '今天到期'],
    ['2026-11-30T15:59:59Z', 0, 'soon', '今天到期'],
    ['2026-11-30T16:00:00Z', -1, 'over', '已超1天'],
  ])('at %s: %i days left', (now, left, tone, text) => {
    const at = new Date(now)
    expect(daysLeft('2026-11-30', at)).toBe(left)
    expect(deadlineTone('2026-11-30', at)).toBe(tone)
    expect(deadlineText('2026-11-30', at)).toBe(text)
  })
})
