import { randomUUID } from 'node:crypto'
import type { Person } from '@server/kit/testing/stage'
import { openCast, type Cast } from '../testing/cast'

let cast: Cast
let good: Person
let bad: Person
beforeAll(async () => {
  cast = await openCast()
  good = await cast.stage.practitioner('140406', 'lawyer', '先进律师')
  bad = await cast.stage.practitioner('140406', 'legal-worker', '后进工作者')
  const entry = (person: Person, points: number, day: string) => ({
    practitioner_id: person.accountId,
    county_code: '140406',
    reason: points > 0 ? ('duty-completed' as const) : ('finding-final' as const),
    source_id: randomUUID(),
    points,
    day,
    entered_at: '2026-11-01T00:00:00Z',
  })
  await cast.stage.service.db
    .insertInto('point_entry')
    .values([
      ...Array.from({ length: 32 }, () => entry(good, 1, '2025-12-31')),
      entry(good, -5, '2026-01-01'),
      entry(bad, -5, '2025-06-01'),
      entry(bad, 1, '2024-12-31'),
    ])
    .execute()
})
afterAll(() => cast.stage.close())
beforeEach(() => cast.stage.at('2026-11-23T09:00:00+08:00'))

interface Row {
  practitionerId: string
  starsEarned: number
}
const seenOf = (rows: Row[]) =>
  rows.map(({ practitionerId, starsEarned }) => ({ practitionerId, stars: starsEarned }))

test('one’s own points of a year, by the entries behind them', async () => {
  const { call, people } = cast
  const { data } = await call(good, 'myPoints', { year: 2025 })
  expect(data).toMatchObject({ score: 92, sum: 32, grade: 'excellent', starsEarned: 5, stars: null })
  expect(data.entries).toHaveLength(32)
  expect((await call(good, 'myPoints', { year: 2026 })).data).toMatchObject({ score: 55, grade: 'fail' })
  expect((await call(people.city, 'myPoints', { year: 2025 })).code).toBe('not-found')
  const asStaff = await call(people.finder, 'personPoints', { year: 2025, practitionerId: bad.accountId })
  expect(asStaff.data).toMatchObject({ score: 55, grade: 'fail', starsEarned: 1 })
  const asNeighbour = await call(people.neighbour, 'personPoints', {
    year: 2025,
    practitionerId: bad.accountId,
  })
  expect(asNeighbour.code).toBe('not-found')
})

test('grades of a county, best first; another county’s are not found', async () => {
  const { call, people } = cast
  await cast.filed({ person: bad })
  const { data } = await call(people.city, 'grades', { year: 2025, countyCode: '140406' })
  expect(data.rows[0]).toMatchObject({ personName: '先进律师', score: 92, starsEarned: 5 })
  expect(data.rows.at(-1)).toMatchObject({ personName: '后进工作者', score: 55, starsEarned: 1 })
  expect(data).toMatchObject({ given: null, mayGive: false })
  expect((await call(people.neighbour, 'grades', { year: 2025, countyCode: '140406' })).code).toBe(
    'not-found',
  )
  const ofThisYear = await call(people.finder, 'grades', { year: 2026 })
  expect(
    ofThisYear.data.rows.find(({ personName }: { personName: string }) => personName === '后进工作者')
      .openFindings,
  ).toBe(1)
  expect(ofThisYear.data.mayGive).toBe(false)
})

test('stars are given once, from what was shown, by the county, after the year', async () => {
  const { call, people, stage } = cast
  const give = (who: Person, rows: Row[], change: object = {}) =>
    call(who, 'giveStars', {
      year: 2025,
      countyCode: '140406',
      fromOn: '2026-11-29',
      seen: seenOf(rows),
      ...change,
    })
  const { data } = await call(people.finder, 'grades', { year: 2025 })
  expect(data.mayGive).toBe(true)
  expect((await give(people.neighbour, data.rows)).code).toBe('not-found')
  expect((await give(people.finder, data.rows, { year: 2026 })).code).toBe('year-not-over')
  expect((await give(people.finder, data.rows, { fromOn: '2026-11-22' })).fields).toEqual({
    fromOn: '请选今天或以后的日期',
  })
  expect((await give(people.finder, data.rows.slice(1))).code).toBe('preview-outdated')
  const flattered = data.rows.map((row: Row) => ({ ...row, starsEarned: 5 }))
  expect((await give(people.finder, flattered)).code).toBe('preview-outdated')

  const results = await Promise.all([give(people.finder, data.rows), give(people.decider, data.rows)])
  expect(results.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'stars-given'])
  const { data: after } = await call(people.finder, 'grades', { year: 2025 })
  expect(after).toMatchObject({ mayGive: false, given: { fromOn: '2026-11-29' } })
  // they hold from their day on, and not before
  expect((await call(good, 'myPoints', { year: 2025 })).data.stars).toBeNull()
  stage.at('2026-11-29T00:00:00+08:00')
  expect((await call(good, 'myPoints', { year: 2025 })).data).toMatchObject({
    stars: 5,
    starHistory: [{ stars: 5, fromOn: '2026-11-29', because: '2025年积分92，优秀' }],
  })
  const told = await stage.service.db
    .selectFrom('message')
    .select('kind')
    .where('account_id', '=', good.accountId)
    .execute()
  expect(told).toEqual([{ kind: 'stars-given' }])
  // a second year from the very same day would hide the first
  const last = await call(people.finder, 'grades', { year: 2024 })
  const clash = await give(people.finder, last.data.rows, { year: 2024 })
  expect(clash.fields).toEqual({ fromOn: '有人从这一天起已经有星级了，请换一天' })
  expect((await call(people.finder, 'grades', { year: 2024 })).data.given).toBeNull()
})
