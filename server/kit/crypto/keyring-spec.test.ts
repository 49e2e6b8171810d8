import { KeyringSpecError, readKeyringSpec } from './keyring-spec'

const A = 'a1'.repeat(32)
const B = 'b2'.repeat(32)
const C = 'c3'.repeat(32)

test('the first key is current and key 1 makes the blind indexes', () => {
  const spec = readKeyringSpec(` 2:${B} , 1:${A.toUpperCase()}`)
  expect(spec.sealing.map((entry) => entry.id)).toEqual([2, 1])
  expect(spec.index.toString('hex')).toBe(A)
})

test('an index entry takes the place of key 1', () => {
  expect(readKeyringSpec(`index:${C},2:${B}`).index.toString('hex')).toBe(C)
  expect(readKeyringSpec(`2:${B},1:${A},index:${C}`).index.toString('hex')).toBe(C)
})

test.each([
  ['nothing', '', /entry 1: expected "<id>:<64 hex digits>"/],
  ['a comma left over', `1:${A},`, /entry 2: expected/],
  ['no id', A, /entry 1: expected/],
  ['id and key swapped', `${A}:1`, /entry 1: expected/],
  ['an id with a leading zero', `01:${A}`, /entry 1: expected/],
  ['a short key', `2:${B},1:${A.slice(1)}`, /entry 2 \(key 1\): expected 64 hex digits, found 63/],
  ['a letter that is no hex digit', `1:g${A.slice(1)}`, /entry 1 \(key 1\): expected 64 hex digits/],
  ['an id twice', `1:${A},1:${B}`, /key 1 is listed twice/],
  ['a key twice', `2:${A},1:${A}`, /keys 2 and 1 are the same/],
  ['index twice', `1:${A},index:${B},index:${C}`, /"index" is listed twice/],
  ['only an index', `index:${A}`, /no numbered key/],
  ['key 1 dropped without an index', `3:${C},2:${B}`, /neither key 1 nor an entry "index"/],
])('%s is refused without showing key material', (_, spec, message) => {
  let error: unknown
  try {
    readKeyringSpec(spec)
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(KeyringSpecError)
  expect((error as Error).message).toMatch(message)
  expect((error as Error).message).not.toMatch(/[0-9a-fA-F]{8}/)
})
