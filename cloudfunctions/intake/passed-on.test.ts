import { randomUUID } from 'node:crypto'
import { completeForm } from '@contract/aid/testing/forms'
import type { Filing, Intake } from '@contract/intake/schema'
import type { TakenInReceipt } from '@contract/intake/taken-in-schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { counterOn, type Counter } from './testing/counter'

const COUNTY = '140406'
let stage: Stage
let desk: Counter
let clerk: Person
let colleague: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  desk = counterOn(stage)
  clerk = await stage.staff('county', COUNTY)
  colleague = await stage.staff('county', COUNTY, '同事')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(() => stage.close())
beforeEach(() => stage.at('2026-11-27T20:00:00+08:00'))

const form = (countyCode = COUNTY) =>
  completeForm({ countyCode, name: '张小军', aidForm: 'criminal-defence', matterType: 'criminal' })

/** A draft at the counter that comes from detention, with every paper; its ids. */
async function fromDetention(countyCode = COUNTY): Promise<{ id: string; detaineeId: string }> {
  const id = await desk.begun(clerk, form(countyCode))
  const detaineeId = randomUUID()
  await stage.service.db
    .insertInto('detainee_transfer')
    .values({
      id: detaineeId,
      county_code: COUNTY,
      source: 'detention-centre',
      source_name: '潞城区看守所',
      name_sealed: 'x',
      note_sealed: null,
      received_at: '2026-11-27T02:00:00.000Z',
      passed_at: '2026-11-27T11:00:00.000Z',
      registered_by: clerk.accountId,
      registered_at: stage.service.clock().toISOString(),
      application_id: id,
    })
    .execute()
  return { id, detaineeId }
}
const collect = async (person: Person, id: string, of = form()) =>
  desk.call<TakenInReceipt>(person, 'collect', { id, form: of, promise: await desk.signed(of) })

test('the seven days run from when the centre had it, not from when it was typed; each page opens the other', async () => {
  const { id, detaineeId } = await fromDetention()
  await desk.lay(clerk, id, 'other')
  stage.at('2026-11-30T09:00:00+08:00')
  const { data, code } = await collect(clerk, id)
  expect(code).toBeUndefined()
  expect(data).toMatchObject({ detaineeId, received: { dueOn: '2026-12-04' } })
  expect(await desk.clocks(id)).toEqual([
    expect.objectContaining({ what: 'review', started_on: '2026-11-27', due_on: '2026-12-04' }),
  ])
  expect(Date.parse((await desk.row(id)).submitted_at!)).toBe(Date.parse('2026-11-27T11:00:00.000Z'))
  const { data: beside } = await desk.call<Intake>(colleague, 'beside', { id })
  expect(beside).toMatchObject({ readBack: null, detainee: { id: detaineeId, sourceName: '潞城区看守所' } })
  expect((await desk.call(neighbour, 'beside', { id })).code).toBe('not-found')
})

test('what came over the counter runs from there, and has no register', async () => {
  const id = await desk.begun(clerk, form())
  stage.at('2026-11-30T09:00:00+08:00')
  const { data } = await desk.collect(clerk, id, form())
  expect(data).toMatchObject({ detaineeId: null })
  expect(await desk.clocks(id)).toEqual([expect.objectContaining({ started_on: '2026-11-30' })])
  expect((await desk.call<Intake>(clerk, 'beside', { id })).data.detainee).toBeNull()
})

test('what the person signed in detention goes along; of anybody else the hand is asked', async () => {
  const { id } = await fromDetention()
  expect((await desk.call<Filing>(clerk, 'filing', { id })).data).toMatchObject({ passedOn: true })
  expect((await collect(clerk, id)).fields).toEqual({ 'papers.other': '请上传其他材料' })
  const plain = await desk.begun(clerk, form())
  expect((await desk.call<Filing>(clerk, 'filing', { id: plain })).data).toMatchObject({ passedOn: false })
  await desk.lay(clerk, plain, 'other')
  expect((await collect(clerk, plain)).code).toBe('read-back-missing')
})

test('what belongs to another county goes on there, and its days run once it is there', async () => {
  const { id } = await fromDetention('140430')
  await desk.lay(clerk, id, 'other')
  const { data } = await collect(clerk, id, form('140430'))
  expect(data).toMatchObject({ received: null })
  expect(await desk.clocks(id)).toEqual([])
  stage.at('2026-11-30T09:00:00+08:00')
  expect((await desk.call<TakenInReceipt>(neighbour, 'receive', { id })).data).toMatchObject({
    detaineeId: null,
  })
  expect(await desk.clocks(id)).toEqual([expect.objectContaining({ started_on: '2026-11-30' })])
  expect((await desk.call<Intake>(neighbour, 'beside', { id })).data.detainee).toBeNull()
})
