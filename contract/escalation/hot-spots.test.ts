import fc from 'fast-check'
import { averageOf, isRising, monthsOf } from './hot-spots'

test.each([
  ['2026-11-30', ['2026-11-01', '2026-10-01', '2026-09-01', '2026-08-01']],
  ['2026-01-01', ['2026-01-01', '2025-12-01', '2025-11-01', '2025-10-01']],
])('months are counted back from %s over a year’s end', (today, months) => {
  expect(monthsOf(today)).toEqual(months)
})

const rule = { percent: 200, least: 5 }
test.each([
  [10, [5, 5, 5], true],
  [9, [5, 5, 5], false],
  [10, [5, 5, 6], false],
  [5, [0, 0, 0], true],
  [4, [0, 0, 0], false],
  [5, [1, 2, 4], true],
])('%i this month after %j rises: %s', (thisMonth, before, rising) => {
  expect(isRising({ thisMonth, before }, rule)).toBe(rising)
})

test('more this month never stops a rise, more before never starts one', () => {
  const count = fc.integer({ min: 0, max: 200 })
  const before = fc.array(count, { minLength: 3, maxLength: 3 })
  fc.assert(
    fc.property(count, before, fc.nat(50), (thisMonth, before, more) => {
      if (isRising({ thisMonth, before }, rule))
        expect(isRising({ thisMonth: thisMonth + more, before }, rule)).toBe(true)
      else expect(isRising({ thisMonth, before: before.map((one) => one + more) }, rule)).toBe(false)
    }),
  )
})

test('the average is told to one decimal', () => {
  expect(averageOf([1, 2, 4])).toBe(2.3)
})
