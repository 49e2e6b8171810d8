import { randomUUID } from 'node:crypto'
import type { Detainee, Detainees } from '@contract/defence/schema'
import { openDraftForm } from '@server/kit/aid/sealed'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { defenceRouter } from './router'

const COUNTY = '140406'
let stage: Stage
let clerk: Person
let colleague: Person
let neighbour: Person
let station: Person
let nextStation: Person
beforeEach(async () => {
  stage = await openStage()
  clerk = await stage.staff('county', COUNTY)
  colleague = await stage.staff('county', COUNTY, '同事')
  neighbour = await stage.staff('county', '140430', '邻县的人')
  station = await stage.staff('station', '140406100000', '站里的人')
  nextStation = await stage.staff('station', '140406101000', '另一站的人')
  stage.at('2026-11-27T20:00:00+08:00')
})
afterEach(() => stage.close())

const said = {
  countyCode: COUNTY,
  source: 'detention-centre',
  sourceName: '潞城区看守所',
  name: '张小军',
  receivedAt: '2026-11-27T02:05:00.000Z',
  note: '想请律师，家里没有钱',
}
const save = (person: Person, id: string, change: object = {}) =>
  stage.call<Detainee>(defenceRouter, person, 'saveDetainee', { id, ...said, ...change })
const pass = (person: Person, id: string, passedAt = '2026-11-27T11:00:00.000Z') =>
  stage.call<Detainee>(defenceRouter, person, 'passDetainee', { id, passedAt })
const takeIn = (person: Person, id: string, applicationId: string = randomUUID()) =>
  stage.call<Detainee>(defenceRouter, person, 'takeInDetainee', { id, applicationId })
const open = (person: Person, id: string) =>
  stage.call<Detainee>(defenceRouter, person, 'openDetainee', { id })
const passed = async (change: object = {}) => {
  const id = randomUUID()
  await save(clerk, id, change)
  const { code } = await pass(clerk, id)
  if (code) throw new Error(code)
  return id
}
const draft = (id: string) =>
  stage.service.db.selectFrom('aid_application').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('what was passed on is a draft at the counter with all it carries, in the hands of who took it in', async () => {
  const id = await passed()
  expect((await open(clerk, id)).data).toMatchObject({ application: null, mayTakeIn: true })
  const applicationId = randomUUID()
  const { data } = await takeIn(clerk, id, applicationId)
  expect(data).toMatchObject({
    mayTakeIn: false,
    application: { id: applicationId, number: null, mine: true },
  })
  const row = await draft(applicationId)
  expect(row).toMatchObject({
    status: 'draft',
    applicant_id: null,
    filed_by: clerk.accountId,
    filed_as: 'centre',
    channel: 'passed-on',
  })
  expect(openDraftForm(stage.service.keyring, row)).toEqual({
    countyCode: COUNTY,
    name: '张小军',
    aidForm: 'criminal-defence',
    matterType: 'criminal',
    facts: '本人在押，2026年11月27日10:05提出申请，看守所（潞城区看守所）收到后转交。\n想请律师，家里没有钱',
  })
  expect(JSON.stringify(row)).not.toMatch(/张小军|想请律师|看守所/)
  const collection = await stage.service.db.selectFrom('aid_collection').selectAll().executeTakeFirstOrThrow()
  expect(collection).toMatchObject({ area_code: COUNTY, collector_id: clerk.accountId, receipt: null })
  expect((await open(colleague, id)).data.application).toMatchObject({
    mine: false,
    collectorName: clerk.name,
  })
})

test('once, and by the centre that has it; two at once are one application', async () => {
  const under = randomUUID()
  await save(clerk, under)
  expect((await takeIn(clerk, under)).code).toBe('detainee-not-passed')
  const id = await passed()
  expect((await takeIn(neighbour, id)).code).toBe('not-found')
  const both = await Promise.all([takeIn(clerk, id), takeIn(colleague, id)])
  expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['detainee-taken-in', 'done'])
  const drafts = await stage.service.db.selectFrom('aid_collection').select('application_id').execute()
  expect(drafts).toHaveLength(1)
  await expect(
    stage.service.db
      .updateTable('detainee_transfer')
      .set({ application_id: drafts[0]!.application_id })
      .where('id', '=', await passed())
      .execute(),
  ).rejects.toThrow(/unique/)
})

test('the same tap twice is one draft; an id that is taken makes none; a draft thrown away may be begun anew', async () => {
  const [id, other] = [await passed(), await passed()]
  const input = { requestId: randomUUID(), id, applicationId: randomUUID() }
  const first = await stage.call<Detainee>(defenceRouter, clerk, 'takeInDetainee', input)
  const again = await stage.call<Detainee>(defenceRouter, clerk, 'takeInDetainee', input)
  expect(again.data.application).toEqual(first.data.application)
  expect((await takeIn(clerk, other, input.applicationId)).code).toBe('not-in-this-state')
  expect((await takeIn(colleague, other, input.applicationId)).code).toBe('not-found')
  expect((await open(clerk, other)).data.application).toBeNull()
  await stage.service.db.deleteFrom('aid_application').where('id', '=', input.applicationId).execute()
  expect((await open(clerk, id)).data).toMatchObject({ application: null, mayTakeIn: true })
  expect((await takeIn(colleague, id)).code).toBeUndefined()
})

test('who is in compulsory rehabilitation asks for no defence beforehand', async () => {
  const id = await passed({ source: 'drug-rehabilitation', sourceName: '强制隔离戒毒所', note: undefined })
  const applicationId = randomUUID()
  await takeIn(clerk, id, applicationId)
  const form = openDraftForm(stage.service.keyring, await draft(applicationId))
  expect(Object.keys(form).sort()).toEqual(['countyCode', 'facts', 'name'])
})

test('a station registers for its county, sees its own alone, and the centre is told', async () => {
  const [id, ofCentre, ofOther] = [randomUUID(), randomUUID(), randomUUID()]
  expect((await save(station, id)).data).toMatchObject({ name: '张小军', mayPass: false, mayTakeIn: false })
  await save(clerk, ofCentre)
  await save(nextStation, ofOther)
  const list = async (person: Person) =>
    (await stage.call<Detainees>(defenceRouter, person, 'detainees', { list: 'open' })).data
  expect((await list(station)).rows.map((row) => row.id)).toEqual([id])
  expect((await list(station)).counts).toEqual({ open: 1, late: 0, passed: 0 })
  expect((await list(clerk)).rows).toHaveLength(3)
  for (const other of [ofCentre, ofOther]) {
    expect((await open(station, other)).code).toBe('not-found')
    expect((await save(station, other)).code).toBe('not-found')
  }
  expect((await save(station, randomUUID(), { countyCode: '140430' })).code).toBe('not-found')
  expect((await save(station, id, { name: '张晓军' })).data.name).toBe('张晓军')
  expect((await pass(station, id)).code).toBe('not-allowed')
  expect((await pass(clerk, id)).data).toMatchObject({ mayPass: false, mayTakeIn: true })
  expect((await open(station, id)).data).toMatchObject({ mayTakeIn: false })
  const told = await stage.service.db
    .selectFrom('message')
    .select(['title', 'body', 'link'])
    .where('account_id', '=', clerk.accountId)
    .where('kind', '=', 'detainee-registered')
    .execute()
  expect(told).toHaveLength(2)
  expect(JSON.stringify(told)).not.toMatch(/张/)
  expect(told.map(({ link }) => link)).toContain(`/staff/detainees/index?id=${id}`)
})
