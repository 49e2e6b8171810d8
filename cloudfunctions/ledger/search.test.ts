import { siteCodeOf } from '@server/database/seeds/changzhi'
import { setRatingAside } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { call, corrected, foundIds, PERIOD, rated, TOWN, written } from './testing/office'

let stage: Stage
let lawyer: Person
let county: Person

beforeEach(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406', 'lawyer', '李明')
  county = await stage.staff('county', '140406')
})
afterEach(() => stage.close())

describe('each filter finds what it says and nothing else', () => {
  it('by what a record is', async () => {
    const other = await stage.practitioner('140406', 'lawyer', '李春')
    const wanted = await written(stage, lawyer, {
      channel: 'home-visit',
      matterType: 'family',
      subtype: 'family.divorce',
      groups: ['woman', 'elderly'],
      result: 'to-mediation',
      risks: ['petition'],
      summary: '离婚后100%的房子归谁',
    })
    const rest = await written(stage, other, { town: '140406101000', risks: ['mass'], groupSize: 9 })
    const plain = await written(stage, other)
    const only = async (filters: object) => foundIds(stage, county, filters)
    for (const filters of [
      { channel: 'home-visit' },
      { type: 'family' },
      { type: 'family.divorce' },
      { group: 'elderly' },
      { result: 'to-mediation' },
      { risk: 'petition' },
      { words: '100%的' },
      { adviser: '李明' },
      { adviser: '李明', channel: 'home-visit', type: 'family', group: 'woman', words: '房子' },
    ])
      expect({ filters, ids: await only(filters) }).toEqual({ filters, ids: [wanted] })
    expect(await only({ siteCode: siteCodeOf('140406101000') })).toEqual([rest])
    expect(await only({ areaCode: '140406101000' })).toEqual([rest])
    expect((await only({ risk: 'any' })).sort()).toEqual([wanted, rest].sort())
    expect((await only({ adviser: '李' })).sort()).toEqual([wanted, rest, plain].sort())
    for (const filters of [
      { type: 'family.custody' },
      { risk: 'sensitive' },
      { words: '100_的' },
      { adviser: '王' },
      { adviser: '明' },
      { channel: 'home-visit', type: 'wages' },
    ])
      expect({ filters, ids: await only(filters) }).toEqual({ filters, ids: [] })
  })

  it('by days of Shanghai, both counted', async () => {
    const early = await written(stage, lawyer, { occurredAt: '2026-11-02T23:59:59+08:00' })
    const first = await written(stage, lawyer, { occurredAt: '2026-11-03T00:00:00+08:00' })
    const last = await written(stage, lawyer, { occurredAt: '2026-11-04T23:59:59+08:00' })
    const late = await written(stage, lawyer, { occurredAt: '2026-11-05T00:00:00+08:00' })
    expect(await foundIds(stage, county, { from: '2026-11-03', to: '2026-11-04' })).toEqual([last, first])
    expect(await foundIds(stage, county)).toEqual([late, last, first, early])
    const { fields } = await call(stage, county, 'search', { from: '2025-01-01', to: '2026-11-30' })
    expect(fields).toHaveProperty('to')
  })

  it('by how it was rated; what was set aside is rated, and no satisfaction', async () => {
    const ids: Record<string, string> = {}
    for (const satisfaction of ['satisfied', 'fair', 'dissatisfied'] as const)
      await rated(stage, lawyer, (ids[satisfaction] = await written(stage, lawyer)), satisfaction)
    const unrated = await written(stage, lawyer)
    const aside = await written(stage, lawyer)
    await rated(stage, lawyer, aside, 'dissatisfied')
    await setRatingAside(stage, aside)
    const only = (rating: string) => foundIds(stage, county, { rating })
    for (const [satisfaction, id] of Object.entries(ids)) expect(await only(satisfaction)).toEqual([id])
    expect(await only('unrated')).toEqual([unrated])
    expect(new Set(await only('rated'))).toEqual(new Set([...Object.values(ids), aside]))
    const { data } = await call(stage, county, 'search', { ...PERIOD, rating: 'rated' })
    expect(data.rows.find(({ id }: { id: string }) => id === aside)).toMatchObject({
      satisfaction: 'dissatisfied',
      way: 'handed-over',
      setAside: true,
    })
  })
})

it('reaches as far as one serves; another’s area is not found', async () => {
  const away = await stage.practitioner('140431')
  const here = await written(stage, lawyer)
  const next = await written(stage, lawyer, { town: '140406101000' })
  const there = await written(stage, away, { town: '140431101000' })
  const all = [here, next, there].sort()
  const seen = async (role: 'station' | 'county' | 'city', area: string) =>
    (await foundIds(stage, await stage.staff(role, area))).sort()
  expect(await seen('station', TOWN)).toEqual([here])
  expect(await seen('county', '140406')).toEqual([here, next].sort())
  expect(await seen('county', '140430')).toEqual([])
  expect(await seen('city', '140400')).toEqual(all)
  for (const procedure of ['search', 'count'])
    expect((await call(stage, county, procedure, { ...PERIOD, areaCode: '140431' })).code).toBe('not-found')
  // a filter can't reach further either
  expect(await foundIds(stage, county, { siteCode: siteCodeOf('140431101000') })).toEqual([])
  const city = await stage.staff('city', '140400')
  expect(await foundIds(stage, city, { areaCode: '140431' })).toEqual([there])
})

it('counts what it finds', async () => {
  for (let index = 0; index < 3; index++) await written(stage, lawyer, { channel: 'hotline' })
  await written(stage, lawyer)
  const counted = async (filters: object) =>
    (await call(stage, county, 'count', { ...PERIOD, ...filters })).data
  expect(await counted({})).toEqual({ records: 4, more: false })
  expect(await counted({ channel: 'hotline' })).toEqual({ records: 3, more: false })
  expect(await counted({ channel: 'outreach' })).toEqual({ records: 0, more: false })
})

describe('what is hidden is not found by being looked for', () => {
  it('words of a minor’s record, by nobody but who wrote it', async () => {
    const id = await written(stage, lawyer, { minor: true, summary: '校园欺凌怎么办' })
    expect(await foundIds(stage, county)).toEqual([id])
    expect(await foundIds(stage, county, { words: '欺凌' })).toEqual([])
    const { data } = await call(stage, county, 'search', PERIOD)
    expect(JSON.stringify(data)).not.toContain('欺凌')
    // the adviser who also serves at the county
    await stage.alsoStaff(lawyer, 'county', '140406')
    expect(await foundIds(stage, lawyer, { words: '欺凌' })).toEqual([id])
  })

  it('nor by a search that was under way when the record was closed', async () => {
    const id = await written(stage, lawyer, { summary: '校园欺凌怎么办' })
    const [first] = await Promise.all([
      call(stage, county, 'search', { ...PERIOD, words: '欺凌' }),
      corrected(stage, id, { minor: true }),
    ])
    for (const row of first.data.rows) if (row.minor) expect(row.summary).not.toContain('欺凌')
    expect(await foundIds(stage, county, { words: '欺凌' })).toEqual([])
  })
})

describe('paging', () => {
  it('shows each record once, also where many happened at one moment', async () => {
    const moments = ['09:00', '09:00', '09:00', '09:10', '08:00', '09:00', '09:10']
    for (const moment of moments)
      await written(stage, lawyer, { occurredAt: `2026-11-23T${moment}:00+08:00` })
    const whole = await foundIds(stage, county)
    expect(new Set(whole).size).toBe(7)
    for (const limit of [1, 2, 3]) expect(await foundIds(stage, county, {}, limit)).toEqual(whole)
  })

  it('a record corrected between two pages is neither shown twice nor passed over', async () => {
    for (let index = 0; index < 6; index++) await written(stage, lawyer)
    const whole = await foundIds(stage, county)
    let turn = 0
    const walked = await foundIds(stage, county, {}, 2, async () => {
      // one that was shown and one that is still to come
      await corrected(stage, whole[turn]!, { summary: '拖欠工资，已更正一次' })
      await corrected(stage, whole[5 - turn]!, { summary: '拖欠工资，已更正一次' })
      turn++
    })
    expect(turn).toBe(2)
    expect(walked).toEqual(whole)
  })

  it('searches at once while records are corrected find the same', async () => {
    for (let index = 0; index < 4; index++) await written(stage, lawyer)
    const whole = await foundIds(stage, county)
    const [one, other] = await Promise.all([
      foundIds(stage, county, {}, 1),
      foundIds(stage, county, {}, 3),
      ...whole.map((id) => corrected(stage, id, { summary: '更正后的内容' })),
    ])
    expect(one).toEqual(whole)
    expect(other).toEqual(whole)
  })
})
