import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { IssuedTicket } from '@contract/rating/schema'
import { parseScene } from '@contract/site/scene'
import { addConsultation } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { ratingRouter } from './router'

let stage: Stage
let people: Record<'adviser' | 'colleague' | 'visitor' | 'neighbour', Person>
beforeAll(async () => {
  stage = await openStage()
  people = {
    adviser: await stage.practitioner('140406'),
    colleague: await stage.practitioner('140406'),
    visitor: await stage.resident(),
    neighbour: await stage.resident('李四'),
  }
})
afterAll(() => stage.close())

const person = fc.constantFrom('adviser', 'colleague', 'visitor', 'neighbour')
const ticketAt = fc.nat({ max: 2 })
const act = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constant('rate' as const),
      by: person,
      ticketAt,
      requestAt: fc.nat({ max: 5 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('issue' as const), by: person }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('look' as const), ticketAt }) },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.integer({ min: 1, max: 90 }) }),
  },
)
type ActOf = typeof act extends fc.Arbitrary<infer Value> ? Value : never

const START = new Date('2026-11-23T09:00:00+08:00').getTime()

const RUNS = 40
/** How often a rating was accepted at all: a test in which hardly anybody rates would prove nothing. */
let ratedInAll = 0

test('no sequence of acts, in turn or at once, rates a record twice or lets an adviser rate themself', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { maxLength: 8 }),
      async (rounds) => {
        let minutes = 0
        stage.at(new Date(START).toISOString())
        const consultationId = await addConsultation(stage, people.adviser)
        const tickets: string[] = []
        const requests = Array.from({ length: 6 }, () => randomUUID())
        const accepted = new Set<string>()

        const issue = async (by: keyof typeof people) => {
          const { data, code } = await stage.call<IssuedTicket>(ratingRouter, people[by], 'issueTicket', {
            consultationId,
          })
          if (by !== 'adviser') expect(['not-found', 'not-allowed']).toContain(code)
          if (data) tickets.push(parseScene(data.scene).r!)
        }

        const perform = async (one: ActOf) => {
          if (one.act === 'wait') {
            minutes += one.minutes
            stage.at(new Date(START + minutes * 60_000).toISOString())
          } else if (one.act === 'issue') {
            await issue(one.by)
          } else {
            const ticket = tickets[one.ticketAt]
            if (!ticket) return
            if (one.act === 'look') {
              const ratedBefore = accepted.size > 0
              const { data } = await stage.call(ratingRouter, undefined, 'look', { ticket })
              if (ratedBefore) expect(['used', 'rated']).toContain(data.state)
              return
            }
            const requestId = requests[one.requestAt]!
            const { data } = await stage.call(ratingRouter, people[one.by], 'rate', {
              requestId,
              ticket,
              satisfaction: 'satisfied',
              wasFree: true,
              solicited: false,
            })
            if (!data) return
            expect(one.by).not.toBe('adviser')
            ratedInAll++
            accepted.add(`${one.by} ${ticket} ${requestId}`)
          }
        }

        await issue('adviser')
        await issue('adviser')
        for (const round of rounds) await Promise.all(round.map(perform))

        const rows = await stage.service.db
          .selectFrom('rating')
          .select('rater_id')
          .where('consultation_id', '=', consultationId)
          .execute()
        expect(rows.length).toBe(accepted.size)
        expect(rows.length).toBeLessThanOrEqual(1)
        expect(rows.map((row) => row.rater_id)).not.toContain(people.adviser.accountId)
      },
    ),
    { numRuns: RUNS },
  )
  expect(ratedInAll).toBeGreaterThan(RUNS / 4)
}, 120_000)
