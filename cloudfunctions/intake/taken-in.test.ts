import { randomUUID } from 'node:crypto'
import { completeForm, cross } from '@contract/aid/testing/forms'
import type { Intake } from '@contract/intake/schema'
import type { TakenInList, TakenInReceipt } from '@contract/intake/taken-in-schema'
import { rowIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { counterOn, personal, type Counter } from './testing/counter'

let stage: Stage
let desk: Counter
let station: Person
let justice: Person
let county: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  desk = counterOn(stage)
  station = await stage.staff('station', '140406100000', '站里的人')
  justice = await stage.practitioner('140406', 'justice-staff', '所里的人')
  county = await stage.staff('county', '140406')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(async () => {
  expect(await desk.everything()).not.toMatch(personal)
  expect(JSON.stringify(stage.logged)).not.toMatch(personal)
  await stage.close()
})
beforeEach(() => stage.at('2026-11-23T08:30:00+08:00'))

const list = async (person: Person, state: string) =>
  (await desk.call<TakenInList>(person, 'takenIn', { state })).data.rows
const receive = (person: Person, id: string) => desk.call<TakenInReceipt>(person, 'receive', { id })

describe('taken in at a station', () => {
  test('receipt, days to hand over, no clock of the law yet; the person has confirmed it by hand', async () => {
    const form = completeForm()
    const id = await desk.begun(station, form, 'post')
    expect(await list(station, 'unfinished')).toEqual([
      expect.objectContaining({ id, name: null, receipt: null, tracking: 'SF1234567', channel: 'post' }),
    ])
    expect(await list(county, 'unfinished')).toEqual([])
    const { data, code } = await desk.collect(station, id, form)
    expect(code).toBeUndefined()
    expect(data).toMatchObject({
      id,
      channel: 'post',
      tracking: 'SF1234567',
      filedAs: 'station',
      name: '王**',
      countyName: '潞城区',
      collectorName: '站里的人',
      // two days after Monday
      handOverBy: '2026-11-25',
      received: null,
      mine: true,
      mayReceive: false,
      papers: [{ kind: 'identity', count: 1 }],
    })
    expect(data.receipt).toMatch(/^潞城援代字〔2026〕第\d+号$/)
    expect(await desk.row(id)).toMatchObject({
      status: 'collected',
      applicant_id: null,
      filed_by: station.accountId,
      filed_as: 'station',
      channel: 'post',
      county_code: '140406',
      number: null,
      submitted_at: null,
    })
    expect(await desk.clocks(id)).toEqual([])
    const told = (await desk.inbox(county, 'aid-collected')).filter((line) => line.includes(data.receipt!))
    expect(told).toHaveLength(1)
    expect((await desk.inbox(neighbour, 'aid-collected')).join()).not.toContain(data.receipt!)
  })

  test('the centre has it: one number for both, and the seven days from there', async () => {
    const id = await desk.collected(station)
    expect((await list(station, 'waiting')).map((row) => row.id)).toContain(id)
    expect((await list(county, 'waiting')).find((row) => row.id === id)).toMatchObject({ mayReceive: true })
    stage.at('2026-11-25T09:00:00+08:00')
    const { data } = await receive(county, id)
    expect(data).toMatchObject({
      mayReceive: false,
      received: { receivedAt: '2026-11-25T01:00:00.000Z', receiverName: '赵科长', dueOn: '2026-12-02' },
    })
    expect(data.received!.handOver).toMatch(/^潞城援交字〔2026〕第\d+号$/)
    expect(data.received!.applicationNumber).toMatch(/^潞城援申字〔2026〕第\d+号$/)
    expect(await desk.row(id)).toMatchObject({
      status: 'submitted',
      number: data.received!.applicationNumber,
      submitted_at: '2026-11-25T01:00:00.000Z',
    })
    expect(await desk.clocks(id)).toEqual([
      expect.objectContaining({ what: 'review', started_on: '2026-11-25', due_on: '2026-12-02' }),
    ])
    const theirs = await desk.call<TakenInReceipt>(station, 'takenInOne', { id })
    expect(theirs.data.received).toEqual(data.received)
    expect((await desk.inbox(station, 'aid-handed-over')).join()).toContain(data.received!.handOver!)
  })

  test('received once, by the county it goes to', async () => {
    const id = await desk.collected(station)
    expect((await receive(neighbour, id)).code).toBe('not-found')
    const both = await Promise.all([receive(county, id), receive(county, id)])
    expect(both.map(({ code }) => code).sort()).toEqual(['hand-over-done', undefined])
    expect(await desk.clocks(id)).toHaveLength(1)
  })

  test('a repeat of the same act is one receipt; two acts are one receipt and one refusal', async () => {
    const form = completeForm()
    const id = await desk.begun(station, form)
    const act = {
      id,
      form,
      promise: await desk.signed(form),
      readBack: { way: 'shown', strokes: cross },
      requestId: randomUUID(),
    }
    const first = await desk.call<TakenInReceipt>(station, 'collect', act)
    const again = await desk.call<TakenInReceipt>(station, 'collect', act)
    expect(again.data).toEqual(first.data)
    const other = await desk.begun(station, form)
    const both = await Promise.all([desk.collect(station, other, form), desk.collect(station, other, form)])
    expect(both.map(({ code }) => code).sort()).toEqual(['not-in-this-state', undefined])
  })

  test('not without the person’s own hand, the papers, or the promise', async () => {
    const form = completeForm()
    const id = await desk.begun(station, form)
    const tap = { way: 'aloud', strokes: [[[1, 1, 0]]] }
    expect((await desk.collect(station, id, form, tap)).code).toBe('read-back-missing')
    const without = await desk.call(station, 'collect', {
      id,
      form,
      readBack: { way: 'aloud', strokes: cross },
    })
    expect(without.code).toBe('signature-missing')
    const bare = randomUUID()
    await desk.call(station, 'beginTakeIn', { id: bare, channel: 'counter' })
    expect((await desk.collect(station, bare, form)).fields).toHaveProperty(['papers.identity'])
    expect((await desk.row(id)).status).toBe('draft')
  })

  test('nobody makes a draft of their own the office’s', async () => {
    const id = await rowIn(stage, 'draft', { applicant: station, set: { number: null, submitted_at: null } })
    expect((await desk.call(station, 'beginTakeIn', { id, channel: 'counter' })).code).toBe(
      'not-in-this-state',
    )
    expect(await desk.row(id)).toMatchObject({ applicant_id: station.accountId, filed_as: 'self' })
  })

  test('a draft is in the hands of who began it', async () => {
    const form = completeForm()
    const id = await desk.begun(station, form)
    const colleague = await stage.staff('station', '140406100000', '另一个')
    expect((await desk.collect(colleague, id, form)).code).toBe('not-found')
    expect((await desk.call(colleague, 'takenInOne', { id })).code).toBe('not-found')
    expect((await desk.call(station, 'beginTakeIn', { id, channel: 'counter' })).code).toBe(
      'not-in-this-state',
    )
    expect((await desk.submit(station, id, form)).code).toBe('not-in-this-state')
  })

  test('seen by the station, not by another place; the justice office takes in as well', async () => {
    const id = await desk.collected(justice)
    expect(await desk.row(id)).toMatchObject({ filed_as: 'station', filed_by: justice.accountId })
    expect((await list(justice, 'waiting')).map((row) => row.id)).toContain(id)
    const elsewhere = await stage.staff('station', '140430100000', '别处的站')
    expect((await list(elsewhere, 'waiting')).map((row) => row.id)).not.toContain(id)
    expect((await desk.call(elsewhere, 'takenInOne', { id })).code).toBe('not-found')
  })

  test('for another county: that one receives it', async () => {
    const id = await desk.collected(station, { countyCode: '140430' })
    expect((await receive(county, id)).code).toBe('not-found')
    expect((await receive(neighbour, id)).data.countyName).toBe('沁县')
  })
})

describe('taken in at the centre’s own counter', () => {
  test('is received in the same breath', async () => {
    const id = await desk.collected(county)
    const row = await desk.row(id)
    expect(row).toMatchObject({ status: 'submitted', filed_as: 'centre', applicant_id: null })
    expect(row.number).toMatch(/^潞城援申字/)
    const { data } = await desk.call<TakenInReceipt>(county, 'takenInOne', { id })
    expect(data).toMatchObject({ handOverBy: null, received: { handOver: null, dueOn: '2026-11-30' } })
  })

  test('for another county it is handed over like a station’s', async () => {
    const id = await desk.collected(county, { countyCode: '140430' })
    expect(await desk.row(id)).toMatchObject({ status: 'collected', county_code: '140430' })
  })
})

test('the county sees how it came in, and the confirmation as it was signed', async () => {
  const id = await desk.collected(station)
  expect((await desk.call(county, 'beside', { id })).code).toBe('not-found')
  await receive(county, id)
  const { data } = await desk.call<Intake>(county, 'beside', { id })
  expect(data).toMatchObject({
    filedAs: 'station',
    channel: 'counter',
    agent: null,
    takenIn: { collectorName: '站里的人' },
    readBack: { way: 'aloud', readerName: '站里的人', intact: true, strokes: cross },
    mayTransfer: true,
  })
  expect(data.readBack!.text).toContain('以上念给本人听过，本人确认属实')
  expect(data.readBack!.text).toContain('儿子三年没有给过赡养费')
  expect((await desk.call(neighbour, 'beside', { id })).code).toBe('not-found')
})
