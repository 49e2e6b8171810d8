import { randomUUID } from 'node:crypto'
import { verifyAudit } from '@server/kit/audit'
import { closeRollCall } from '@server/kit/roll-call/close'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { rollcallRouter } from './router'
import { dianshang, onDuty, qinhe, weizi } from './testing/duty'

const PEOPLE = 140
const TOWNS = [
  ['140406', dianshang],
  ['140406', weizi],
  ['140431', qinhe],
] as const

let stage: Stage
let city: Person
let lawyers: Person[]

beforeEach(async () => {
  stage = await openStage()
  stage.at('2026-11-24T09:00:00+08:00')
  city = await stage.staff('city', '140400')
  lawyers = []
  for (let count = 0; count < PEOPLE; count++) {
    const [county, town] = TOWNS[count % TOWNS.length]!
    const lawyer = await stage.practitioner(county)
    await onDuty(stage, lawyer, { town })
    lawyers.push(lawyer)
  }
})
afterEach(() => stage.close())

async function callAll() {
  const input = { scope: { of: 'area', areaCode: '140400' }, asksCode: false, when: { plan: 'now' } }
  const { data } = await stage.call(rollcallRouter, city, 'issue', input)
  const rows = await stage.service.db
    .selectFrom('roll_call_reply')
    .select(['id', 'practitioner_id'])
    .where('roll_call_id', '=', data.id)
    .execute()
  const ids = new Map(rows.map(({ id, practitioner_id: who }) => [who, id]))
  return {
    callId: data.id as string,
    called: data.counts.called as number,
    idOf: (who: Person) => ids.get(who.accountId)!,
  }
}
const reply = (person: Person, id: string, requestId: string) =>
  stage.call(rollcallRouter, person, 'reply', { id, requestId })
const statusesOf = async (callId: string) =>
  (
    await stage.service.db
      .selectFrom('roll_call_reply')
      .select('status')
      .where('roll_call_id', '=', callId)
      .execute()
  ).map(({ status }) => status)
const repliedInAudit = async () =>
  (
    await stage.service.db
      .selectFrom('audit_log')
      .select('subject_id')
      .where('act', '=', 'roll-call-replied')
      .execute()
  ).map(({ subject_id: id }) => id)

test('140 people answer at once, a third of them with two taps: each counts once', async () => {
  const { callId, called, idOf } = await callAll()
  expect(called).toBe(PEOPLE)
  stage.at('2026-11-24T09:00:40+08:00')
  const taps = lawyers.flatMap((lawyer, index) => {
    const id = idOf(lawyer)
    const requestId = randomUUID()
    const first = reply(lawyer, id, requestId)
    if (index % 3 === 0) return [first, reply(lawyer, id, requestId)]
    return index % 3 === 1 ? [first, reply(lawyer, id, randomUUID())] : [first]
  })
  const codes = (await Promise.all(taps)).map(({ code }) => code ?? 'done')
  // a repeat of a request is answered like the first; a second tap of its own is told that it is done
  const twoTaps = Math.ceil((PEOPLE - 1) / 3)
  expect(codes.filter((code) => code === 'roll-call-replied')).toHaveLength(twoTaps)
  expect(new Set(codes)).toEqual(new Set(['done', 'roll-call-replied']))
  expect((await statusesOf(callId)).filter((status) => status === 'replied')).toHaveLength(PEOPLE)
  const audited = await repliedInAudit()
  expect(audited).toHaveLength(PEOPLE)
  expect(new Set(audited).size).toBe(PEOPLE)
  const { data } = await stage.call(rollcallRouter, city, 'one', { id: callId })
  expect(data.call.counts).toEqual({ called: PEOPLE, replied: PEOPLE, waiting: 0, missed: 0, toJudge: 0 })
  const chains = await verifyAudit(stage.service.db, stage.service.keyring)
  expect(chains.every(({ brokenAt }) => brokenAt === null)).toBe(true)
  expect(stage.logged).toEqual([])
})

test('answers at the last second race the closing: each is either answered or missed, and told so', async () => {
  const { callId, idOf } = await callAll()
  stage.at('2026-11-24T09:09:59+08:00')
  const closing = Promise.all(
    [0, 1].map(() =>
      stage.service.db
        .transaction()
        .execute((db) => closeRollCall(db, callId, new Date('2026-11-24T09:10:20+08:00'))),
    ),
  )
  const half = lawyers.filter((_, index) => index % 2 === 0)
  const results = await Promise.all(half.map((lawyer) => reply(lawyer, idOf(lawyer), randomUUID())))
  const closed = (await closing).filter((outcome) => outcome !== undefined)
  const answered = results.filter(({ data }) => data).length
  expect(results.filter(({ code }) => code === 'roll-call-closed')).toHaveLength(half.length - answered)
  const statuses = await statusesOf(callId)
  expect(statuses.filter((status) => status === 'replied')).toHaveLength(answered)
  expect(statuses.filter((status) => status === 'missed')).toHaveLength(PEOPLE - answered)
  expect(closed).toEqual([{ areaCode: '140400', called: PEOPLE, missed: PEOPLE - answered }])
  const told = await stage.service.db
    .selectFrom('message')
    .select('account_id')
    .where('kind', '=', 'roll-call-missed')
    .execute()
  expect(told).toHaveLength(PEOPLE - answered)
  expect(stage.logged).toEqual([])
})
