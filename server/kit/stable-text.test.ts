import fc from 'fast-check'
import stringify from 'safe-stable-stringify'
import { stableText } from './stable-text'

test('two orders of keys have one text, at any depth', () => {
  expect(stableText({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
  expect(stableText({ a: null, b: [{ c: 2, d: 1 }] })).toBe('{"a":null,"b":[{"c":2,"d":1}]}')
})

test('a field without a value is left out, and a place in a list keeps its place', () => {
  expect(stableText({ a: undefined, b: [undefined, 1] })).toBe('{"b":[null,1]}')
  expect(stableText(undefined)).toBeUndefined()
})

test('a moment is its ISO text', () => {
  expect(stableText({ at: new Date(0) })).toBe('{"at":"1970-01-01T00:00:00.000Z"}')
})

test('for any value, the text that what was signed before was signed with', () => {
  fc.assert(
    fc.property(fc.anything({ withNullPrototype: true, maxDepth: 4 }), (value) => {
      expect(stableText(value)).toBe(stringify(value))
    }),
    { numRuns: 2000 },
  )
})

test('for any value, it reads back as JSON reads it back', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(JSON.parse(stableText(value)!)).toEqual(JSON.parse(JSON.stringify(value)))
    }),
  )
})
