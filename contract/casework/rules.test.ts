import fc from 'fast-check'
import { aidStatuses } from '../aid/statuses'
import { addDays } from '../time'
import {
  engagementFaults,
  isLate,
  quietWord,
  takesUrging,
  todosOf,
  urgeAgainOn,
  type SigningDays,
} from './rules'
import { groundText, terminationGroundCodes } from './labels'
import { caseworkSettings } from './settings'

const days: SigningDays = { today: '2026-12-02', assignedOn: '2026-11-23', dueOn: '2026-11-30' }
const at = (day: string) => new Date(`${day}T08:30:00+08:00`)

describe('the five days of an agreement (148号令 27)', () => {
  test.each([
    ['the day of assignment', '2026-11-23', []],
    ['the last of the five days', '2026-11-30', []],
    ['the day after, without a cause', '2026-12-01', ['lateCause', 'lateSaid']],
    ['before the assignment', '2026-11-22', ['signedOn']],
    ['in the time to come', '2026-12-03', ['signedOn']],
  ])('%s', (_, signedOn, fields) => {
    expect(Object.keys(engagementFaults({ signedOn }, days))).toEqual(fields)
  })

  test('a cause with a reason makes up for it; a reason alone does not', () => {
    const late = { signedOn: '2026-12-01', lateSaid: '人在外地' }
    expect(engagementFaults({ ...late, lateCause: 'objective' }, days)).toEqual({})
    expect(Object.keys(engagementFaults(late, days))).toEqual(['lateCause'])
    expect(isLate('2026-12-01', null)).toBe(false)
  })
})

test('one asks again on the seventh day and not before', () => {
  const asked = '2026-11-23T23:30:00+08:00'
  expect(urgeAgainOn(null, at('2026-11-23'), 7)).toBeNull()
  expect(urgeAgainOn(asked, at('2026-11-29'), 7)).toBe('2026-11-30')
  expect(urgeAgainOn(asked, at('2026-11-30'), 7)).toBeNull()
})

test('one asks between the grant and the end of the work', () => {
  expect(aidStatuses.filter(takesUrging)).toEqual(['granted', 'assigned', 'accepted', 'engaged'])
})

describe('silence', () => {
  const terms = { handlerDays: 30, countyDays: 37 }
  const word = (gone: number, told: ('handler' | 'county')[] = []) =>
    quietWord({ silentSince: '2026-11-01T23:00:00+08:00', told }, terms, at(addDays('2026-11-01', gone)))

  test('the lawyer first, the county after, each once', () => {
    expect([29, 30, 36, 37].map((gone) => word(gone))).toEqual([null, 'handler', 'handler', 'county'])
    expect(word(36, ['handler'])).toBeNull()
    expect(word(37, ['handler'])).toBe('county')
    expect(word(60, ['handler', 'county'])).toBeNull()
  })

  test('told of every day, nobody is told twice, and the county never before the lawyer’s days are over', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 90 }), (until) => {
        const told: ('handler' | 'county')[] = []
        for (let gone = 0; gone <= until; gone++) {
          const next = word(gone, told)
          if (next) told.push(next)
          if (next === 'county') expect(gone).toBeGreaterThanOrEqual(terms.countyDays)
        }
        expect(new Set(told).size).toBe(told.length)
        expect(told.includes('handler')).toBe(until >= terms.handlerDays)
      }),
    )
  })

  test('the county is never told as early as the lawyer', () => {
    const { schema } = caseworkSettings['case.quietDays']
    expect(schema.safeParse({ handlerDays: 30, countyDays: 30 }).success).toBe(false)
  })
})

test('what to do now, the most pressing first', () => {
  const facts = { met: false, urged: true, quiet: 31, handlerDays: 30, lacking: 2 }
  expect(todosOf({ ...facts, status: 'accepted' })).toEqual(['engage', 'meet', 'answer'])
  expect(todosOf({ ...facts, status: 'engaged', met: true, urged: false })).toEqual(['tell', 'collect'])
  expect(todosOf({ ...facts, status: 'returned' })).toEqual(['collect'])
  expect(todosOf({ ...facts, status: 'archived' })).toEqual([])
})

test('the eight grounds of the article, each by its own item', () => {
  expect(terminationGroundCodes).toHaveLength(8)
  expect(new Set(terminationGroundCodes.map((ground) => groundText(ground).slice(0, 13))).size).toBe(8)
  expect(groundText('own-lawyer')).toBe('法律援助法第四十八条第六项：自行委托律师或者其他代理人')
})
