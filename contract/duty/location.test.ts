import fc from 'fast-check'
import { distanceMetres, judgeLocation, provesPresence } from './location'

const position = fc.record({
  lat: fc.double({ min: -90, max: 90, noNaN: true }),
  lng: fc.double({ min: -180, max: 180, noNaN: true }),
})

describe('distance', () => {
  test('from 潞城 to 长治 is what the map says', () => {
    const lucheng = { lat: 36.3341, lng: 113.2288 }
    const changzhi = { lat: 36.1954, lng: 113.1163 }
    expect(distanceMetres(lucheng, changzhi)).toBeGreaterThan(18_000)
    expect(distanceMetres(lucheng, changzhi)).toBeLessThan(19_000)
  })

  test('a thousandth of a degree of latitude is 111 m', () => {
    expect(distanceMetres({ lat: 36.3, lng: 113.2 }, { lat: 36.301, lng: 113.2 })).toBe(111)
  })

  test('is the same both ways, nothing to oneself, and a number even at the other end of the world', () => {
    fc.assert(
      fc.property(position, position, (a, b) => {
        const metres = distanceMetres(a, b)
        expect(metres).toBe(distanceMetres(b, a))
        expect(metres).toBeGreaterThanOrEqual(0)
        expect(metres).toBeLessThanOrEqual(Math.ceil(Math.PI * 6_371_000))
        expect(distanceMetres(a, a)).toBe(0)
        const opposite = { lat: -a.lat, lng: a.lng > 0 ? a.lng - 180 : a.lng + 180 }
        expect(Number.isFinite(distanceMetres(a, opposite))).toBe(true)
      }),
    )
  })
})

describe('location', () => {
  test.each([
    [null, 10, 'unknown'],
    [0, 0, 'inside'],
    [300, 0, 'inside'],
    [301, 0, 'outside'],
    [330, 30, 'inside'],
    [331, 30, 'outside'],
    [500, 200, 'inside'],
    // found by the nearest mast: it may or may not be at the site
    [501, 201, 'unknown'],
    [3000, 5000, 'unknown'],
    [5300, 5000, 'unknown'],
    [5301, 5000, 'outside'],
  ] as const)('%s m away, known to %s m, is %s of a fence of 300 m', (distance, accuracy, verdict) => {
    expect(judgeLocation(distance, accuracy, 300)).toBe(verdict)
  })

  test('a position good to 200 m always has a verdict, and a nearer one is never judged further', () => {
    const metres = fc.nat(20_000)
    fc.assert(
      fc.property(
        metres,
        metres,
        fc.nat(200),
        fc.integer({ min: 50, max: 5000 }),
        (a, b, accuracy, fence) => {
          const [near, far] = [Math.min(a, b), Math.max(a, b)]
          expect(judgeLocation(near, accuracy, fence)).not.toBe('unknown')
          if (judgeLocation(far, accuracy, fence) === 'inside')
            expect(judgeLocation(near, accuracy, fence)).toBe('inside')
        },
      ),
    )
  })

  test('claiming to be vague gains no more than leaving location off', () => {
    fc.assert(
      fc.property(fc.nat(100_000), fc.nat(100_000), (distance, accuracy) => {
        fc.pre(distance > 500)
        expect(judgeLocation(distance, accuracy, 300)).not.toBe('inside')
      }),
    )
  })
})

test('only a printed sheet away from the site proves nothing', () => {
  expect(provesPresence('printed', 'outside')).toBe(false)
  expect(provesPresence('printed', 'inside')).toBe(true)
  expect(provesPresence('printed', 'unknown')).toBe(true)
  expect(provesPresence('rotating', 'outside')).toBe(true)
})
