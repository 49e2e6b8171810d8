import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

let stage: Stage
let owner: Person

beforeAll(async () => {
  stage = await openStage()
  owner = await stage.practitioner('140406')
})
afterAll(() => stage.close())

const run = async () => {
  const answer = await dispatch(jobsRouter, { procedure: 'purgeProofs' }, { system: true }, stage.service)
  return (answer as { data: { done: number } }).data.done
}

/** A photo with a file behind it, handed in for something or loose. */
async function keep(uploadedAt: string, handedIn = false): Promise<{ id: string; key: string }> {
  const id = randomUUID()
  const key = `proof/140406/${id}`
  await stage.service.files.put(key, Buffer.from('a photo'))
  await stage.service.db
    .insertInto('proof')
    .values({
      id,
      owner_id: owner.accountId,
      county_code: '140406',
      storage_key: key,
      type: 'image/png',
      bytes: 7,
      sm3: 'x',
      uploaded_at: uploadedAt,
      subject_type: handedIn ? 'make_up' : null,
      subject_id: handedIn ? randomUUID() : null,
    })
    .execute()
  return { id, key }
}
const ids = async () =>
  (await stage.service.db.selectFrom('proof').select('id').execute()).map(({ id }) => id).sort()

test('erases what nobody took up within two days, row and file, and nothing else', async () => {
  stage.at('2026-11-25T03:50:00+08:00')
  const old = await keep('2026-11-23T03:49:59+08:00')
  const young = await keep('2026-11-23T03:50:00+08:00')
  const used = await keep('2026-01-01T00:00:00+08:00', true)
  expect(await run()).toBe(1)
  expect(await ids()).toEqual([young.id, used.id].sort())
  await expect(stage.service.files.get(old.key)).rejects.toThrow()
  expect((await stage.service.files.get(used.key)).toString()).toBe('a photo')
  expect(await run()).toBe(0)
  const traces = await stage.service.db
    .selectFrom('audit_log')
    .select('detail')
    .where('procedure', '=', 'purgeProofs')
    .execute()
  expect(traces).toEqual([{ detail: { done: 1 } }])
})

test('two runs at once erase each photo once', async () => {
  await Promise.all(Array.from({ length: 4 }, () => keep('2026-11-20T00:00:00+08:00')))
  const done = await Promise.all([run(), run()])
  expect(done[0]! + done[1]!).toBe(4)
})
