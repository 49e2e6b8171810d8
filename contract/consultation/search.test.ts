import fc from 'fast-check'
import { viewOf } from './privacy'
import { countText, findable } from './search'
import { SearchLedger } from './search-schema'

const record = fc.record({
  practitionerId: fc.constantFrom('own', 'other'),
  safeMode: fc.boolean(),
  minor: fc.boolean(),
})

it('nothing is found by what its reader does not see, approved once or not', () => {
  fc.assert(
    fc.property(record, fc.boolean(), (guarded, approved) => {
      const reader = { accountId: 'own', approved }
      const { byWords, byPhone } = findable(guarded, reader)
      const view = viewOf(guarded, reader)
      if (byWords) expect(view.words).toBe(true)
      if (byPhone) expect(view.contact).toBe(true)
      if (guarded.practitionerId !== 'own' && guarded.minor) expect(byWords || byPhone).toBe(false)
    }),
  )
})

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
