import { actsOpen, aidActs, arrowOf, clockOf, isOpenToChange, termAfter, workflow } from './workflow'
import { aidStatuses, type AidStatus } from './labels'

const actors = ['applicant', 'county'] as const

/** The whole table in the test's own words: everything it does not name has to be closed. */
const expected: Record<string, AidStatus> = {
  'applicant draft submit': 'submitted',
  'applicant submitted withdraw': 'withdrawn',
  'county submitted grant': 'granted',
  'county submitted refuse': 'refused',
}

test('every status × act × actor is as the law and the design say', () => {
  const open: Record<string, AidStatus> = {}
  for (const actor of actors)
    for (const status of aidStatuses)
      for (const act of aidActs) {
        const arrow = arrowOf(status, act, actor)
        if (arrow) open[`${actor} ${status} ${act}`] = arrow.to
      }
  expect(open).toEqual(expected)
})

test('every arrow names its article and leads on, never back to a draft', () => {
  for (const [from, acts] of Object.entries(workflow))
    for (const { to, law } of Object.values(acts)) {
      expect(law).toMatch(/^法律援助法第.+条$/)
      expect(to).not.toBe(from)
      expect(to).not.toBe('draft')
    }
})

test('buttons are the arrows', () => {
  expect(actsOpen('submitted', 'county')).toEqual(['grant', 'refuse'])
  expect(actsOpen('submitted', 'applicant')).toEqual(['withdraw'])
  expect(actsOpen('granted', 'county')).toEqual([])
})

test('form and papers may be changed while they are a draft, and never after', () => {
  expect(aidStatuses.filter(isOpenToChange)).toEqual(['draft'])
})

test('each status shows the clock that runs in it', () => {
  const clocks = aidStatuses.map((status) => clockOf(status, '2026-11-30', '2026-12-01'))
  expect(clocks.map((clock) => clock && [clock.what, clock.dueOn])).toEqual([
    null,
    ['review', '2026-11-30'],
    ['assign', '2026-12-01'],
    ['objection', '2026-12-01'],
    null,
  ])
  expect(clockOf('granted', '2026-11-30', null)).toBeNull()
  expect([termAfter.grant, termAfter.refuse]).toEqual(['assign', 'objection'])
})
