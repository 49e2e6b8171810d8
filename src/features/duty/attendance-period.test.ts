import fc from 'fast-check'
import { ATTENDANCE_DAYS_MAX } from '@contract/duty/attendance-schema'
import { addDays, daysBetween } from '@contract/time'
import { attendanceSpans, periodAround } from './attendance-period'

test.each([
  ['day', '2026-11-24', '2026-11-24', '2026-11-24'],
  ['week', '2026-11-24', '2026-11-23', '2026-11-29'],
  ['week', '2026-11-29', '2026-11-23', '2026-11-29'],
  ['month', '2026-02-10', '2026-02-01', '2026-02-28'],
  ['month', '2026-12-31', '2026-12-01', '2026-12-31'],
] as const)('the %s of %s is from %s to %s', (span, day, from, to) => {
  expect(periodAround(span, day, '2027-01-31')).toEqual({ from, to })
})

test('any span around any day up to today is one the server takes, and no day of it is to come', () => {
  fc.assert(
    fc.property(fc.constantFrom(...attendanceSpans), fc.nat(4000), fc.nat(4000), ({ value }, a, b) => {
      const today = addDays('2026-01-01', Math.max(a, b))
      const day = addDays('2026-01-01', Math.min(a, b))
      const { from, to } = periodAround(value, day, today)
      expect(from <= day && day <= to && to <= today).toBe(true)
      expect(daysBetween(from, to)).toBeLessThan(ATTENDANCE_DAYS_MAX)
    }),
  )
})
