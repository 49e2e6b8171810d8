import { gapOf, planOf, planPersonId, planSlotOf } from '@contract/roster/testing/plan-of'
import { cellOf, gapsOfWeek, shortSites, weeksOf, weekText } from './month-view'

const cell = (slots: Parameters<typeof planSlotOf>[0][], gaps = [] as ReturnType<typeof gapOf>[]) => {
  const { text, bad, pending } = cellOf(planOf(2, { slots: slots.map(planSlotOf), gaps }), 's0', '2026-12-01')
  return [text, bad, pending]
}
const person = planPersonId(1)

test('the weeks of a month are whole, and days of other months are told apart', () => {
  const weeks = weeksOf(planOf(1))
  expect(weeks.map(weekText)).toEqual([
    '11月30日–12月6日',
    '12月7–13日',
    '12月14–20日',
    '12月21–27日',
    '12月28日–1月3日',
  ])
  expect(weeks.every(({ days }) => days.length === 7)).toBe(true)
  expect(weeks.flatMap(({ days }) => days).filter(({ inMonth }) => inMonth)).toHaveLength(31)
  expect(weeks[0]!.days.map(({ rest }) => rest)).toEqual([false, false, false, false, false, true, true])
})

test('a cell says who sits, how many are missing, or that nobody does this time', () => {
  expect(cell([])).toEqual(['', false, false])
  expect(cell([{}])).toEqual(['缺', true, false])
  expect(cell([{ personId: person, state: 'published' }])).toEqual(['律师1', false, false])
  expect(cell([{ personId: person, state: 'new' }])).toEqual(['律师1', false, true])
  expect(cell([{ personId: person, state: 'new' }, { key: 'b' }])).toEqual(['1/2', true, true])
  expect(
    cell([
      { personId: person, state: 'published' },
      { key: 'b', personId: planPersonId(2), state: 'held' },
    ]),
  ).toEqual(['2人', false, false])
  expect(cell([{ state: 'removed' }])).toEqual(['不排', false, false])
  expect(cell([{ personId: person, state: 'leaving' }])).toEqual(['不排', false, true])
  expect(cell([{ personId: null, state: 'leaving' }])).toEqual(['缺', true, true])
  expect(cell([{ personId: planPersonId(999), state: 'held' }])).toEqual(['有人', false, false])
})

test('a day short of the rule is red in its cell, a week or a quarter beside its site', () => {
  const day = gapOf({ unit: 'day', from: '2026-12-01', to: '2026-12-01' })
  expect(cell([], [day])).toEqual(['', true, false])
  const gaps = [
    day,
    gapOf(),
    gapOf({ siteCode: 's1', unit: 'quarter', from: '2026-10-01', to: '2026-12-31' }),
  ]
  const plan = planOf(2, { gaps })
  const weeks = weeksOf(plan)
  expect(weeks.map((week) => gapsOfWeek(plan, 's0', week).length)).toEqual([0, 1, 0, 0, 0])
  expect(weeks.map((week) => gapsOfWeek(plan, 's1', week).length)).toEqual([1, 1, 1, 1, 1])
  expect(weeks.map((week) => shortSites(plan, week))).toEqual([2, 2, 1, 1, 1])
})
