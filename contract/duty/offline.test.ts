import fc from 'fast-check'
import type { refuse } from '../refusal'
import { atShanghai } from '../time'
import { asItStood, deliveryOf, momentClaimed } from './offline'

const policy = { acceptWithinHours: 24 }
const now = new Date(atShanghai('2026-11-24', '12:00'))
const ago = (seconds: number) => new Date(now.getTime() - seconds * 1000).toISOString()

const outcome = (takenAt: string | undefined, hours = 24) => {
  try {
    return deliveryOf(takenAt, now, { acceptWithinHours: hours }).late ? 'late' : 'at once'
  } catch (error) {
    return (error as ReturnType<typeof refuse>).code
  }
}

test.each([
  [undefined, 'at once'],
  [ago(0), 'at once'],
  [ago(60), 'at once'],
  [ago(61), 'late'],
  [ago(24 * 3600), 'late'],
  [ago(24 * 3600 + 1), 'delivered-too-late'],
  [ago(-120), 'at once'],
  [ago(-121), 'taken-in-future'],
] as const)('a check made at %s is taken %s', (takenAt, expected) => {
  expect(outcome(takenAt)).toBe(expected)
})

test('a bureau may take none that were kept', () => {
  expect(outcome(ago(61), 0)).toBe('delivered-too-late')
  expect(outcome(ago(30), 0)).toBe('at once')
})

test('whatever a phone says, nobody is judged by a moment after now, nor by one before the window', () => {
  fc.assert(
    fc.property(fc.integer({ min: -400_000, max: 400_000 }), (seconds) => {
      const takenAt = ago(seconds)
      expect(momentClaimed(takenAt, now).getTime()).toBeLessThanOrEqual(now.getTime())
      try {
        const { at, late } = deliveryOf(takenAt, now, policy)
        expect(at.getTime()).toBeLessThanOrEqual(now.getTime())
        expect(now.getTime() - at.getTime()).toBeLessThanOrEqual(24 * 3_600_000)
        expect(late).toBe(at < now)
      } catch (error) {
        expect(['taken-in-future', 'delivered-too-late']).toContain((error as { code: string }).code)
      }
    }),
  )
})

describe('a shift the system closed', () => {
  const closed = {
    status: 'checked-out' as const,
    startsAt: atShanghai('2026-11-24', '08:30'),
    endsAt: atShanghai('2026-11-24', '12:30'),
    checkedInAt: atShanghai('2026-11-24', '08:30'),
  }
  const status = (time: string | undefined, bySystem = true) =>
    asItStood(closed, bySystem, time && atShanghai('2026-11-24', time)).status

  test('was open to a check-out until an hour after its end', () => {
    expect(status('12:31')).toBe('checked-in')
    expect(status('13:30:00')).toBe('checked-in')
    expect(status('13:30:01')).toBe('checked-out')
    expect(status(undefined)).toBe('checked-out')
  })

  test('and one the person left themself was not', () => {
    expect(status('12:31', false)).toBe('checked-out')
  })
})
