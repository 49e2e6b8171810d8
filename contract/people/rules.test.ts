import { personStatuses } from './labels'
import {
  allowedActs,
  CLAIM_TRIES,
  claimCount,
  exitProposedBy,
  isClaimLocked,
  mayBecome,
  mayBeInvited,
  problemsOf,
  scoreSum,
  type Facts,
} from './rules'

const TODAY = '2026-11-23'
const lawyer: Facts = {
  name: '李明',
  kind: 'lawyer',
  licenceNumber: '11404200010000001',
  hasPhone: false,
  baseAreaCode: '140406100000',
  villages: ['140406100200'],
  practisingSince: '2010-07-01',
  criminalSince: '2015-03-01',
  knowsMinors: true,
  qualified: false,
}
const problems = (change: Partial<Facts>) => problemsOf({ ...lawyer, ...change }, '140406', TODAY)

it('a whole entry has no problems', () => expect(problems({})).toEqual({}))

it.each<[string, Partial<Facts>, string[]]>([
  ['a lawyer without a licence', { licenceNumber: null }, ['licenceNumber']],
  ['a lawyer’s licence of another shape', { licenceNumber: '21404200010000001' }, ['licenceNumber']],
  [
    'a legal worker’s licence too short',
    { kind: 'legal-worker', licenceNumber: '12', criminalSince: null },
    ['licenceNumber'],
  ],
  [
    'a helper known by nothing',
    { kind: 'grid-worker', licenceNumber: null, criminalSince: null, knowsMinors: false },
    ['phone'],
  ],
  ['a township elsewhere', { baseAreaCode: '140431100000' }, ['baseAreaCode']],
  ['a village as township', { baseAreaCode: '140406100200' }, ['baseAreaCode']],
  ['a village elsewhere', { villages: ['140431100200'] }, ['villages']],
  ['a village twice', { villages: ['140406100200', '140406100200'] }, ['villages']],
  ['a township among villages', { villages: ['140406100000'] }, ['villages']],
  ['practice from tomorrow', { practisingSince: '2026-11-24', criminalSince: null }, ['practisingSince']],
  ['criminal cases before practice', { criminalSince: '2009-01-01' }, ['criminalSince']],
  ['criminal cases by a legal worker', { kind: 'legal-worker' }, ['criminalSince']],
  ['a lawyer marked as still licensed', { qualified: true }, ['qualified']],
  [
    'a retired judge licensed without a number',
    { kind: 'retired-judge', qualified: true, licenceNumber: null, criminalSince: null, hasPhone: true },
    ['licenceNumber'],
  ],
  [
    'a guide for minors’ cases',
    { kind: 'legal-guide', hasPhone: true, licenceNumber: null, criminalSince: null },
    ['knowsMinors'],
  ],
])('%s', (_name, change, fields) => expect(Object.keys(problems(change))).toEqual(fields))

it('kinds change among advisers or among helpers, and never across', () => {
  expect(mayBecome('legal-worker', 'lawyer')).toBe(true)
  expect(mayBecome('grid-worker', 'mediator')).toBe(true)
  expect(mayBecome('lawyer', 'mediator')).toBe(false)
  expect(mayBecome('volunteer', 'grid-worker')).toBe(false)
})

it('says what each may do: a judge is assigned cases only with a licence, defence only a lawyer', () => {
  expect(allowedActs('retired-judge', false)).not.toContain('take-civil-case')
  expect(allowedActs('retired-judge', true)).toContain('take-civil-case')
  expect(allowedActs('retired-judge', true)).not.toContain('take-criminal-defence')
  expect(allowedActs('legal-worker', false)).not.toContain('take-criminal-defence')
  expect(allowedActs('grid-worker', true)).toEqual(['collect-requests', 'apply-for-others', 'book-mediation'])
})

it('a screening asks for an exit until somebody does it, and not after a new admission', () => {
  const drop = { result: 'drop', at: '2026-11-01T00:00:00.000Z' } as const
  const keep = { result: 'keep', at: '2026-11-02T00:00:00.000Z' } as const
  expect(exitProposedBy([drop], 'active', '2020-01-01T00:00:00.000Z')).toBe(drop)
  expect(exitProposedBy([drop], 'suspended', null)).toBe(drop)
  expect(exitProposedBy([drop], 'exited', null)).toBeUndefined()
  expect(exitProposedBy([drop], 'active', '2026-11-10T00:00:00.000Z')).toBeUndefined()
  expect(exitProposedBy([keep, drop], 'active', null)).toBeUndefined()
  expect(exitProposedBy([], 'active', null)).toBeUndefined()
})

it('only who was admitted and is still there is invited', () => {
  expect(personStatuses.filter(mayBeInvited)).toEqual(['active', 'suspended'])
})

it('adds a screening up', () => {
  expect(scoreSum({ politics: 5, service: 4, skill: 3, ethics: 5 })).toBe(17)
})

it('five wrong codes shut the claim for an hour from the last, then the count starts anew', () => {
  const lastAt = '2026-11-23T01:00:00.000Z'
  const at = (minutes: number) => new Date(Date.parse(lastAt) + minutes * 60_000)
  expect(isClaimLocked(undefined, at(0))).toBe(false)
  expect(isClaimLocked({ failures: CLAIM_TRIES - 1, lastAt }, at(1))).toBe(false)
  expect(isClaimLocked({ failures: CLAIM_TRIES, lastAt }, at(59))).toBe(true)
  expect(isClaimLocked({ failures: CLAIM_TRIES, lastAt }, at(60))).toBe(false)
  expect(claimCount({ failures: CLAIM_TRIES, lastAt }, at(60))).toBe(0)
})
