import { randomUUID } from 'node:crypto'
import type { Outreach, OutreachList } from '@contract/roster/public-schema'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { boardRouter } from './router'
import { actsOn, publishShift } from '@server/kit/testing/public-shift'

const TOWN = '140406100000'
let stage: Stage
let county: Person
beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())
beforeEach(() => stage.at('2026-11-23T08:00:00+08:00'))

const fair = (over: object = {}) => ({
  townCode: TOWN,
  name: '店上庙会咨询台',
  place: '店上村文化广场',
  position: { lat: 36.39, lng: 113.12 },
  firstDay: '2026-11-28',
  lastDay: '2026-11-29',
  opens: '09:00',
  closes: '16:00',
  note: '和乡镇集市同一天',
  ...over,
})
const open = (over: object = {}, person = county) =>
  stage.call<Outreach>(boardRouter, person, 'openOutreach', fair(over))
const siteRow = (code: string) =>
  stage.service.db.selectFrom('site').selectAll().where('code', '=', code).executeTakeFirst()

test('a place for some days is a site with a code and keys of its own, in its township', async () => {
  const { data } = await open({ phone: '0355 6812 348' })
  expect(data).toEqual({
    siteCode: expect.stringMatching(/^[0-9a-z]{4,6}$/),
    name: '店上庙会咨询台',
    areaName: '潞城区店上镇',
    place: '店上村文化广场',
    firstDay: '2026-11-28',
    lastDay: '2026-11-29',
    note: '和乡镇集市同一天',
    duties: 0,
    consultations: 0,
  })
  const site = (await siteRow(data.siteCode))!
  expect(site).toMatchObject({
    kind: 'outreach',
    area_code: TOWN,
    phone: '03556812348',
    active: true,
    lat: 36.39,
    opening_hours: [{ weekdays: [6, 7], opens: '09:00', closes: '16:00' }],
  })
  const station = (await siteRow(siteCodeOf(TOWN)))!
  expect(site.printed_key).not.toBe(station.printed_key)
  expect(site.rotating_secret_sealed).not.toBe(station.rotating_secret_sealed)
  expect(await actsOn(stage, data.siteCode)).toEqual(['outreach-opened'])
})

test('the same request again makes no second place', async () => {
  const requestId = randomUUID()
  const first = await open({ requestId, name: '集市一' })
  expect((await open({ requestId, name: '集市一' })).data).toEqual(first.data)
})

test('two colleagues set up the same fair at once: it is one place', async () => {
  const both = await Promise.all([open({ name: '四月十八会' }), open({ name: '四月十八会' })])
  expect(both.map(({ code }) => code).sort()).toEqual(['outreach-there', undefined])
  // elsewhere the name is free
  expect((await open({ name: '四月十八会', townCode: '140406101000' })).code).toBeUndefined()
})

test('only in one’s own townships, and not for days that are over', async () => {
  const refused = async (over: object) => (await open({ name: '某次活动', ...over })).code
  expect(await refused({ townCode: '140431100000' })).toBe('not-found')
  expect(await refused({ townCode: '140406' })).toBe('not-found')
  expect(await refused({ townCode: '140406999000' })).toBe('not-found')
  expect(await refused({ firstDay: '2026-11-21', lastDay: '2026-11-22' })).toBe('bad-input')
  expect(await refused({ firstDay: '2026-11-21', lastDay: '2026-11-23' })).toBeUndefined()
})

test('a duty is planned there on its days and on no other', async () => {
  const { data } = await open({ name: '消夏晚会' })
  const lawyer = await stage.practitioner('140406')
  const plan = (day: string) =>
    stage.call(boardRouter, county, 'planOneOff', {
      siteCode: data.siteCode,
      practitionerId: lawyer.accountId,
      kind: 'event',
      day,
      from: '09:00',
      to: '13:00',
    })
  expect((await plan('2026-11-30')).fields).toEqual({
    day: '这个临时咨询点只在11月28日 周六到11月29日 周日开放',
  })
  expect((await plan('2026-11-29')).code).toBeUndefined()
})

test('the list counts what was done there, and shows one’s own county alone, newest first', async () => {
  const { data: place } = await open({ name: '年货大集', firstDay: '2027-01-20', lastDay: '2027-02-05' })
  const lawyer = await stage.practitioner('140406')
  const shiftId = await publishShift(stage, lawyer, { site: place.siteCode, day: '2027-01-20' })
  await publishShift(stage, lawyer, { site: place.siteCode, day: '2027-01-21', status: 'withdrawn' })
  await stage.service.db
    .insertInto('consultation')
    .values({
      id: randomUUID(),
      shift_id: shiftId,
      site_code: place.siteCode,
      area_code: TOWN,
      practitioner_id: lawyer.accountId,
      channel: 'outreach',
      matter_type: 'wages',
      groups: [],
      summary: '年底工钱没结',
      answer: '先向劳动监察投诉',
      result: 'answered',
      client_name_sealed: null,
      client_phone_sealed: null,
      client_phone_index: null,
      right_told: true,
      occurred_at: '2027-01-20T02:00:00Z',
      recorded_at: '2027-01-20T02:05:00Z',
    })
    .execute()
  const list = async (person: Person) =>
    (await stage.call<OutreachList>(boardRouter, person, 'outreaches')).data.outreaches
  const rows = await list(county)
  expect(rows[0]).toMatchObject({ siteCode: place.siteCode, duties: 1, consultations: 1 })
  expect(rows.map(({ firstDay }) => firstDay)).toEqual(
    rows
      .map(({ firstDay }) => firstDay)
      .sort()
      .reverse(),
  )
  const station = await stage.staff('station', TOWN)
  expect((await list(station)).map(({ siteCode }) => siteCode)).toContain(place.siteCode)
  expect(await list(await stage.staff('county', '140431'))).toEqual([])
  expect(await list(await stage.staff('station', '140406102000'))).toEqual([])
})
