import fc from 'fast-check'
import { groups } from '../groups'
import { compareQueued, criteriaOf, type QueueOrder, type Queued } from './priority'
import { QUEUE_CRITERIA } from './criteria'
import { reviewSettings } from './settings'

const now = new Date('2026-11-23T08:30:00+08:00')
const standard = reviewSettings['aid.priority'].fallback as QueueOrder

const queued = fc.record<Queued>({
  // today's, the sixth day's and the seventh day's, and one that is past
  limitationOn: fc.constantFrom(null, '2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'),
  dueOn: fc.constantFrom('2026-11-24', '2026-11-30', '2026-12-01'),
  groups: fc.subarray([...groups]),
  circumstance: fc.constantFrom(null, 'migrant-wages', 'abuse-victim'),
  submittedAt: fc.constantFrom('2026-11-20T00:00:00.000Z', '2026-11-21T00:00:00.000Z'),
  id: fc.uuid(),
})
const anyOrder = fc
  .tuple(fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 }), fc.subarray([...groups]))
  .map(([places, favouredGroups]): QueueOrder => ({
    urgent: places[0]!,
    due: places[1]!,
    greenChannel: places[2]!,
    favoured: places[3]!,
    favouredGroups,
  }))
/** Whether the law's clock goes before every favour; urgency is none, it is itself a clock of the law (法援法 44). */
const lawComesFirst = (order: QueueOrder) => order.due < order.greenChannel && order.due < order.favoured
const urgent = ({ limitationOn }: Queued) =>
  limitationOn !== null && limitationOn >= '2026-11-23' && limitationOn <= '2026-11-29'

test('as shipped the law comes first: no favour puts a later due day before an earlier one', () => {
  expect(lawComesFirst(standard)).toBe(true)
  expect(criteriaOf(standard)).toEqual([...QUEUE_CRITERIA])
})

test('in every order that keeps the law first, due days rise among the equally urgent', () => {
  fc.assert(
    fc.property(anyOrder.filter(lawComesFirst), fc.array(queued), (order, rows) => {
      const sorted = [...rows].sort(compareQueued(order, now))
      for (const part of [sorted.filter(urgent), sorted.filter((row) => !urgent(row))]) {
        const due = part.map(({ dueOn }) => dueOn)
        expect(due).toEqual([...due].sort())
      }
    }),
  )
})

test('a county that puts its groups first has them before whatever is due sooner', () => {
  const order: QueueOrder = { favoured: 1, urgent: 2, due: 3, greenChannel: 4, favouredGroups: ['disabled'] }
  expect(lawComesFirst(order)).toBe(false)
  const row = (id: string, dueOn: string, of: Queued['groups']): Queued => ({
    limitationOn: null,
    dueOn,
    groups: of,
    circumstance: null,
    submittedAt: '2026-11-20T00:00:00.000Z',
    id,
  })
  const rows = [
    row('a', '2026-11-24', ['elderly']),
    row('b', '2026-11-30', ['disabled']),
    row('c', '2026-11-23', []),
  ]
  expect(rows.sort(compareQueued(order, now)).map(({ id }) => id)).toEqual(['b', 'c', 'a'])
})

test('any order is a total one: sorting forwards and backwards agree', () => {
  fc.assert(
    fc.property(anyOrder, fc.uniqueArray(queued, { selector: ({ id }) => id }), (order, rows) => {
      const compare = compareQueued(order, now)
      const sorted = [...rows].sort(compare)
      expect([...rows].reverse().sort(compare)).toEqual(sorted)
    }),
  )
})

test('places of the setting are four, each once', () => {
  const { schema, fallback } = reviewSettings['aid.priority']
  expect(schema.safeParse(fallback).success).toBe(true)
  expect(schema.safeParse({ ...fallback, due: 1 }).success).toBe(false)
  expect(schema.safeParse({ ...fallback, due: 5 }).success).toBe(false)
})
