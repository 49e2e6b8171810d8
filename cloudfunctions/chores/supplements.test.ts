import { runningClocks } from '@server/kit/aid/clocks'
import { dispatch } from '@server/kit/dispatch'
import { takeStep } from '@server/kit/aid/step'
import { caseIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { choresRouter } from './router'

let stage: Stage
let county: Person
let resident: Person
beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident()
})

const run = async (procedure: 'lapseSupplements' | 'remindSupplements') => {
  const answer = await dispatch(choresRouter, { procedure }, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}

/** A case whose list of missing papers is due on 3 December. */
async function waiting(form = {}): Promise<string> {
  const { db, clock } = stage.service
  const id = await caseIn(stage, 'submitted', { applicant: resident, form })
  const step = { act: 'ask-supplement', actor: 'county', accountId: county.accountId } as const
  await takeStep(db, { id, status: 'submitted' }, step, clock())
  await db
    .insertInto('aid_supplement')
    .values({
      application_id: id,
      county_code: '140406',
      ordinal: 1,
      reasons: '缺身份证',
      new_circumstance: null,
      asker_id: county.accountId,
      asked_at: clock().toISOString(),
      due_on: '2026-12-03',
    })
    .execute()
  return id
}
async function following(): Promise<string> {
  const { db, clock } = stage.service
  const id = await caseIn(stage, 'submitted', { applicant: resident })
  await db
    .insertInto('aid_promise_item')
    .values({
      application_id: id,
      code: 'means-proof',
      name: '经济困难证明',
      help: '',
      due_on: '2026-11-26',
      agreed_by: county.accountId,
      agreed_at: clock().toISOString(),
    })
    .execute()
  return id
}
const told = async ({ accountId }: Person) =>
  await stage.service.db
    .selectFrom('message')
    .select(['title', 'body', 'link', 'kind'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
const statusOf = async (id: string) =>
  (
    await stage.service.db
      .selectFrom('aid_application')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).status

test('lapses the day after the last one, once, and says how to begin anew', async () => {
  const id = await waiting()
  stage.at('2026-12-03T23:50:00+08:00')
  expect(await run('lapseSupplements')).toBe(0)
  stage.at('2026-12-04T00:10:00+08:00')
  expect(await run('lapseSupplements')).toBe(1)
  expect(await run('lapseSupplements')).toBe(0)
  expect(await statusOf(id)).toBe('lapsed')
  expect(await runningClocks(stage.service.db, id)).toEqual([])
  const history = await stage.service.db
    .selectFrom('aid_history')
    .select(['act', 'actor', 'actor_id'])
    .where('application_id', '=', id)
    .execute()
  expect(history.at(-1)).toEqual({ act: 'lapse', actor: 'county', actor_id: null })
  expect(await told(resident)).toMatchObject([
    {
      kind: 'aid-lapsed',
      body: expect.stringContaining('重新申请'),
      link: `/apply/supplement/index?id=${id}`,
    },
  ])
  const audited = await stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'role'])
    .where('subject_id', '=', id)
    .execute()
  expect(audited).toContainEqual({ act: 'lapsed', role: 'system' })
})

test('leaves what was supplied or taken back', async () => {
  const id = await waiting()
  const step = { act: 'withdraw', actor: 'applicant', accountId: resident.accountId } as const
  await takeStep(stage.service.db, { id, status: 'supplement' }, step, stage.service.clock())
  stage.at('2026-12-04T00:10:00+08:00')
  expect(await run('lapseSupplements')).toBe(0)
  expect(await statusOf(id)).toBe('withdrawn')
})

test('reminds three days and one day before the last one and on it, each once', async () => {
  await waiting()
  const titles: string[][] = []
  for (const day of ['11-29', '11-30', '11-30', '12-01', '12-02', '12-03', '12-04']) {
    stage.at(`2026-${day}T07:55:00+08:00`)
    await run('remindSupplements')
    titles.push((await told(resident)).map(({ title }) => title))
  }
  expect(titles.map(({ length }) => length)).toEqual([0, 1, 1, 1, 2, 3, 3])
  expect(titles.at(-1)!.filter((title) => title.includes('最后一天'))).toHaveLength(1)
  await run('lapseSupplements')
})

test('who flees violence is reminded in words that say nothing', async () => {
  await waiting({ circumstance: 'abuse-victim' })
  stage.at('2026-12-03T07:55:00+08:00')
  expect(await run('remindSupplements')).toBe(1)
  const messages = await told(resident)
  expect(messages).toHaveLength(1)
  expect(JSON.stringify(messages)).not.toContain('材料')
  stage.at('2026-12-04T00:10:00+08:00')
  await run('lapseSupplements')
  expect(JSON.stringify(await told(resident))).not.toMatch(/材料|撤回/)
})

test('what follows is reminded of, and the county told once when it did not come', async () => {
  const id = await following()
  stage.at('2026-11-26T07:55:00+08:00')
  expect(await run('remindSupplements')).toBe(1)
  stage.at('2026-11-27T07:55:00+08:00')
  expect(await run('remindSupplements')).toBe(1)
  expect(await run('remindSupplements')).toBe(0)
  const toCounty = (await told(county)).filter(({ link }) => link === `/staff/aid-review/index?id=${id}`)
  expect(toCounty).toMatchObject([
    { kind: 'aid-following-missed', body: expect.stringContaining('经济困难证明') },
  ])
  expect(await statusOf(id)).toBe('submitted')
})

test('a wish nobody answered by its day: who wished is told, once, and the county is not told of a promise', async () => {
  const { db, clock } = stage.service
  const id = await caseIn(stage, 'submitted', { applicant: resident })
  await db
    .insertInto('aid_promise_item')
    .values({
      application_id: id,
      code: 'means-proof',
      name: '经济困难证明',
      help: '',
      due_on: '2026-11-26',
      agreed_by: null,
      agreed_at: null,
      asked_by: resident.accountId,
      asked_at: clock().toISOString(),
    })
    .execute()
  stage.at('2026-11-26T07:55:00+08:00')
  expect(await run('remindSupplements')).toBe(0)
  stage.at('2026-11-27T07:55:00+08:00')
  expect(await run('remindSupplements')).toBe(1)
  expect(await run('remindSupplements')).toBe(0)
  expect(await told(resident)).toMatchObject([
    {
      kind: 'aid-wish-lapsed',
      link: `/apply/supplement/index?id=${id}`,
      body: expect.stringContaining('11月26日'),
    },
  ])
  expect((await told(county)).filter(({ link }) => link?.includes(id))).toEqual([])
})

test('a photo that came keeps everybody quiet', async () => {
  const id = await following()
  const { db, clock } = stage.service
  await db
    .insertInto('aid_paper')
    .values({
      id,
      application_id: id,
      owner_id: resident.accountId,
      kind: 'hardship',
      storage_key: `aid/${id}`,
      type: 'image/png',
      bytes: 1,
      sm3: 'x',
      uploaded_at: clock().toISOString(),
      removed_at: null,
      item_code: 'means-proof',
    })
    .execute()
  stage.at('2026-11-27T07:55:00+08:00')
  expect(await run('remindSupplements')).toBe(0)
  expect(await told(resident)).toEqual([])
})
