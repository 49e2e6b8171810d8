import { randomUUID } from 'node:crypto'
import type { Checks, PromiseOf } from '@contract/promise/schema'
import { caseIn } from '@server/kit/testing/cases'
import { promisedIn } from '@server/kit/testing/promises'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { deskOn, NOTE, type Desk } from './testing/desk'

let stage: Stage
let desk: Desk
let county: Person
let city: Person
let neighbour: Person
let resident: Person
beforeAll(async () => {
  stage = await openStage()
  desk = deskOn(stage)
  county = await stage.staff('county', '140406')
  city = await stage.staff('city', '140400', '市局的人')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident()
})
const stored = (applicationId: string) =>
  stage.service.db.selectFrom('aid_check').selectAll().where('application_id', '=', applicationId).execute()
const listed = async (person: Person, state: string) =>
  (await desk.call<Checks>(person, 'checks', { state })).data.rows

test('asked under the authorisation, answered, kept sealed; the name is masked', async () => {
  const id = await promisedIn(stage, 'submitted', { applicant: resident })
  const { data } = await desk.ask(county, id)
  expect(data).toMatchObject({ name: '王**', mayAsk: true, proposeOn: null, drawnFor: null })
  expect(data.checks).toMatchObject([{ way: 'letter', askedOn: '2026-11-23', result: null, drawn: false }])
  expect((await listed(city, 'asked')).map(({ applicationId }) => applicationId)).toContain(id)
  stage.at('2026-11-25T08:30:00+08:00')
  const answered = await desk.answer(county, data.checks[0]!.id)
  expect(answered.data.checks).toMatchObject([{ answeredOn: '2026-11-25', result: 'untrue', note: NOTE }])
  expect(answered.data.proposeOn).toBe(data.checks[0]!.id)
  expect(JSON.stringify(await stored(id))).not.toContain('出租')
  expect((await listed(county, 'answered')).find(({ applicationId }) => applicationId === id)).toMatchObject({
    check: { result: 'untrue' },
  })
  const audit = await stage.service.db
    .selectFrom('audit_log')
    .select('act')
    .where('subject_id', '=', data.checks[0]!.id)
    .orderBy('position')
    .execute()
  expect(audit.map(({ act }) => act)).toEqual(['check-asked', 'check-answered'])
})

test('without a signed authorisation, or once it is over and was not drawn, nobody is asked', async () => {
  const unsigned = await caseIn(stage, 'submitted', { applicant: resident })
  expect((await desk.ask(county, unsigned)).code).toBe('promise-not-signed')
  const over = await promisedIn(stage, 'withdrawn', { applicant: resident })
  expect((await desk.ask(county, over)).code).toBe('promise-check-closed')
  const refused = await promisedIn(stage, 'refused', { applicant: resident })
  expect((await desk.ask(county, refused)).code).toBe('promise-check-closed')
  expect(await stored(over)).toEqual([])
})

test('another county sees nothing; the city looks and does not ask; nobody checks their own', async () => {
  const id = await promisedIn(stage, 'granted', { applicant: resident })
  expect((await desk.ask(neighbour, id)).code).toBe('not-found')
  expect((await desk.ask(city, id)).code).toBe('not-allowed')
  const { data } = await desk.ask(county, id)
  const checkId = data.checks[0]!.id
  expect((await desk.answer(neighbour, checkId)).code).toBe('not-found')
  expect((await desk.call(neighbour, 'openChecks', { id })).code).toBe('not-found')
  expect((await listed(neighbour, 'asked')).some(({ applicationId }) => applicationId === id)).toBe(false)
  expect((await desk.call<PromiseOf>(city, 'openChecks', { id })).data).toMatchObject({ mayAsk: false })
  const own = await promisedIn(stage, 'granted', { applicant: county })
  expect((await desk.ask(county, own)).code).toBe('own-application')
  expect((await desk.call<PromiseOf>(county, 'openChecks', { id: own })).data.mayAsk).toBe(false)
})

test('not by who has the case in hand; by a clerk who took it in at the counter', async () => {
  const both = await stage.practitioner('140406')
  await stage.alsoStaff(both, 'county', '140406')
  const id = await promisedIn(stage, 'granted', { applicant: resident, handler: both })
  expect((await desk.ask(both, id)).code).toBe('case-in-own-hands')
  await desk.ask(county, id)
  expect((await desk.call<PromiseOf>(county, 'openChecks', { id })).data.checks).toHaveLength(1)
  // who was asked about somebody is not told to who works for them
  expect((await desk.call<PromiseOf>(both, 'openChecks', { id })).data).toMatchObject({
    mayAsk: false,
    checks: [],
  })
  const taken = await promisedIn(stage, 'granted', {
    applicant: resident,
    set: { applicant_id: null, filed_by: county.accountId, filed_as: 'centre' },
  })
  expect((await desk.ask(county, taken)).code).toBeUndefined()
})

test('a repeat asks once; two answers at once are one and a refusal', async () => {
  const id = await promisedIn(stage, 'granted', { applicant: resident })
  const input = { requestId: randomUUID(), applicationId: id, way: 'phone', toWhom: '东村村委会' }
  const [one, again] = [await desk.call(county, 'ask', input), await desk.call(county, 'ask', input)]
  expect(again.data).toEqual(one.data)
  expect(await stored(id)).toHaveLength(1)
  const { id: checkId } = (await stored(id))[0]!
  const answers = await Promise.all([desk.answer(county, checkId, 'true'), desk.answer(county, checkId)])
  expect(answers.map(({ code }) => code).sort()).toEqual(['promise-check-answered', undefined])
})

test('what is asked and found is said in full', async () => {
  const id = await promisedIn(stage, 'granted', { applicant: resident })
  const { fields } = await desk.call(county, 'ask', { applicationId: id, way: 'rumour', toWhom: '' })
  expect(fields).toEqual({ way: '请选择怎么核查', toWhom: '请填写向谁核查' })
})
