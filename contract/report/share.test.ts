import fc from 'fast-check'
import { figures, shares } from './labels'
import { FiguresInput } from './schema'
import { percentText } from './share'

test("the article's own figure: 1238 of 1747 is 70.86 %", () => {
  expect(percentText({ numerator: 1238, denominator: 1747 })).toBe('70.86%')
})

test.each([
  [0, 0, '—'],
  [0, 5, '0%'],
  [5, 5, '100%'],
  [1, 2, '50%'],
  [999_999, 1_000_000, '99.99%'],
])('%i of %i is %s', (numerator, denominator, text) =>
  expect(percentText({ numerator, denominator })).toBe(text),
)

test('only a full whole reads 100 %', () => {
  fc.assert(
    fc.property(fc.nat({ max: 100_000 }), fc.nat({ max: 100_000 }), (a, b) => {
      const [numerator, denominator] = [Math.min(a, b), Math.max(a, b, 1)]
      expect(percentText({ numerator, denominator }) === '100%').toBe(numerator === denominator)
    }),
  )
})

test('part and whole of a share are counted in one unit, by one day', () => {
  for (const {
    of: [part, whole],
  } of Object.values(shares)) {
    expect(figures[part].unit).toBe(figures[whole].unit)
    expect(figures[part].by.split('，')[0]).toBe(figures[whole].by.split('，')[0])
  }
})

test.each([
  ['2026-11-23', '2026-11-23', true],
  ['2026-11-24', '2026-11-23', false],
  ['2026-01-01', '2026-12-31', true],
  ['2025-01-01', '2026-11-23', false],
  ['2026-02-30', '2026-03-01', false],
])('a period from %s to %s: %s', (from, to, fine) =>
  expect(FiguresInput.safeParse({ from, to }).success).toBe(fine),
)
