import { countText } from './search'
import { SearchLedger } from './search-schema'

it.each([
  ['2025-11-25', '2026-11-25', true],
  ['2025-11-24', '2026-11-25', false],
  ['2026-11-25', '2026-11-25', true],
  ['2026-11-26', '2026-11-25', false],
])('from %s to %s may be searched: %s', (from, to, may) => {
  expect(SearchLedger.safeParse({ from, to }).success).toBe(may)
})

it('counts in words', () => {
  expect(countText({ records: 0, more: false })).toBe('0条')
  expect(countText({ records: 10_000, more: false })).toBe('10000条')
  expect(countText({ records: 10_000, more: true })).toBe('1万条以上')
})
