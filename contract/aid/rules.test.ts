import fc from 'fast-check'
import { circumstanceCodes, circumstances, meansChoices, paperKinds } from './labels'
import {
  formAsFiled,
  groupsByIdNumber,
  groupsOf,
  incomePerHead,
  isGreenChannel,
  isUrgent,
  meansPathOf,
  papersMissing,
  papersNeeded,
} from './rules'
import { completeForm } from './testing/forms'

const now = new Date('2026-11-23T08:30:00+08:00')

describe('the way an application takes', () => {
  test('a circumstance of the law goes before any choice', () => {
    for (const circumstance of circumstanceCodes)
      for (const choice of [undefined, ...meansChoices])
        expect(meansPathOf(circumstance, choice)).toBe(circumstances[circumstance].effect)
  })

  test('without one it is the choice, and proof until one is made', () => {
    expect(meansPathOf(null, 'promise')).toBe('promise')
    expect(meansPathOf(null, 'proof')).toBe('proof')
    expect(meansPathOf(null, undefined)).toBe('proof')
  })

  test('the first four stand in article 32, the rest in article 42', () => {
    for (const { effect, law } of Object.values(circumstances))
      expect(law).toContain(effect === 'no-means-test' ? '第三十二条' : '第四十二条')
  })

  test('papers: identity always, a proof where the proof is the basis, none in place of a promise', () => {
    expect(papersNeeded('no-means-test')).toEqual(['identity'])
    expect(papersNeeded('check-waived')).toEqual(['identity', 'exemption'])
    expect(papersNeeded('proof')).toEqual(['identity', 'hardship'])
    expect(papersNeeded('promise')).toEqual(['identity'])
    expect(papersMissing('proof', ['case', 'identity'])).toEqual(['hardship'])
    expect(papersMissing('proof', [...paperKinds])).toEqual([])
  })

  test('who is spared the test leaves no income behind', () => {
    const typedBefore = completeForm({
      circumstance: 'migrant-wages',
      meansChoice: 'promise',
      ownMonthlyIncomeYuan: 900,
      household: [{ name: '李四', relation: '儿子', monthlyIncomeYuan: 100, isOpponent: false }],
      propertyNote: '三间房',
    })
    expect(JSON.stringify(formAsFiled(typedBefore))).not.toMatch(/李四|900|三间房|promise/)
    const asked = completeForm({ circumstance: null })
    expect(formAsFiled(asked)).toEqual(asked)
  })
})

describe('household', () => {
  const member = (monthlyIncomeYuan: number, isOpponent = false) => ({
    name: '家人',
    relation: '儿子',
    monthlyIncomeYuan,
    isOpponent,
  })

  test('income a head, in yuan and cents', () => {
    expect(incomePerHead(1000, [])).toBe(1000)
    expect(incomePerHead(1000, [member(0), member(0)])).toBe(333.33)
  })

  test('an opponent at the same table counts neither as income nor as a head', () => {
    fc.assert(
      fc.property(fc.nat(20_000), fc.array(fc.nat(20_000)), fc.nat(100_000), (own, incomes, theirs) => {
        const household = incomes.map((income) => member(income))
        expect(incomePerHead(own, [...household, member(theirs, true)])).toBe(incomePerHead(own, household))
      }),
    )
  })
})

describe('groups and the green channel', () => {
  test('what an ID number tells: 60 on the day itself, women by the seventeenth digit, under 18', () => {
    expect(groupsByIdNumber('140406196611230023', now)).toEqual(['elderly', 'woman'])
    expect(groupsByIdNumber('140406196611240010', now)).toEqual([])
    expect(groupsByIdNumber('140406200811230019', now)).toEqual([])
    expect(groupsByIdNumber('140406200811240014', now)).toEqual(['minor'])
    expect(groupsByIdNumber('军字第1号', now)).toEqual([])
  })

  test('named and told groups come together, once each, in the order of the list', () => {
    const form = {
      idKind: 'resident-id',
      idNumber: '140406196611230023',
      groups: ['woman', 'disabled'],
    } as const
    expect(groupsOf({ ...form, groups: [...form.groups] }, now)).toEqual(['disabled', 'elderly', 'woman'])
    expect(groupsOf({ ...form, groups: [], idKind: 'other' }, now)).toEqual([])
  })

  test('a group or a circumstance opens it', () => {
    expect(isGreenChannel([], null)).toBe(false)
    expect(isGreenChannel(['veteran'], null)).toBe(true)
    expect(isGreenChannel([], 'abuse-victim')).toBe(true)
  })
})

describe('the queue', () => {
  test.each([
    [undefined, false],
    [null, false],
    ['2026-11-30', false],
    ['2026-11-29', true],
    ['2026-11-23', true],
    ['2026-11-22', false],
    ['2026-11-01', false],
  ])('limitation on %s: urgent %s', (limitationOn, urgent) =>
    expect(isUrgent(limitationOn, now)).toBe(urgent),
  )

  test('fewer than seven days are counted by the calendar of Shanghai', () => {
    expect(isUrgent('2026-11-30', new Date('2026-11-23T15:59:00Z'))).toBe(false)
    expect(isUrgent('2026-11-30', new Date('2026-11-23T16:00:00Z'))).toBe(true)
  })
})
