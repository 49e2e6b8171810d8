import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { caseIn, rowIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

let stage: Stage
let county: Person
let qin: Person
let city: Person
let neighbour: Person
let station: Person
let resident: Person
beforeEach(async () => {
  stage = await openStage()
  stage.at('2026-11-23T08:30:00+08:00')
  county = await stage.staff('county', '140406')
  qin = await stage.staff('county', '140430')
  city = await stage.staff('city', '140400')
  neighbour = await stage.staff('county', '140423')
  station = await stage.staff('station', '140406100000')
  resident = await stage.resident()
})
afterEach(() => stage.close())

const runOn = async (day: string): Promise<number> => {
  stage.at(`${day}T08:25:00+08:00`)
  const body = { procedure: 'remindOnTheWay' }
  const answer = await dispatch(jobsRouter, body, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}
const told = async ({ accountId }: Person) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select('title')
      .where('account_id', '=', accountId)
      .where('kind', '=', 'aid-on-the-way')
      .execute()
  ).map(({ title }) => title)

const transferred = async (answerBy: string) => {
  const id = await caseIn(stage, 'transferring', { applicant: resident, set: { transfer_to: '140430' } })
  await stage.service.db
    .insertInto('aid_transfer')
    .values({
      id: randomUUID(),
      application_id: id,
      from_code: '140406',
      to_code: '140430',
      number: `测试援移字〔2026〕第${randomUUID()}号`,
      former_number: '潞城援申字〔2026〕第1号',
      reason: '办案的法院在沁县',
      sent_by: county.accountId,
      sent_at: stage.service.clock().toISOString(),
      answer_by: answerBy,
    })
    .execute()
  return id
}
const takenIn = async (handOverBy: string) => {
  const id = await rowIn(stage, 'collected', {
    applicant: resident,
    set: {
      applicant_id: null,
      filed_by: station.accountId,
      filed_as: 'station',
      number: null,
      submitted_at: null,
    },
  })
  await stage.service.db
    .insertInto('aid_collection')
    .values({
      application_id: id,
      area_code: '140406100000',
      tracking: null,
      collector_id: station.accountId,
      began_at: stage.service.clock().toISOString(),
      receipt: `测试援收字〔2026〕第${randomUUID()}号`,
      collected_at: stage.service.clock().toISOString(),
      hand_over_by: handOverBy,
      hand_over: null,
      received_at: null,
      receiver_id: null,
    })
    .execute()
  return id
}
const end = (id: string) =>
  stage.service.db
    .updateTable('aid_application')
    .set({ status: 'withdrawn', transfer_to: null })
    .where('id', '=', id)
    .execute()

test('a transfer nobody answered by its day: both counties and the city, once, by one of two runs at once', async () => {
  await transferred('2026-11-25')
  expect(await runOn('2026-11-25')).toBe(0)
  const both = await Promise.all([runOn('2026-11-26'), runOn('2026-11-26')])
  expect(both[0] + both[1]).toBe(1)
  expect(await runOn('2026-11-27')).toBe(0)
  for (const person of [county, qin, city]) expect(await told(person)).toEqual(['有一件移送过期还没答复'])
  for (const person of [neighbour, station, resident]) expect(await told(person)).toEqual([])
})

test('what a station took in and nobody took over by its day: who took it in, the county and the city, once', async () => {
  await takenIn('2026-11-25')
  expect(await runOn('2026-11-25')).toBe(0)
  const both = await Promise.all([runOn('2026-11-26'), runOn('2026-11-26')])
  expect(both[0] + both[1]).toBe(1)
  expect(await runOn('2026-11-27')).toBe(0)
  for (const person of [county, city, station])
    expect(await told(person)).toEqual(['有一件代收的申请过期还没交接'])
  expect(await told(qin)).toEqual([])
})

test('nothing of what was taken back meanwhile', async () => {
  await end(await transferred('2026-11-25'))
  await end(await takenIn('2026-11-25'))
  expect(await runOn('2026-11-30')).toBe(0)
})
