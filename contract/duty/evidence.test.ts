import fc from 'fast-check'
import { settings } from '../settings'
import { evidenceOf, type DutySeen, type EndSeen } from './evidence'
import { codeKinds, locationVerdicts } from './labels'

const policy = settings['duty.evidence'].fallback

const end = (change: Partial<EndSeen> = {}): EndSeen => ({
  code: 'rotating',
  location: 'unknown',
  lateDelivered: false,
  ...change,
})
const seen = (change: Partial<DutySeen> = {}): DutySeen => ({
  in: end(),
  out: end(),
  closedBySystem: false,
  rollCalls: { called: 0, replied: 0 },
  records: 3,
  ratings: 2,
  ...change,
})
const line = (of: DutySeen, part: string) => evidenceOf(of, policy).lines.find((one) => one.part === part)

test('a duty proved in every way there was comes to 100, whether there was a roll call or not', () => {
  expect(evidenceOf(seen(), policy)).toMatchObject({ score: 100, points: 70, of: 70 })
  const called = seen({ rollCalls: { called: 2, replied: 2 } })
  expect(evidenceOf(called, policy)).toMatchObject({ score: 100, points: 90, of: 90 })
})

test('each part says what was seen, its points and of how many', () => {
  const weak = seen({
    in: end({ code: 'printed', location: 'inside', lateDelivered: true }),
    out: end({ code: null }),
    closedBySystem: true,
    rollCalls: { called: 2, replied: 1 },
    records: 1,
    ratings: 0,
  })
  expect(evidenceOf(weak, policy)).toEqual({
    score: 18,
    points: 17,
    of: 95,
    lines: [
      { part: 'code', seen: '签到用张贴码，签退没有用码', points: 12, of: 40 },
      { part: 'location', seen: '在站点附近', points: 5, of: 5 },
      { part: 'roll-calls', seen: '点名2次，应答1次', points: 10, of: 20 },
      { part: 'records', seen: '值班时间里的咨询1条，3条满分', points: 5, of: 15 },
      { part: 'ratings', seen: '群众用自己手机评价0条，1条满分', points: 0, of: 15 },
      { part: 'late-delivery', seen: '1次是后来补传的', points: -5, of: 0 },
      { part: 'closed-by-system', seen: '没有签退，系统代签', points: -10, of: 0 },
    ],
  })
})

test('the stronger the code, the more it proves', () => {
  const points = codeKinds.map(
    (code) => line(seen({ in: end({ code }), out: end({ code }) }), 'code')!.points,
  )
  expect(points).toEqual([40, 24, 8])
})

test('no position costs nothing; one away from the site tells against', () => {
  expect(line(seen(), 'location')).toMatchObject({ points: 0, of: 0, seen: '没有用位置，不计' })
  const scores = (['inside', 'unknown', 'outside'] as const).map(
    (location) => evidenceOf(seen({ in: end({ location }), records: 0, ratings: 0 }), policy).score,
  )
  expect(scores).toEqual([75, 73, 58])
})

test('while the person is on duty only what has happened counts', () => {
  expect(line(seen({ out: null }), 'code')).toMatchObject({ points: 20, of: 20, seen: '签到用现场屏幕码' })
})

test('with nobody to ask, ratings are not counted; with one visitor one rating is enough', () => {
  expect(line(seen({ records: 0, ratings: 0 }), 'ratings')).toMatchObject({ of: 0 })
  expect(line(seen({ records: 1, ratings: 1 }), 'ratings')).toMatchObject({ points: 15, of: 15 })
})

describe('for any duty and any weights', () => {
  const ends = fc.record({
    code: fc.constantFrom(...codeKinds, null),
    location: fc.constantFrom(...locationVerdicts),
    lateDelivered: fc.boolean(),
  })
  const duties: fc.Arbitrary<DutySeen> = fc.record({
    in: ends,
    out: fc.option(ends),
    closedBySystem: fc.boolean(),
    rollCalls: fc
      .tuple(fc.nat(5), fc.nat(5))
      .map(([a, b]) => ({ called: Math.max(a, b), replied: Math.min(a, b) })),
    records: fc.nat(20),
    ratings: fc.nat(20),
  })
  const percent = fc.nat(100)
  const policies = fc.record({
    code: fc.integer({ min: 1, max: 100 }),
    location: percent,
    rollCalls: percent,
    records: percent,
    ratings: percent,
    printedPercent: percent,
    madeUpPercent: percent,
    recordsEnough: fc.integer({ min: 1, max: 50 }),
    ratingsEnough: fc.integer({ min: 1, max: 50 }),
    lateDelivery: percent,
    closedBySystem: percent,
  })

  test('the score is a whole number from 0 to 100, and its lines add up', () => {
    fc.assert(
      fc.property(duties, policies, (duty, any) => {
        const { score, points, of, lines } = evidenceOf(duty, any)
        expect(Number.isInteger(score) && score >= 0 && score <= 100).toBe(true)
        expect(of).toBeGreaterThan(0)
        expect(lines.reduce((sum, one) => sum + one.points, 0)).toBeCloseTo(points, 5)
        expect(lines.reduce((sum, one) => sum + one.of, 0)).toBeCloseTo(of, 5)
        for (const one of lines) {
          expect(one.points).toBeLessThanOrEqual(one.of)
          expect(one.seen).not.toBe('')
        }
      }),
    )
  })

  test('one more answered roll call, and one that came in time, never proves less', () => {
    fc.assert(
      fc.property(duties, policies, (duty, any) => {
        const { called, replied } = duty.rollCalls
        if (replied < called) {
          const better = { ...duty, rollCalls: { called, replied: replied + 1 } }
          expect(evidenceOf(better, any).score).toBeGreaterThanOrEqual(evidenceOf(duty, any).score)
        }
        const inTime = { ...duty, in: { ...duty.in, lateDelivered: false } }
        expect(evidenceOf(inTime, any).score).toBeGreaterThanOrEqual(evidenceOf(duty, any).score)
      }),
    )
  })
})
