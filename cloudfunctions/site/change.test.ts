import { randomUUID } from 'node:crypto'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { siteRouter } from './router'

const site = siteCodeOf('140406100000')
const change = {
  siteCode: site,
  address: '店上镇政府院内一楼',
  phone: '0355-6812348',
  position: { lat: 36.334, lng: 113.2287 },
  openingHours: [{ weekdays: [2, 3, 5], opens: '08:30', closes: '12:00' }],
}
let stage: Stage
let county: Person
let elsewhere: Person

beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
  elsewhere = await stage.staff('county', '140431')
})
afterAll(() => stage.close())

const send = (person: Person, input: object = {}) =>
  stage.call(siteRouter, person, 'change', { ...change, ...input })
const audits = () =>
  stage.service.db.selectFrom('audit_log').selectAll().where('act', '=', 'site-changed').execute()

it('changes what residents read, and notes the fields but not their contents', async () => {
  const { data } = await send(county)
  expect(data).toMatchObject({ code: site, name: '店上镇公共法律服务站', ...without(change, 'siteCode') })
  const { data: board } = await stage.call(siteRouter, undefined, 'point', { siteCode: site })
  expect(board.site).toEqual(data)
  expect(await audits()).toMatchObject([
    {
      chain: '140406',
      account_id: county.accountId,
      subject_id: site,
      detail: { fields: ['address', 'phone', 'opening_hours', 'lat', 'lng'] },
    },
  ])
  expect(JSON.stringify(await audits())).not.toContain('6812348')

  await send(county, { phone: '0355-6812349' })
  expect((await audits()).at(-1)).toMatchObject({ detail: { fields: ['phone'] } })
})

it('a position can be taken away again', async () => {
  expect((await send(county, { position: null })).data.position).toBeNull()
})

it('does a repeated request once', async () => {
  const before = (await audits()).length
  const input = { address: '店上镇政府院内二楼', requestId: randomUUID() }
  const [first, again] = await Promise.all([send(county, input), send(county, input)])
  expect(again.data).toEqual(first.data)
  expect(await audits()).toHaveLength(before + 1)
})

it('two changes at once end as one of them, whole', async () => {
  const one = { address: '东楼', phone: '0355-1111111' }
  const other = { address: '西楼', phone: '0355-2222222' }
  await Promise.all([send(county, one), send(county, other)])
  const { data } = await stage.call(siteRouter, undefined, 'point', { siteCode: site })
  expect([one, other]).toContainEqual({ address: data.site.address, phone: data.site.phone })
})

it("does not find another county's site, nor an unknown one", async () => {
  expect((await send(elsewhere)).code).toBe('not-found')
  expect((await send(county, { siteCode: 'zzzzzz' })).code).toBe('not-found')
  const city = await stage.staff('city', '140400')
  expect((await send(city)).code).toBe('not-found')
  expect((await send(city, { siteCode: siteCodeOf('140400') })).data.name).toBe('长治市公共法律服务中心')
})

it.each([
  ['phone', { phone: '打电话' }],
  ['address', { address: '  ' }],
  ['openingHours', { openingHours: [] }],
  ['openingHours', { openingHours: [{ weekdays: [1], opens: '12:00', closes: '08:30' }] }],
  ['openingHours.0.weekdays', { openingHours: [{ weekdays: [], opens: '08:30', closes: '12:00' }] }],
  ['position.lat', { position: { lat: 113, lng: 36 } }],
])('names the field that is wrong: %s', async (field, wrong) => {
  const { code, fields } = await send(county, wrong)
  expect(code).toBe('bad-input')
  expect(Object.keys(fields!)).toEqual([field])
})

function without<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const { [key]: _left, ...rest } = whole
  return rest
}
