import { randomUUID } from 'node:crypto'
import { completeForm } from '@contract/aid/testing/forms'
import type { TakenInReceipt } from '@contract/intake/taken-in-schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { aloud, counterOn, type Counter } from './testing/counter'

let stage: Stage
let desk: Counter
let station: Person
let county: Person
beforeAll(async () => {
  stage = await openStage()
  desk = counterOn(stage)
  station = await stage.staff('station', '140406100000', '站里的人')
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())
beforeEach(() => stage.at('2026-11-23T08:30:00+08:00'))

const form = (dueOn: string, code = 'means-proof') =>
  completeForm({ circumstance: null, meansChoice: 'proof', later: [{ code, dueOn }] })
/** Takes in what lacks the proof of hardship. */
async function collect(person: Person, dueOn: string, code?: string) {
  const id = randomUUID()
  await desk.call(person, 'beginTakeIn', { id, channel: 'counter' })
  await desk.lay(person, id, 'identity')
  return {
    id,
    ...(await desk.call<TakenInReceipt>(person, 'collect', { id, form: form(dueOn, code), readBack: aloud })),
  }
}
const wishes = (id: string) =>
  stage.service.db
    .selectFrom('aid_promise_item')
    .select(['code', 'due_on', 'asked_by', 'agreed_at'])
    .where('application_id', '=', id)
    .execute()

test('what a person at a counter could not bring is asked for them, and is the county’s to answer', async () => {
  for (const counter of [station, county]) {
    const { id, code } = await collect(counter, '2026-11-27')
    expect(code).toBeUndefined()
    expect(await wishes(id)).toEqual([
      { code: 'means-proof', due_on: '2026-11-27', asked_by: counter.accountId, agreed_at: null },
    ])
  }
})

test('it stands when the centre receives what the station took in, and the seven days run', async () => {
  const { id } = await collect(station, '2026-11-27')
  stage.at('2026-11-24T09:00:00+08:00')
  expect((await desk.call(county, 'receive', { id })).code).toBeUndefined()
  expect(await wishes(id)).toHaveLength(1)
  expect(await desk.clocks(id)).toEqual([expect.objectContaining({ what: 'review', paused_on: null })])
})

test('never identity, never past the examination; nothing is taken in then', async () => {
  for (const [dueOn, item, why] of [
    ['2026-12-31', 'means-proof', 'follows-when'],
    ['2026-11-27', 'identity-card', 'never-follows'],
  ] as const) {
    const { id, code } = await collect(station, dueOn, item)
    expect(code).toBe(why)
    expect(await wishes(id)).toEqual([])
    expect((await desk.row(id)).status).toBe('draft')
  }
})
