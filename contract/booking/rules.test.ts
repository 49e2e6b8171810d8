import { bookingFallback } from './policy'
import { isReachable, isToCome, reminderDue, whyNoMore, type Remindable } from './rules'

const at = (instant: string) => new Date(`${instant}+08:00`)
const booking: Remindable = {
  startsAt: '2026-11-24T01:00:00.000Z',
  bookedAt: '2026-11-22T01:00:00.000Z',
  eveningSent: false,
  hourSent: false,
}

test.each([
  ['2026-11-23T17:59:59', undefined],
  ['2026-11-23T18:00:00', 'evening'],
  ['2026-11-24T07:59:59', 'evening'],
  ['2026-11-24T08:00:00', 'hour'],
  ['2026-11-24T08:59:59', 'hour'],
  ['2026-11-24T09:00:00', undefined],
])('at %s: %s', (now, due) => expect(reminderDue(booking, at(now))).toBe(due))

test('each once; who booked that evening is not told what they know', () => {
  expect(reminderDue({ ...booking, eveningSent: true }, at('2026-11-23T19:00'))).toBeUndefined()
  expect(reminderDue({ ...booking, hourSent: true }, at('2026-11-24T08:30'))).toBeUndefined()
  const late = { ...booking, bookedAt: at('2026-11-23T18:30').toISOString() }
  expect(reminderDue(late, at('2026-11-23T19:00'))).toBeUndefined()
  expect(reminderDue(late, at('2026-11-24T08:00'))).toBe('hour')
  const last = { ...booking, bookedAt: at('2026-11-24T08:10').toISOString() }
  expect(reminderDue(last, at('2026-11-24T08:20'))).toBeUndefined()
})

test('what is asked for, or not over, is still to come', () => {
  const now = at('2026-11-24T09:00')
  expect(isToCome({ status: 'booked', endsAt: null }, now)).toBe(true)
  expect(isToCome({ status: 'booked', endsAt: '2026-11-24T01:00:00.000Z' }, now)).toBe(false)
  expect(isToCome({ status: 'confirmed', endsAt: '2026-11-24T01:30:00.000Z' }, now)).toBe(true)
  expect(isToCome({ status: 'came', endsAt: '2026-11-24T01:30:00.000Z' }, now)).toBe(false)
})

test('enough is enough, a helper has room for a village, and who does not come walks in', () => {
  const who = { toCome: 0, noShows: 0, helper: false, visit: false }
  expect(whyNoMore({ ...who, toCome: 1 }, bookingFallback)).toBeUndefined()
  expect(whyNoMore({ ...who, toCome: 2 }, bookingFallback)).toBe('booking-enough')
  expect(whyNoMore({ ...who, toCome: 19, helper: true }, bookingFallback)).toBeUndefined()
  expect(whyNoMore({ ...who, toCome: 20, helper: true }, bookingFallback)).toBe('booking-enough')
  expect(whyNoMore({ ...who, noShows: 3 }, bookingFallback)).toBe('booking-paused')
  expect(whyNoMore({ ...who, noShows: 3, visit: true }, bookingFallback)).toBeUndefined()
  expect(whyNoMore({ ...who, noShows: 9, helper: true }, bookingFallback)).toBeUndefined()
})

test('the adviser knows who it is while there is something to do, and for some days after', () => {
  const startsAt = booking.startsAt
  expect(isReachable({ status: 'booked', startsAt }, at('2026-11-20T09:00'), 7)).toBe(true)
  expect(isReachable({ status: 'came', startsAt }, at('2026-12-01T09:00'), 7)).toBe(true)
  expect(isReachable({ status: 'came', startsAt }, at('2026-12-01T09:01'), 7)).toBe(false)
  expect(isReachable({ status: 'cancelled-by-client', startsAt }, at('2026-11-24T08:00'), 7)).toBe(false)
})
