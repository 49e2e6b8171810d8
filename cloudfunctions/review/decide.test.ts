import { randomUUID } from 'node:crypto'
import type { Review } from '@contract/aid/desk-schema'
import { takeStep } from '@server/kit/aid/step'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { auditOf, personal, reviewingOn, type Reviewing } from './testing/reviewing'

let stage: Stage
let desk: Reviewing
let resident: Person
let county: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  desk = reviewingOn(stage)
  county = await stage.staff('county', '140406')
  neighbour = await stage.staff('county', '140403')
})
afterAll(async () => {
  expect(JSON.stringify(stage.logged)).not.toMatch(personal)
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident('小王')
})

const decisionOf = (id: string) =>
  stage.service.db.selectFrom('aid_decision').selectAll().where('application_id', '=', id).execute()
const toldApplicant = () =>
  stage.service.db
    .selectFrom('message')
    .select(['kind', 'title', 'body', 'link'])
    .where('account_id', '=', resident.accountId)
    .where('kind', '=', 'aid-decided')
    .execute()

test('granting: decision, number, three days for a lawyer, history, word to the applicant, audit', async () => {
  const id = await desk.submitted(resident)
  stage.at('2026-11-25T15:00:00+08:00')
  const { data } = await desk.grant(county, id)
  expect(data).toMatchObject({
    item: { id, status: 'granted' },
    decision: { act: 'grant', ground: null, reasons: '符合条件，同意援助', deciderName: '赵科长' },
    // the 28th is a Saturday
    clock: { what: 'assign', dueOn: '2026-11-30' },
    acts: [],
  })
  expect(data.history.map(({ act, actor, actorName }) => [act, actor, actorName])).toEqual([
    ['submit', 'applicant', '小王'],
    ['grant', 'county', '赵科长'],
  ])
  expect(await decisionOf(id)).toMatchObject([
    {
      act: 'grant',
      decider_id: county.accountId,
      decided_at: '2026-11-25T07:00:00.000Z',
      next_due_on: '2026-11-30',
    },
  ])
  expect(await toldApplicant()).toEqual([
    {
      kind: 'aid-decided',
      title: '同意给您法律援助',
      body: expect.stringMatching(/^潞城援申字〔2026〕第\d+号，最晚11月30日 周一为您指派律师/),
      link: `/apply/case/index?id=${id}`,
    },
  ])
  expect((await auditOf(stage, id)).slice(-1)).toMatchObject([
    {
      chain: '140406',
      account_id: county.accountId,
      role: 'county',
      act: 'granted',
      detail: { number: data.decision!.number, ground: null },
    },
  ])
})

test('refusing: the ground, fifteen days to object, word to the applicant', async () => {
  const id = await desk.submitted(resident)
  const { data } = await desk.refuse(county, id)
  expect(data).toMatchObject({
    item: { status: 'refused' },
    decision: { act: 'refuse', ground: 'not-in-scope' },
    clock: { what: 'objection', dueOn: '2026-12-08' },
  })
  expect((await toldApplicant())[0]!.body).toContain('收到决定书起15天内可以提出异议')
  expect((await auditOf(stage, id)).slice(-1)).toMatchObject([
    { act: 'refused', detail: { ground: 'not-in-scope', nextDueOn: '2026-12-08' } },
  ])
})

test('the term after a decision stays as it was told', async () => {
  const id = await desk.submitted(resident)
  await desk.refuse(county, id)
  stage.at('2026-12-20T08:30:00+08:00')
  const { data } = await desk.call<Review>(county, 'review', { id })
  expect(data.clock!.dueOn).toBe('2026-12-08')
})

test('decisions are numbered by county, one series for both kinds', async () => {
  const staff = await stage.staff('county', '140430')
  const numberOf = async (act: 'grant' | 'refuse') =>
    (await desk[act](staff, await desk.submitted(resident, { countyCode: '140430' }))).data.decision!.number
  expect([await numberOf('grant'), await numberOf('refuse')]).toEqual([
    '沁县援决字〔2026〕第1号',
    '沁县援决字〔2026〕第2号',
  ])
})

test('a repeat of one request is one decision', async () => {
  const id = await desk.submitted(resident)
  const input = { requestId: randomUUID(), id, act: 'grant', reasons: '符合条件' }
  const first = await desk.call(county, 'decide', input)
  stage.at('2026-11-24T08:30:00+08:00')
  expect((await desk.call(county, 'decide', input)).data).toEqual(first.data)
  expect(await decisionOf(id)).toHaveLength(1)
  expect(await toldApplicant()).toHaveLength(1)
})

describe('is refused', () => {
  test.each([
    ['reasons', { act: 'grant', reasons: '好' }],
    ['reasons', { act: 'refuse', ground: 'not-in-scope', reasons: '不符合' }],
    ['ground', { act: 'refuse', reasons: '申请的事项不属于法律援助的范围' }],
    ['act', { act: 'withdraw', reasons: '申请的事项不属于法律援助的范围' }],
  ])('without a proper %s: %j', async (field, input) => {
    const id = await desk.submitted(resident)
    const { code, fields } = await desk.call(county, 'decide', { id, ...input })
    expect(code).toBe('bad-input')
    expect(fields).toHaveProperty(field)
    expect(await decisionOf(id)).toEqual([])
  })

  test('to another county, and for a draft: not found', async () => {
    const id = await desk.submitted(resident)
    const draft = await desk.drafted(resident)
    expect((await desk.grant(neighbour, id)).code).toBe('not-found')
    expect((await desk.grant(county, draft)).code).toBe('not-found')
    expect(await decisionOf(id)).toEqual([])
  })

  test('a second time, and after a withdrawal', async () => {
    const id = await desk.submitted(resident)
    await desk.grant(county, id)
    expect((await desk.refuse(county, id)).code).toBe('not-in-this-state')
    const gone = await desk.submitted(resident)
    await takeStep(
      stage.service.db,
      { id: gone, status: 'submitted' },
      { act: 'withdraw', actor: 'applicant', accountId: resident.accountId },
      stage.service.clock(),
    )
    expect((await desk.grant(county, gone)).code).toBe('not-in-this-state')
    expect(await decisionOf(gone)).toEqual([])
  })

  test('in one’s own cause; a colleague may', async () => {
    const id = await desk.submitted(county)
    const { data } = await desk.call<Review>(county, 'review', { id })
    expect(data).toMatchObject({ own: true, acts: [] })
    expect((await desk.grant(county, id)).code).toBe('own-application')
    const colleague = await stage.staff('county', '140406', '钱科员')
    expect((await desk.grant(colleague, id)).data).toMatchObject({ item: { status: 'granted' } })
  })
})

test('two deciders at once: one decides, the other is told to look again', async () => {
  const colleague = await stage.staff('county', '140406', '钱科员')
  for (let round = 0; round < 5; round++) {
    const id = await desk.submitted(resident)
    const both = await Promise.all([desk.grant(county, id), desk.refuse(colleague, id)])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
    expect(await decisionOf(id)).toMatchObject([{ act: both[0]!.code ? 'refuse' : 'grant' }])
  }
})

test('the database itself takes one decision an examination', async () => {
  const id = await desk.submitted(resident)
  await desk.grant(county, id)
  const { db } = stage.service
  const { id: _, ...written } = await db
    .selectFrom('aid_decision')
    .selectAll()
    .where('application_id', '=', id)
    .executeTakeFirstOrThrow()
  await expect(
    db
      .insertInto('aid_decision')
      .values({ ...written, number: `${written.number}再` })
      .execute(),
  ).rejects.toMatchObject({ code: '23505' })
})
