import fc from 'fast-check'
import { appealUntil, whyNotAppeal, whyNotDecideAppeal } from './appeal'
import { complaintReasonsOf } from './complaint'
import { appealOutcomes } from './labels'
import { satisfactions } from './schema'
import { whyNotEnterCall, whyNotHandOver } from './ways'

const ratedAt = '2026-11-23T15:59:00.000Z'
const policy = { withinDays: 7 }

test('the days of an appeal are counted from the Shanghai day of the rating', () => {
  expect(appealUntil(ratedAt, policy)).toBe('2026-11-30')
  expect(appealUntil('2026-11-23T16:00:00.000Z', policy)).toBe('2026-12-01')
})

test('an appeal is made once, in time, and only of a mark that is not the best', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...satisfactions),
      fc.boolean(),
      fc.integer({ min: 0, max: 15 * 24 }),
      (satisfaction, appealed, hours) => {
        const now = new Date(new Date(ratedAt).getTime() + hours * 3_600_000)
        const may = !appealed && satisfaction !== 'satisfied' && now < new Date('2026-12-01T00:00:00+08:00')
        expect(whyNotAppeal({ satisfaction, ratedAt, appealed }, now, policy) === undefined).toBe(may)
      },
    ),
  )
})

test('it is decided once, by none of those who had a part in the rating', () => {
  const people = ['adviser', 'rater', 'clerk', 'other']
  fc.assert(
    fc.property(
      fc.constantFrom(...people),
      fc.constantFrom('rater', null),
      fc.constantFrom('clerk', null),
      fc.constantFrom(...appealOutcomes, null),
      (who, raterId, enteredBy, outcome) => {
        const parties = { practitionerId: 'adviser', raterId, enteredBy, outcome }
        const may = outcome === null && who !== 'adviser' && who !== raterId && who !== enteredBy
        expect(whyNotDecideAppeal(parties, who) === undefined).toBe(may)
      },
    ),
  )
})

test('a phone is handed over while the visitor is there, where the county lets it', () => {
  const ways = { handedOver: true, handedOverHours: 4, returnCall: true }
  const fresh = { occurredAt: '2026-11-23T02:00:00.000Z', rated: false }
  const later = (hours: number) => new Date(new Date(fresh.occurredAt).getTime() + hours * 3_600_000)
  expect(whyNotHandOver(fresh, later(4), ways)).toBeUndefined()
  expect(whyNotHandOver(fresh, later(4.01), ways)).toBe('visitor-gone')
  expect(whyNotHandOver(fresh, later(1), { ...ways, handedOver: false })).toBe('rating-way-closed')
  expect(whyNotHandOver({ ...fresh, rated: true }, later(9), ways)).toBe('already-rated')
})

test('a return call is never the adviser’s to enter', () => {
  const ways = { handedOver: true, handedOverHours: 4, returnCall: true }
  const record = { occurredAt: '2026-11-23T02:00:00.000Z', rated: false, practitionerId: 'adviser' }
  expect(whyNotEnterCall(record, 'clerk', ways)).toBeUndefined()
  expect(whyNotEnterCall({ ...record, rated: true }, 'adviser', ways)).toBe('own-rating')
  expect(whyNotEnterCall({ ...record, rated: true }, 'clerk', ways)).toBe('already-rated')
  expect(whyNotEnterCall(record, 'clerk', { ...ways, returnCall: false })).toBe('rating-way-closed')
})

test('the two questions name their own reasons', () => {
  expect(complaintReasonsOf({ wasFree: true, solicited: false })).toEqual([])
  expect(complaintReasonsOf({ wasFree: false, solicited: false })).toEqual(['charged'])
  expect(complaintReasonsOf({ wasFree: true, solicited: true })).toEqual(['solicited'])
})
