import fc from 'fast-check'
import { sample } from './sample'

const site = fc.record({
  siteCode: fc.stringMatching(/^[0-9a-z]{1,6}$/),
  weight: fc.integer({ min: 1, max: 600 }),
})
const sites = fc.uniqueArray(site, { selector: ({ siteCode }) => siteCode, minLength: 1, maxLength: 60 })
const seed = fc.integer({ min: 0, max: 2 ** 31 - 1 })

test('each site at most once, as many as asked for or all there are', () => {
  fc.assert(
    fc.property(sites, fc.integer({ min: 1, max: 50 }), seed, (all, size, seed) => {
      const drawn = sample(all, size, seed)
      expect(new Set(drawn).size).toBe(drawn.length)
      expect(drawn).toHaveLength(Math.min(size, all.length))
      for (const code of drawn) expect(all.some(({ siteCode }) => siteCode === code)).toBe(true)
    }),
  )
})

test('the same seed and weights draw the same, in whatever order the sites come', () => {
  fc.assert(
    fc.property(sites, seed, fc.integer({ min: 1, max: 10 }), (all, seed, size) => {
      const drawn = sample(all, size, seed)
      expect(sample([...all].reverse(), size, seed)).toEqual(drawn)
      expect(
        sample(
          [...all].sort((a, b) => b.weight - a.weight),
          size,
          seed,
        ),
      ).toEqual(drawn)
    }),
  )
})

test('a larger drawing begins with the smaller one', () => {
  fc.assert(
    fc.property(sites, seed, (all, seed) => {
      expect(sample(all, 5, seed).slice(0, 3)).toEqual(sample(all, 3, seed))
    }),
  )
})

test('chances are in proportion to weights', () => {
  const all = [
    { siteCode: 'a', weight: 10 },
    { siteCode: 'b', weight: 30 },
    { siteCode: 'c', weight: 60 },
  ]
  const times: Record<string, number> = { a: 0, b: 0, c: 0 }
  const ROUNDS = 20_000
  for (let seed = 0; seed < ROUNDS; seed++) times[sample(all, 1, seed)[0]!]!++
  for (const { siteCode, weight } of all)
    expect(Math.abs(times[siteCode]! / ROUNDS - weight / 100)).toBeLessThan(0.02)
})

test('a known drawing stays as it is: rounds on record must be drawn again for years', () => {
  const all = Array.from({ length: 10 }, (_, index) => ({ siteCode: `s${index}`, weight: 10 + index }))
  expect(sample(all, 4, 20261125)).toEqual(['s2', 's9', 's6', 's7'])
})
