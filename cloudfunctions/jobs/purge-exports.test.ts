import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { exportKey } from '@server/kit/ledger/export-key'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

let stage: Stage
let owner: Person

beforeAll(async () => {
  stage = await openStage()
  owner = await stage.staff('county', '140406')
})
afterAll(() => stage.close())

const run = async () => {
  const answer = await dispatch(jobsRouter, { procedure: 'purgeExports' }, { system: true }, stage.service)
  return (answer as { data: { done: number } }).data.done
}

async function made(expiresAt: string): Promise<string> {
  const id = randomUUID()
  for (const part of [0, 1]) await stage.service.files.put(exportKey(id, part), Buffer.from('a part'))
  await stage.service.db
    .insertInto('ledger_export')
    .values({
      id,
      account_id: owner.accountId,
      name: '咨询台账.xlsx',
      rows: 1,
      parts: 2,
      sm3: 'x',
      made_at: '2026-11-20T00:00:00+08:00',
      expires_at: expiresAt,
    })
    .execute()
  return id
}
const there = async (id: string, part: number) =>
  stage.service.files.get(exportKey(id, part)).then(
    () => true,
    () => false,
  )

test('erases what has expired, row and every part, and nothing else', async () => {
  stage.at('2026-11-25T03:25:00+08:00')
  const old = await made('2026-11-25T03:25:00+08:00')
  const young = await made('2026-11-25T03:25:01+08:00')
  expect(await run()).toBe(1)
  expect([await there(old, 0), await there(old, 1), await there(young, 0), await there(young, 1)]).toEqual([
    false,
    false,
    true,
    true,
  ])
  expect(await run()).toBe(0)
})

test('two runs at once erase each file once', async () => {
  stage.at('2026-11-25T03:25:00+08:00')
  for (let index = 0; index < 4; index++) await made('2026-11-24T00:00:00+08:00')
  const done = await Promise.all([run(), run()])
  expect(done[0]! + done[1]!).toBe(4)
})
