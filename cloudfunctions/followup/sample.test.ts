import fc from 'fast-check'
import { sample } from './sample'

const pools = fc.uniqueArray(
  fc.record({
    siteCode: fc.string({ minLength: 1, maxLength: 4 }),
    ids: fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 12 }),
  }),
  { selector: ({ siteCode }) => siteCode, minLength: 1, maxLength: 6 },
)
const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 })

test('the same seed and pool draw the same, in whatever order they were read', () => {
  fc.assert(
    fc.property(pools, seeds, fc.integer({ min: 1, max: 5 }), (pool, seed, perSite) => {
      const turned = [...pool].reverse().map(({ siteCode, ids }) => ({ siteCode, ids: [...ids].reverse() }))
      expect(sample(turned, perSite, seed)).toEqual(sample(pool, perSite, seed))
    }),
  )
})

test('each site gives as many as the rule says, or all it has, none twice', () => {
  fc.assert(
    fc.property(pools, seeds, fc.integer({ min: 1, max: 5 }), (pool, seed, perSite) => {
      const drawn = sample(pool, perSite, seed)
      expect(new Set(drawn).size).toBe(drawn.length)
      for (const { ids } of pool)
        expect(drawn.filter((id) => ids.includes(id))).toHaveLength(Math.min(perSite, ids.length))
    }),
  )
})

test('every record has its chance', () => {
  const ids = ['a', 'b', 'c', 'd', 'e']
  const counts = new Map<string, number>()
  for (let seed = 0; seed < 2000; seed++)
    for (const id of sample([{ siteCode: 's', ids }], 2, seed * 7919))
      counts.set(id, (counts.get(id) ?? 0) + 1)
  for (const id of ids) expect(counts.get(id)).toBeGreaterThan(650)
})
