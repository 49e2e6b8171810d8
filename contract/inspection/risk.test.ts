import fc from 'fast-check'
import { settings } from '../settings'
import { riskOf, riskTexts, type RiskFacts } from './risk'

const policy = settings['supervision.risk'].fallback
const quiet: RiskFacts = {
  duties: 10,
  absent: 0,
  rollCallMissed: 0,
  late: 0,
  short: 0,
  closedBySystem: 0,
  noRecords: 0,
  weakProof: 0,
  complaints: 0,
  daysSinceVisit: 0,
}
const count = fc.nat(200)
const facts: fc.Arbitrary<RiskFacts> = fc.record({
  duties: count,
  absent: count,
  rollCallMissed: count,
  late: count,
  short: count,
  closedBySystem: count,
  noRecords: count,
  weakProof: count,
  complaints: count,
  daysSinceVisit: fc.option(fc.nat(2000)),
})

test('a site without a fault still weighs its base: everybody may be drawn', () => {
  expect(riskOf(quiet, policy)).toEqual({ weight: policy.base, parts: [] })
})

test('a weight is a whole number, its base and its parts, none above the most', () => {
  fc.assert(
    fc.property(facts, (any) => {
      const { weight, parts } = riskOf(any, policy)
      expect(Number.isInteger(weight)).toBe(true)
      expect(weight).toBe(policy.base + parts.reduce((sum, { points }) => sum + points, 0))
      for (const { points } of parts) {
        expect(points).toBeGreaterThan(0)
        expect(points).toBeLessThanOrEqual(policy.mostPerPart)
      }
    }),
  )
})

test('more of anything never makes a site weigh less', () => {
  const what = fc.constantFrom('absent', 'rollCallMissed', 'late', 'complaints', 'weakProof', 'noRecords')
  fc.assert(
    fc.property(facts, what, fc.nat(50), (any, key, more) => {
      const worse = { ...any, [key]: (any[key as keyof RiskFacts] as number) + more }
      expect(riskOf(worse, policy).weight).toBeGreaterThanOrEqual(riskOf(any, policy).weight)
    }),
  )
})

test('never visited weighs as much as visited very long ago', () => {
  const never = riskOf({ ...quiet, daysSinceVisit: null }, policy)
  expect(never).toEqual({
    weight: policy.base + policy.mostPerPart,
    parts: [{ part: 'unvisited', seen: policy.mostPerPart, outOf: null, points: policy.mostPerPart }],
  })
  expect(riskOf({ ...quiet, daysSinceVisit: 29 }, policy).parts).toEqual([])
  expect(riskOf({ ...quiet, daysSinceVisit: 60 }, policy).parts[0]).toMatchObject({ seen: 2, points: 10 })
})

test('each part says what was seen, of how many, and what it adds, the base first', () => {
  const risk = riskOf({ ...quiet, late: 3, complaints: 1, daysSinceVisit: null }, policy)
  expect(riskTexts(risk, policy.mostPerPart)).toEqual([
    `基础${policy.base}分`,
    '迟到 3次／10班，加9分',
    '投诉和不满意 1次，加15分',
    '还没有实地看过，加60分',
  ])
})

test('the lines shown add up to the weight, whatever the base', () => {
  fc.assert(
    fc.property(facts, fc.integer({ min: 1, max: 1000 }), (seen, base) => {
      const risk = riskOf(seen, { ...policy, base })
      const texts = riskTexts(risk, policy.mostPerPart)
      const points = texts.map((text) => Number(/(\d+)分$/.exec(text)![1]))
      expect(points[0]).toBe(base)
      expect(points.reduce((sum, one) => sum + one, 0)).toBe(risk.weight)
    }),
  )
})
