import { weekday } from '../time'
import { clockDue, clockView, detaineeDeadline, foremostClock, pauseLength } from './clocks'

const weekends = (date: string) => weekday(date) > 5

test('days a clock stood still are added before the end is rolled', () => {
  // received Mon 2 Nov, seven days: Mon 9; stopped on the 4th, gone on the 10th: six days more, Sun 15, rolled to Mon 16
  expect(clockDue('review', '2026-11-02', 0, weekends)).toBe('2026-11-09')
  expect(pauseLength('2026-11-04', '2026-11-10')).toBe(6)
  expect(clockDue('review', '2026-11-02', 6, weekends)).toBe('2026-11-16')
})

test('a term the county set counts for what is shipped, and is rolled all the same', () => {
  // ten days after Wed 25 Nov: Sat 5 Dec, Monday; four: Sun 29 Nov, Monday
  expect(clockDue('correction', '2026-11-25', 0, weekends)).toBe('2026-12-07')
  expect(clockDue('correction', '2026-11-25', 0, weekends, 4)).toBe('2026-11-30')
})

test('stopped and gone on the same day costs nothing', () => {
  expect(pauseLength('2026-11-04', '2026-11-04')).toBe(0)
})

test('the hours of a detained person’s application run through the night', () => {
  expect(detaineeDeadline(new Date('2026-09-30T16:00:00+08:00')).toISOString()).toBe(
    '2026-10-01T08:00:00.000Z',
  )
})

test('a page puts first what runs out first, and what stands still last', () => {
  const clocks = [
    { what: 'change', dueOn: '2026-11-10', paused: false },
    { what: 'review', dueOn: '2026-11-01', paused: true },
    { what: 'engagement', dueOn: '2026-11-09', paused: false },
  ] as const
  expect(foremostClock(clocks)?.what).toBe('engagement')
  expect(foremostClock(clocks.slice(1, 2))?.what).toBe('review')
  expect(clockView(clocks)).toEqual({ ...clocks[2], law: '司法部令第148号第二十七条' })
  expect(clockView([])).toBeNull()
})
