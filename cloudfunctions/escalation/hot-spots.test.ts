import type { HotSpots } from '@contract/escalation/hot-spot-schema'
import type { MatterType } from '@contract/consultation/labels'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import type { Person } from '@server/kit/testing/stage'
import { openCast, type Cast } from './testing/cast'

const NEXT_TOWN = '140406101000'
const CENTRE = '140406'
let cast: Cast

const add = (area: string, matterType: MatterType, occurredAt: string, times = 1) =>
  Promise.all(
    Array.from({ length: times }, () =>
      cast.record({ matterType, occurredAt, siteCode: siteCodeOf(area) }, area),
    ),
  )

beforeAll(async () => {
  cast = await openCast()
  cast.stage.at('2026-11-23T08:00:00+08:00')
  await add('140406100000', 'wages', '2026-11-01T00:00:00+08:00', 6)
  await add('140406100000', 'wages', '2026-10-31T23:59:00+08:00', 3)
  await add('140406100000', 'wages', '2026-08-01T00:00:00+08:00', 3)
  await add('140406100000', 'family', '2026-11-10T10:00:00+08:00', 4)
  await add(NEXT_TOWN, 'wages', '2026-11-10T10:00:00+08:00', 5)
  await add(NEXT_TOWN, 'wages', '2026-09-10T10:00:00+08:00', 9)
  await add(CENTRE, 'wages', '2026-11-10T10:00:00+08:00', 2)
  await add('140431', 'wages', '2026-11-10T10:00:00+08:00', 7)
})
afterAll(() => cast.stage.close())

const november = { from: '2026-11-01', to: '2026-11-30' }
const spots = async (who: Person, input: object = november): Promise<HotSpots> =>
  (await cast.call<HotSpots>(who, 'hotSpots', input)).data
const seen = ({ cells }: HotSpots) =>
  cells.map(({ matterType, placeCode, count }) => [matterType, placeCode, count])

it('counts a county by its towns and its own centre, the most first', async () => {
  const county = await spots(cast.people.first)
  expect(county).toMatchObject({ areaNames: ['潞城区'], grain: 'town', total: 17, period: november })
  expect(seen(county)).toEqual([
    ['wages', '140406100000', 6],
    ['wages', NEXT_TOWN, 5],
    ['family', '140406100000', 4],
    ['wages', CENTRE, 2],
  ])
})

it('counts a city by its counties, and a station sees its own town', async () => {
  const city = await spots(cast.people.city)
  expect(city.grain).toBe('county')
  expect(seen(city)).toEqual([
    ['wages', '140406', 13],
    ['wages', '140431', 7],
    ['family', '140406', 4],
  ])
  expect(seen(await spots(cast.people.station))).toEqual([
    ['wages', '140406100000', 6],
    ['family', '140406100000', 4],
  ])
})

it('warns of what rises against the three months before, with their numbers', async () => {
  const { rising, months, rule } = await spots(cast.people.first)
  expect(months).toEqual(['2026-11-01', '2026-10-01', '2026-09-01', '2026-08-01'])
  expect(rule).toEqual({ percent: 200, least: 5 })
  expect(rising).toEqual([
    {
      matterType: 'wages',
      placeCode: '140406100000',
      placeName: expect.any(String),
      thisMonth: 6,
      before: [3, 0, 3],
    },
  ])
})

it('warns of no place that kept no ledger in the months before', async () => {
  const { rising } = await spots(cast.people.city)
  expect(rising.map(({ placeCode, thisMonth, before }) => [placeCode, thisMonth, before])).toEqual([
    ['140406', 13, [3, 9, 3]],
  ])
})

it('opens every count to exactly its records, page by page', async () => {
  for (const who of [cast.people.city, cast.people.first, cast.people.station]) {
    const { grain, cells, total } = await spots(who)
    let all = 0
    for (const { matterType, placeCode, count } of cells) {
      const ids = new Set<string>()
      let before: { at: string; id: string } | undefined
      for (;;) {
        const { data } = await cast.call(who, 'hotSpotRows', {
          ...november,
          grain,
          matterType,
          placeCode,
          limit: 3,
          ...(before && { before }),
        })
        for (const { id } of data.rows) ids.add(id)
        if (!data.more) break
        before = { at: data.rows.at(-1).at, id: data.rows.at(-1).id }
      }
      expect([placeCode, matterType, ids.size]).toEqual([placeCode, matterType, count])
      all += ids.size
    }
    expect(all).toBe(total)
  }
})

it('shows nothing of a place that is not the caller’s', async () => {
  const { people, call } = cast
  expect((await call(people.neighbour, 'hotSpots', { ...november, areaCode: '140406' })).code).toBe(
    'not-found',
  )
  const rows = { ...november, grain: 'town', placeCode: '140406100000', matterType: 'wages' }
  expect((await call(people.neighbour, 'hotSpotRows', rows)).data).toEqual({ rows: [], more: false })
})

it('refuses a period of more than a year, or turned round', async () => {
  const { first } = cast.people
  for (const period of [
    { from: '2026-11-02', to: '2026-11-01' },
    { from: '2025-01-01', to: '2026-11-01' },
  ])
    expect((await cast.call(first, 'hotSpots', period)).fields).toHaveProperty('to')
})
