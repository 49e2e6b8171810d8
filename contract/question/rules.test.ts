import * as fc from 'fast-check'
import { groups } from '../groups'
import { inTurn, mayTake, whyNoMore } from './rules'
import { questionSettings } from './settings'

const question = { areaCode: '140406100000', askedBy: 'asker', urgent: false, overdue: false }
const taker = { accountId: 'lawyer', areaCode: '140406', sits: true }

test.each([
  ['who sits at the site', {}, {}, true],
  ['who does not', {}, { sits: false }, false],
  ['anybody of the county, where it is urgent', { urgent: true }, { sits: false }, true],
  ['anybody of the county, where nobody took it in time', { overdue: true }, { sits: false }, true],
  ['nobody of another county', { urgent: true }, { sits: false, areaCode: '140431' }, false],
  ['whoever is sent there from another county', {}, { areaCode: '140431' }, true],
  ['never who asked', { urgent: true }, { accountId: 'asker' }, false],
])('%s', (_, change, who, may) => expect(mayTake({ ...question, ...change }, { ...taker, ...who })).toBe(may))

test('enough is enough, and a helper asks for a village', () => {
  const policy = questionSettings['question.policy'].fallback
  expect(whyNoMore({ open: 4, helper: false }, policy)).toBeUndefined()
  expect(whyNoMore({ open: 5, helper: false }, policy)).toBe('questions-enough')
  expect(whyNoMore({ open: 59, helper: true }, policy)).toBeUndefined()
  expect(whyNoMore({ open: 60, helper: true }, policy)).toBe('questions-enough')
})

test('urgent first, then special groups, then by time; the order does not depend on how they came', () => {
  const item = fc.record({
    id: fc.uuid(),
    urgent: fc.boolean(),
    groups: fc.subarray([...groups]),
    promisedBy: fc.constantFrom('2026-11-25T01:00:00.000Z', '2026-11-26T01:00:00.000Z', null),
    askedAt: fc.constantFrom('2026-11-23T01:00:00.000Z', '2026-11-23T02:00:00.000Z'),
  })
  fc.assert(
    fc.property(fc.uniqueArray(item, { selector: ({ id }) => id }), (items) => {
      const turn = inTurn(items)
      expect(inTurn([...items].reverse())).toEqual(turn)
      const ranks = turn.map(({ urgent, groups }) => (urgent ? 0 : 2) + (groups.length > 0 ? 0 : 1))
      expect([...ranks].sort()).toEqual(ranks)
    }),
  )
})
