import fc from 'fast-check'
import { AreaCode, areaLevel, cityOf, countyOf, inScope, scopePrefix } from './area'

const town = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 999 }))
  .map(([county, number]) => `1404${pad(county, 2)}${pad(number, 3)}000`)
const village = fc
  .tuple(town, fc.integer({ min: 1, max: 999 }))
  .map(([code, number]) => `${code.slice(0, 9)}${pad(number, 3)}`)
const pad = (number: number, length: number) => String(number).padStart(length, '0')

test.each([
  ['140400', 'city'],
  ['140403', 'county'],
  ['140430', 'county'],
  ['140403001000', 'town'],
  ['140403001001', 'village'],
])('%s is of level %s', (code, level) => expect(areaLevel(code)).toBe(level))

test('沁县 140430 does not reach into 沁源县 140431, which trimming zeros would let it', () => {
  expect(inScope('140431', '140430')).toBe(false)
  expect(inScope('140431100000', '140430')).toBe(false)
  expect(inScope('140430100000', '140430')).toBe(true)
})

test('a township whose number ends in zeros does not reach into its neighbours', () => {
  expect(scopePrefix('140403100000')).toBe('140403100')
  expect(inScope('140403101000', '140403100000')).toBe(false)
  expect(inScope('140403100201', '140403100000')).toBe(true)
})

test('a place is within itself, its town, its county and its city, and in no other town or county', () => {
  fc.assert(
    fc.property(village, town, (place, other) => {
      const own = `${place.slice(0, 9)}000`
      for (const scope of [place, own, countyOf(place), cityOf(place)])
        expect(inScope(place, scope)).toBe(true)
      expect(inScope(place, other)).toBe(own === other)
      expect(inScope(place, countyOf(other))).toBe(countyOf(place) === countyOf(other))
    }),
  )
})

test('scope never grows upwards: who serves a town serves neither its county nor its city', () => {
  fc.assert(
    fc.property(town, (code) => {
      expect(inScope(countyOf(code), code)).toBe(false)
      expect(inScope(cityOf(code), countyOf(code))).toBe(false)
    }),
  )
})

test.each(['14040', '1404030', '14040300100', '1404030010000', '14040a', ' 140403'])(
  '%j is no division code',
  (code) => expect(AreaCode.safeParse(code).success).toBe(false),
)
