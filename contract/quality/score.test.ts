import fc from 'fast-check'
import { dayFault, drawnIn, mayMonitor, oldestWaiting } from './rules'
import { hundredOf, keepScored, scoreFaults, type ScoreItem } from './score'

const items: ScoreItem[] = [
  { code: 'a', text: '甲', points: 20 },
  { code: 'b', text: '乙', points: 30 },
]

test('every item is scored up to its points, and one at least concerns the case', () => {
  expect(scoreFaults(items, { a: 20, b: null })).toEqual({})
  expect(scoreFaults(items, { a: 21 })).toEqual({
    'scores.a': '最多20分',
    'scores.b': '请打分，或者选不涉及',
  })
  expect(scoreFaults(items, { a: null, b: null })).toEqual({ scores: '至少要有一项打分' })
  expect(keepScored(items, { a: 1, b: 2, stranger: 3 })).toEqual({ a: 1, b: 2 })
})

test('points of a hundred: of what concerns the case, between none and all', () => {
  expect(hundredOf(items, { a: 10, b: 30 })).toBe(80)
  expect(hundredOf(items, { a: 10, b: null })).toBe(50)
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 20 }), fc.option(fc.integer({ min: 0, max: 30 })), (a, b) => {
      const score = hundredOf(items, { a, b })
      expect(score).toBeGreaterThanOrEqual(0)
      expect(score).toBeLessThanOrEqual(100)
      expect(hundredOf(items, { a: 20, b })).toBeGreaterThanOrEqual(score)
    }),
  )
})

test('which case can be looked at how', () => {
  expect(mayMonitor('phone', 'granted')).toBe(false)
  expect(mayMonitor('phone', 'accepted')).toBe(true)
  expect(mayMonitor('hearing', 'accepted')).toBe(false)
  expect(mayMonitor('hearing', 'engaged')).toBe(true)
  expect(mayMonitor('file', 'closed')).toBe(false)
  expect(mayMonitor('file', 'filed')).toBe(true)
  expect(mayMonitor('file', 'returned')).toBe(false)
})

test('a hearing is drawn while the case is at work; what was drawn waits to the end of the next month', () => {
  expect(drawnIn.hearing).toEqual(['engaged'])
  expect(drawnIn.file).toEqual(['filed', 'archived', 'paid'])
  expect([oldestWaiting('2026-11'), oldestWaiting('2027-01')]).toEqual(['2026-10', '2026-12'])
})

test('a day between the case’s coming and today', () => {
  const fault = (day: string) => dayFault(day, '2026-11-01', '2026-11-23')
  expect([fault('2026-11-01'), fault('2026-11-23')]).toEqual([undefined, undefined])
  expect([fault('2026-10-31'), fault('2026-11-24')]).toEqual(['不能早于收到申请的那天', '不能晚于今天'])
  const taken = (day: string) => dayFault(day, '2026-11-01', '2026-11-23', '2026-11-10')
  expect([taken('2026-11-09'), taken('2026-11-10')]).toEqual(['那天还不是现在这位律师在办', undefined])
})
