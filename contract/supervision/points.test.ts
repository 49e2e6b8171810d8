import fc from 'fast-check'
import { settings } from '../settings'
import { earnsDutyPoints, gradeOf, pointsTaken, scoreOf, starsOf } from './points'

const { schema, fallback } = settings['points.rules']
const rules = schema.parse(fallback)

test.each([
  [0, 60, 'pass', 2],
  [-1, 59, 'fail', 1],
  [-100, 0, 'fail', 1],
  [15, 75, 'good', 3],
  [30, 90, 'excellent', 5],
  [500, 100, 'excellent', 5],
])('%i points of a year: score %i, %s, %i stars', (sum, score, grade, stars) => {
  expect(scoreOf(sum, rules)).toBe(score)
  expect(gradeOf(score, rules)).toBe(grade)
  expect(starsOf(score, rules)).toBe(stars)
})

test('more points never mean fewer stars, and stars are 1 to 5', () => {
  fc.assert(
    fc.property(fc.integer({ min: -200, max: 200 }), fc.nat(100), (sum, more) => {
      const before = starsOf(scoreOf(sum, rules), rules)
      expect(before).toBeGreaterThanOrEqual(1)
      expect(before).toBeLessThanOrEqual(5)
      expect(starsOf(scoreOf(sum + more, rules), rules)).toBeGreaterThanOrEqual(before)
    }),
  )
})

test('a duty counts when it was sat through', () => {
  expect(earnsDutyPoints({ short: false, closedBySystem: false })).toBe(true)
  expect(earnsDutyPoints({ short: true, closedBySystem: false })).toBe(false)
  expect(earnsDutyPoints({ short: false, closedBySystem: true })).toBe(false)
  expect(earnsDutyPoints({ short: null, closedBySystem: false })).toBe(false)
})

test('a decision takes by its kind; points by their own number; nothing takes nothing', () => {
  expect(pointsTaken('warning', null, rules)).toBe(-2)
  expect(pointsTaken('circular', null, rules)).toBe(-5)
  expect(pointsTaken('deduct', null, rules)).toBe(-5)
  expect(pointsTaken('points', 7, rules)).toBe(-7)
  expect(Object.is(pointsTaken('none', null, rules), 0)).toBe(true)
  expect(Object.is(pointsTaken('warning', null, { ...rules, warning: 0 }), 0)).toBe(true)
})

test('thresholds that do not go down, or stars that do not go up, are no rules', () => {
  expect(schema.safeParse({ ...rules, gradesFrom: { excellent: 60, good: 75, pass: 90 } }).success).toBe(
    false,
  )
  expect(schema.safeParse({ ...rules, starsFrom: [60, 60, 70, 80] }).success).toBe(false)
  expect(schema.safeParse(rules).success).toBe(true)
})
