import * as fc from 'fast-check'
import { aidForms } from '../aid/labels'
import { stagesOf } from '../casework/stages'
import { catalogueOf, officePapersWanted, pagesOf, pageText, type Bound } from './catalogue'
import { amountOf, CaseRates, rateNameOf, rateNames } from './rates'
import { waitsForObjection } from './rules'

const rates = CaseRates.parse({
  ...Object.fromEntries(rateNames.map((name, index) => [name, (index + 1) * 10_001])),
  terminatedPercent: 50,
})

describe('rates', () => {
  test.each([
    ['criminal-defence', 'investigation', 'criminalInvestigation'],
    ['criminal-agency', 'prosecution', 'criminalProsecution'],
    ['criminal-agency', 'trial', 'criminalTrial'],
    ['civil', 'trial', 'civilTrial'],
    ['administrative', 'trial', 'administrativeTrial'],
    ['administrative', 'reconsideration', 'reconsideration'],
    ['arbitration', 'non-litigation', 'nonLitigation'],
    ['drafting', 'drafting', 'drafting'],
  ] as const)('%s, %s is paid as %s', (form, stage, name) => {
    expect(rateNameOf(form, stage)).toBe(name)
  })

  test('each stage of each form has a rate, and every rate has a case', () => {
    const used = aidForms.flatMap((form) => stagesOf(form).map((stage) => rateNameOf(form, stage)))
    expect(new Set(used)).toEqual(new Set(rateNames))
  })

  test('a terminated case is paid its share, in whole fen', () => {
    expect(amountOf(rates, 'criminalInvestigation', 'judgment')).toBe(10_001)
    expect(amountOf(rates, 'criminalInvestigation', 'termination')).toBe(5_001)
    expect(amountOf({ ...rates, terminatedPercent: 0 }, 'drafting', 'termination')).toBe(0)
  })

  test('a standard has every amount', () => {
    const { civilTrial: _none, ...others } = rates
    expect(CaseRates.safeParse(others).success).toBe(false)
    expect(CaseRates.safeParse({ ...rates, civilTrial: -1 }).success).toBe(false)
  })
})

describe('catalogue', () => {
  const bound = fc.record({
    source: fc.constantFrom('applicant', 'centre', 'lawyer', 'record'),
    title: fc.string(),
    order: fc.integer({ min: 1, max: 9 }),
    at: fc.constantFrom('2026-11-01', '2026-11-02'),
    pages: fc.integer({ min: 1, max: 30 }),
    sm3: fc.string(),
  }) as fc.Arbitrary<Bound>

  test('every page once, without gap, and the order does not depend on how papers came', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(bound, { selector: ({ order, at, sm3 }) => `${order} ${at} ${sm3}` }),
        (papers) => {
          const lines = catalogueOf(papers)
          lines.forEach((line, index) => expect(line.from).toBe((lines[index - 1]?.to ?? 0) + 1))
          expect(pagesOf(lines)).toBe(papers.reduce((sum, { pages }) => sum + pages, 0))
          expect(catalogueOf([...papers].reverse())).toEqual(lines)
        },
      ),
    )
  })

  test('page numbers as a catalogue has them', () => {
    expect(pageText({ from: 3, to: 3 })).toBe('3')
    expect(pageText({ from: 3, to: 5 })).toBe('3—5')
  })

  test('the centre brings its own papers: none of an application where there was a notice', () => {
    expect(officePapersWanted('application', { provisional: false, terminated: false })).toEqual([
      'application-form',
      'grant',
      'assignment',
    ])
    expect(officePapersWanted('application', { provisional: true, terminated: true })).toEqual([
      'application-form',
      'provisional',
      'assignment',
      'termination',
    ])
    expect(officePapersWanted('notice', { provisional: false, terminated: false })).toEqual(['assignment'])
  })
})

test('the file of a terminated case waits while the person aided may still object', () => {
  expect(waitsForObjection({ until: '2026-11-25', undecided: false }, '2026-11-25')).toBe(true)
  expect(waitsForObjection({ until: '2026-11-24', undecided: false }, '2026-11-25')).toBe(false)
  expect(waitsForObjection({ until: '2026-11-24', undecided: true }, '2026-11-25')).toBe(true)
  expect(waitsForObjection({ until: undefined, undecided: false }, '2026-11-25')).toBe(false)
  expect(waitsForObjection({ until: null, undecided: false }, '2026-11-25')).toBe(true)
})
