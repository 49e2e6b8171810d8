import { chosenText, cycleText, gapText, patternText } from './words'
import { gapOf, patternOf } from './testing/plan-of'

test.each([
  [{}, '每周周二、周四'],
  [{ cycle: 'workdays' as const, weekdays: [] }, '每个工作日'],
  [{ cycle: 'fortnightly' as const, weekdays: [5] }, '隔周周五'],
  [{ cycle: 'monthly' as const, weekdays: [1], weekOfMonth: 1 }, '每月第一个周一'],
  [{ cycle: 'monthly' as const, weekdays: [1], weekOfMonth: 5 }, '每月最后一个周一'],
  [
    { cycle: 'quarterly' as const, weekdays: [3], weekOfMonth: 2, monthOfQuarter: 3 },
    '每季度第3个月第二个周三',
  ],
])('%j is said as people say it', (rule, text) => {
  expect(cycleText(patternOf(rule))).toBe(text)
})

test('a pattern says its hours and how many sit', () => {
  expect(patternText(patternOf({ peopleNeeded: 2 }))).toBe('每周周二、周四 8:30–12:30，每班2人')
})

test('a gap says its unit’s measure', () => {
  expect(gapText(gapOf())).toBe('12月7日 周一到12月13日 周日：要1班，排了0班')
  expect(gapText(gapOf({ unit: 'day', from: '2026-12-07', to: '2026-12-07' }))).toBe(
    '12月7日 周一：要1人，排了0人',
  )
  expect(gapText(gapOf({ unit: 'quarter', required: 240, planned: 60 }))).toContain('要240分钟，排了60分钟')
})

test('why somebody was chosen is told in a few words; an unknown distance is not', () => {
  const known = { way: 'load' as const, fieldMatched: true, sameTown: false, km: 12.4, monthMinutes: 0 }
  expect(chosenText(known)).toBe('班次较少、擅长对口、约12公里')
  expect(chosenText({ ...known, way: 'rota', fieldMatched: false, sameTown: true })).toBe('轮到、就在本乡镇')
  expect(chosenText({ ...known, fieldMatched: false, km: null })).toBe('班次较少')
})
