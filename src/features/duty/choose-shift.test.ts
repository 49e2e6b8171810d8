import { currentShift, shiftMeant } from './choose-shift'
import { shiftOf } from './testing/shift-of'

const now = new Date('2026-11-24T13:00:00+08:00')
const morning = shiftOf({ from: '08:30', to: '12:30' })
const afternoon = shiftOf({ from: '14:30', to: '17:30', siteCode: 'b2' })
const evening = shiftOf({ from: '19:00', to: '21:00', siteCode: 'b2' })

test('the one somebody is on comes before all others', () => {
  const open = { ...morning, status: 'checked-in' as const }
  expect(currentShift([open, afternoon], now)).toBe(open)
})

test('else the first that can still be checked in at', () => {
  expect(currentShift([morning, afternoon, evening], now)).toBe(afternoon)
  expect(currentShift([{ ...morning, status: 'checked-out' }, afternoon], now)).toBe(afternoon)
})

test('else the last that was, a cancelled one only when there is no other', () => {
  const done = { ...morning, status: 'checked-out' as const }
  const cancelled = { ...evening, status: 'withdrawn' as const }
  expect(currentShift([done, cancelled], now)).toBe(done)
  expect(currentShift([cancelled], now)).toBe(cancelled)
  expect(currentShift([morning], now)).toBe(morning)
  expect(currentShift([], now)).toBeUndefined()
})

describe('what a link means', () => {
  const today = { shifts: [morning, afternoon], next: null, asOf: now.toISOString() }

  test('the shift it names, and no other when that one is gone', () => {
    expect(shiftMeant(today, now, { shift: morning.id, s: 'b2' })).toBe(morning)
    expect(shiftMeant(today, now, { shift: evening.id })).toBeUndefined()
  })

  test("the day's shift at the site whose code was scanned", () => {
    expect(shiftMeant(today, now, { s: 'b2' })).toBe(afternoon)
    expect(shiftMeant(today, now, { s: 'a1' })).toBe(morning)
    expect(shiftMeant(today, now, { s: 'zz' })).toBeUndefined()
  })

  test('the current one when it names nothing', () => {
    expect(shiftMeant(today, now, {})).toBe(afternoon)
  })
})
