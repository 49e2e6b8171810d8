import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import type { Arrival, ShiftStatus } from '@contract/duty/labels'
import { inScope } from '@contract/area'
import { ratingWays, type RatingWay } from '@contract/rating/labels'
import { satisfactions } from '@contract/rating/schema'
import { figureCodes, shareNames, shares, type Figure } from '@contract/report/labels'
import type { FigureRow, Figures } from '@contract/report/schema'
import { addDays, atShanghai, shanghaiDate } from '@contract/time'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { addConsultation } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { reportRouter } from './router'
import { addApplication, addAttendance, addRating } from './testing/rows'

const NOW = '2026-11-23T12:00:00+08:00'
const towns = ['140406100000', '140406101000', '140430100000', '140431100000']
const counties = ['140406', '140430', '140431']
const scopes = [undefined, '140406', '140430', '140431', '140406100000']

const day = fc.integer({ min: -3, max: 2 }).map((days) => addDays('2026-11-23', days))
const moment = fc
  .tuple(day, fc.integer({ min: 0, max: 24 * 3600 * 1000 - 1 }))
  .map(([date, ms]) => new Date(new Date(atShanghai(date, '00:00')).getTime() + ms).toISOString())

const talk = fc.record({
  town: fc.constantFrom(...towns),
  at: moment,
  rating: fc.option(
    fc.record({
      said: fc.constantFrom(...satisfactions),
      way: fc.constantFrom(...ratingWays),
      setAside: fc.nat({ max: 3 }).map((one) => one === 0),
    }),
  ),
})
const duty = fc.record({
  town: fc.constantFrom(...towns),
  day,
  start: fc.constantFrom('08:30', '11:59', '12:00', '12:01', '14:00'),
  status: fc.constantFrom<ShiftStatus>('published', 'withdrawn', 'checked-out'),
  arrival: fc.constantFrom<Arrival>('on-time', 'late'),
})
const application = fc.record({
  county: fc.constantFrom(...counties),
  submittedAt: moment,
  dueOn: day,
  decidedAt: fc.option(moment, { nil: undefined }),
})
const world = fc.record({
  talks: fc.array(talk, { minLength: 10, maxLength: 40 }),
  duties: fc.array(duty, { minLength: 5, maxLength: 20 }),
  applications: fc.array(application, { minLength: 5, maxLength: 20 }),
})
type World = typeof world extends fc.Arbitrary<infer T> ? T : never

let stage: Stage
let city: Person
beforeAll(async () => {
  stage = await openStage()
  stage.at(NOW)
  city = await stage.staff('city', '140400')
})
afterAll(() => stage.close())

async function build({ talks, duties, applications }: World) {
  const lawyer = await stage.practitioner('140406')
  for (const { town, at, rating } of talks) {
    const id = await addConsultation(stage, lawyer, { town, occurredAt: at })
    if (rating) await addRating(stage, lawyer, id, rating.said, rating)
  }
  for (const { town, day: date, start, status, arrival } of duties) {
    const person = await stage.practitioner('140406')
    const id = randomUUID()
    await stage.service.db
      .insertInto('duty_shift')
      .values({
        id,
        site_code: siteCodeOf(town),
        practitioner_id: person.accountId,
        kind: 'at-site',
        day: date,
        starts_at: atShanghai(date, start),
        ends_at: atShanghai(date, '17:30'),
        status,
      })
      .execute()
    if (status === 'checked-out') await addAttendance(stage, person, id, arrival)
  }
  for (const one of applications) await addApplication(stage, one)
}

/** What is set aside counts in nothing; what was said on a phone handed over counts in its own line alone. */
function ratingsByHand(talks: World['talks']) {
  const given = talks.flatMap(({ rating }) => (rating ? [rating] : []))
  const counted = given.filter(({ setAside }) => !setAside)
  const by = (...ways: RatingWay[]) => counted.filter(({ way }) => ways.includes(way))
  const satisfied = (ratings: typeof given) => ratings.filter(({ said }) => said === 'satisfied').length
  const headline = by('own-phone', 'return-call')
  return {
    rated: headline.length,
    satisfied: satisfied(headline),
    'rated-own-phone': by('own-phone').length,
    'satisfied-own-phone': satisfied(by('own-phone')),
    'rated-return-call': by('return-call').length,
    'satisfied-return-call': satisfied(by('return-call')),
    'rated-handed-over': by('handed-over').length,
    'satisfied-handed-over': satisfied(by('handed-over')),
    'ratings-set-aside': given.length - counted.length,
  }
}

/** The same figures, reckoned by hand from what was put in. */
function byHand(
  made: World,
  areaCode: string | undefined,
  from: string,
  to: string,
): Record<Figure, number | null> {
  const here = (code: string) => areaCode === undefined || inScope(code, areaCode)
  const inPeriod = (date: string) => from <= date && date <= to
  const talks = made.talks.filter((one) => here(one.town) && inPeriod(shanghaiDate(one.at)))
  const due = made.duties.filter(
    (one) =>
      here(one.town) &&
      inPeriod(one.day) &&
      (one.status === 'checked-out' ||
        (one.status === 'published' && new Date(atShanghai(one.day, one.start)) <= new Date(NOW))),
  )
  const arrived = due.filter((one) => one.status === 'checked-out')
  const own = made.applications.filter((one) => here(one.county))
  const decided = own.filter((one) => one.decidedAt && inPeriod(shanghaiDate(one.decidedAt)))
  const ofCounty = (count: number) => (areaCode?.length === 12 ? null : count)
  return {
    consultations: talks.length,
    ...ratingsByHand(talks),
    'duties-due': due.length,
    'duties-arrived': arrived.length,
    'duties-on-time': arrived.filter((one) => one.arrival === 'on-time').length,
    'aid-received': ofCounty(own.filter((one) => inPeriod(shanghaiDate(one.submittedAt))).length),
    'aid-decided': ofCounty(decided.length),
    'aid-decided-in-time': ofCounty(
      decided.filter((one) => shanghaiDate(one.decidedAt!) <= one.dueOn).length,
    ),
  }
}

async function allRows(figure: Figure, input: object, limit: number): Promise<FigureRow[]> {
  const all: FigureRow[] = []
  for (;;) {
    const last = all.at(-1)
    const before = last && { at: last.at, id: last.id }
    const { data } = await stage.call(reportRouter, city, 'rows', { ...input, figure, limit, before })
    all.push(...data.rows)
    if (!data.more) return all
  }
}

it('a figure is its rows, and both are what happened, for any area and any days', async () => {
  const made: World = { talks: [], duties: [], applications: [] }
  for (const next of fc.sample(world, 3)) {
    await build(next)
    made.talks.push(...next.talks)
    made.duties.push(...next.duties)
    made.applications.push(...next.applications)

    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...scopes),
        day,
        day,
        fc.integer({ min: 1, max: 9 }),
        async (areaCode, one, other, limit) => {
          const input = { areaCode, from: one < other ? one : other, to: one < other ? other : one }
          const { data } = await stage.call<Figures>(reportRouter, city, 'dayFigures', input)
          expect(data.counts).toEqual(byHand(made, areaCode, input.from, input.to))
          for (const name of shareNames) {
            const [part, whole] = shares[name].of
            const expected = data.counts[whole] === null ? null : [data.counts[part], data.counts[whole]]
            const share = data.shares[name]
            expect(share && [share.numerator, share.denominator]).toEqual(expected)
            if (share) expect(share.numerator).toBeLessThanOrEqual(share.denominator)
          }
          for (const figure of figureCodes.filter((code) => data.counts[code] !== null)) {
            const rows = await allRows(figure, input, limit)
            expect([figure, rows.length]).toEqual([figure, data.counts[figure]])
            expect(new Set(rows.map((row) => row.id)).size).toBe(rows.length)
            expect(rows.map((row) => row.at)).toEqual(
              rows
                .map((row) => row.at)
                .sort()
                .reverse(),
            )
          }
        },
      ),
      { numRuns: 6 },
    )
  }
}, 120_000)
