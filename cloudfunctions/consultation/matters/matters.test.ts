import { randomUUID } from 'node:crypto'
import type { MatterFound } from '@contract/consultation/matter-schema'
import type { Consultation } from '@contract/consultation/schema'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { consultationRouter } from '../router'
import { auditOf, newCall, written } from '../testing/new-record'

const PHONE = '13812345678'
let stage: Stage
let lawyer: Person
let other: Person
let elsewhere: Person
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  lawyer = await stage.practitioner('140406')
  other = await stage.practitioner('140406', 'lawyer', '王律师')
  elsewhere = await stage.practitioner('140430')
})

const call = <T = any>(person: Person, procedure: string, input?: object) =>
  stage.call<T>(consultationRouter, person, procedure, input)
const phoneOf = () => `138${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`
const found = async (person: Person, phone: string) =>
  (await call<MatterFound[]>(person, 'mattersByPhone', { phone })).data.map(({ matterId }) => matterId)

test('each record opens a matter of its own; a follow-up joins one, and the matter tells them all in order', async () => {
  const first = await written(stage, lawyer, { occurredAt: '2026-11-22T08:00:00+08:00' })
  const unrelated = await written(stage, lawyer)
  expect(unrelated.matterId).not.toBe(first.matterId)
  const second = await written(stage, lawyer, { matterId: first.matterId, summary: '上次那件事，单位还没给' })
  expect(second.matterId).toBe(first.matterId)
  const { data } = await call<Consultation[]>(lawyer, 'matter', { matterId: first.matterId })
  expect(data.map(({ id }) => id)).toEqual([first.id, second.id])
  expect((await call(lawyer, 'recentMatters')).data).toMatchObject([
    { matterId: expect.any(String), records: expect.any(Number) },
    { records: expect.any(Number) },
  ])
  const recent = (await call<MatterFound[]>(lawyer, 'recentMatters')).data
  expect(recent.find(({ matterId }) => matterId === first.matterId)).toMatchObject({
    records: 2,
    last: { summary: '上次那件事，单位还没给', practitionerName: '李律师' },
  })
})

test('the exact phone finds a matter of the county for another adviser, who joins it with that phone alone', async () => {
  const phone = phoneOf()
  const first = await written(stage, lawyer, { clientPhone: phone })
  expect(await found(other, phone)).toEqual([first.matterId])
  expect(await found(other, phoneOf())).toEqual([])
  expect(await found(elsewhere, phone)).toEqual([])
  const joining = newCall({ matterId: first.matterId })
  expect((await call(other, 'record', joining)).code).toBe('not-found')
  expect((await call(other, 'record', { ...joining, clientPhone: phoneOf() })).code).toBe('not-found')
  expect((await call(other, 'matter', { matterId: first.matterId })).code).toBe('not-found')
  const away = { ...joining, id: randomUUID(), clientPhone: phone, siteCode: siteCodeOf('140430') }
  expect((await call(elsewhere, 'record', away)).code).toBe('not-found')
  expect((await call(other, 'record', { ...joining, clientPhone: phone })).code).toBeUndefined()
  const { data } = await call<Consultation[]>(other, 'matter', { matterId: first.matterId })
  expect(data).toHaveLength(2)
  expect(JSON.stringify(data)).not.toContain(phone)
})

test('a matter somebody else keeps in safe mode, or that is a minor’s, is not told of and not joined', async () => {
  for (const care of [{ safeMode: true }, { groups: ['minor'] }]) {
    const phone = phoneOf()
    const kept = await written(stage, lawyer, { clientPhone: phone, ...care })
    expect(await found(other, phone)).toEqual([])
    expect((await call(other, 'record', newCall({ matterId: kept.matterId, clientPhone: phone }))).code).toBe(
      'not-found',
    )
    expect(await found(lawyer, phone)).toEqual([kept.matterId])
  }
})

test('looking up a phone leaves a trace, and the phone in none', async () => {
  await found(lawyer, PHONE)
  expect(await auditOf(stage, lawyer.accountId)).toMatchObject([
    { act: 'matters-looked-up', detail: { found: 0 } },
  ])
  const answered = await stage.service.db.selectFrom('answered_request').selectAll().execute()
  const log = await stage.service.db.selectFrom('audit_log').selectAll().execute()
  expect(JSON.stringify([answered, log, stage.logged])).not.toContain(PHONE)
})

test('one record sent many times at one moment opens one matter', async () => {
  const before = await stage.service.db.selectFrom('matter').select('id').execute()
  const input = newCall()
  const answers = await Promise.all([1, 2, 3, 4].map(() => call(lawyer, 'record', input)))
  expect(answers.map(({ code }) => code)).toEqual([undefined, undefined, undefined, undefined])
  const after = await stage.service.db.selectFrom('matter').select('id').execute()
  expect(after).toHaveLength(before.length + 1)
})
