import fc from 'fast-check'
import { risks } from '../consultation/labels'
import { isPressing, isRaised, reasonsOf } from './pressing'

const weight = fc.record({
  groupSize: fc.option(fc.integer({ min: 1, max: 40 })),
  risks: fc.uniqueArray(fc.constantFrom(...risks)),
})
const threshold = fc.integer({ min: 2, max: 30 })

test('pressing is: as many people as the threshold, or any risk; nothing else', () => {
  fc.assert(
    fc.property(weight, threshold, (one, threshold) => {
      expect(isPressing(one, threshold)).toBe((one.groupSize ?? 0) >= threshold || one.risks.length > 0)
    }),
  )
})

test('many people are a reason without a tick; the reasons come in one order', () => {
  expect(reasonsOf({ groupSize: 10, risks: ['sensitive'] }, 10)).toEqual(['mass', 'sensitive'])
  expect(reasonsOf({ groupSize: 9, risks: [] }, 10)).toEqual([])
  expect(reasonsOf({ groupSize: 3, risks: ['petition', 'mass'] }, 10)).toEqual(['mass', 'petition'])
  expect(reasonsOf({}, 10)).toEqual([])
})

test('what was not pressing and now is has risen; what weighs no more has not', () => {
  fc.assert(
    fc.property(weight, weight, threshold, (before, after, threshold) => {
      const rose = isRaised(before, after, threshold)
      expect(isRaised(before, before, threshold)).toBe(false)
      if (!isPressing(after, threshold)) expect(rose).toBe(false)
      else if (!isPressing(before, threshold)) expect(rose).toBe(true)
    }),
  )
})

test('more people of a group that came before the centre is new, fewer is not', () => {
  const of = (groupSize: number) => ({ groupSize, risks: [] })
  expect(isRaised(of(12), of(30), 10)).toBe(true)
  expect(isRaised(of(30), of(12), 10)).toBe(false)
  expect(isRaised({ groupSize: 2, risks: ['petition'] }, { groupSize: 5, risks: ['petition'] }, 10)).toBe(
    false,
  )
})
