import { dutySettings } from '@contract/duty/settings'
import { randomUUID } from 'node:crypto'
import { settingKeys } from '@contract/setting/schema'
import { ratesOf } from '@contract/subsidy/testing/duties'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { readSetting } from '@server/kit/settings'
import { settingRouter } from './router'

const CITY = '140400'
const KEY = 'duty.attendance'
const patient = { earliestMinutes: 90, graceMinutes: 15, minimumMinutes: 240 }
const strict = { earliestMinutes: 30, graceMinutes: 5, minimumMinutes: 240 }

let stage: Stage
let city: Person
beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-11-23T09:00:00+08:00')
  city = await stage.staff('city', CITY)
})
afterAll(() => stage.close())

/** Each test has a county of its own. */
const counties = [
  ...['140403', '140404', '140405', '140406', '140423', '140425'],
  ...['140426', '140427', '140428', '140429', '140430', '140431'],
]
let county: string
let keeper: Person
beforeEach(async () => {
  county = counties.shift()!
  keeper = await stage.staff('county', county)
})

const call = (person: Person, procedure: string, input: object) =>
  stage.call(settingRouter, person, procedure, input)
const change = (person: Person, input: object) =>
  call(person, 'change', {
    key: KEY,
    areaCode: county,
    effectiveFrom: '2026-11-24',
    because: '按县里会议定的',
    value: strict,
    ...input,
  })
const history = async (person = keeper, key: string = KEY, areaCode = county) =>
  (await call(person, 'history', { key, areaCode })).data
const heldOn = (day: string) => readSetting(stage.service.db, dutySettings, KEY, county, day)

test('a change holds from its day on; the days before stay as they were judged', async () => {
  const { data } = await change(keeper, {})
  expect(data).toMatchObject({
    source: 'shipped',
    effectiveFrom: null,
    nextFrom: '2026-11-24',
    mayChange: true,
  })
  expect(data.versions).toMatchObject([
    {
      source: 'county',
      effectiveFrom: '2026-11-24',
      value: strict,
      because: '按县里会议定的',
      changedByName: '赵科长',
    },
  ])
  expect((await heldOn('2026-11-23')).graceMinutes).toBe(10)
  expect((await heldOn('2026-11-24')).graceMinutes).toBe(5)
  const audit = await stage.service.db
    .selectFrom('audit_log')
    .select(['chain', 'detail'])
    .where('act', '=', 'setting-changed')
    .where('chain', '=', county)
    .execute()
  const before = { earliestMinutes: 60, graceMinutes: 10, minimumMinutes: 240 }
  expect(audit).toEqual([{ chain: county, detail: { effectiveFrom: '2026-11-24', before, after: strict } }])
})

test('not for today, nor for a day gone by, nor for more than a year ahead', async () => {
  expect((await change(keeper, { effectiveFrom: '2026-11-23' })).code).toBe('setting-too-early')
  expect((await change(keeper, { effectiveFrom: '2026-01-01' })).code).toBe('setting-too-early')
  expect((await change(keeper, { effectiveFrom: '2028-01-01' })).fields).toHaveProperty('effectiveFrom')
  expect((await history()).versions).toEqual([])
})

test('the county’s own word comes before the city’s', async () => {
  await change(keeper, {})
  const { code } = await change(city, { areaCode: CITY, effectiveFrom: '2026-12-01', value: patient })
  expect(code).toBeUndefined()
  expect((await heldOn('2026-12-02')).graceMinutes).toBe(5)
  expect(
    (await readSetting(stage.service.db, dutySettings, KEY, counties[0]!, '2026-12-02')).graceMinutes,
  ).toBe(15)
  const on = async (day: string, areaCode = county) => {
    const { data } = await call(city, 'list', { areaCode, on: day })
    return data.items.find((item: any) => item.key === KEY)
  }
  expect(await on('2026-11-25')).toMatchObject({
    source: 'county',
    effectiveFrom: '2026-11-24',
    nextFrom: null,
  })
  expect(await on('2026-12-01', counties[0])).toMatchObject({ source: 'city', value: patient })
  expect(await on('2026-11-30', counties[0])).toMatchObject({ source: 'shipped', nextFrom: '2026-12-01' })
})

test('every rule is in the list', async () => {
  const { data } = await call(keeper, 'list', { areaCode: county })
  expect(data.items.map(({ key }: any) => key)).toEqual(settingKeys)
  expect(data.items.find(({ key }: any) => key === 'subsidy.dutyRates')).toMatchObject({
    value: null,
    source: 'shipped',
  })
})

test('another county’s rules are not there, and the city’s are not a county’s to set', async () => {
  const other = counties[0]!
  for (const areaCode of [other, CITY]) {
    expect((await change(keeper, { areaCode })).code).toBe('not-found')
    expect((await call(keeper, 'list', { areaCode })).code).toBe('not-found')
    expect((await call(keeper, 'history', { key: KEY, areaCode })).code).toBe('not-found')
  }
  expect((await change(city, {})).code).toBe('not-found')
  expect((await history(city)).mayChange).toBe(false)
})

test('a rule of the whole city is set by the city alone', async () => {
  const input = { key: 'retention.positionDays', value: { days: 30 } }
  expect((await change(keeper, input)).code).toBe('not-allowed')
  expect((await history(keeper, 'retention.positionDays')).mayChange).toBe(false)
  expect((await change(city, { ...input, areaCode: CITY })).code).toBeUndefined()
})

test('what the key’s own schema finds wrong stands at its field; what it does not know is dropped', async () => {
  const wrong = await change(keeper, { value: { ...strict, graceMinutes: -1 } })
  expect(wrong).toMatchObject({ code: 'bad-input', fields: { 'value.graceMinutes': expect.any(String) } })
  expect((await change(keeper, { value: null })).fields).toEqual({ value: '请把规定填完整' })
  expect((await change(keeper, { key: 'subsidy.dutyRates', value: null })).fields).toHaveProperty('value')
  const { data } = await change(keeper, { value: { ...strict, secret: 1 } })
  expect(data.versions.find(({ source }: any) => source === 'county').value).toEqual(strict)
  expect((await change(keeper, { because: '' })).fields).toHaveProperty('because')
  expect((await change(keeper, { key: 'no.such', because: '试试看' })).code).toBe('bad-input')
})

test('numbers stay within what can be reckoned with', async () => {
  const wrong = [
    ['retention.positionDays', 'days', { days: 367 }],
    ['supervision.penalties', 'deductMostFen', { deductMostFen: 1_000_001, pointsMost: 40 }],
    ['aid.meansStandard', 'monthlyPerHeadFen', { monthlyPerHeadFen: -1 }],
  ] as const
  for (const [key, field, value] of wrong)
    expect((await change(city, { key, areaCode: CITY, value })).fields).toHaveProperty([`value.${field}`])
})

test('rates may be set for days gone by, once; after that from tomorrow', async () => {
  const rates = { key: 'subsidy.dutyRates', value: ratesOf() }
  const { data } = await change(keeper, { ...rates, effectiveFrom: '2026-01-01' })
  expect(data).toMatchObject({ source: 'county', effectiveFrom: '2026-01-01', earliestFrom: '2026-11-24' })
  expect((await change(keeper, { ...rates, effectiveFrom: '2026-02-01' })).code).toBe('setting-too-early')
  expect((await change(keeper, { ...rates, effectiveFrom: '2026-01-01', replacing: true })).code).toBe(
    'setting-too-early',
  )
  expect((await change(keeper, { ...rates, effectiveFrom: '2026-11-24' })).code).toBeUndefined()
})

test('races: a day is set once; who means to put it over says so; a replay is answered', async () => {
  const at = { effectiveFrom: '2026-12-24' }
  const outcomes = (results: { code: string | undefined }[]) =>
    results.map(({ code }) => code ?? 'done').sort()
  const both = await Promise.all([change(keeper, at), change(keeper, { ...at, value: patient })])
  expect(outcomes(both)).toEqual(['done', 'setting-taken'])
  const requestId = randomUUID()
  const over = { ...at, value: patient, replacing: true, requestId }
  const [first, second] = await Promise.all([change(keeper, over), change(keeper, over)])
  expect(second).toEqual(first)
  const own = first.data.versions.filter(({ source }: any) => source === 'county')
  expect(own).toMatchObject([{ effectiveFrom: '2026-12-24', value: patient }])
  const rates = { key: 'subsidy.dutyRates', value: ratesOf() }
  const firsts = await Promise.all([
    change(keeper, { ...rates, effectiveFrom: '2026-01-01' }),
    change(keeper, { ...rates, effectiveFrom: '2026-02-01' }),
  ])
  expect(outcomes(firsts)).toEqual(['done', 'setting-too-early'])
})

test('nothing broke unseen', () => expect(stage.logged).toEqual([]))
