import { randomUUID } from 'node:crypto'
import { formatScene, parseScene } from '@contract/site/scene'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { rotatingSecretContext } from '@server/kit/site-keys'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { matchRotatingCode } from '@server/kit/totp'
import { urlCode } from '@server/kit/wechat/code-image'
import { siteRouter } from './router'

const site = siteCodeOf('140406100000')
const cityCentre = siteCodeOf('140400')
let stage: Stage
let station: Person
let county: Person
let city: Person
let elsewhere: Person

beforeAll(async () => {
  stage = await openStage()
  station = await stage.staff('station', '140406100000')
  county = await stage.staff('county', '140406')
  city = await stage.staff('city', '140400')
  elsewhere = await stage.staff('county', '140431')
})
afterAll(() => stage.close())

const ask = (person: Person, procedure: string, siteCode = site) =>
  stage.call(siteRouter, person, procedure, { siteCode })
const rowOf = (code: string) =>
  stage.service.db.selectFrom('site').selectAll().where('code', '=', code).executeTakeFirstOrThrow()

describe('presenceCode', () => {
  it("shows the code of the site's own secret, as digits and as an image of the scene", async () => {
    stage.at('2026-11-23T08:30:10.000+08:00')
    const { data } = await ask(station, 'presenceCode')
    const secret = stage.service.keyring.open(
      (await rowOf(site)).rotating_secret_sealed,
      rotatingSecretContext(site),
    )
    expect(matchRotatingCode(secret, data.code, stage.service.clock())).toBeDefined()
    expect(data.siteName).toBe('店上镇公共法律服务站')
    expect(data.validUntil).toBe('2026-11-23T00:30:30.000Z')
    expect(data.asOf).toBe('2026-11-23T00:30:10.000Z')
    const url = `https://example.test/q?${formatScene({ s: site, k: data.code })}`
    expect(data.image).toBe(await urlCode(url))
  })

  it('changes with the half minute and differs from site to site', async () => {
    stage.at('2026-11-23T08:30:29.999+08:00')
    const first = (await ask(station, 'presenceCode')).data.code
    const other = (await ask(county, 'presenceCode', siteCodeOf('140406101000'))).data.code
    stage.at('2026-11-23T08:30:30.000+08:00')
    const second = (await ask(station, 'presenceCode')).data.code
    expect(new Set([first, other, second]).size).toBe(3)
  })

  it("is for the site's own people and its county's", async () => {
    expect((await ask(county, 'presenceCode')).data.code).toMatch(/^\d{8}$/)
    expect((await ask(elsewhere, 'presenceCode')).code).toBe('not-found')
    expect((await ask(station, 'presenceCode', siteCodeOf('140406101000'))).code).toBe('not-found')
    expect((await ask(county, 'presenceCode', 'zzzzzz')).code).toBe('not-found')
  })

  it('is not for the city, which watches, except at its own centre', async () => {
    expect((await ask(city, 'presenceCode')).code).toBe('not-found')
    expect((await ask(city, 'presenceCode', cityCentre)).data.code).toMatch(/^\d{8}$/)
    expect((await ask(county, 'presenceCode', cityCentre)).code).toBe('not-found')
  })

  it('leaves neither code nor secret in the log', async () => {
    const { data } = await ask(station, 'presenceCode')
    expect(JSON.stringify(stage.logged)).not.toContain(data.code)
  })
})

describe('printedCode and renewPrintedKey', () => {
  it("carries the site and its sheet's key", async () => {
    const { data } = await ask(station, 'printedCode')
    expect(parseScene(data.scene)).toEqual({ s: site, p: (await rowOf(site)).printed_key })
    expect(data.url).toBe(`https://example.test/q?${data.scene}`)
    expect(data.image).toBe(await urlCode(data.url))
    expect(data).toMatchObject({ siteName: '店上镇公共法律服务站', areaName: '潞城区店上镇', phone: null })
  })

  it('may be printed by the city for all its sites, and by nobody for another county', async () => {
    expect((await ask(city, 'printedCode')).data.scene).toContain(`s=${site}`)
    expect((await ask(elsewhere, 'printedCode')).code).toBe('not-found')
  })

  it('gives the sheet a new key, once for one request', async () => {
    const before = await rowOf(site)
    const input = { siteCode: site, requestId: randomUUID() }
    const [first, again] = await Promise.all([
      stage.call(siteRouter, county, 'renewPrintedKey', input),
      stage.call(siteRouter, county, 'renewPrintedKey', input),
    ])
    const after = await rowOf(site)
    expect(after.printed_key).not.toBe(before.printed_key)
    expect(after.rotating_secret_sealed).toBe(before.rotating_secret_sealed)
    expect(parseScene(first.data.scene).p).toBe(after.printed_key)
    expect(again.data).toEqual(first.data)
    const audits = await stage.service.db
      .selectFrom('audit_log')
      .select(['act', 'subject_id', 'detail'])
      .where('act', '=', 'printed-key-renewed')
      .execute()
    expect(audits).toEqual([{ act: 'printed-key-renewed', subject_id: site, detail: {} }])
  })

  it('two renewals at once leave one key, which one of them was told', async () => {
    const outcomes = await Promise.all([ask(county, 'renewPrintedKey'), ask(county, 'renewPrintedKey')])
    const keys = outcomes.map(({ data }) => parseScene(data.scene).p)
    expect(new Set(keys).size).toBe(2)
    expect(keys).toContain((await rowOf(site)).printed_key)
  })

  it('is for who keeps the site', async () => {
    expect((await ask(elsewhere, 'renewPrintedKey')).code).toBe('not-found')
    expect((await ask(city, 'renewPrintedKey')).code).toBe('not-found')
    expect((await ask(city, 'renewPrintedKey', cityCentre)).data.siteName).toBe('长治市公共法律服务中心')
  })
})
