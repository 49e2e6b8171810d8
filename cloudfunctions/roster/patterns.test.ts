import type { Pattern } from '@contract/roster/pattern-schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { rosterRouter } from './router'
import { dianshang, qinhe, weizi } from '@server/kit/testing/public-shift'
import { LUCHENG, messagesTo, pattern, plannerOf } from './testing/planning'

let stage: Stage
let county: Person
let station: Person
let elsewhere: Person
let lawyer: Person

beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', LUCHENG)
  station = await stage.staff('station', '140406100000')
  elsewhere = await stage.staff('county', '140431')
  lawyer = await stage.practitioner(LUCHENG, 'lawyer', '李明')
})
afterAll(() => stage.close())
beforeEach(() => stage.at('2026-11-23T08:00:00+08:00'))

const propose = (person: Person, over: object = {}) =>
  stage.call<Pattern>(rosterRouter, person, 'proposePattern', { ...pattern(dianshang), ...over })
const approve = (id: string, person = county) =>
  stage.call<Pattern>(rosterRouter, person, 'approvePattern', { id })
const end = (id: string, over: object = {}, person = county) =>
  stage.call<Pattern>(rosterRouter, person, 'endPattern', {
    id,
    lastOn: '2026-12-15',
    reason: '站点装修',
    ...over,
  })
const list = async (person: Person, input: object = {}) =>
  (await stage.call<{ patterns: Pattern[] }>(rosterRouter, person, 'patterns', input)).data.patterns

test('a station proposes, the county approves, and everybody concerned is told (A33)', async () => {
  const { data } = await propose(station, { people: [lawyer.accountId] })
  expect(data).toMatchObject({ status: 'proposed', version: 1, decidedAt: null, peopleNames: ['李明'] })
  expect(await messagesTo(stage, county, 'pattern-proposed')).toHaveLength(1)
  expect((await approve(data.id, elsewhere)).code).toBe('not-found')
  expect((await approve(data.id, station)).code).toBe('not-allowed')
  expect((await approve(data.id)).data).toMatchObject({ status: 'approved', fromOn: '2026-11-24' })
  for (const person of [station, lawyer])
    expect(await messagesTo(stage, person, 'pattern-approved')).toEqual([
      {
        title: '值班安排有变动',
        body: '店上镇公共法律服务站的值班时间从11月24日 周二起按新的规律，请看值班公示。',
        link: `/pages/board/index?s=${dianshang}`,
      },
    ])
  expect((await approve(data.id)).code).toBe('pattern-moved-on')
})

test('a change is a new version from a day on, and the old one ends the day before', async () => {
  const { data: first } = await propose(county, { siteCode: weizi })
  expect(first.status).toBe('approved')
  const change = { siteCode: weizi, replaces: first.id, weekdays: [4], fromOn: '2026-12-01' }
  const { data: second } = await propose(county, change)
  expect(second).toMatchObject({ lineId: first.lineId, version: 2, status: 'approved' })
  expect(await list(county, { siteCode: weizi })).toMatchObject([
    { id: second.id, fromOn: '2026-12-01', toOn: null, weekdays: [4] },
    { id: first.id, fromOn: '2026-11-24', toOn: '2026-11-30', weekdays: [2] },
  ])
  expect((await propose(county, { ...change, fromOn: '2026-11-23' })).fields).toHaveProperty('fromOn')
  // a version takes the place of a later one that has not begun
  const { data: third } = await propose(county, { ...change, replaces: second.id, fromOn: '2026-11-26' })
  const all = await list(county, { siteCode: weizi, ended: true })
  expect(all.map(({ status, toOn }) => [status, toOn])).toEqual([
    ['approved', null],
    ['ended', null],
    ['approved', '2026-11-25'],
  ])
  expect(third.version).toBe(3)
})

test('a change that waited past its day begins the day after it is approved', async () => {
  const { data: first } = await propose(county)
  const { data: waiting } = await propose(station, { replaces: first.id, fromOn: '2026-11-25' })
  expect((await propose(station, { replaces: first.id, fromOn: '2026-11-26' })).code).toBe('pattern-moved-on')
  stage.at('2026-11-30T08:00:00+08:00')
  expect((await approve(waiting.id)).data.fromOn).toBe('2026-12-01')
  expect((await stage.call(rosterRouter, county, 'pattern', { id: first.id })).data.toOn).toBe('2026-11-30')
})

test('a proposal is turned down with a reason; a pattern ends after a day', async () => {
  const { data: proposed } = await propose(station, { weekdays: [5] })
  expect((await end(proposed.id, { reason: '人手不够' })).data).toMatchObject({
    status: 'ended',
    endedBecause: '人手不够',
  })
  expect((await messagesTo(stage, station, 'pattern-declined'))[0]!.body).toContain('人手不够')
  const { data: running } = await propose(county, { weekdays: [5] })
  expect((await end(running.id, {}, elsewhere)).code).toBe('not-found')
  expect((await end(running.id, { lastOn: '2026-11-20' })).fields).toHaveProperty('lastOn')
  expect((await end(running.id)).data).toMatchObject({ status: 'approved', toOn: '2026-12-15' })
  stage.at('2026-12-16T08:00:00+08:00')
  expect((await end(running.id)).code).toBe('pattern-moved-on')
})

test('two approvals at once: one, and each is told once', async () => {
  const own = await stage.staff('station', '140406101000')
  const { data } = await propose(own, { siteCode: weizi })
  const other = await stage.staff('county', LUCHENG)
  const results = await Promise.all([approve(data.id), approve(data.id, other)])
  expect(results.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'pattern-moved-on'])
  expect(await messagesTo(stage, own, 'pattern-approved')).toHaveLength(1)
})

test('stays within one’s scope, and takes nobody who cannot sit duty', async () => {
  expect((await propose(station, { siteCode: weizi })).code).toBe('not-found')
  expect((await propose(county, { siteCode: qinhe })).code).toBe('not-found')
  const helper = await stage.practitioner(LUCHENG, 'grid-worker')
  expect((await propose(county, { people: [helper.accountId] })).fields).toHaveProperty('people')
  expect(await list(elsewhere)).toEqual([])
  expect(await list(elsewhere, { areaCode: LUCHENG })).toEqual([])
  expect((await list(station)).every(({ siteCode }) => siteCode === dianshang)).toBe(true)
  const { data } = await propose(county)
  expect((await stage.call(rosterRouter, elsewhere, 'pattern', { id: data.id })).code).toBe('not-found')
})

test.each([
  [{ cycle: 'monthly', weekOfMonth: 1, weekdays: [1, 2] }, 'weekdays'],
  [{ cycle: 'workdays' }, 'weekdays'],
  [{ weekdays: [] }, 'weekdays'],
  [{ cycle: 'fortnightly' }, 'anchorMonday'],
  [{ cycle: 'fortnightly', anchorMonday: '2026-11-24' }, 'anchorMonday'],
  [{ cycle: 'quarterly', weekOfMonth: 1 }, 'monthOfQuarter'],
  [{ ends: '08:40' }, 'ends'],
  [{ toOn: '2026-11-01' }, 'toOn'],
])('says which field does not fit: %j', async (over, field) => {
  const { code, fields } = await propose(county, over)
  expect(code).toBe('bad-input')
  expect(fields).toHaveProperty(field)
})

test('lists who may stand in a rota, without telephones, to those of the county alone', async () => {
  const people = async (person: Person) =>
    (await stage.call(rosterRouter, person, 'people', { county: LUCHENG })).data?.people
  const [mine] = await people(station)
  expect(mine).toEqual({
    id: lawyer.accountId,
    name: '李明',
    kind: 'lawyer',
    unit: '长治某律师事务所',
    fields: [],
    stars: null,
    baseAreaName: null,
  })
  expect(await people(elsewhere)).toBeUndefined()
})

test('a repeat of the same request makes no second pattern', async () => {
  const { propose: again } = plannerOf(stage, county)
  const requestId = '11111111-1111-4111-8111-111111111111'
  const one = await again(dianshang, { requestId, starts: '09:00', ends: '15:00' })
  const two = await again(dianshang, { requestId, starts: '09:00', ends: '15:00' })
  expect(two.data.id).toBe(one.data.id)
})
