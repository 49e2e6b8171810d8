import fc from 'fast-check'
import { complaintStatuses } from './labels'
import {
  actorOf,
  actsOpen,
  complaintActors,
  complaintActs,
  isUninvolved,
  leadsTo,
  mayDo,
  waysToTell,
} from './workflow'

const someone = fc.constantFrom('person', 'complainant', 'writer', 'rater', 'free', 'other')
const parties = fc.record({
  personId: fc.option(someone),
  investigatorId: fc.option(someone),
  involvedIds: fc.uniqueArray(someone, { maxLength: 4 }),
  atCity: fc.boolean(),
})
const serving = fc.constantFrom('county' as const, 'city' as const, undefined)

test('whoever had a hand in it, or serves elsewhere, is nobody to it; the person only answers', () => {
  fc.assert(
    fc.property(
      parties,
      someone,
      serving,
      fc.constantFrom(...complaintStatuses),
      (it, who, serves, status) => {
        const actor = actorOf(it, who, serves)
        if (who === it.personId) {
          expect(actor).toBe('person')
          expect(actsOpen(status, actor, false).filter((act) => act !== 'answer')).toEqual([])
        } else if (it.involvedIds.includes(who) || serves === undefined) expect(actor).toBeUndefined()
        else if (it.atCity && serves === 'county') expect(actor).toBeUndefined()
        else expect(actor).toBe(who === it.investigatorId ? 'investigator' : serves)
      },
    ),
  )
})

test('an investigator who may investigate can always act, and one who may not never concludes', () => {
  fc.assert(
    fc.property(parties, someone, (it, who) => {
      const actor = actorOf({ ...it, investigatorId: who, atCity: false }, who, 'county')
      expect(mayDo('accepted', 'conclude', actor)).toBe(isUninvolved(it, who))
    }),
  )
})

test('from everywhere but the end there is a way on, and no way back', () => {
  const order = complaintStatuses.map((status) => (status === 'not-accepted' ? 'concluded' : status))
  const place = (status: (typeof complaintStatuses)[number]) =>
    order.indexOf(status === 'not-accepted' ? 'concluded' : status)
  for (const status of complaintStatuses) {
    const ways = complaintActs.flatMap((act) => leadsTo(status, act) ?? [])
    expect(ways.some((to) => to !== status)).toBe(status !== 'told')
    for (const to of ways) expect(place(to)).toBeGreaterThanOrEqual(place(status))
  }
})

test('what is open to an actor is what the table lets them do; the city takes over once', () => {
  for (const status of complaintStatuses)
    for (const actor of complaintActors)
      expect(actsOpen(status, actor, false)).toEqual(complaintActs.filter((act) => mayDo(status, act, actor)))
  expect(actsOpen('filed', 'city', false)).toContain('take-over')
  expect(actsOpen('filed', 'city', true)).not.toContain('take-over')
  expect(actsOpen('filed', undefined, false)).toEqual([])
})

test('only who left nothing can be told nothing', () => {
  expect(waysToTell({ account: true, contact: true })).toEqual(['message', 'call'])
  expect(waysToTell({ account: false, contact: true })).toEqual(['call'])
  expect(waysToTell({ account: false, contact: false })).toEqual(['nobody'])
})
