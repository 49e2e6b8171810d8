import fc from 'fast-check'
import { grades } from './labels'
import {
  drawSize,
  finalScore,
  gradeOf,
  mayAppeal,
  mayReview,
  needsThird,
  placesOf,
  withoutNames,
  type Peer,
} from './peer'
import { qualitySettings } from './settings'
import { peerActs, peerStatuses, peerWorkflow } from './workflow'

const policy = qualitySettings['quality.peer'].fallback
const score = fc.integer({ min: 0, max: 100 })

test('grades by thresholds, each from its first point', () => {
  const of = [100, 90, 89, 75, 74, 60, 59, 0].map((points) => gradeOf(points, policy))
  expect(of).toEqual(['excellent', 'excellent', 'good', 'good', 'passed', 'passed', 'failed', 'failed'])
  expect(qualitySettings['quality.peer'].schema.safeParse({ ...policy, good: 90 }).success).toBe(false)
})

test('a third where grades differ or points are far apart, whoever comes first', () => {
  expect(needsThird(76, 85, policy)).toBe(false)
  expect(needsThird(76, 86, policy)).toBe(true)
  expect(needsThird(89, 90, policy)).toBe(true)
  fc.assert(
    fc.property(score, score, (one, other) => {
      expect(needsThird(one, other, policy)).toBe(needsThird(other, one, policy))
      expect(needsThird(one, one, policy)).toBe(false)
    }),
  )
})

test('the average of the two nearest, in whatever order they came, between the least and the most', () => {
  expect(finalScore([80, 85])).toBe(83)
  expect(finalScore([60, 90, 88])).toBe(89)
  expect(finalScore([60, 90, 62])).toBe(61)
  // in the very middle: the two higher
  expect(finalScore([60, 70, 80])).toBe(75)
  fc.assert(
    fc.property(score, score, score, (a, b, c) => {
      const points = finalScore([a, b, c])
      expect(finalScore([c, a, b])).toBe(points)
      expect(finalScore([b, a, c])).toBe(points)
      expect(points).toBeGreaterThanOrEqual(Math.min(a, b, c))
      expect(points).toBeLessThanOrEqual(Math.max(a, b, c))
    }),
  )
})

test('of the archived, a share rounded up', () => {
  expect([drawSize(1, 10), drawSize(11, 10), drawSize(0, 10)]).toEqual([1, 2, 0])
})

const fit: Peer = {
  isLawyer: true,
  active: true,
  practisingSince: '2015-01-01',
  unit: '乙所',
  touched: false,
  own: false,
  opposed: false,
}
const rule = { units: ['甲所'], years: 3, today: '2026-11-23' }

test('a lawyer of years, of another firm, with no hand or stake in it', () => {
  expect(mayReview(fit, rule)).toBe(true)
  const unfit: Partial<Peer>[] = [
    { isLawyer: false },
    { active: false },
    { practisingSince: '2023-11-24' },
    { practisingSince: null },
    { unit: '甲所' },
    { unit: ' 甲 所' },
    { unit: null },
    { touched: true },
    { own: true },
    { opposed: true },
  ]
  for (const change of unfit)
    expect([change, mayReview({ ...fit, ...change }, rule)]).toEqual([change, false])
})

test('never one’s own or one’s own firm’s case, whatever else is so', () => {
  const peer = fc.record({
    isLawyer: fc.boolean(),
    active: fc.boolean(),
    practisingSince: fc.constantFrom('2000-01-01', null),
    unit: fc.constantFrom('甲所', '乙所', null),
    touched: fc.boolean(),
    own: fc.boolean(),
    opposed: fc.boolean(),
  })
  fc.assert(
    fc.property(peer, fc.array(fc.constantFrom('甲所', '乙所', '丙所')), (who, units) => {
      if (!mayReview(who, { ...rule, units })) return
      expect(who).toMatchObject({ touched: false, own: false, opposed: false })
      expect(units).not.toContain(who.unit)
    }),
  )
})

test('names are taken out, the longest first', () => {
  expect(withoutNames('王秀英和王秀英子', ['王秀英', '王秀英子', '李'])).toBe('某某和某某')
})

test('every act of every status is named here', () => {
  const arrows = peerStatuses.flatMap((from) =>
    peerActs.flatMap((act) => {
      const to = peerWorkflow[from][act]
      return to ? [`${from} ${act} ${to}`] : []
    }),
  )
  expect(arrows).toEqual([
    'reviewing call-third third',
    'reviewing grade graded',
    'third grade graded',
    'graded appeal appealed',
    'appealed decide decided',
  ])
  expect(peerStatuses.map((status) => placesOf(status).length)).toEqual([2, 3, 0, 0, 0])
  expect(grades).toHaveLength(4)
  const appealing = (status: (typeof peerStatuses)[number], today: string) =>
    mayAppeal({ status, appealBy: '2026-12-01' }, today)
  expect([appealing('graded', '2026-12-01'), appealing('graded', '2026-12-02')]).toEqual([true, false])
  expect(appealing('decided', '2026-11-30')).toBe(false)
})
