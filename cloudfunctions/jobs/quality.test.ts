import { drawFrom } from '@server/kit/promise/sample'
import { qualitySettings } from '@contract/quality/settings'
import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { rowIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

let stage: Stage
let handler: Person
let county: Person
let city: Person
let neighbour: Person
const reviewers: Person[] = []
beforeEach(async () => {
  stage = await openStage()
  stage.at('2026-12-01T05:20:00+08:00')
  const lawyer = async (name: string, unit: string) => {
    const person = await stage.practitioner('140406', 'lawyer', name)
    await stage.service.db
      .updateTable('practitioner')
      .set({ unit, practising_since: '2010-01-01' })
      .where('account_id', '=', person.accountId)
      .execute()
    return person
  }
  handler = await lawyer('李承办', '长治甲律师事务所')
  reviewers.length = 0
  for (const [name, unit] of [
    ['周评审', '长治乙律师事务所'],
    ['吴评审', '长治丙律师事务所'],
  ] as const)
    reviewers.push(await lawyer(name, unit))
  county = await stage.staff('county', '140406')
  city = await stage.staff('city', '140400')
  neighbour = await stage.staff('county', '140430')
})
afterEach(() => stage.close())

const run = async (procedure: string) => {
  const answer = await dispatch(jobsRouter, { procedure }, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}
const setRule = (key: 'quality.monitor' | 'quality.peerMonthly', change: object) =>
  stage.service.db
    .insertInto('setting')
    .values({
      key,
      area_code: '140406',
      effective_from: '2026-01-01',
      value: JSON.stringify({ ...qualitySettings[key].fallback, ...change }),
    })
    .execute()
async function cases(status: 'engaged' | 'archived', count: number) {
  const { db, clock } = stage.service
  const applicant = await stage.resident()
  for (let made = 0; made < count; made++) {
    const id = await rowIn(stage, status, {
      applicant,
      handler,
      ...(status === 'archived' && { set: { closed_on: '2026-11-20' } }),
    })
    if (status === 'archived')
      await db
        .insertInto('case_volume')
        .values({
          application_id: id,
          county_code: '140406',
          number: `测试卷〔${id}〕号`,
          year: 2026,
          title: '卷宗',
          lines: '[]',
          pages: 1,
          bytes: 1,
          storage_key: `volume/${id}`,
          parts: '[]',
          sm3: '0'.repeat(64),
          archived_by: county.accountId,
          archived_at: clock().toISOString(),
        })
        .execute()
  }
}
const told = async ({ accountId }: Person, kind: string) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select('body')
      .where('account_id', '=', accountId)
      .where('kind', '=', kind)
      .execute()
  ).map(({ body }) => body)
const draws = () =>
  stage.service.db
    .selectFrom('monitor_draw')
    .selectAll()
    .where('county_code', '=', '140406')
    .orderBy('kind')
    .execute()
const rounds = () => stage.service.db.selectFrom('peer_round').selectAll().orderBy('drawn_at').execute()

describe('the month’s cases to be looked at', () => {
  test('as many as the county set, once, by a seed anybody draws again with; 0 is none', async () => {
    await setRule('quality.monitor', { phone: 2, visit: 0, hearing: 0, file: 0 })
    await cases('engaged', 5)
    await Promise.all([run('drawQuality'), run('drawQuality')])
    await run('drawQuality')
    const found = await draws()
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ kind: 'phone', month: '2026-12', drawn_by: null })
    expect(found[0]!.pool).toHaveLength(5)
    expect(drawFrom(found[0]!.pool, 2, found[0]!.seed)).toEqual(found[0]!.drawn)
    expect(await told(county, 'monitors-drawn')).toEqual([
      '随机抽了2件，请按电话、旁听、回访、评查分别安排。',
    ])
    expect(await told(neighbour, 'monitors-drawn')).toEqual([])
    stage.at('2027-01-01T05:20:00+08:00')
    await run('drawQuality')
    expect((await draws()).map(({ month }) => month)).toEqual(['2026-12', '2027-01'])
  })

  test('what somebody drew by hand is left as it is', async () => {
    await setRule('quality.monitor', { phone: 1, visit: 0, hearing: 0, file: 0 })
    await cases('engaged', 3)
    const ids = [randomUUID()]
    await stage.service.db
      .insertInto('monitor_draw')
      .values({
        id: randomUUID(),
        county_code: '140406',
        month: '2026-12',
        kind: 'phone',
        seed: 1,
        pool: ids,
        drawn: ids,
        drawn_by: county.accountId,
        drawn_at: stage.service.clock().toISOString(),
      })
      .execute()
    await run('drawQuality')
    expect(await draws()).toHaveLength(1)
    expect(await told(county, 'monitors-drawn')).toEqual([])
  })
})

describe('the month’s review among peers', () => {
  const seats = () => stage.service.db.selectFrom('peer_seat').selectAll().execute()

  test('a share of what was never reviewed, once a month, two reviewers each; 0 is none', async () => {
    await setRule('quality.peerMonthly', { percent: 50 })
    await cases('archived', 2)
    await Promise.all([run('drawQuality'), run('drawQuality')])
    await run('drawQuality')
    const [round, ...more] = await rounds()
    expect(more).toEqual([])
    expect(round).toMatchObject({ percent: 50, month: '2026-12', drawn_by: null, county_code: '140406' })
    expect(round!.drawn).toHaveLength(1)
    expect((await seats()).map(({ reviewer_id }) => reviewer_id).sort()).toEqual(
      reviewers.map(({ accountId }) => accountId).sort(),
    )
    expect(await told(county, 'peers-drawn')).toEqual(['随机抽了1件，已请评审人。有空着的位子，请再请一位。'])
    expect(await told(reviewers[0]!, 'review-called')).toHaveLength(1)
    await stage.service.db
      .insertInto('setting')
      .values({
        key: 'quality.peerMonthly',
        area_code: '140406',
        effective_from: '2026-12-15',
        value: JSON.stringify({ percent: 0 }),
      })
      .execute()
    stage.at('2027-01-01T05:20:00+08:00')
    await run('drawQuality')
    expect(await rounds()).toHaveLength(1)
  })

  test('a reviewer is told before the last day and after it, county and city after it, each once', async () => {
    await cases('archived', 1)
    await run('drawQuality')
    const [seat] = await seats()
    // fifteen days after 1 December
    expect(seat!.due_on).toBe('2026-12-16')
    const [first, second] = reviewers
    const onDay = async (day: string) => {
      stage.at(`${day}T08:35:00+08:00`)
      return run('remindReviews')
    }
    expect(await onDay('2026-12-13')).toBe(0)
    expect(await onDay('2026-12-14')).toBe(2)
    expect(await onDay('2026-12-15')).toBe(0)
    expect(await told(first!, 'review-near')).toHaveLength(1)
    expect(await told(county, 'review-late')).toEqual([])
    // one of them says that they can't
    await stage.service.db
      .updateTable('peer_seat')
      .set({ declined_at: stage.service.clock().toISOString(), cause: 'illness' })
      .where('reviewer_id', '=', second!.accountId)
      .execute()
    stage.at('2026-12-17T08:35:00+08:00')
    const both = await Promise.all([run('remindReviews'), run('remindReviews')])
    expect(both[0] + both[1]).toBe(1)
    expect(await onDay('2026-12-18')).toBe(0)
    expect(await told(first!, 'review-over')).toHaveLength(1)
    expect(await told(second!, 'review-over')).toEqual([])
    expect(await told(county, 'review-late')).toHaveLength(1)
    expect(await told(city, 'review-late')).toHaveLength(1)
    expect(await told(neighbour, 'review-late')).toEqual([])
  })
})
