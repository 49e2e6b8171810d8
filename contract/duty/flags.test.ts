import { atShanghai } from '../time'
import { flagsOf } from './flags'
import type { Attendance } from './schema'

const endsAt = atShanghai('2026-11-24', '12:30')
const after = new Date(endsAt)
const good: Attendance = {
  checkedInAt: atShanghai('2026-11-24', '08:30'),
  inCode: 'rotating',
  inLocation: 'unknown',
  inDistanceM: null,
  arrival: 'on-time',
  checkedOutAt: endsAt,
  outCode: 'rotating',
  outLocation: 'unknown',
  outDistanceM: null,
  departure: 'on-time',
  short: false,
  minutes: 240,
  closedBySystem: false,
  inDeliveredAt: null,
  outDeliveredAt: null,
}
const flags = (change: Partial<Attendance>) =>
  flagsOf({ status: 'checked-out', endsAt, attendance: { ...good, ...change } }, after)

test.each([
  [{}, []],
  [{ arrival: 'late' }, ['late']],
  [{ departure: 'early', short: true }, ['early', 'short']],
  [{ closedBySystem: true, outCode: null }, ['closed-by-system']],
  [{ outCode: 'made-up' }, ['made-up']],
  [{ inDeliveredAt: endsAt }, ['late-delivered']],
  [{ outDeliveredAt: endsAt, arrival: 'late' }, ['late', 'late-delivered']],
] as const)('%j shows %j', (change, expected) => {
  expect(flags(change)).toEqual(expected)
})

test('a shift nobody came to is absent from its end on, a withdrawn one never', () => {
  const missed = { status: 'published' as const, endsAt, attendance: null }
  expect(flagsOf(missed, new Date(after.getTime() - 1))).toEqual([])
  expect(flagsOf(missed, after)).toEqual(['absent'])
  expect(flagsOf({ ...missed, status: 'withdrawn' }, after)).toEqual([])
})
