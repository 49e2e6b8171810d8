import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { addShift } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

let stage: Stage
let county: Person
let lawyer: Person

beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-11-23T08:30:00+08:00')
  county = await stage.staff('county', '140406')
  lawyer = await stage.practitioner('140406')
  await addShift(stage, lawyer)
})
afterAll(() => stage.close())

const run = async (procedure: string) => {
  const answer = await dispatch(jobsRouter, { procedure }, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}
const twice = async (procedure: string) => (await Promise.all([run(procedure), run(procedure)])).sort()

async function planned(firesAt: string): Promise<string> {
  const id = randomUUID()
  await stage.service.db
    .insertInto('roll_call')
    .values({
      id,
      area_code: '140406',
      site_code: null,
      issued_by: county.accountId,
      issued_at: '2026-11-23T00:00:00Z',
      plan: 'random',
      asks_code: false,
      reply_minutes: 10,
      window_from: '2026-11-23T01:00:00Z',
      window_to: '2026-11-23T03:00:00Z',
      fires_at: firesAt,
      status: 'planned',
    })
    .execute()
  return id
}
const callRow = (id: string) =>
  stage.service.db
    .selectFrom('roll_call')
    .select(['status', 'fired_at', 'closes_at'])
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
const replies = (id: string) =>
  stage.service.db
    .selectFrom('roll_call_reply')
    .select(['practitioner_id', 'status'])
    .where('roll_call_id', '=', id)
    .execute()
const messages = (person: Person, kind: string) =>
  stage.service.db
    .selectFrom('message')
    .select('title')
    .where('account_id', '=', person.accountId)
    .where('kind', '=', kind)
    .execute()
const acts = async (id: string) =>
  (
    await stage.service.db
      .selectFrom('audit_log')
      .select(['act', 'role'])
      .where('subject_id', '=', id)
      .orderBy('position')
      .execute()
  ).map(({ act, role }) => `${role} ${act}`)

test('a random call is made when its moment comes and not before, once by two runs; then closed, once', async () => {
  const id = await planned('2026-11-23T01:30:00Z')
  stage.at('2026-11-23T09:29:59+08:00')
  expect(await twice('fireRollCalls')).toEqual([0, 0])
  expect(await replies(id)).toEqual([])
  stage.at('2026-11-23T09:30:40+08:00')
  expect(await twice('fireRollCalls')).toEqual([0, 1])
  expect(await callRow(id)).toEqual({
    status: 'open',
    fired_at: '2026-11-23T01:30:40.000Z',
    closes_at: '2026-11-23T01:40:40.000Z',
  })
  expect(await replies(id)).toEqual([{ practitioner_id: lawyer.accountId, status: 'waiting' }])
  expect(await messages(lawyer, 'roll-call')).toHaveLength(1)

  stage.at('2026-11-23T09:40:59+08:00')
  expect(await twice('closeRollCalls')).toEqual([0, 0])
  stage.at('2026-11-23T09:41:00+08:00')
  expect(await twice('closeRollCalls')).toEqual([0, 1])
  expect((await callRow(id)).status).toBe('closed')
  expect(await replies(id)).toEqual([{ practitioner_id: lawyer.accountId, status: 'missed' }])
  expect(await messages(lawyer, 'roll-call-missed')).toHaveLength(1)
  expect(await acts(id)).toEqual(['system roll-call-fired', 'system roll-call-closed'])
})

test('one whose stretch is long over calls nobody, and whoever planned it is told', async () => {
  const id = await planned('2026-11-23T02:59:00Z')
  stage.at('2026-11-23T11:05:01+08:00')
  expect(await twice('fireRollCalls')).toEqual([0, 1])
  expect(await callRow(id)).toEqual({ status: 'cancelled', fired_at: null, closes_at: null })
  expect(await replies(id)).toEqual([])
  expect((await messages(county, 'roll-call-closed')).at(-1)).toEqual({ title: '随机点名没有点成' })
  expect(await acts(id)).toEqual(['system roll-call-cancelled'])
})

test('one cancelled while it comes is either made or cancelled', async () => {
  const id = await planned('2026-11-23T01:30:00Z')
  stage.at('2026-11-23T09:30:00+08:00')
  const cancel = stage.service.db
    .updateTable('roll_call')
    .set({ status: 'cancelled' })
    .where('id', '=', id)
    .where('status', '=', 'planned')
    .executeTakeFirst()
  const [fired, { numUpdatedRows }] = await Promise.all([run('fireRollCalls'), cancel])
  expect(fired + Number(numUpdatedRows)).toBe(1)
  expect(await replies(id)).toHaveLength(fired)
})

test('nothing broke unseen', () => expect(stage.logged).toEqual([]))
