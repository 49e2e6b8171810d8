import { FiguresInput } from '@contract/report/schema'
import { periodOf, spans } from './spans'

test.each([
  ['day', '2026-11-25', '2026-11-25'],
  ['week', '2026-11-23', '2026-11-25'],
  ['month', '2026-11-01', '2026-11-25'],
  ['year', '2026-01-01', '2026-11-25'],
] as const)('%s runs from %s', (span, from, to) => {
  expect(periodOf(span, new Date('2026-11-24T16:00:00Z'))).toEqual({ from, to })
})

test('a week begun last month or year begins there', () => {
  expect(periodOf('week', new Date('2027-01-01T01:00:00Z')).from).toBe('2026-12-28')
})

test('each is a period the server takes, on the last day of a leap year too', () => {
  for (const { value } of spans)
    expect(FiguresInput.safeParse(periodOf(value, new Date('2028-12-31T01:00:00Z'))).success).toBe(true)
})
