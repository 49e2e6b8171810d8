import { randomUUID } from 'node:crypto'
import { atShanghai } from '@contract/time'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { expectDoors, knockers } from '@server/kit/testing/doors'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import type { DutyKind, ShiftStatus } from '@contract/duty/labels'
import { siteRouter } from './router'

const TOWN = '140406100000'
const site = siteCodeOf(TOWN)
let stage: Stage
let lawyer: Person

beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406', 'lawyer', '李律师')
})
afterAll(() => stage.close())

const everybody = knockers
const staff = ['station', 'county', 'city'] as const

it('opens each door to whom it should', () =>
  expectDoors(stage, siteRouter, {
    point: everybody,
    areas: everybody,
    list: everybody,
    presenceCode: staff,
    printedCode: staff,
    renewPrintedKey: ['county', 'city'],
    change: ['county', 'city'],
    importWorkrooms: ['county'],
  }))

describe('point', () => {
  const shift = async (
    day: string,
    [from, to]: [string, string],
    status: ShiftStatus = 'published',
    kind: DutyKind = 'at-site',
  ) => {
    const id = randomUUID()
    await stage.service.db
      .insertInto('duty_shift')
      .values({
        id,
        site_code: site,
        practitioner_id: lawyer.accountId,
        kind,
        day,
        starts_at: atShanghai(day, from),
        ends_at: atShanghai(day, to),
        status,
      })
      .execute()
    return id
  }
  const look = async (at: string) => {
    stage.at(at)
    const { data } = await stage.call(siteRouter, undefined, 'point', { siteCode: site })
    return data
  }

  it('tells who is due now, then who is next, to somebody not signed in', async () => {
    const today = await shift('2026-11-24', ['08:30', '12:00'])
    const next = await shift('2026-11-25', ['14:00', '17:30'], 'published', 'village')
    await shift('2026-11-24', ['13:00', '14:00'], 'withdrawn')
    await shift('2026-12-09', ['08:30', '12:00'])

    const before = await look('2026-11-24T08:00:00+08:00')
    expect(before.site).toMatchObject({
      code: site,
      name: '店上镇公共法律服务站',
      areaName: '潞城区店上镇',
      position: null,
      openingHours: [],
    })
    expect(before.now).toEqual([])
    expect(before.later.map((one: { id: string }) => one.id)).toEqual([today, next])
    expect(before.later[1].dutyKind).toBe('village')

    const due = await look('2026-11-24T09:00:00+08:00')
    expect(due.now).toEqual([
      {
        id: today,
        practitionerName: '李律师',
        practitionerKind: 'lawyer',
        unit: '长治某律师事务所',
        dutyKind: 'at-site',
        day: '2026-11-24',
        startsAt: '2026-11-24T00:30:00.000Z',
        endsAt: '2026-11-24T04:00:00.000Z',
        presence: 'not-arrived',
      },
    ])
    expect(due.later.map((one: { id: string }) => one.id)).toEqual([next])
    expect(due.asOf).toBe('2026-11-24T01:00:00.000Z')

    await stage.service.db
      .updateTable('duty_shift')
      .set({ status: 'checked-in' })
      .where('id', '=', today)
      .execute()
    const there = await look('2026-11-24T09:05:00+08:00')
    expect(there.now).toMatchObject([{ id: today, presence: 'on-duty' }])
    expect(there.later).toEqual([])
  })

  it('looks fourteen days ahead and no further', async () => {
    const first = await look('2026-11-25T18:00:00+08:00')
    expect(first.later.map((one: { day: string }) => one.day)).toEqual(['2026-12-09'])
    const dayBefore = await look('2026-11-24T23:59:00+08:00')
    expect(dayBefore.later.map((one: { day: string }) => one.day)).toEqual(['2026-11-25'])
  })

  it.each(['zzzzzz', '1'])('does not find site %s', async (siteCode) => {
    expect((await stage.call(siteRouter, undefined, 'point', { siteCode })).code).toBe('not-found')
  })

  it('does not find a closed site', async () => {
    const code = siteCodeOf('140406201000')
    await stage.service.db.updateTable('site').set({ active: false }).where('code', '=', code).execute()
    expect((await stage.call(siteRouter, undefined, 'point', { siteCode: code })).code).toBe('not-found')
    await stage.service.db.updateTable('site').set({ active: true }).where('code', '=', code).execute()
  })
})

describe('areas and list', () => {
  it('counts the townships of each county', async () => {
    const { data } = await stage.call(siteRouter, undefined, 'areas')
    expect(data).toHaveLength(12)
    expect(data).toContainEqual({ code: '140406', name: '潞城区', towns: 8 })
    expect(data.reduce((sum: number, county: { towns: number }) => sum + county.towns, 0)).toBe(128)
  })

  const names = async (input: object) => {
    const { data } = await stage.call(siteRouter, undefined, 'list', input)
    return data.map((one: { areaName: string }) => one.areaName)
  }

  it('lists a county: its centre first, then its stations', async () => {
    const luchen = await names({ areaCode: '140406' })
    expect(luchen).toHaveLength(9)
    expect(luchen.slice(0, 2)).toEqual(['潞城区', '潞城区潞华街道'])
  })

  it('does not mix 沁县 with 沁源县, and lists the whole city when no area is named', async () => {
    expect(await names({ areaCode: '140430' })).toHaveLength(12)
    expect(await names({})).toHaveLength(141)
    expect((await names({})).slice(0, 1)).toEqual(['长治市'])
  })

  it('finds by name, taking what was typed as it is', async () => {
    expect(await names({ search: '店上' })).toEqual(['潞城区店上镇', '壶关县店上镇'])
    expect(await names({ search: '壶关县店上' })).toEqual(['壶关县店上镇'])
    expect(await names({ search: '沁源', kinds: ['county-centre'] })).toEqual(['沁源县'])
    expect(await names({ search: '%' })).toEqual([])
    expect(await names({ search: '_' })).toEqual([])
  })
})
