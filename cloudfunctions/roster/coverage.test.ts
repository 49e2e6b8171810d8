import { randomUUID } from 'node:crypto'
import type { Coverage } from '@contract/roster/schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { atShanghai } from '@contract/time'
import { rosterRouter } from './router'
import { dianshang } from '@server/kit/testing/public-shift'

let stage: Stage
let county: Person
beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())

const WEEK = { from: '2026-11-23', to: '2026-11-29' }
const ask = (person: Person, over: object = {}) =>
  stage.call<Coverage>(rosterRouter, person, 'coverage', { ...WEEK, ...over })

test('counts units that are covered of those that are due, and lists the rest by site', async () => {
  const lawyer = await stage.practitioner('140406')
  const before = (await ask(county)).data
  expect(before.figures).toEqual([
    { unit: 'day', covered: 0, due: 5 },
    { unit: 'week', covered: 0, due: 8 },
  ])
  expect(before.gaps).toHaveLength(13)
  const shift = {
    id: randomUUID(),
    site_code: dianshang,
    practitioner_id: lawyer.accountId,
    kind: 'at-site' as const,
    day: '2026-11-24',
    starts_at: atShanghai('2026-11-24', '08:30'),
    ends_at: atShanghai('2026-11-24', '12:30'),
  }
  await stage.service.db
    .insertInto('duty_shift')
    .values({ ...shift, status: 'published' })
    .execute()
  const after = (await ask(county)).data
  expect(after.figures[1]).toEqual({ unit: 'week', covered: 1, due: 8 })
  expect(after.gaps.some(({ siteCode }) => siteCode === dianshang)).toBe(false)
  await stage.service.db
    .updateTable('duty_shift')
    .set({ status: 'withdrawn' })
    .where('id', '=', shift.id)
    .execute()
  expect((await ask(county)).data.gaps.find(({ siteCode }) => siteCode === dianshang)).toEqual({
    siteCode: dianshang,
    siteName: '店上镇公共法律服务站',
    unit: 'week',
    from: '2026-11-23',
    to: '2026-11-29',
    required: 1,
    planned: 0,
    missing: 1,
    county: '140406',
    countyName: '潞城区',
  })
})

test('shows each what they serve: a station its own, a county no other, the city all 141', async () => {
  const station = await stage.staff('station', '140406100000')
  const sites = async (person: Person, over = {}) =>
    new Set((await ask(person, over)).data.gaps.map(({ siteCode }) => siteCode)).size
  expect(await sites(station)).toBe(1)
  expect(await sites(county)).toBe(9)
  expect(await sites(county, { areaCode: '140431' })).toBe(0)
  const city = await stage.staff('city', '140400')
  expect(await sites(city)).toBe(141)
  expect(await sites(city, { areaCode: '140431' })).toBeGreaterThan(5)
})

test('asks by the rule of the county and its day', async () => {
  await stage.service.db
    .insertInto('setting')
    .values({
      key: 'roster.coverage',
      area_code: '140406',
      effective_from: '2026-11-30',
      value: JSON.stringify({
        centrePeoplePerDay: 0,
        stationDutiesPerWeek: 2,
        stationMinutes: 240,
        villageMinutesPerQuarter: 240,
      }),
    })
    .execute()
  const { data } = await ask(county, { from: '2026-11-30', to: '2026-12-06' })
  expect(data.figures).toEqual([{ unit: 'week', covered: 0, due: 8 }])
  expect(data.gaps[0]).toMatchObject({ required: 2 })
})

test('refuses a period that is turned round or too long', async () => {
  expect((await ask(county, { to: '2026-11-01' })).fields).toHaveProperty('to')
  expect((await ask(county, { to: '2027-11-01' })).fields).toHaveProperty('to')
})
