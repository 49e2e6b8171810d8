import { openBook, type Book, type FillPerson, type FillPolicy } from './book'
import { bySlotOrder, type Slot } from './expand'
import { fitOf, ranked, type Reach } from './fit'
import type { FillWay, Obstacle } from './labels'
import { mondayOf } from './month'
import type { Chosen, Unfilled } from './schema'

export interface FillInput {
  /** 'YYYY-MM' */
  month: string
  /** Slots to be filled; what is filled already is among the `busy` of its person. */
  slots: readonly Slot[]
  people: readonly FillPerson[]
  policy: FillPolicy
  reach: (personId: string, siteCode: string) => Reach
}

export interface Filled {
  /** Person and reason by slot key. */
  assigned: Map<string, { personId: string; chosen: Chosen }>
  /** What held everybody back, by slot key. */
  unfilled: Map<string, Unfilled>
}

interface Desk extends FillInput {
  book: Book
  byId: Map<string, FillPerson>
  assigned: Filled['assigned']
}

function assign(desk: Desk, slot: Slot, person: FillPerson, way: FillWay): void {
  const { sameTown, km, fieldMatched } = fitOf(
    person,
    slot,
    desk.reach(person.id, slot.siteCode),
    desk.policy,
  )
  const monthMinutes = desk.book.monthMinutes(person.id)
  desk.assigned.set(slot.key, {
    personId: person.id,
    chosen: { way, fieldMatched, sameTown, km, monthMinutes },
  })
  desk.book.write(person.id, slot)
}

/** The next of the rota who can, so that somebody away is passed over and not waited for. */
function fillByRota(desk: Desk, slot: Slot): boolean {
  const next = slot.rota.find((id) => desk.byId.has(id) && !desk.book.obstacle(id, slot))
  if (next === undefined) return false
  assign(desk, slot, desk.byId.get(next)!, 'rota')
  return true
}

const able = (desk: Desk, slot: Slot): FillPerson[] =>
  desk.people.filter(({ id }) => !desk.book.obstacle(id, slot))

function fillByLoad(desk: Desk, slot: Slot): boolean {
  const [best] = ranked(able(desk, slot), slot, desk.book, desk.reach, desk.policy)
  if (!best) return false
  assign(desk, slot, best.person, 'load')
  return true
}

/** Moves one other slot of the same week to somebody else, where that lets its person take this one. */
function makeRoom(desk: Desk, slot: Slot, filled: readonly Slot[]): boolean {
  const { book } = desk
  const week = mondayOf(slot.day)
  for (const other of filled) {
    const held = desk.assigned.get(other.key)
    if (!held || held.chosen.way === 'rota' || mondayOf(other.day) !== week) continue
    const person = desk.byId.get(held.personId)!
    book.erase(person.id, other)
    if (!book.obstacle(person.id, slot)) {
      const stand = able(desk, other).filter(({ id }) => id !== person.id)
      const [taker] = ranked(stand, other, book, desk.reach, desk.policy)
      if (taker) {
        assign(desk, other, taker.person, 'made-room')
        assign(desk, slot, person, 'made-room')
        return true
      }
    }
    book.write(person.id, other)
  }
  return false
}

function whyUnfilled(desk: Desk, slot: Slot): Unfilled {
  const counts: Partial<Record<Obstacle, number>> = {}
  for (const { id } of desk.people) {
    const obstacle = desk.book.obstacle(id, slot)
    if (obstacle) counts[obstacle] = (counts[obstacle] ?? 0) + 1
  }
  return { nobody: !desk.people.some(({ sits }) => sits), counts }
}

/**
 * Fills slots by rule: first those whose pattern has a rota, in turn; then those fewest people could take, each by
 * whoever has the least load with field and distance weighed in; at last what is empty, by moving one other slot of the
 * week. Nobody sits in two places at once, without time to travel, on leave, or beyond the most of a day and week.
 *
 * Deterministic: the same people and slots give the same month, in whatever order they come.
 */
export function fillSlots(input: FillInput): Filled {
  const people = [...input.people].sort((a, b) => (a.id < b.id ? -1 : 1))
  const desk: Desk = {
    ...input,
    people,
    book: openBook(people, input.policy, input.month),
    byId: new Map(people.map((person) => [person.id, person])),
    assigned: new Map(),
  }
  const slots = [...input.slots].sort(bySlotOrder)
  const open = slots.filter((slot) => slot.rota.length === 0 || !fillByRota(desk, slot))
  const scarcity = new Map(open.map((slot) => [slot.key, able(desk, slot).length]))
  const byScarcity = [...open].sort(
    (a, b) => scarcity.get(a.key)! - scarcity.get(b.key)! || bySlotOrder(a, b),
  )
  const left = byScarcity.filter((slot) => !fillByLoad(desk, slot)).sort(bySlotOrder)
  const unfilled = new Map<string, Unfilled>()
  for (const slot of left) if (!makeRoom(desk, slot, slots)) unfilled.set(slot.key, whyUnfilled(desk, slot))
  return { assigned: desk.assigned, unfilled }
}
