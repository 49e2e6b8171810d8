import fc from 'fast-check'
import {
  actorOf,
  actsOpen,
  arrowOf,
  findingActors,
  findingActs,
  findingStatuses,
  isInTime,
  leadsTo,
  runningTerm,
  type FindingStatus,
} from './workflow'

/** The whole table in the test's own words: everything it does not name has to be closed. */
const expected: Record<string, FindingStatus> = {
  'finder filed notice': 'noticed',
  'county filed notice': 'noticed',
  'county filed dismiss': 'dropped',
  'person noticed state': 'stated',
  'system noticed lapse': 'stated',
  'county stated decide': 'decided',
  'county stated dismiss': 'dropped',
  'person decided appeal': 'appealed',
  'system decided finalize': 'final',
  'county appealed settle': 'final',
  'city appealed settle': 'final',
  'county appealed overturn': 'dropped',
  'city appealed overturn': 'dropped',
}

test('every status × act × actor is as the programme says', () => {
  const open: Record<string, FindingStatus> = {}
  for (const actor of findingActors)
    for (const status of findingStatuses)
      for (const act of findingActs) {
        const arrow = arrowOf(status, act, actor)
        if (arrow) open[`${actor} ${status} ${act}`] = arrow.to
      }
  expect(open).toEqual(expected)
})

test('there is no way to final that leaves out notice, the person’s term, a decision, and the appeal’s term', () => {
  const waysTo = (status: FindingStatus): string[][] => {
    if (status === 'filed') return [[]]
    return findingStatuses.flatMap((from) =>
      findingActs
        .filter((act) => leadsTo(from, act) === status)
        .flatMap((act) => waysTo(from).map((way) => [...way, act])),
    )
  }
  expect(
    waysTo('final')
      .map((way) => way.join(' '))
      .sort(),
  ).toEqual([
    'notice lapse decide appeal settle',
    'notice lapse decide finalize',
    'notice state decide appeal settle',
    'notice state decide finalize',
  ])
})

test('each open step but the first has a term, and what is over has none', () => {
  expect(findingStatuses.filter((status) => runningTerm[status])).toEqual([
    'noticed',
    'stated',
    'decided',
    'appealed',
  ])
})

test('one is the person before anything else, and a stranger is nobody', () => {
  const parties = { personId: 'p', finderId: 'f', deciderId: 'd' }
  expect(actorOf(parties, 'p', 'county')).toBe('person')
  expect(actorOf(parties, 'f', 'county')).toBe('finder')
  expect(actorOf(parties, 'f', undefined)).toBeUndefined()
  expect(actorOf(parties, 'd', 'city')).toBe('decider')
  expect(actorOf(parties, 'x', 'county')).toBe('county')
  expect(actorOf(parties, 'x', undefined)).toBeUndefined()
  expect(actsOpen('stated', undefined)).toEqual([])
})

test('nobody who had a part in it ever has an act that decides', () => {
  const one = fc.constantFrom('a', 'b', 'c', 'd')
  fc.assert(
    fc.property(
      one,
      fc.option(one),
      fc.option(one),
      one,
      fc.constantFrom('county' as const, 'city' as const),
      fc.constantFrom(...findingStatuses),
      (personId, finderId, deciderId, caller, role, status) => {
        const acts = actsOpen(status, actorOf({ personId, finderId, deciderId }, caller, role))
        const decides = acts.some((act) => ['dismiss', 'decide', 'settle', 'overturn'].includes(act))
        if (decides) expect([personId, finderId, deciderId]).not.toContain(caller)
      },
    ),
  )
})

test('the last day is in time', () => {
  expect(isInTime('2026-11-30', '2026-11-30')).toBe(true)
  expect(isInTime('2026-11-30', '2026-12-01')).toBe(false)
  expect(isInTime(null, '2026-12-01')).toBe(true)
})
