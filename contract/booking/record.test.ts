import fc from 'fast-check'
import { bookingStatuses, bookingWays, releasedStatuses, type BookingStatus } from './labels'
import { bookingFallback } from './policy'
import { mayBecome, maybeSame, showsTheyCame } from './record'
import { isDisputed, leadsTo, type Standing } from './workflow'

const startsAt = '2026-11-24T01:30:00.000Z'
const fresh: Standing = { way: 'at-site', status: 'booked', startsAt, adviserWord: null, clientWord: null }
const at = (instant: string) => new Date(`${instant}:00+08:00`)

test('a person is another only where what both say differs throughout', () => {
  const wang = { name: '王秀英', phone: '13803550001' }
  expect(maybeSame(wang, wang)).toBe(true)
  expect(maybeSame(wang, {})).toBe(true)
  expect(maybeSame({ name: '王秀英' }, { phone: '13803550001' })).toBe(true)
  expect(maybeSame(wang, { ...wang, name: '王秀娥' })).toBe(true)
  expect(maybeSame(wang, { ...wang, phone: '13803550009' })).toBe(true)
  expect(maybeSame(wang, { name: '刘大爷', phone: '13803550009' })).toBe(false)
  expect(maybeSame(wang, { name: '刘大爷' })).toBe(false)
})

test('a consultation comes of a booking that stands, from when it was made until nobody speaks of it any more', () => {
  const booking = { ...fresh, bookedAt: '2026-11-23T00:00:00.000Z' }
  const may = (change: Partial<Standing>, instant: string) =>
    mayBecome({ ...booking, ...change }, at(instant), bookingFallback)
  expect(may({}, '2026-11-24T09:35')).toBe(true)
  expect(may({}, '2026-11-23T07:59')).toBe(false)
  expect(may({}, '2026-12-01T09:30')).toBe(true)
  expect(may({}, '2026-12-01T09:31')).toBe(false)
  expect(may({ startsAt: null }, '2026-11-24T09:35')).toBe(false)
  for (const status of bookingStatuses)
    expect(may({ status }, '2026-11-24T09:35')).toBe(
      !(releasedStatuses as readonly BookingStatus[]).includes(status),
    )
})

test('it shows that they came from the booking’s day on', () => {
  const shows = (instant: string) => showsTheyCame(fresh, at(instant), bookingFallback)
  expect(shows('2026-11-23T23:59')).toBe(false)
  expect(shows('2026-11-24T09:20')).toBe(true)
  expect(shows('2026-12-01T09:31')).toBe(false)
})

test('whatever was said, a record turns no word against it and makes no dispute', () => {
  const standing = fc.record({
    way: fc.constantFrom(...bookingWays),
    status: fc.constantFrom(...bookingStatuses),
    startsAt: fc.constant(startsAt),
    adviserWord: fc.constantFrom(null, 'came' as const, 'client-absent' as const),
    clientWord: fc.constantFrom(null, 'came' as const, 'adviser-absent' as const),
  })
  fc.assert(
    fc.property(standing, (booking) => {
      if (!showsTheyCame(booking, at('2026-11-24T09:35'), bookingFallback)) return
      expect(leadsTo(booking, 'came')).toBe('came')
      expect(booking.adviserWord).toBeNull()
      expect(isDisputed({ ...booking, adviserWord: 'came' })).toBe(false)
      expect(['booked', 'confirmed', 'came', 'no-show-client']).toContain(booking.status)
    }),
  )
  expect(
    showsTheyCame({ ...fresh, status: 'came', clientWord: 'came' }, at('2026-11-24T09:35'), bookingFallback),
  ).toBe(true)
})
