import { draftOfBooked, mayApplyFrom } from './application'
import { bookingStatuses, bookingWays, releasedStatuses, type BookingStatus } from './labels'
import { bookingFallback } from './policy'

const startsAt = '2026-11-24T01:30:00.000Z'
const may = (change: object, instant = '2026-11-24T10:00') =>
  mayApplyFrom(
    { way: 'phone', status: 'booked', startsAt, ...change },
    new Date(`${instant}:00+08:00`),
    bookingFallback,
  )

test('one applies from a call that stands, before it and as long as it is spoken of', () => {
  expect(bookingWays.filter((way) => may({ way }))).toEqual(['phone'])
  expect(bookingStatuses.filter((status) => !may({ status }))).toEqual([
    ...(releasedStatuses as readonly BookingStatus[]),
  ])
  expect(may({}, '2026-11-23T10:00')).toBe(true)
  expect(may({}, '2026-12-01T09:30')).toBe(true)
  expect(may({}, '2026-12-01T09:31')).toBe(false)
})

test('only what is known is in the draft, and not what it is about', () => {
  const person = { name: '王秀英', phone: '13803550001', note: '邻居占了我家的地' }
  expect(draftOfBooked('140406', person)).toEqual({
    countyCode: '140406',
    name: '王秀英',
    phone: '13803550001',
  })
  expect(draftOfBooked('140406', { phone: '13803550001' })).toEqual({
    countyCode: '140406',
    phone: '13803550001',
  })
})
