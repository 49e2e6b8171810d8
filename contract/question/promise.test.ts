import * as fc from 'fast-check'
import { shanghaiDate, weekday } from '../time'
import { promisedBy, promiseState, promiseText } from './promise'
import { questionSettings } from './settings'

const at = (instant: string) => new Date(`${instant}+08:00`)
const weekend = (day: string) => weekday(day) > 5
const rule = questionSettings['question.promise'].fallback

test.each([
  ['within duty days the hours run on', '2026-11-23T10:00', 48, '2026-11-25T10:00'],
  ['a weekend between does not count', '2026-11-27T15:00', 48, '2026-12-01T15:00'],
  ['asked on a rest day, it runs from the next duty day', '2026-11-28T15:00', 48, '2026-12-02T09:00'],
  ['urgent on a Friday afternoon is the same day', '2026-11-27T14:00', 4, '2026-11-27T18:00'],
  ['nothing falls due at night', '2026-11-23T23:00', 4, '2026-11-24T09:00'],
  ['on a Friday night it is Monday morning', '2026-11-27T22:00', 4, '2026-11-30T09:00'],
  ['midnight before a rest day is no time to answer', '2026-11-27T20:00', 4, '2026-11-30T09:00'],
])('%s', (_, from, hours, due) => expect(promisedBy(at(from), hours, weekend)).toBe(at(due).toISOString()))

test('a promise lies on a duty day, by daylight, and never before its hours have run', () => {
  const resting = fc.func(fc.boolean())
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 525_600 }),
      fc.integer({ min: 1, max: 96 }),
      resting,
      (minute, hours, rests) => {
        const isRestDay = (day: string) => weekday(day) !== 3 && rests(day)
        const from = new Date(at('2026-01-01T00:00').getTime() + minute * 60_000)
        const due = promisedBy(from, hours, isRestDay)
        expect(isRestDay(shanghaiDate(due))).toBe(false)
        expect(new Date(due).getTime() - from.getTime()).toBeGreaterThanOrEqual(hours * 3_600_000)
        const clock = (new Date(due).getTime() + 8 * 3_600_000) % 86_400_000
        expect(clock).toBeGreaterThanOrEqual(9 * 3_600_000)
      },
    ),
  )
})

test.each([
  ['2026-11-23T05:59', false, 'calm'],
  ['2026-11-23T06:00', false, 'soon'],
  ['2026-11-23T08:59', true, 'calm'],
  ['2026-11-23T09:00', true, 'soon'],
  ['2026-11-23T10:00', false, 'soon'],
  ['2026-11-23T10:01', false, 'over'],
])('at %s, urgent %s: %s', (now, urgent, state) =>
  expect(promiseState({ promisedBy: at('2026-11-23T10:00').toISOString(), urgent }, rule, at(now))).toBe(
    state,
  ),
)

test('what is answered owes nothing; words say how long is left', () => {
  expect(promiseState({ promisedBy: null, urgent: true }, rule, at('2026-11-23T10:00'))).toBe('kept')
  const due = at('2026-11-23T10:00').toISOString()
  expect(promiseText(due, at('2026-11-23T07:00'))).toBe('11月23日 10:00前答复，还有3小时')
  expect(promiseText(due, at('2026-11-20T07:00'))).toBe('11月23日 10:00前答复，还有3天')
  expect(promiseText(due, at('2026-11-23T10:20'))).toBe('应在11月23日 10:00前答复，已超过20分钟')
})
