import fc from 'fast-check'
import { formatScene, parseScene, SCENE_MAX_CHARACTERS, type Scene } from './scene'

const base36 = '0123456789abcdefghijklmnopqrstuvwxyz'.split('')
const base62 = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz'.split('')
const text = (unit: string[], minLength: number, maxLength: number) =>
  fc.string({ unit: fc.constantFrom(...unit), minLength, maxLength })
const site = text(base36, 1, 6)
const scene: fc.Arbitrary<Scene> = fc.oneof(
  fc.record({ s: site, p: text(base36, 6, 6) }),
  fc.record({ s: site, k: text('0123456789'.split(''), 8, 8) }),
  fc.record({ r: text(base62, 22, 22) }),
  fc.record({ a: text(base62, 22, 22) }),
  fc.record({ f: text(base62, 22, 22) }),
  fc.record({ l: text('23456789ABCDEFGHJKLMNPQRSTUVWXYZ'.split(''), 10, 10) }),
)

test("every code we print or show fits WeChat's 32 characters and reads back the same", () => {
  fc.assert(
    fc.property(scene, (one) => {
      const written = formatScene(one)
      expect(written.length).toBeLessThanOrEqual(SCENE_MAX_CHARACTERS)
      expect(written).toMatch(/^[0-9A-Za-z=&]+$/)
      expect(parseScene(written)).toEqual(one)
      expect(parseScene(`https://fy.example.cn/q?${written}`)).toEqual(one)
    }),
  )
})

test('what is not a scene reads as empty and never throws', () => {
  fc.assert(fc.property(fc.string(), (noise) => expect(typeof parseScene(noise)).toBe('object')))
  expect(parseScene('https://example.com/menu?table=3')).toEqual({})
  expect(parseScene('s=TOOLONGCODE')).toEqual({})
})

test('a scene that would not fit is refused before it is printed', () => {
  expect(() => formatScene({ s: 'zzzzzz', k: '12345678', r: 'a'.repeat(22) })).toThrow(RangeError)
})
