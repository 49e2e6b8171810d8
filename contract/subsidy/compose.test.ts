import fc from 'fast-check'
import { compose, type Parts } from './compose'
import { worthOf } from './rules'
import { dutyOf, versionOf } from './testing/duties'

const { basis } = worthOf(dutyOf(), null, versionOf())
const duty = (shiftId: string, amountFen: number) => ({ shiftId, amountFen, basis })
const difference = (shiftId: string, differenceFen: number) => ({ shiftId, differenceFen, basis })

test('duties and corrections are due, deductions come off', () => {
  const { lines, ...sums } = compose({
    duties: [duty('a', 12_000), duty('b', 0)],
    differences: [difference('c', 3_000), difference('d', -1_000)],
    deductions: [{ findingId: 'f', leftFen: 5_000 }],
  })
  expect(sums).toEqual({ dueFen: 14_000, deductedFen: 5_000, totalFen: 9_000 })
  expect(lines.map(({ kind, amountFen }) => [kind, amountFen])).toEqual([
    ['duty', 12_000],
    ['duty', 0],
    ['correction', 3_000],
    ['correction', -1_000],
    ['deduction', -5_000],
  ])
})

test('a deduction takes no more than there is, the oldest first', () => {
  const { lines, totalFen } = compose({
    duties: [duty('a', 12_000)],
    differences: [],
    deductions: [
      { findingId: 'old', leftFen: 10_000 },
      { findingId: 'new', leftFen: 10_000 },
      { findingId: 'newest', leftFen: 1 },
    ],
  })
  expect(totalFen).toBe(0)
  expect(lines.slice(1)).toEqual([
    { kind: 'deduction', findingId: 'old', amountFen: -10_000 },
    { kind: 'deduction', findingId: 'new', amountFen: -2_000 },
  ])
})

const fen = fc.integer({ min: 0, max: 50_000 })
const parts: fc.Arbitrary<Parts> = fc.record({
  duties: fc.array(fen).map((list) => list.map((amountFen, index) => duty(`d${index}`, amountFen))),
  differences: fc
    .array(fc.integer({ min: -50_000, max: 50_000 }))
    .map((list) => list.map((amount, index) => difference(`c${index}`, amount))),
  deductions: fc
    .array(fc.integer({ min: 1, max: 100_000 }))
    .map((list) => list.map((leftFen, index) => ({ findingId: `f${index}`, leftFen }))),
})

test('the sum of the lines is the total, and the total is never below nought', () => {
  fc.assert(
    fc.property(parts, (given) => {
      const { lines, dueFen, deductedFen, totalFen } = compose(given)
      const sum = (kinds: string[]) =>
        lines
          .filter(({ kind }) => kinds.includes(kind))
          .reduce((total, { amountFen }) => total + amountFen, 0)
      expect(sum(['duty', 'correction', 'deduction'])).toBe(totalFen)
      expect(sum(['duty', 'correction'])).toBe(dueFen)
      expect(sum(['deduction'])).toBe(0 - deductedFen)
      expect(Math.min(totalFen, dueFen, deductedFen)).toBeGreaterThanOrEqual(0)
    }),
  )
})

test('over any months a deduction is taken whole and once, as far as there was anything to take from', () => {
  fc.assert(
    fc.property(
      fc.array(fen, { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: 1, max: 80_000 })),
      (dues, wholes) => {
        const taken = wholes.map(() => 0)
        let paid = 0
        for (const due of dues) {
          const { lines, totalFen } = compose({
            duties: [duty('a', due)],
            differences: [],
            deductions: wholes
              .map((whole, index) => ({ findingId: String(index), leftFen: whole - taken[index]! }))
              .filter(({ leftFen }) => leftFen > 0),
          })
          for (const line of lines)
            if (line.kind === 'deduction') taken[Number(line.findingId)]! -= line.amountFen
          paid += totalFen
        }
        const sum = (list: number[]) => list.reduce((total, one) => total + one, 0)
        taken.forEach((amount, index) => expect(amount).toBeLessThanOrEqual(wholes[index]!))
        expect(sum(taken)).toBe(Math.min(sum(wholes), sum(dues)))
        expect(paid + sum(taken)).toBe(sum(dues))
      },
    ),
  )
})
