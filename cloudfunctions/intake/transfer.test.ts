import { randomUUID } from 'node:crypto'
import type { Intake, IntakeFigures } from '@contract/intake/schema'
import type { TransferCase, TransferItem, Transfers } from '@contract/intake/transfer-schema'
import { neutralNotice } from '@contract/consultation/privacy'
import { takeStep } from '@server/kit/aid/step'
import { caseIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { counterOn, personal, type Counter } from './testing/counter'

let stage: Stage
let desk: Counter
let resident: Person
let county: Person
let qin: Person
let third: Person
let city: Person
beforeAll(async () => {
  stage = await openStage()
  desk = counterOn(stage)
  county = await stage.staff('county', '140406')
  qin = await stage.staff('county', '140430', '沁县的人')
  third = await stage.staff('county', '140423', '别县的人')
  city = await stage.staff('city', '140400', '市里的人')
})
afterAll(async () => {
  expect(await desk.everything()).not.toMatch(personal)
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident()
})

const REASON = '办案的法院在沁县，应由沁县管辖'
const submitted = () => caseIn(stage, 'submitted', { applicant: resident })
const transfer = (person: Person, id: string, to = '140430') =>
  desk.call<TransferItem>(person, 'transfer', { id, to, reason: REASON })
const sent = async () => {
  const id = await submitted()
  return { id, item: (await transfer(county, id)).data }
}
const answer = (person: Person, id: string, act = 'take-over') =>
  desk.call<TransferCase>(person, 'answerTransfer', {
    id,
    act,
    ...(act === 'hand-back' && { note: '法院在潞城，不在沁县' }),
  })
const list = async (person: Person, side: string) =>
  (await desk.call<Transfers>(person, 'transfers', { side })).data.rows

describe('sending on (法援法 38)', () => {
  test('a numbered paper, the clock stands still, both sides and the applicant are told', async () => {
    const { id, item } = await sent()
    expect(item).toMatchObject({
      applicationId: id,
      fromName: '潞城区',
      toName: '沁县',
      reason: REASON,
      // two days after Monday the 23rd
      answerBy: '2026-11-25',
      state: 'waiting',
      newNumber: null,
      senderName: '赵科长',
    })
    expect(item.receipt).toMatch(/^潞城援移字〔2026〕第\d+号$/)
    expect(await desk.row(id)).toMatchObject({ status: 'transferring', transfer_to: '140430' })
    expect(await desk.clocks(id)).toEqual([
      expect.objectContaining({ what: 'review', paused_on: '2026-11-23' }),
    ])
    const [told] = (await desk.inbox(qin, 'aid-transfer')).filter((line) => line.includes(item.receipt))
    expect(told).toContain(`/staff/transfer/index?id=${item.id}`)
    expect((await desk.inbox(resident, 'aid-transferring')).join()).toContain('归沁县法律援助中心管')
    expect((await list(county, 'out')).map((row) => row.id)).toContain(item.id)
    expect((await list(qin, 'in')).map((row) => row.id)).toContain(item.id)
    expect((await list(city, 'in')).map((row) => row.id)).toContain(item.id)
    expect((await list(third, 'in')).map((row) => row.id)).not.toContain(item.id)
  })

  test('not to oneself, not to nowhere, not another’s, not once decided, not one’s own', async () => {
    const id = await submitted()
    expect((await transfer(county, id, '140406')).code).toBe('transfer-here')
    expect((await transfer(county, id, '110101')).fields).toHaveProperty('to')
    expect((await transfer(county, id, '140400')).fields).toHaveProperty('to')
    expect((await transfer(third, id)).code).toBe('not-found')
    const own = await caseIn(stage, 'submitted', { applicant: county })
    expect((await transfer(county, own)).code).toBe('own-application')
    const granted = await caseIn(stage, 'granted', { applicant: resident })
    expect((await transfer(county, granted)).code).toBe('not-in-this-state')
    const both = await Promise.all([transfer(county, id), transfer(county, id)])
    expect(both.map(({ code }) => code).sort()).toEqual(['not-in-this-state', undefined])
    const requestId = randomUUID()
    const other = await submitted()
    const act = { id: other, to: '140430', reason: REASON, requestId }
    const first = await desk.call<TransferItem>(county, 'transfer', act)
    expect((await desk.call(county, 'transfer', act)).data).toEqual(first.data)
    // a colleague's act under a number that is taken is an act of its own
    const colleague = await stage.staff('county', '140406', '孙股长')
    const again = { ...act, id: await submitted(), requestId: first.data.id }
    expect((await desk.call<TransferItem>(colleague, 'transfer', again)).data).toMatchObject({
      state: 'waiting',
    })
  })
})

describe('the county it was sent to', () => {
  test('reads what it is about, with the name masked and a trace', async () => {
    const { id, item } = await sent()
    const { data } = await desk.call<TransferCase>(qin, 'openTransfer', { id: item.id })
    expect(data).toMatchObject({ name: '王**', opponent: '王大强', mayAnswer: true })
    expect(JSON.stringify(data)).not.toMatch(/140406196611230023|13834567890|东村12号|王秀英/)
    expect((await desk.call<TransferCase>(county, 'openTransfer', { id: item.id })).data.mayAnswer).toBe(
      false,
    )
    expect((await desk.call(third, 'openTransfer', { id: item.id })).code).toBe('not-found')
    const traces = await stage.service.db
      .selectFrom('audit_log')
      .select('account_id')
      .where('subject_id', '=', item.id)
      .where('act', '=', 'opened')
      .execute()
    expect(traces.map(({ account_id }) => account_id)).toContain(qin.accountId)
    expect((await desk.row(id)).county_code).toBe('140406')
  })

  test('takes it over: its own number, seven days anew, both told', async () => {
    const { id, item } = await sent()
    stage.at('2026-11-26T10:00:00+08:00')
    const { data } = await answer(qin, item.id)
    expect(data).toMatchObject({ state: 'taken-over', mayAnswer: false })
    expect(data.newNumber).toMatch(/^沁县援申字〔2026〕第\d+号$/)
    expect(await desk.row(id)).toMatchObject({
      status: 'submitted',
      county_code: '140430',
      transfer_to: null,
      number: data.newNumber,
    })
    expect((await desk.clocks(id)).map(({ due_on, outcome }) => [due_on, outcome])).toEqual([
      ['2026-11-30', 'stopped'],
      ['2026-12-03', null],
    ])
    expect((await desk.inbox(resident, 'aid-transferred')).join()).toContain(data.newNumber!)
    expect((await desk.inbox(county, 'aid-transfer-settled')).join()).toContain(item.receipt)
    // who sent it reads its own list, and the case no more
    expect((await desk.call(county, 'beside', { id })).code).toBe('not-found')
    expect((await desk.call<Intake>(qin, 'beside', { id })).data.transfers).toEqual([
      expect.objectContaining({ receipt: item.receipt, state: 'taken-over' }),
    ])
  })

  test('does not send it back to who sent it, however far it went on; a third county may have it', async () => {
    const { id, item } = await sent()
    await answer(qin, item.id)
    expect((await transfer(qin, id, '140406')).code).toBe('transfer-back')
    const { data: on } = await transfer(qin, id, '140423')
    await answer(third, on.id)
    for (const back of ['140406', '140430'])
      expect((await transfer(third, id, back)).code).toBe('transfer-back')
    expect(await desk.row(id)).toMatchObject({ status: 'submitted', county_code: '140423' })
  })

  test('hands it back with a reason: it goes on where it stood', async () => {
    const { id, item } = await sent()
    stage.at('2026-11-25T10:00:00+08:00')
    expect((await desk.call(qin, 'answerTransfer', { id: item.id, act: 'hand-back' })).fields).toHaveProperty(
      'note',
    )
    const { data } = await answer(qin, item.id, 'hand-back')
    expect(data).toMatchObject({ state: 'handed-back', note: '法院在潞城，不在沁县', newNumber: null })
    expect(await desk.row(id)).toMatchObject({
      status: 'submitted',
      county_code: '140406',
      transfer_to: null,
    })
    expect(await desk.clocks(id)).toEqual([
      expect.objectContaining({ due_on: '2026-12-02', paused_on: null, paused_days: 2 }),
    ])
    expect((await desk.inbox(county, 'aid-transfer-settled')).join()).toContain('接着审查')
    expect((await transfer(county, id, '140423')).data).toMatchObject({ toName: '襄垣县' })
  })

  test('who fled violence is told of neither way in words another may read', async () => {
    const hidden = await stage.resident()
    const id = await caseIn(stage, 'submitted', {
      applicant: hidden,
      form: { circumstance: 'abuse-victim' },
      set: { circumstance: 'abuse-victim' },
    })
    const { data } = await transfer(county, id)
    await answer(qin, data.id)
    const messages = await stage.service.db
      .selectFrom('message')
      .select(['kind', 'title', 'body'])
      .where('account_id', '=', hidden.accountId)
      .execute()
    const { kind, title, body } = neutralNotice
    expect(messages).toEqual(Array(2).fill({ kind, title, body }))
  })

  test('answers once; nobody else answers; one’s own is a colleague’s', async () => {
    const { item } = await sent()
    for (const person of [county, third]) expect((await answer(person, item.id)).code).toBe('not-found')
    const both = await Promise.all([answer(qin, item.id), answer(qin, item.id, 'hand-back')])
    expect(both.map(({ code }) => code).sort()).toEqual(['transfer-settled', undefined])
    const own = await caseIn(stage, 'submitted', { applicant: qin })
    const { data } = await transfer(county, own)
    expect((await answer(qin, data.id)).code).toBe('own-application')
  })

  test('who withdraws meanwhile leaves nothing to answer', async () => {
    const { id, item } = await sent()
    await takeStep(
      stage.service.db,
      { id, status: 'transferring' },
      { act: 'withdraw', actor: 'applicant', accountId: resident.accountId },
      stage.service.clock(),
    )
    expect((await answer(qin, item.id)).code).toBe('transfer-settled')
    expect((await list(qin, 'in')).find((row) => row.id === item.id)).toMatchObject({ state: 'withdrawn' })
  })
})

test('figures by case and by person, of one’s own counties', async () => {
  stage.at('2026-10-12T09:00:00+08:00')
  const one = await submitted()
  await caseIn(stage, 'granted', { applicant: resident })
  await stage.service.db
    .insertInto('aid_recipient')
    .values({
      id: randomUUID(),
      application_id: one,
      name_sealed: 'x',
      id_number_sealed: 'x',
      id_number_index: 'x',
      groups: [],
      signed: true,
      added_by: resident.accountId,
      added_at: stage.service.clock().toISOString(),
    })
    .execute()
  const ask = async (person: Person) =>
    (await desk.call<IntakeFigures>(person, 'figures', { from: '2026-10-12', to: '2026-10-12' })).data.rows
  expect(await ask(county)).toEqual([
    {
      countyCode: '140406',
      countyName: '潞城区',
      received: 2,
      people: 3,
      granted: 0,
      peopleAided: 0,
      takenIn: 0,
      forOthers: 0,
    },
  ])
  expect(await ask(city)).toHaveLength(1)
  expect(await ask(qin)).toEqual([])
})
