import fc from 'fast-check'
import { satisfactions } from '../rating/schema'
import { solvedAnswers, type VisitAnswers } from './answers'
import { mismatches as all, visitStatuses } from './labels'
import { complaintReasonsIn, countsIn, mayVisit, mismatchesOf, whyNotDraw, whyNotVisit } from './rules'

const said = (change: object = {}): VisitAnswers => ({
  came: true,
  solved: 'yes',
  satisfaction: 'satisfied',
  charged: false,
  solicited: false,
  ...change,
})
const rated = { satisfaction: 'satisfied', wasFree: true, solicited: false } as const

test('what fits is no mismatch, and each thing that does not is its own', () => {
  expect(mismatchesOf(said(), rated)).toEqual([])
  expect(mismatchesOf(said({ satisfaction: 'dissatisfied' }), rated)).toEqual(['satisfaction'])
  expect(mismatchesOf(said(), { ...rated, satisfaction: 'dissatisfied' })).toEqual(['satisfaction'])
  expect(mismatchesOf(said({ satisfaction: 'fair' }), rated)).toEqual([])
  expect(mismatchesOf(said({ charged: true, solicited: true }), rated)).toEqual(['charged', 'solicited'])
  expect(mismatchesOf({ came: false }, null)).toEqual(['never-came'])
})

test('without a rating only the record itself can be contradicted; who complained in it is not contradicted', () => {
  const answers = fc.record({
    came: fc.constant(true as const),
    solved: fc.constantFrom(...solvedAnswers),
    satisfaction: fc.constantFrom(...satisfactions),
    charged: fc.boolean(),
    solicited: fc.boolean(),
  })
  fc.assert(
    fc.property(answers, (one) => {
      expect(mismatchesOf(one, null)).toEqual([])
      const same = { satisfaction: one.satisfaction, wasFree: !one.charged, solicited: one.solicited }
      expect(mismatchesOf(one, same)).toEqual([])
      expect(complaintReasonsIn(one)).toHaveLength(Number(one.charged) + Number(one.solicited))
    }),
  )
  expect(complaintReasonsIn({ came: false })).toEqual([])
})

test('a minor and whoever is in safe mode are never visited; the rest where they can be found', () => {
  fc.assert(
    fc.property(
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      fc.boolean(),
      (safeMode, minor, hasPhone, hasAddress) => {
        const record = { safeMode, minor, hasPhone, hasAddress }
        const open = !safeMode && !minor
        expect(mayVisit(record, 'phone')).toBe(open && hasPhone)
        expect(mayVisit(record, 'on-site')).toBe(open && (hasPhone || hasAddress))
      },
    ),
  )
})

test('a month is drawn once it is over in Shanghai', () => {
  expect(whyNotDraw('2026-11', new Date('2026-11-30T23:59:00+08:00'))).toBe('visit-month-open')
  expect(whyNotDraw('2026-11', new Date('2026-12-01T00:00:00+08:00'))).toBeUndefined()
  expect(whyNotDraw('2027-01', new Date('2026-12-01T00:00:00+08:00'))).toBe('visit-month-open')
})

test('an adviser never asks about their own advice, given to them or not', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...visitStatuses),
      fc.constantFrom('me', 'other', null),
      (status, assignedTo) => {
        expect(whyNotVisit({ status, assignedTo, practitionerId: 'me' }, 'me')).toBe('own-visit')
        const may = whyNotVisit({ status, assignedTo, practitionerId: 'adviser' }, 'me') === undefined
        expect(may).toBe(status === 'open' && assignedTo === 'me')
      },
    ),
  )
})

test('figures add up: what was reached is confirmed or does not fit', () => {
  fc.assert(
    fc.property(fc.constantFrom(...visitStatuses), fc.subarray([...all]), (status, mismatches) => {
      const visit = { status, mismatches }
      expect(Number(countsIn(visit, 'confirmed')) + Number(countsIn(visit, 'mismatched'))).toBe(
        Number(countsIn(visit, 'reached')),
      )
      expect(countsIn(visit, 'drawn')).toBe(true)
    }),
  )
})
