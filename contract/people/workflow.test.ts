import fc from 'fast-check'
import { personStatuses, type PersonStatus } from './labels'
import {
  actorOf,
  actsOpen,
  arrowOf,
  leadsTo,
  registerActors,
  standingActs,
  workflow,
  type RegisterAct,
} from './workflow'

it('has exactly these arrows', () => {
  const arrows = Object.entries(workflow).flatMap(([from, acts]) =>
    Object.entries(acts).map(([act, { to, by }]) => `${from} ${act} ${to}: ${by.join(' ')}`),
  )
  expect(arrows).toEqual([
    'unknown propose proposed: proposer county',
    'proposed admit active: county',
    'proposed decline declined: proposer county',
    'declined readmit proposed: proposer county',
    'active suspend suspended: proposer county',
    'active exit exited: proposer county',
    'suspended resume active: proposer county',
    'suspended exit exited: proposer county',
    'exited readmit proposed: proposer county',
  ])
})

it('an act leads to one status wherever it starts, so that many can be dealt with alike', () => {
  for (const act of standingActs) {
    const ends = new Set(personStatuses.map((status) => leadsTo(status, act)).filter(Boolean))
    expect([act, ends.size]).toEqual([act, 1])
  }
})

it('nobody acts upon themself, the city watches, and a stranger does nothing', () => {
  for (const status of personStatuses)
    for (const actor of ['self', 'city', undefined] as const) expect(actsOpen(status, actor)).toEqual([])
})

it('who proposed may take the proposal back and not admit', () => {
  expect(actsOpen('proposed', 'proposer')).toEqual(['decline'])
  expect(actsOpen('proposed', 'county')).toEqual(['admit', 'decline'])
})

it('tells how one stands to a person', () => {
  const person = { personId: 'p', proposerId: 'a' }
  expect(actorOf(person, 'p', 'county', true)).toBe('self')
  expect(actorOf(person, 'a', 'county', true)).toBe('proposer')
  expect(actorOf(person, 'a', 'county', false)).toBe('county')
  expect(actorOf(person, 'b', 'county', true)).toBe('county')
  expect(actorOf(person, 'a', 'city', true)).toBe('city')
  expect(actorOf(person, 'a', undefined, true)).toBeUndefined()
})

const step = fc.record({
  act: fc.constantFrom<RegisterAct>(...standingActs),
  by: fc.constantFrom('a', 'b', 'c'),
})

it('whatever three people of a county do, nobody becomes active whom one person both proposed and admitted', () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let status: PersonStatus = 'proposed'
      let proposerId = 'a'
      for (const { act, by } of steps) {
        const actor = actorOf({ personId: 'p', proposerId }, by, 'county', true)
        const arrow = arrowOf(status, act, actor)
        if (!arrow) continue
        if (act === 'admit') expect(by).not.toBe(proposerId)
        if (act === 'readmit') proposerId = by
        // on the register again only through a proposal
        if (status === 'exited' || status === 'declined') expect(arrow.to).toBe('proposed')
        status = arrow.to
      }
    }),
  )
})

it('every status but the last word of a proposal leads somewhere for the county', () => {
  expect(registerActors).toContain('county')
  for (const status of personStatuses) expect(actsOpen(status, 'county').length).toBeGreaterThan(0)
})
