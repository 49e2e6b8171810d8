import type { Queue } from '@contract/aid/desk-schema'
import { groups } from '@contract/groups'
import { compareQueued, type QueueOrder } from '@contract/review/priority'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { reviewingOn, type Reviewing } from './testing/reviewing'

let stage: Stage
let desk: Reviewing
let county: Person
beforeAll(async () => {
  stage = await openStage()
  desk = reviewingOn(stage)
  county = await stage.staff('county', '140425')
})
afterAll(() => stage.close())

const setOrder = (order: QueueOrder, day: string) =>
  stage.service.db
    .insertInto('setting')
    .values({
      key: 'aid.priority',
      area_code: '140425',
      effective_from: day,
      value: JSON.stringify(order),
    })
    .execute()

test('the query and the rule put the same applications in the same order, whatever the county has set', async () => {
  const kinds = [
    {},
    { groups: ['disabled' as const] },
    { groups: ['veteran' as const, 'elderly' as const] },
    { circumstance: 'migrant-wages' as const },
  ]
  const ends = [undefined, '2026-11-27', '2026-12-01', '2026-11-20']
  // each kind with each end, arriving over three days so that due days differ
  for (const [at, end] of ends.entries())
    for (const [index, kind] of kinds.entries()) {
      stage.at(`2026-11-${20 + ((at + index) % 3)}T0${8 + (index % 2)}:00:00+08:00`)
      await desk.submitted(await stage.resident(), {
        countyCode: '140425',
        // a man of sixty: nothing is told by the number alone but his age
        idKind: 'other',
        idNumber: `P${at}${index}`,
        limitationOn: end,
        ...kind,
      })
    }
  const orders: QueueOrder[] = [
    { urgent: 1, due: 2, greenChannel: 3, favoured: 4, favouredGroups: [...groups] },
    { urgent: 4, due: 3, greenChannel: 2, favoured: 1, favouredGroups: ['disabled'] },
    { urgent: 3, due: 1, greenChannel: 4, favoured: 2, favouredGroups: ['elderly', 'minor'] },
    { urgent: 2, due: 4, greenChannel: 1, favoured: 3, favouredGroups: [] },
  ]
  const seen = new Set<string>()
  for (const [index, order] of orders.entries()) {
    const day = `2026-11-2${3 + index}`
    await setOrder(order, day)
    stage.at(`${day}T09:00:00+08:00`)
    const { rows } = (await desk.call<Queue>(county, 'queue')).data
    expect(rows).toHaveLength(16)
    const ids = rows.map(({ id }) => id)
    expect([...rows].sort(compareQueued(order, stage.service.clock())).map(({ id }) => id)).toEqual(ids)
    seen.add(ids.join())
  }
  // the setting does something
  expect(seen.size).toBe(4)
})
