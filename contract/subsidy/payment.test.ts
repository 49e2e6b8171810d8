import fc from 'fast-check'
import {
  daysToPay,
  fundsPosition,
  lastDayOf,
  median,
  monthAfter,
  monthBefore,
  monthText,
  type Money,
} from './payment'

test('months and their ends', () => {
  expect(['2026-02', '2028-02', '2026-12'].map(lastDayOf)).toEqual(['2026-02-28', '2028-02-29', '2026-12-31'])
  expect([monthAfter('2026-12'), monthBefore('2026-01'), monthText('2026-03')]).toEqual([
    '2027-01',
    '2025-12',
    '2026年3月',
  ])
})

test('days to pay count from the last day of the month that was worked', () => {
  expect(daysToPay('2026-11', '2026-12-11')).toBe(11)
  expect(daysToPay('2026-12', '2027-01-01')).toBe(1)
})

test('a median is one of the numbers, with as many below as above', () => {
  expect([median([]), median([7]), median([9, 1]), median([3, 30, 1, 2])]).toEqual([null, 7, 1, 2])
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -50, max: 400 }), { minLength: 1 }), (numbers) => {
      const middle = median(numbers)!
      expect(numbers).toContain(middle)
      const half = numbers.length / 2
      expect(numbers.filter((one) => one < middle).length).toBeLessThanOrEqual(half)
      expect(numbers.filter((one) => one > middle).length).toBeLessThanOrEqual(half)
    }),
  )
})

describe('funds', () => {
  const on = (day: string, amountFen: number): Money => ({ on: day, amountFen })

  test('the day everything received had been paid out', () => {
    const receipts = [on('2026-03-01', 100), on('2026-09-01', 50)]
    expect(fundsPosition(receipts, [on('2026-06-01', 100), on('2026-12-01', 50)])).toEqual({
      receivedFen: 150,
      paidFen: 150,
      fullOn: '2026-12-01',
    })
    expect(fundsPosition(receipts, [on('2026-06-01', 149)]).fullOn).toBeNull()
    // paid ahead of what came in: full on the day the rest came
    expect(fundsPosition(receipts, [on('2026-06-01', 150)]).fullOn).toBe('2026-09-01')
    expect(fundsPosition([], [on('2026-06-01', 150)]).fullOn).toBeNull()
  })

  test('has a full day exactly when as much went out as came in', () => {
    const money = fc.array(
      fc.record({
        on: fc.integer({ min: 10, max: 28 }).map((day) => `2026-05-${day}`),
        amountFen: fc.integer({ min: 1, max: 9 }),
      }),
      { maxLength: 6 },
    )
    fc.assert(
      fc.property(money, money, (receipts, payments) => {
        const { receivedFen, paidFen, fullOn } = fundsPosition(receipts, payments)
        expect(fullOn !== null).toBe(receivedFen > 0 && paidFen >= receivedFen)
      }),
    )
  })
})
