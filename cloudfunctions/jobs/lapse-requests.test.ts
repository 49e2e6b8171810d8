import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { addShift } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

let stage: Stage
let asker: Person
let other: Person
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T09:00:00+08:00')
  asker = await stage.practitioner('140406')
  other = await stage.practitioner('140406')
})

const run = async () => {
  const answer = await dispatch(jobsRouter, { procedure: 'lapseRequests' }, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}

interface Asked {
  shiftIds?: string[]
  leave?: { from_on: string; to_on: string }
  status?: 'asked' | 'consented'
}

async function asked({ shiftIds = [], leave, status = 'asked' }: Asked): Promise<string> {
  const id = randomUUID()
  const { db } = stage.service
  await db
    .insertInto('duty_request')
    .values({
      id,
      kind: leave ? 'leave' : shiftIds.length === 2 ? 'swap' : 'stand-in',
      county_code: '140406',
      asker_id: asker.accountId,
      other_id: leave ? null : other.accountId,
      from_on: leave?.from_on ?? null,
      to_on: leave?.to_on ?? null,
      reason: '开庭冲突',
      status,
      asked_at: '2026-11-20T00:00:00Z',
      closed_at: null,
    })
    .execute()
  for (const [place, shift_id] of shiftIds.entries())
    await db
      .insertInto('duty_request_shift')
      .values({ request_id: id, part: place === 0 ? 'own' : 'other', shift_id, open: true })
      .execute()
  return id
}

const statusOf = async (id: string) =>
  (
    await stage.service.db
      .selectFrom('duty_request')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).status

const published = (person: Person, day: string) => addShift(stage, person, { day, status: 'published' })

test('requests whose shift has begun or is gone lapse once, with history, messages and audit', async () => {
  const begins = await asked({ shiftIds: [await published(asker, '2026-12-01')] })
  const swap = await asked({
    shiftIds: [await published(asker, '2026-12-05'), await published(other, '2026-12-01')],
    status: 'consented',
  })
  const withdrawn = await asked({
    shiftIds: [await addShift(stage, asker, { day: '2026-12-06', status: 'withdrawn' })],
  })
  const leave = await asked({ leave: { from_on: '2026-11-30', to_on: '2026-11-30' }, status: 'consented' })
  const keeps = [
    await asked({ shiftIds: [await published(asker, '2026-12-02')] }),
    await asked({ leave: { from_on: '2026-12-01', to_on: '2026-12-01' }, status: 'consented' }),
  ]
  stage.at('2026-12-01T08:29:59+08:00')
  expect(await run()).toBe(2)
  expect(await statusOf(begins)).toBe('asked')
  stage.at('2026-12-01T08:30:00+08:00')
  // two runs at once share the work between them, and do each thing once
  expect((await Promise.all([run(), run()])).reduce((sum, done) => sum + done)).toBe(2)
  for (const id of [begins, swap, withdrawn, leave]) expect(await statusOf(id)).toBe('lapsed')
  for (const id of keeps) expect(await statusOf(id)).not.toBe('lapsed')

  const { db } = stage.service
  const history = await db
    .selectFrom('duty_request_history')
    .select(['act', 'actor_id', 'note'])
    .where('request_id', '=', swap)
    .execute()
  expect(history).toEqual([{ act: 'lapse', actor_id: null, note: '这一班已经开始或已取消' }])
  const held = await db
    .selectFrom('duty_request_shift')
    .select('open')
    .where('request_id', 'in', [begins, swap])
    .execute()
  expect(held.map(({ open }) => open)).toEqual([false, false, false])
  const told = await db
    .selectFrom('message')
    .select('kind')
    .where('account_id', '=', other.accountId)
    .execute()
  expect(told).toEqual(Array(3).fill({ kind: 'request-lapsed' }))
  const audit = await db
    .selectFrom('audit_log')
    .select(['act', 'role', 'chain'])
    .where('subject_id', '=', swap)
    .execute()
  expect(audit).toEqual([{ act: 'request-lapsed', role: 'system', chain: '140406' }])
})
