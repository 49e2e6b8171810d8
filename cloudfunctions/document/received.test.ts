import { randomUUID } from 'node:crypto'
import type { CaseDocuments } from '@contract/document/schema'
import { runningClocks } from '@server/kit/aid/clocks'
import { caseIn, decided } from '@server/kit/testing/cases'
import { picture } from '@server/kit/testing/picture'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { documentRouter } from './router'

let stage: Stage
let county: Person
let resident: Person
beforeAll(async () => {
  stage = await openStage()
})
beforeEach(async () => {
  stage.at('2026-11-23T09:00:00+08:00')
  county = await stage.staff('county', '140406')
  resident = await stage.resident('王秀英')
})
afterAll(() => stage.close())

const call = <T = CaseDocuments>(person: Person, procedure: string, input: object) =>
  stage.call<T>(documentRouter, person, procedure, input)
const refused = async (set = {}) => {
  const id = await caseIn(stage, 'submitted', { applicant: resident, set })
  await decided(stage, id, 'refuse', county)
  return id
}
const paperOf = async (applicationId: string, code = 'refuse') =>
  (await call(county, 'make', { applicationId, code, extra: {} })).data.documents.find(
    (paper) => paper.code === code,
  )!.id
const deliver = (id: string, deliveredOn: string, proofs: string[] = []) =>
  call(county, 'deliver', { id, way: 'post', deliveredOn, proofs })
const told = async () =>
  stage.service.db
    .selectFrom('message')
    .select('body')
    .where('account_id', '=', resident.accountId)
    .where('kind', '=', 'aid-decision-served')
    .execute()
const open = (person: Person, id: string) => call<object>(person, 'openMine', { id, as: 'pdf' })
const window = async (id: string) =>
  (await runningClocks(stage.service.db, id)).find(({ what }) => what === 'objection')

test('the time to object stands still until the decision was received', async () => {
  const id = await refused()
  expect(await window(id)).toMatchObject({ paused: true })
  const paper = await paperOf(id)
  stage.at('2026-11-30T09:00:00+08:00')
  await deliver(paper, '2026-11-27')
  // fifteen days after Friday the 27th is Saturday the 12th of December
  expect(await window(id)).toEqual({ what: 'objection', dueOn: '2026-12-14', paused: false })
  await deliver(paper, '2026-11-30')
  expect(await window(id)).toMatchObject({ dueOn: '2026-12-14' })
})

test('what the office noted is told to the person, once; what they read themselves is not', async () => {
  const paper = await paperOf(await refused())
  await deliver(paper, '2026-11-23')
  await deliver(paper, '2026-11-23')
  expect(await told()).toEqual([
    { body: expect.stringMatching(/记的是11月23日.*最晚12月8日.*没有收到，请马上告诉中心/) },
  ])
  await open(resident, await paperOf(await refused()))
  expect(await told()).toHaveLength(1)
})

test('noted when the time to object is over, a delivery is shown by a photo', async () => {
  const id = await refused()
  const paper = await paperOf(id)
  stage.at('2026-12-09T09:00:00+08:00')
  expect((await deliver(paper, '2026-11-23')).fields).toHaveProperty('proofs')
  expect(await window(id)).toMatchObject({ paused: true })
  expect((await deliver(paper, '2026-11-24')).code).toBeUndefined()
  const other = await refused()
  const late = await paperOf(other)
  stage.at('2026-12-28T09:00:00+08:00')
  // nobody stays signed in that long
  county = await stage.staff('county', '140406')
  const photo = randomUUID()
  const kept = await call(county, 'keepPhoto', { id: photo, applicationId: other, content: picture })
  expect(kept.code).toBeUndefined()
  expect((await deliver(late, '2026-12-09', [photo])).code).toBeUndefined()
})

test('read on their own phone it was received; another paper sets nothing off', async () => {
  const id = await refused()
  const receipt = await paperOf(id, 'receipt')
  const paper = await paperOf(id)
  stage.at('2026-11-25T09:00:00+08:00')
  await open(resident, receipt)
  await deliver(receipt, '2026-11-24')
  expect(await window(id)).toMatchObject({ paused: true })
  await Promise.all([open(resident, paper), open(resident, paper)])
  expect(await window(id)).toEqual({ what: 'objection', dueOn: '2026-12-10', paused: false })
})

test('a helper who reads it has not received it for the person', async () => {
  const helper = await stage.resident('刘巧云')
  const id = await refused({ applicant_id: null, filed_by: helper.accountId, filed_as: 'helper' })
  const paper = await paperOf(id)
  expect((await open(helper, paper)).code).toBeUndefined()
  expect(await window(id)).toMatchObject({ paused: true })
})

test.each(['2026-11-23', '2026-12-01'])(
  'a paper of an earlier decision sets nothing off, %s',
  async (day) => {
    const id = await refused()
    const earlier = await paperOf(id)
    stage.at(`${day}T17:00:00+08:00`)
    const { db } = stage.service
    await db
      .updateTable('aid_clock')
      .set({ ended_at: '2026-12-01T01:00:00.000Z', outcome: 'stopped', paused_on: null })
      .where('application_id', '=', id)
      .execute()
    await db.updateTable('aid_application').set({ status: 'submitted' }).where('id', '=', id).execute()
    await decided(stage, id, 'refuse', county)
    expect((await deliver(earlier, day)).code).toBeUndefined()
    await open(resident, earlier)
    expect(await window(id)).toMatchObject({ paused: true })
  },
)
