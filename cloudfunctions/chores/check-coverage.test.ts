import { randomUUID } from 'node:crypto'
import { atShanghai } from '@contract/time'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { dispatch } from '@server/kit/dispatch'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { choresRouter } from './router'

const STATION = siteCodeOf('140406100000')
let stage: Stage
let county: Person
let lawyer: Person

beforeEach(async () => {
  stage = await openStage()
  stage.at('2026-11-23T07:30:00+08:00')
  county = await stage.staff('county', '140406')
  lawyer = await stage.practitioner('140406')
})
afterEach(() => stage.close())

const run = async () => {
  const answer = await dispatch(choresRouter, { procedure: 'checkCoverage' }, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}

const plan = async (site: string, day: string, [from, to] = ['08:30', '12:30']) => {
  const id = randomUUID()
  await stage.service.db
    .insertInto('duty_shift')
    .values({
      id,
      site_code: site,
      practitioner_id: lawyer.accountId,
      kind: 'at-site',
      day,
      starts_at: atShanghai(day, from!),
      ends_at: atShanghai(day, to!),
      status: 'published',
    })
    .execute()
  return id
}
const withdraw = (id: string) =>
  stage.service.db.updateTable('duty_shift').set({ status: 'withdrawn' }).where('id', '=', id).execute()

const told = (person: Person) =>
  stage.service.db
    .selectFrom('message')
    .select(['title', 'body', 'link'])
    .where('account_id', '=', person.accountId)
    .where('kind', '=', 'coverage-short')
    .orderBy('created_at')
    .execute()

// 10 workdays of a fortnight, and for 8 stations the two weeks that end in it
const ALL = 10 + 8 * 2

test('tells a county once of all that is short, and its neighbours of their own', async () => {
  const neighbour = await stage.staff('county', '140431')
  expect(await run()).toBeGreaterThan(ALL)
  const [message, ...more] = await told(county)
  expect(more).toEqual([])
  expect(message).toMatchObject({ title: `有${ALL}处值班排得不够`, link: '/staff/coverage/index' })
  expect(message!.body).toContain('潞城区公共法律服务中心：11月23日 周一')
  expect(message!.body).toContain(`还有${ALL - 5}处`)
  expect((await told(neighbour))[0]!.body).toContain('沁源县')
  expect(await run()).toBe(0)
  expect(await told(county)).toHaveLength(1)
})

test('tells again only of what is new, or short again after it was covered', async () => {
  await run()
  const shift = await plan(STATION, '2026-11-26')
  expect(await run()).toBe(0)
  expect(await alarm()).toEqual([
    { unit: 'week', cleared: true },
    { unit: 'week', cleared: false },
  ])
  await withdraw(shift)
  expect(await run()).toBe(1)
  expect((await told(county)).at(-1)).toMatchObject({
    title: '有1处值班排得不够',
    body: '店上镇公共法律服务站：11月23日 周一到11月29日 周日',
  })
})

const alarm = async () =>
  (
    await stage.service.db
      .selectFrom('coverage_alarm')
      .select(['unit', 'cleared_at'])
      .where('site_code', '=', STATION)
      .orderBy('from_on')
      .execute()
  ).map(({ unit, cleared_at }) => ({ unit, cleared: cleared_at !== null }))

test('looks at a village’s present quarter where it has an adviser, and counts what was done in it', async () => {
  const village = '140406100201'
  const { db } = stage.service
  await db
    .insertInto('area')
    .values({ code: village, name: '店上村', level: 'village', parent_code: '140406100000' })
    .execute()
  await db
    .insertInto('site')
    .values({
      code: 'abc',
      kind: 'village-workroom',
      area_code: village,
      name: '店上村工作室',
      address: null,
      phone: null,
      opening_hours: '[]',
      lat: null,
      lng: null,
      printed_key: 'abcdef',
      rotating_secret_sealed: 'x',
    })
    .execute()
  await run()
  expect((await told(county))[0]!.title).toBe(`有${ALL}处值班排得不够`)
  await db
    .updateTable('practitioner')
    .set({ villages: [village] })
    .where('account_id', '=', lawyer.accountId)
    .execute()
  await plan('abc', '2026-10-15', ['08:30', '11:00'])
  expect(await run()).toBe(1)
  expect((await told(county)).at(-1)!.body).toBe('店上村工作室：10月1日 周四到12月31日 周四')
  await plan('abc', '2026-12-30', ['08:30', '10:00'])
  expect(await run()).toBe(0)
})

test('two runs at once tell everybody once', async () => {
  const results = await Promise.all([run(), run()])
  expect(Math.min(...results)).toBe(0)
  expect(await told(county)).toHaveLength(1)
})

test('the city is told of its own centre alone', async () => {
  const city = await stage.staff('city', '140400')
  await run()
  expect(await told(city)).toMatchObject([{ title: '有10处值班排得不够' }])
})
