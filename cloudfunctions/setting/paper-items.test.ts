import { randomUUID } from 'node:crypto'
import type { ItemCatalogue, ItemHistory } from '@contract/catalogue/schema'
import { listCatalogue } from '@server/kit/paper-items'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { settingRouter } from './router'

const CITY = '140400'
let stage: Stage
let city: Person
beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-11-23T09:00:00+08:00')
  city = await stage.staff('city', CITY)
})
afterAll(async () => {
  expect(stage.logged).toEqual([])
  await stage.close()
})

/** Each test has a county of its own. */
const counties = ['140403', '140404', '140405', '140406', '140423', '140425', '140426', '140427']
let county: string
let keeper: Person
beforeEach(async () => {
  county = counties.shift()!
  keeper = await stage.staff('county', county)
})

const wages = {
  code: 'wage-proof',
  kind: 'case',
  name: '欠条、工资条',
  help: '有哪样拍哪样',
  matterTypes: ['wages'],
  aidForms: [],
  followDays: 3,
  retired: false,
}
const change = (person: Person, input: object = {}) =>
  stage.call<ItemHistory>(settingRouter, person, 'changeItem', {
    areaCode: county,
    effectiveFrom: '2026-11-24',
    because: '按县里会议定的',
    ...wages,
    ...input,
  })
const asked = async (day: string, areaCode = county) => {
  const items = await listCatalogue(
    stage.service.db,
    { matterType: 'wages', aidForm: 'civil' },
    areaCode,
    day,
  )
  return items.find(({ code }) => code === 'wage-proof')
}
const list = async (person: Person, areaCode = county) =>
  stage.call<ItemCatalogue>(settingRouter, person, 'paperItems', { areaCode })
const history = (person: Person, code = 'wage-proof', areaCode = county) =>
  stage.call<ItemHistory>(settingRouter, person, 'paperItem', { areaCode, code })

test('a wording holds from its day on, here and nowhere else, and says who made it and why', async () => {
  const { data } = await change(keeper)
  expect(data).toMatchObject({ now: { name: '欠条、工资条或者考勤记录', followDays: 7 }, mayChange: true })
  expect(data.versions).toMatchObject([
    { source: 'county', effectiveFrom: '2026-11-24', madeByName: '赵科长', because: '按县里会议定的' },
    { source: 'shipped', effectiveFrom: '2023-09-01', madeByName: null, because: null },
  ])
  expect(await asked('2026-11-23')).toMatchObject({ name: '欠条、工资条或者考勤记录', followDays: 7 })
  expect(await asked('2026-11-24')).toMatchObject({ name: '欠条、工资条', followDays: 3 })
  expect(await asked('2026-11-24', '140431')).toMatchObject({ followDays: 7 })
  const item = (await list(keeper)).data.items.find(({ code }) => code === 'wage-proof')
  expect(item).toMatchObject({ source: 'shipped', nextFrom: '2026-11-24', followDays: 7 })
  const audit = await stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'subject_id'])
    .where('chain', '=', county)
    .where('act', '=', 'paper-item-worded')
    .execute()
  expect(audit).toEqual([{ act: 'paper-item-worded', subject_id: 'wage-proof' }])
})

test('one taken out of use is asked for until that day, and its words stay', async () => {
  await change(keeper, { retired: true })
  expect(await asked('2026-11-23')).toBeDefined()
  expect(await asked('2026-11-24')).toBeUndefined()
  expect((await history(keeper)).data.versions).toHaveLength(2)
})

test('a paper that was not in the catalogue is asked for from its day on, in its own county', async () => {
  const { data } = await change(keeper, {
    code: undefined,
    name: '农民工工资清单',
    effectiveFrom: '2026-12-01',
  })
  expect(data).toMatchObject({ kind: 'case', now: null })
  expect((await list(keeper)).data.items).toContainEqual(
    expect.objectContaining({ code: data.code, name: '农民工工资清单', nextFrom: '2026-12-01' }),
  )
  const on = async (day: string, areaCode = county) =>
    (await listCatalogue(stage.service.db, { matterType: 'wages', aidForm: 'civil' }, areaCode, day)).some(
      ({ code }) => code === data.code,
    )
  expect([await on('2026-11-30'), await on('2026-12-01'), await on('2026-12-01', '140431')]).toEqual([
    false,
    true,
    false,
  ])
  const neighbour = await stage.staff('county', '140431')
  expect((await history(neighbour, data.code, '140431')).code).toBe('not-found')
})

test('the county’s own word comes before the city’s, the city’s before the shipped', async () => {
  await change(keeper)
  await change(city, { areaCode: CITY, name: '全市的叫法', effectiveFrom: '2026-11-30' })
  expect(await asked('2026-12-01')).toMatchObject({ name: '欠条、工资条' })
  expect(await asked('2026-12-01', '140431')).toMatchObject({ name: '全市的叫法' })
})

test('not for today, not a year ahead, not for another county, and the city words nothing for a county', async () => {
  expect((await change(keeper, { effectiveFrom: '2026-11-23' })).code).toBe('setting-too-early')
  expect((await change(keeper, { effectiveFrom: '2028-01-01' })).fields).toHaveProperty('effectiveFrom')
  expect((await change(city)).code).toBe('not-found')
  expect((await change(keeper, { areaCode: '140431' })).code).toBe('not-found')
  expect((await change(keeper, { areaCode: CITY })).code).toBe('not-found')
  expect((await list(keeper, '140431')).code).toBe('not-found')
  expect((await list(city)).data.mayChange).toBe(false)
  expect((await change(keeper, { code: 'no-such' })).code).toBe('not-found')
  expect((await change(keeper, { kind: 'other' })).code).toBe('not-found')
})

test('identity and signature never follow and are always to be had', async () => {
  const card = { code: 'identity-card', kind: 'identity', followDays: null }
  expect((await change(keeper, { ...card, followDays: 3 })).fields).toHaveProperty('followDays')
  expect((await change(keeper, { ...card, retired: true })).fields).toHaveProperty('retired')
  const signature = { code: 'signature', kind: 'other', followDays: null, retired: true }
  expect((await change(keeper, signature)).fields).toHaveProperty('retired')
  expect((await change(keeper, { code: undefined, kind: 'identity' })).fields).toHaveProperty('followDays')
  // in no matter but one, it would be out of use in all others
  expect((await change(keeper, card)).fields).toHaveProperty('matterTypes')
  const always = { ...card, matterTypes: [] }
  expect((await change(keeper, { ...always, aidForms: ['civil'] })).fields).toHaveProperty('aidForms')
  expect((await change(keeper, { ...always, name: '居民身份证' })).code).toBeUndefined()
})

test('races: a day is worded once; who means to put theirs over it says so, and both stay on record', async () => {
  const both = await Promise.all([change(keeper), change(keeper, { followDays: 5 })])
  expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'setting-taken'])
  const over = { followDays: 6, replacing: true, requestId: randomUUID() }
  const [first, second] = await Promise.all([change(keeper, over), change(keeper, over)])
  expect(second).toEqual(first)
  const own = first.data.versions.filter(({ source }) => source === 'county')
  expect(own.map(({ replaced }) => replaced)).toEqual([false, true])
  expect(await asked('2026-11-24')).toMatchObject({ followDays: 6 })
})
