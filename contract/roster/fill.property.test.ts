import * as fc from 'fast-check'
import { openBook, minutesOf, type FillPerson } from './book'
import { judgeCoverage } from './coverage'
import { expand, type Slot } from './expand'
import { fillSlots } from './fill'
import { monthSpan } from './month'
import { countedOut } from './testing/oracle'
import { MONTHS, patternOf, peopleOf, policies, reach, restDays, sites, toSites } from './testing/arbitrary'

const world = fc.constantFrom(...MONTHS).chain((month) =>
  fc.record({ sites, people: peopleOf(month), policy: policies, isRestDay: restDays }).chain((parts) =>
    fc.record({
      month: fc.constant(month),
      isRestDay: fc.constant(parts.isRestDay),
      policy: fc.constant(parts.policy),
      people: fc.constant(parts.people),
      sites: fc.constant(toSites(parts.sites)),
      patterns: fc.array(patternOf(parts.sites.length, parts.people.length), { minLength: 1, maxLength: 6 }),
    }),
  ),
)
type World = (typeof world extends fc.Arbitrary<infer T> ? T : never) & object

function planned({ month, isRestDay, policy, people, patterns }: World) {
  const slots = expand(patterns, month, isRestDay)
  const filled = fillSlots({ month, slots, people, policy, reach })
  return { slots, filled, byKey: new Map(slots.map((slot) => [slot.key, slot])) }
}

const overlap = (a: { startsAt: string; endsAt: string }, b: { startsAt: string; endsAt: string }) =>
  a.startsAt < b.endsAt && b.startsAt < a.endsAt

/** All a person's duties, by the plan and elsewhere. */
const dutiesOf = (
  person: FillPerson,
  slots: Map<string, Slot>,
  assigned: Map<string, { personId: string }>,
) => [
  ...person.busy.map((duty) => ({ ...duty, planned: false })),
  ...[...assigned]
    .filter(([, { personId }]) => personId === person.id)
    .map(([key]) => ({ ...slots.get(key)!, planned: true })),
]

test('nobody sits in two places, on leave, without time to travel, or beyond the most of a day and week', () => {
  fc.assert(
    fc.property(world, (w) => {
      const { filled, byKey } = planned(w)
      for (const person of w.people) {
        const duties = dutiesOf(person, byKey, filled.assigned)
        const mine = duties.filter((duty) => duty.planned)
        if (!person.sits) expect(mine).toEqual([])
        for (const duty of mine) {
          expect(person.leave.has(duty.day)).toBe(false)
          for (const other of duties) {
            if (other === duty) continue
            expect(overlap(duty, other)).toBe(false)
            if (other.siteCode === duty.siteCode) continue
            const apart = Math.max(
              Date.parse(duty.startsAt) - Date.parse(other.endsAt),
              Date.parse(other.startsAt) - Date.parse(duty.endsAt),
            )
            expect(apart).toBeGreaterThanOrEqual(w.policy.travelGapMinutes * 60_000)
          }
          const sameDay = duties.filter(({ day }) => day === duty.day).length
          expect(sameDay).toBeLessThanOrEqual(w.policy.maxDutiesPerDay)
        }
      }
    }),
    { numRuns: 80 },
  )
})

test('every slot is either filled or reported with what held each person back, and really nobody could take it', () => {
  fc.assert(
    fc.property(world, (w) => {
      const { slots, filled, byKey } = planned(w)
      const book = openBook(w.people, w.policy, w.month)
      for (const [key, { personId }] of filled.assigned) book.write(personId, byKey.get(key)!)
      for (const slot of slots) {
        expect(filled.assigned.has(slot.key)).toBe(!filled.unfilled.has(slot.key))
        const unfilled = filled.unfilled.get(slot.key)
        if (!unfilled) continue
        expect(w.people.filter(({ id }) => !book.obstacle(id, slot))).toEqual([])
        const told = Object.values(unfilled.counts).reduce((sum, n) => sum + n, 0)
        expect(told).toBe(w.people.length)
        expect(unfilled.nobody).toBe(!w.people.some(({ sits }) => sits))
      }
    }),
    { numRuns: 80 },
  )
})

test('every under-coverage is reported, and nothing else: as counted out by hand', () => {
  fc.assert(
    fc.property(world, (w) => {
      const { filled, byKey } = planned(w)
      const shifts = [...filled.assigned].map(([key, { personId }]) => ({ ...byKey.get(key)!, personId }))
      const { first: from, last: to } = monthSpan(w.month)
      const { gaps, figures } = judgeCoverage(w.sites, shifts, { from, to }, w.isRestDay)
      const told = gaps.map((gap) => `${gap.siteCode} ${gap.to} ${gap.missing}`).sort()
      expect(told).toEqual(countedOut(w.sites, shifts, w.month, w.isRestDay))
      const short = figures.reduce((n, { due, covered }) => n + due - covered, 0)
      expect(short).toBe(gaps.length)
    }),
    { numRuns: 80 },
  )
})

test('fair: who has more than another by a duty and what fit may weigh could not have given them their last', () => {
  let compared = 0
  fc.assert(
    fc.property(world, (w) => {
      const { filled, byKey } = planned(w)
      const ways = [...filled.assigned.values()].map(({ chosen }) => chosen.way)
      fc.pre(!ways.includes('made-room'))
      const book = openBook(w.people, w.policy, w.month)
      for (const [key, { personId }] of filled.assigned) book.write(personId, byKey.get(key)!)
      for (const p of w.people) {
        // slots were given in this order, so that the last one was weighed against all others had by then
        const last = [...filled.assigned].filter(([, { personId }]) => personId === p.id).at(-1)
        if (!last || last[1].chosen.way !== 'load') continue
        const slot = byKey.get(last[0])!
        for (const q of w.people) {
          if (q === p || book.obstacle(q.id, slot)) continue
          compared++
          const most = book.load(q.id) + w.policy.fieldMinutes + w.policy.farMinutes + minutesOf(slot)
          expect(book.load(p.id)).toBeLessThanOrEqual(most)
        }
      }
    }),
    { numRuns: 120 },
  )
  expect(compared).toBeGreaterThan(50)
})

test('the same question has the same answer, in whatever order people and slots are given', () => {
  fc.assert(
    fc.property(world, (w) => {
      const slots = expand(w.patterns, w.month, w.isRestDay)
      const one = fillSlots({ ...w, slots, reach })
      const two = fillSlots({ ...w, slots: [...slots].reverse(), people: [...w.people].reverse(), reach })
      expect([...two.assigned].sort()).toEqual([...one.assigned].sort())
      expect([...two.unfilled].sort()).toEqual([...one.unfilled].sort())
    }),
    { numRuns: 40 },
  )
})
