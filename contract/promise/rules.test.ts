import * as fc from 'fast-check'
import { aidStatuses } from '../aid/statuses'
import { barredUntil, isHeard, sampleSize, whyNotCheck } from './rules'

test('nobody is asked about somebody who did not sign, whatever was drawn', () => {
  for (const status of aidStatuses)
    expect(whyNotCheck({ signed: false, status, drawn: true })).toBe('promise-not-signed')
})

test.each(aidStatuses)('a matter that is %s', (status) => {
  const open = [
    'submitted',
    'supplement',
    'cooperation',
    'proposed-grant',
    'proposed-refuse',
    'granted',
    'assigned',
    'accepted',
    'engaged',
  ].includes(status)
  expect(whyNotCheck({ signed: true, status, drawn: false })).toBe(open ? undefined : 'promise-check-closed')
  expect(whyNotCheck({ signed: true, status, drawn: true })).toBeUndefined()
})

test('a share is never more than there is, and never nothing of something', () => {
  fc.assert(
    fc.property(fc.nat(5000), fc.integer({ min: 1, max: 100 }), (pool, percent) => {
      const size = sampleSize(pool, percent)
      expect(size).toBeLessThanOrEqual(pool)
      expect(size >= 1).toBe(pool > 0)
      expect(size).toBeGreaterThanOrEqual((pool * percent) / 100)
    }),
  )
  expect(sampleSize(40, 0)).toBe(0)
})

test('the last day to be heard belongs to the applicant', () => {
  const hearing = { said: false, hearBy: '2026-11-30', told: true }
  expect(isHeard(hearing, '2026-11-30')).toBe(false)
  expect(isHeard(hearing, '2026-12-01')).toBe(true)
  expect(isHeard({ ...hearing, said: true }, '2026-11-25')).toBe(true)
})

test('no day runs against who was told of nothing: they are heard first', () => {
  const hearing = { said: false, hearBy: '2026-11-30', told: false }
  expect(isHeard(hearing, '2027-11-30')).toBe(false)
  expect(isHeard({ ...hearing, said: true }, '2026-11-25')).toBe(true)
})

test.each([
  ['2026-11-25', 3, '2029-11-25'],
  ['2028-02-29', 1, '2029-02-28'],
  ['2028-02-29', 4, '2032-02-29'],
  ['2096-02-29', 4, '2100-02-28'],
] as const)('from %s so many years (%i)', (day, years, until) => {
  expect(barredUntil(day, years)).toBe(until)
})
