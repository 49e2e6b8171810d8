import * as fc from 'fast-check'
import { questionStatuses, type QuestionStatus } from './labels'
import {
  actsOpen,
  leadsTo,
  mayDo,
  ownershipAfter,
  questionActors,
  questionActs,
  workflow,
  type Ownership,
  type QuestionActor,
  type Standing,
} from './workflow'

const idle = (status: QuestionStatus) => ({ status, offered: false })

test('every act but the first leads somewhere from some status; the end is the end', () => {
  const named = new Set(Object.values(workflow).flatMap((acts) => Object.keys(acts)))
  expect([...named].sort()).toEqual(questionActs.filter((act) => act !== 'ask' && act !== 'collect').sort())
  for (const status of ['closed', 'withdrawn'] as const) expect(workflow[status]).toEqual({})
})

test('who may do what', () => {
  expect(actsOpen(idle('waiting'), ['taker'])).toEqual(['take'])
  expect(actsOpen(idle('taken'), ['owner'])).toEqual(['offer', 'answer'])
  expect(actsOpen({ status: 'taken', offered: true }, ['owner'])).toEqual(['recall', 'answer'])
  expect(actsOpen({ status: 'taken', offered: true }, ['offered'])).toEqual(['accept', 'decline'])
  expect(actsOpen(idle('taken'), ['county'])).toEqual(['offer'])
  expect(actsOpen(idle('taken'), ['asker'])).toEqual([])
  expect(actsOpen(idle('answered'), ['asker'])).toEqual(['follow-up', 'close'])
  expect(mayDo(idle('answered'), 'answer', ['owner'])).toBe(false)
})

const people = ['a', 'b', 'c'] as const

/** What somebody is to a question, told by who owns it. */
const actorsOf = ({ ownerId, offeredTo }: Ownership, who: string): QuestionActor[] => [
  ...(ownerId === who ? ['owner' as const] : []),
  ...(offeredTo === who ? ['offered' as const] : []),
  ...(ownerId === null ? ['taker' as const] : []),
]

test('whatever anybody tries, a question has exactly one owner from the first taking until it is closed', () => {
  const tries = fc.array(
    fc.record({
      act: fc.constantFrom(...questionActs),
      by: fc.constantFrom(...people),
      to: fc.constantFrom(...people),
      as: fc.constantFrom<QuestionActor | undefined>('asker', 'county', 'system', undefined),
    }),
    { maxLength: 40 },
  )
  fc.assert(
    fc.property(fc.constantFrom('collected' as const, 'waiting' as const), tries, (first, sequence) => {
      let status: QuestionStatus = first
      let held: Ownership = { ownerId: null, offeredTo: null }
      for (const { act, by, to, as } of sequence) {
        const standing: Standing = { status, offered: held.offeredTo !== null }
        const actors = as ? [as] : actorsOf(held, by)
        if (!mayDo(standing, act, actors) || (act === 'offer' && to === held.ownerId)) continue
        const before = held
        status = leadsTo(standing, act)!
        held = ownershipAfter(held, act, { by, to })
        expect(held.ownerId !== null).toBe(['taken', 'answered', 'closed'].includes(status))
        // it goes to nobody but who took it first, or accepted it
        if (before.ownerId !== null && held.ownerId !== before.ownerId)
          expect([act, held.ownerId]).toEqual(['accept', before.offeredTo])
        if (status !== 'taken') expect(held.offeredTo).toBeNull()
        expect(held.offeredTo === null || held.offeredTo !== held.ownerId).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})

test('each status is of the table, each actor acts', () => {
  expect(Object.keys(workflow)).toEqual([...questionStatuses])
  const acting = new Set<QuestionActor>(
    Object.values(workflow).flatMap((acts) => Object.values(acts).flatMap(({ by }) => [...by])),
  )
  expect([...acting].sort()).toEqual([...questionActors].sort())
})
