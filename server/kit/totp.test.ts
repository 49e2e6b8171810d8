import * as fc from 'fast-check'
import { URI } from 'otpauth'
import { authenticatorUri, matchRotatingCode, newTotpSecret, rotatingCode, verifyStaffCode } from './totp'

/** The secret of RFC 6238, appendix B: "12345678901234567890". */
const RFC = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ'
const at = (seconds: number) => new Date(seconds * 1000)

const moments = [
  [59, '94287082'],
  [1111111109, '07081804'],
  [1111111111, '14050471'],
  [1234567890, '89005924'],
  [2000000000, '69279037'],
  [20000000000, '65353130'],
] as const

test.each(moments)('at %i s the codes are those of RFC 6238', (seconds, code) => {
  const step = Math.floor(seconds / 30)
  expect(rotatingCode(RFC, at(seconds))).toMatchObject({ code, step })
  expect(matchRotatingCode(RFC, code, at(seconds))).toBe(step)
  expect(verifyStaffCode(RFC, code.slice(2), at(seconds))).toBe(step)
})

test('the screen changes on the half minute', () => {
  expect(rotatingCode(RFC, new Date('2025-06-03T01:00:29.999Z')).validUntil).toBe('2025-06-03T01:00:30.000Z')
  expect(rotatingCode(RFC, new Date('2025-06-03T01:00:30.000Z')).validUntil).toBe('2025-06-03T01:01:00.000Z')
})

test('a site code is good while shown and one step longer, never 60 seconds, never early', () => {
  const { code, step } = rotatingCode(RFC, at(1_700_000_010)) // the first second of its step
  expect(matchRotatingCode(RFC, code, at(1_700_000_009.999))).toBeUndefined()
  expect(matchRotatingCode(RFC, code, at(1_700_000_010))).toBe(step)
  expect(matchRotatingCode(RFC, code, at(1_700_000_069.999))).toBe(step)
  expect(matchRotatingCode(RFC, code, at(1_700_000_070))).toBeUndefined()
})

test('a staff code is good one step either way', () => {
  const code = rotatingCode(RFC, at(1_700_000_010)).code.slice(2)
  const step = 1_700_000_010 / 30
  expect(verifyStaffCode(RFC, code, at(1_699_999_980))).toBe(step)
  expect(verifyStaffCode(RFC, code, at(1_700_000_069.999))).toBe(step)
  expect(verifyStaffCode(RFC, code, at(1_699_999_979.999))).toBeUndefined()
  expect(verifyStaffCode(RFC, code, at(1_700_000_070))).toBeUndefined()
})

test("a site code is no staff code, nor one site's code another's", () => {
  const now = at(1_700_000_000)
  const { code } = rotatingCode(RFC, now)
  expect(verifyStaffCode(RFC, code, now)).toBeUndefined()
  expect(matchRotatingCode(RFC, code.slice(2), now)).toBeUndefined()
  expect(matchRotatingCode(newTotpSecret(), code, now)).toBeUndefined()
})

test('whatever is typed is answered', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (typed) => {
      fc.pre(!/^\d+$/.test(typed))
      expect(matchRotatingCode(RFC, typed, at(59))).toBeUndefined()
      expect(verifyStaffCode(RFC, typed, at(59))).toBeUndefined()
    }),
  )
  expect(matchRotatingCode(RFC, ' 94287082', at(59))).toBeUndefined()
})

test('secrets are 160 bits and never twice the same', () => {
  expect(newTotpSecret()).toMatch(/^[A-Z2-7]{32}$/)
  expect(newTotpSecret()).not.toBe(newTotpSecret())
})

test('an authenticator app reads the same secret, names and codes from the address', () => {
  const uri = authenticatorUri(RFC, '王主任@潞城', '惠民法援')
  const app = URI.parse(uri)
  expect(app).toMatchObject({
    label: '王主任@潞城',
    issuer: '惠民法援',
    digits: 6,
    algorithm: 'SHA1',
    period: 30,
  })
  expect(verifyStaffCode(RFC, app.generate({ timestamp: 59_000 } as never), at(59))).toBe(1)
})
