import fc from 'fast-check'
import { practitionerKinds } from '../account/roles'
import { aidForms } from '../aid/labels'
import { matterTypes } from '../consultation/labels'
import { answerTimes } from './answer'
import {
  basisText,
  loadWord,
  median,
  rank,
  scoreOf,
  whyUnfit,
  yearsSince,
  type Candidate,
  type Need,
} from './fit'

const today = '2026-11-25'
const weights = { fit: 50, load: 30, fairness: 20 }
const noTies = {
  own: false,
  represents: false,
  representsById: false,
  sameFirm: false,
  advised: false,
  advisedByPhone: false,
  before: false,
}
const need: Need = { aidForm: 'civil', matterType: 'family', minor: false, grave: false }
const lawyer: Candidate = {
  id: 'a',
  kind: 'lawyer',
  active: true,
  qualified: false,
  fields: ['family'],
  practisingSince: '2016-11-25',
  criminalSince: '2020-01-01',
  knowsMinors: true,
  open: 2,
  openMost: 10,
  assigned: 3,
  closedAlike: 5,
  ties: noTies,
}

const day = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2026-11-25'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const candidate: fc.Arbitrary<Candidate> = fc.record({
  id: fc.uuid(),
  kind: fc.constantFrom(...practitionerKinds),
  active: fc.boolean(),
  qualified: fc.boolean(),
  fields: fc.uniqueArray(fc.constantFrom(...matterTypes), { maxLength: 4 }),
  practisingSince: fc.option(day),
  criminalSince: fc.option(day),
  knowsMinors: fc.boolean(),
  open: fc.nat(15),
  openMost: fc.integer({ min: 1, max: 12 }),
  assigned: fc.nat(20),
  closedAlike: fc.nat(20),
  ties: fc.record({
    own: fc.boolean(),
    represents: fc.boolean(),
    representsById: fc.boolean(),
    sameFirm: fc.boolean(),
    advised: fc.boolean(),
    advisedByPhone: fc.boolean(),
    before: fc.boolean(),
  }),
})
const anyNeed: fc.Arbitrary<Need> = fc.record({
  aidForm: fc.constantFrom(...aidForms),
  matterType: fc.constantFrom(...matterTypes),
  minor: fc.boolean(),
  grave: fc.boolean(),
})

describe('nobody unfit is ever offered', () => {
  test('whatever the register, the case and the weights', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(candidate, { selector: ({ id }) => id, maxLength: 30 }),
        anyNeed,
        (all, of) => {
          const { fit, unfit } = rank(all, of, weights, today)
          expect(fit.length + unfit.length).toBe(all.length)
          for (const { id } of fit) {
            const who = all.find((one) => one.id === id)!
            const criminal = of.aidForm.startsWith('criminal')
            expect(who.active).toBe(true)
            expect(Object.values(who.ties)).not.toContain(true)
            expect(who.open).toBeLessThan(who.openMost)
            if (criminal) expect(who.kind).toBe('lawyer')
            if (criminal && of.grave) expect(who.criminalSince! <= '2023-11-25').toBe(true)
            if (of.minor) expect(who.knowsMinors).toBe(true)
            expect(['lawyer', 'legal-worker', 'retired-judge', 'volunteer']).toContain(who.kind)
            if (who.kind === 'retired-judge' || who.kind === 'volunteer') expect(who.qualified).toBe(true)
          }
          for (const { reasons } of unfit) expect(reasons).not.toHaveLength(0)
        },
      ),
    )
  })

  test.each([
    [{ kind: 'legal-worker' as const }, { aidForm: 'criminal-defence' as const }, ['kind']],
    [{ kind: 'legal-worker' as const }, { aidForm: 'criminal-agency' as const }, ['kind']],
    [{ kind: 'legal-worker' as const }, {}, []],
    [{ kind: 'grid-worker' as const }, {}, ['kind']],
    [{ kind: 'volunteer' as const }, {}, ['kind']],
    [{ kind: 'volunteer' as const, qualified: true }, {}, []],
    [
      { criminalSince: '2023-11-26' },
      { aidForm: 'criminal-defence' as const, grave: true },
      ['criminal-years'],
    ],
    [{ criminalSince: '2023-11-25' }, { aidForm: 'criminal-defence' as const, grave: true }, []],
    [{ criminalSince: null }, { aidForm: 'criminal-defence' as const, grave: true }, ['criminal-years']],
    [{ criminalSince: null }, { aidForm: 'criminal-defence' as const }, []],
    [{ knowsMinors: false }, { minor: true }, ['minors']],
    [{ open: 10 }, {}, ['full']],
    [{ active: false, ties: { ...noTies, own: true, before: true } }, {}, ['not-active', 'own', 'not-again']],
    [
      { ties: { ...noTies, represents: true, sameFirm: true, advised: true } },
      {},
      ['represents', 'same-firm', 'advised'],
    ],
  ])('%j for %j: %j', (change, of, reasons) =>
    expect(whyUnfit({ ...lawyer, ...change }, { ...need, ...of }, today)).toEqual(reasons),
  )
})

describe('the order', () => {
  test('of two who are alike, who was assigned fewer never stands behind', () => {
    fc.assert(
      fc.property(
        candidate,
        fc.nat(30),
        fc.nat(30),
        fc.array(fc.nat(30), { maxLength: 10 }),
        (like, one, other, colleagues) => {
          fc.pre(one < other)
          const able = { ...lawyer, fields: like.fields, closedAlike: like.closedAlike }
          const { fit } = rank(
            [
              { ...able, id: 'z-fewer', assigned: one },
              { ...able, id: 'a-more', assigned: other },
              ...colleagues.map((assigned, at) => ({ ...lawyer, id: `c${at}`, assigned })),
            ],
            need,
            weights,
            today,
          )
          const ids = fit.map(({ id }) => id)
          expect(ids.indexOf('z-fewer')).toBeLessThan(ids.indexOf('a-more'))
        },
      ),
    )
  })

  test('points stay within their weights, and more in hand never gives more', () => {
    fc.assert(
      fc.property(candidate, anyNeed, fc.nat(20), (who, of, middle) => {
        const score = (open: number) => scoreOf({ ...who, open }, { need: of, weights, middle, today })
        const basis = score(who.open)
        for (const part of ['fit', 'load', 'fairness'] as const) {
          expect(basis[part]).toBeGreaterThanOrEqual(0)
          expect(basis[part]).toBeLessThanOrEqual(weights[part])
        }
        expect(basis.total).toBe(basis.fit + basis.load + basis.fairness)
        expect(score(who.open + 1).total).toBeLessThanOrEqual(basis.total)
      }),
    )
  })

  test('an expert before who is not, and the reasons can be checked', () => {
    const { fit } = rank([{ ...lawyer, id: 'b', fields: [] }, lawyer], need, weights, today)
    expect(fit.map(({ id }) => id)).toEqual(['a', 'b'])
    // 0.6 + 0.2 (ten years) + 0.2 (five cases) of 50; 8 of 10 free of 30; the median of 3 and 3
    expect(fit[0]!.basis).toMatchObject({ fit: 50, load: 24, fairness: 10, total: 84, median: 3 })
    expect(basisText(fit[0]!.basis, 'family')).toEqual([
      '合适50分：擅长婚姻家庭，执业10年，办结同类5件',
      '空闲24分：手上2件，最多10件',
      '均衡10分：今年派了3件，同行中间数3件',
    ])
    const fresh = rank([{ ...lawyer, practisingSince: null }], need, weights, today)
    expect(basisText(fresh.fit[0]!.basis, 'family')[0]).toBe(
      '合适40分：擅长婚姻家庭，执业年限没登记或不满1年，办结同类5件',
    )
  })
})

test('medians, years, words and one spelling', () => {
  expect([median([]), median([4]), median([1, 4]), median([9, 1, 2])]).toEqual([0, 4, 2.5, 2])
  expect([yearsSince('2016-11-26', today), yearsSince('2016-11-25', today), yearsSince(null, today)]).toEqual(
    [9, 10, 0],
  )
  expect([loadWord(0, 10), loadWord(5, 10), loadWord(9, 10), loadWord(12, 10)]).toEqual([
    'light',
    'some',
    'many',
    'many',
  ])
})

test('hours to answer run through the night; the reminder never comes before the offer', () => {
  const at = new Date('2026-11-25T18:00:00+08:00')
  expect(answerTimes(at, { answerHours: 24, remindHours: 6 })).toEqual({
    answerBy: new Date('2026-11-26T18:00:00+08:00'),
    remindAt: new Date('2026-11-26T12:00:00+08:00'),
  })
  expect(answerTimes(at, { answerHours: 2, remindHours: 6 }).remindAt).toEqual(at)
})
