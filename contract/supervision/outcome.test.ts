import fc from 'fast-check'
import { isNoWorse, Penalty, penaltyText } from './outcome'

const penalty: fc.Arbitrary<Penalty> = fc.oneof(
  fc.constant({ outcome: 'warning' as const }),
  fc.constant({ outcome: 'circular' as const }),
  fc.record({ outcome: fc.constant('points' as const), points: fc.integer({ min: 1, max: 40 }) }),
  fc.record({ outcome: fc.constant('deduct' as const), amountFen: fc.integer({ min: 1, max: 100_000 }) }),
)

test('what is no worse is an order: each with itself, one way or both between two, and through a third', () => {
  fc.assert(
    fc.property(penalty, penalty, penalty, (a, b, c) => {
      expect(isNoWorse(a, a)).toBe(true)
      expect(isNoWorse(a, b) || isNoWorse(b, a)).toBe(true)
      if (isNoWorse(a, b) && isNoWorse(b, c)) expect(isNoWorse(a, c)).toBe(true)
      if (isNoWorse(a, b) && isNoWorse(b, a)) expect(a).toEqual(b)
    }),
  )
})

test('nothing at all is lighter than anything', () => {
  fc.assert(
    fc.property(penalty, (any) => {
      expect(isNoWorse({ outcome: 'none' }, any)).toBe(true)
      expect(isNoWorse(any, { outcome: 'none' })).toBe(false)
    }),
  )
})

test('more of the same is worse', () => {
  expect(isNoWorse({ outcome: 'deduct', amountFen: 5001 }, { outcome: 'deduct', amountFen: 5000 })).toBe(
    false,
  )
  expect(isNoWorse({ outcome: 'points', points: 3 }, { outcome: 'points', points: 2 })).toBe(false)
  expect(isNoWorse({ outcome: 'points', points: 40 }, { outcome: 'deduct', amountFen: 1 })).toBe(true)
})

test('a deduction has an amount and points have a number', () => {
  expect(Penalty.safeParse({ outcome: 'deduct' }).success).toBe(false)
  expect(Penalty.safeParse({ outcome: 'deduct', amountFen: 0.5 }).success).toBe(false)
  expect(Penalty.safeParse({ outcome: 'points', points: 0 }).success).toBe(false)
  expect(Penalty.safeParse({ outcome: 'none' }).success).toBe(false)
})

test.each([
  [{ outcome: 'deduct' as const, amountFen: 5050 }, '扣值班补贴50.5元'],
  [{ outcome: 'points' as const, points: 3 }, '扣积分3分'],
  [{ outcome: 'circular' as const }, '通报批评'],
])('%j is said as %s', (any, text) => expect(penaltyText(any)).toBe(text))
