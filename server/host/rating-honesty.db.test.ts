import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { satisfactions } from '@contract/rating/schema'
import { figureCodes, shareNames, shares, type Figure } from '@contract/report/labels'
import type { FigureRow, Figures } from '@contract/report/schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { addConsultation } from '@server/kit/testing/ledger'
import { ratingRouter } from '../../cloudfunctions/rating/router'
import { rateOwn, ticketFor } from '../../cloudfunctions/rating/testing/ratings'
import { reportRouter } from '../../cloudfunctions/report/router'

const START = new Date('2026-11-23T09:00:00+08:00').getTime()
const period = { from: '2026-11-23', to: '2026-11-23' }
/** The last is rated and appealed before anything else happens, the one before it rated: else few runs get so far. */
const RECORDS = 4
const RUNS = 30

let stage: Stage
let people: Record<(typeof names)[number], Person>
/** The adviser is of the county's staff too: the worst case. */
const names = [
  'adviser',
  'colleague',
  'visitor',
  'neighbour',
  'clerk',
  'chief',
  'station',
  'stranger',
] as const
beforeAll(async () => {
  stage = await openStage()
  people = {
    adviser: await stage.practitioner('140406'),
    colleague: await stage.practitioner('140406'),
    visitor: await stage.resident(),
    neighbour: await stage.resident(),
    clerk: await stage.staff('county', '140406'),
    chief: await stage.staff('county', '140406'),
    station: await stage.staff('station', '140406100000'),
    stranger: await stage.staff('county', '140431'),
  }
  await stage.alsoStaff(people.adviser, 'county', '140406')
})
afterAll(() => stage.close())

const by = fc.constantFrom(...names)
const record = fc.nat({ max: RECORDS - 1 })
/** Few of them, so that requests are repeated, with the same and with other contents. */
const request = fc.nat({ max: 14 })
const said = fc.record({ satisfaction: fc.constantFrom(...satisfactions), wasFree: fc.boolean() })
/** Mostly where an act has a chance: acts that are all refused would prove little. */
const mostly = (at: number) =>
  fc.constantFrom(at, at, at, ...Array.from({ length: RECORDS }, (_, one) => one))
const act = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      act: fc.constant('rate' as const),
      by,
      record,
      ticket: fc.nat({ max: 1 }),
      said,
      request,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('rateHandedOver' as const),
      by: fc.constantFrom('adviser' as const, 'adviser' as const, 'colleague' as const),
      record,
      said,
      request,
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      act: fc.constantFrom('rateAtDesk' as const, 'rateByCall' as const),
      by: fc.constantFrom(...names.filter((one) => one !== 'neighbour')),
      record,
      said,
      request,
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ act: fc.constant('issueTicket' as const), by, record }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      act: fc.constant('appeal' as const),
      by: fc.constantFrom('adviser' as const, 'adviser' as const, 'colleague' as const),
      record: mostly(RECORDS - 2),
      request,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      act: fc.constant('decideAppeal' as const),
      by: fc.constantFrom('adviser' as const, 'clerk' as const, 'chief' as const, 'stranger' as const),
      record: mostly(RECORDS - 1),
      outcome: fc.constantFrom('stands', 'set-aside'),
      request,
    }),
  },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('correct' as const), record }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('wait' as const), minutes: fc.nat({ max: 60 }) }) },
)
type ActOf = typeof act extends fc.Arbitrary<infer Value> ? Value : never

/** How much was accepted in all: a test in which hardly anything happens would prove nothing. */
const accepted = new Map<string, number>()

/** Plays one act on the records of this run. */
function stageOf(records: string[], tickets: string[][], requests: string[]) {
  let minutes = 0
  const perform = async (one: ActOf) => {
    if (one.act === 'wait') {
      minutes += one.minutes
      return stage.at(new Date(START + minutes * 60_000).toISOString())
    }
    const consultationId = records[one.record]!
    if (one.act === 'correct') return correct(consultationId)
    if (one.act === 'issueTicket') {
      const { code } = await stage.call(ratingRouter, people[one.by], 'issueTicket', { consultationId })
      if (code === undefined) expect(one.by).toBe('adviser')
      return
    }
    const { code } = await stage.call(ratingRouter, people[one.by], one.act, {
      consultationId,
      requestId: requests[one.request],
      reason: '来的不是这个人',
      note: '核对过登记',
      solicited: false,
      ...('said' in one && one.said),
      ...('outcome' in one && { outcome: one.outcome }),
      ...('ticket' in one && { ticket: tickets[one.record]![one.ticket] }),
    })
    if (code === undefined) accepted.set(one.act, (accepted.get(one.act) ?? 0) + 1)
  }
  return perform
}

/** A mark the adviser does not like, by somebody who takes no other part. */
const rateBefore = (consultationId: string) =>
  rateOwn(stage, { adviser: people.adviser, consultationId, said: { satisfaction: 'fair' } })

/** A correction of a record, as the ledger writes it. */
const correct = (id: string) =>
  stage.service.db
    .updateTable('consultation')
    .set(({ eb }) => ({ channel: 'hotline', version: eb('version', '+', 1) }))
    .where('id', '=', id)
    .execute()

async function rowsOf(figure: Figure): Promise<FigureRow[]> {
  const all: FigureRow[] = []
  for (;;) {
    const last = all[all.length - 1]
    const before = last && { at: last.at, id: last.id }
    const input = { ...period, figure, limit: 50, before }
    const { data } = await stage.call(reportRouter, people.chief, 'rows', input)
    all.push(...data.rows)
    if (!data.more) return all
  }
}

/** Nobody rated twice, no adviser themself, no appeal decided by who had a part in the rating. */
async function expectHonest(records: string[]) {
  const { db } = stage.service
  const ratings = await db.selectFrom('rating').selectAll().where('consultation_id', 'in', records).execute()
  expect(new Set(ratings.map((one) => one.consultation_id)).size).toBe(ratings.length)
  const adviser = people.adviser.accountId
  for (const { way, rater_id, entered_by } of ratings) {
    expect(rater_id).not.toBe(adviser)
    if (way !== 'handed-over') expect(entered_by).not.toBe(adviser)
  }
  const appeals = await db
    .selectFrom('rating_appeal')
    .innerJoin('rating', 'rating.consultation_id', 'rating_appeal.consultation_id')
    .select(['decided_by', 'rater_id', 'entered_by', 'outcome', 'satisfaction', 'rating.consultation_id'])
    .where('rating.consultation_id', 'in', records)
    .execute()
  for (const { decided_by, rater_id, entered_by } of appeals) {
    if (decided_by === null) continue
    expect([adviser, rater_id, entered_by, people.stranger.accountId]).not.toContain(decided_by)
  }
  return { ratings, setAside: appeals.filter(({ outcome }) => outcome === 'set-aside') }
}

/** What is shown is what its rows say, and both what the table of ratings says. */
async function expectShown(
  { ratings, setAside }: Awaited<ReturnType<typeof expectHonest>>,
  records: string[],
) {
  const { data } = await stage.call<Figures>(reportRouter, people.chief, 'dayFigures', period)
  const shown = new Map<Figure, FigureRow[]>()
  for (const figure of figureCodes.filter((code) => /rate|rating|satisf/.test(code))) {
    const rows = await rowsOf(figure)
    expect([figure, rows.length]).toEqual([figure, data.counts[figure]])
    shown.set(figure, rows)
  }
  for (const name of shareNames.filter((one) => /atisfaction/.test(one))) {
    const [part, whole] = shares[name].of
    const { numerator, denominator } = data.shares[name]!
    expect([name, numerator, denominator]).toEqual([
      name,
      shown.get(part)!.filter((row) => row.kind === 'consultation' && row.satisfaction === 'satisfied')
        .length,
      shown.get(whole)!.length,
    ])
  }
  const excluded = new Set(setAside.map((one) => one.consultation_id))
  const headline = ratings.filter((one) => one.way !== 'handed-over' && !excluded.has(one.consultation_id))
  const ofThis = (figure: Figure) =>
    shown
      .get(figure)!
      .map(({ id }) => id)
      .filter((id) => records.includes(id))
      .sort()
  expect(ofThis('rated')).toEqual(headline.map((one) => one.consultation_id).sort())
  expect(ofThis('satisfied')).toEqual(
    headline
      .filter((one) => one.satisfaction === 'satisfied')
      .map((one) => one.consultation_id)
      .sort(),
  )
  expect(ofThis('ratings-set-aside')).toEqual([...excluded].sort())
}

test('no sequence of acts rates twice or oneself, or shows a satisfaction that its rows do not', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(act, { minLength: 1, maxLength: 3 }), { minLength: 3, maxLength: 12 }),
      async (rounds) => {
        stage.at(new Date(START).toISOString())
        const records: string[] = []
        const tickets: string[][] = []
        for (let index = 0; index < RECORDS; index++) {
          const id = await addConsultation(stage, people.adviser)
          records.push(id)
          tickets.push([
            await ticketFor(stage, people.adviser, id),
            await ticketFor(stage, people.adviser, id),
          ])
        }
        for (const at of [RECORDS - 2, RECORDS - 1]) await rateBefore(records[at]!)
        await stage.call(ratingRouter, people.adviser, 'appeal', {
          consultationId: records[RECORDS - 1],
          reason: '来的不是这个人',
        })
        const requests = Array.from({ length: 15 }, () => randomUUID())
        const perform = stageOf(records, tickets, requests)
        for (const round of rounds) await Promise.all(round.map(perform))
        await expectShown(await expectHonest(records), records)
      },
    ),
    { numRuns: RUNS },
  )
  for (const one of ['rate', 'rateHandedOver', 'rateAtDesk', 'rateByCall', 'appeal', 'decideAppeal'])
    expect([one, (accepted.get(one) ?? 0) > 0]).toEqual([one, true])
}, 170_000)
