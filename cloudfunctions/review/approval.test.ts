import { randomUUID } from 'node:crypto'
import type { Queue, Review } from '@contract/aid/desk-schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { auditOf, personal, reviewingOn, type Reviewing } from './testing/reviewing'

let stage: Stage
let desk: Reviewing
let resident: Person
let proposer: Person
let colleague: Person
let neighbour: Person
/** 潞城区 decides at two levels here, 沁县 at one. */
beforeAll(async () => {
  stage = await openStage()
  desk = reviewingOn(stage)
  await stage.service.db
    .insertInto('setting')
    .values({
      key: 'aid.approval',
      area_code: '140406',
      effective_from: '2026-01-01',
      value: JSON.stringify({ levels: 2 }),
    })
    .execute()
  proposer = await stage.staff('county', '140406')
  colleague = await stage.staff('county', '140406', '钱科员')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(async () => {
  expect(JSON.stringify(stage.logged)).not.toMatch(personal)
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident('小王')
})

const propose = (person: Person, id: string, act: 'propose-grant' | 'propose-refuse' = 'propose-grant') =>
  desk.call<Review>(person, 'propose', {
    id,
    act,
    reasons: '申请的事项经审查，意见如上',
    ...(act === 'propose-refuse' && { ground: 'not-in-scope' }),
  })
const settle = (person: Person, id: string, act: 'approve' | 'send-back') =>
  desk.call<Review>(person, 'settleProposal', {
    id,
    act,
    ...(act === 'send-back' && { reasons: '证明还要再核' }),
  })
const open = async (person: Person, id: string) => (await desk.call<Review>(person, 'review', { id })).data
const kindsOf = async ({ accountId }: Person, kind: string) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select('link')
      .where('account_id', '=', accountId)
      .where('kind', '=', kind)
      .execute()
  ).map(({ link }) => link)
const linkOf = (id: string) => `/staff/aid-review/index?id=${id}`

test('at two levels nobody decides alone; buttons and guard say the same', async () => {
  const id = await desk.submitted(resident)
  expect((await open(proposer, id)).acts).toEqual(['propose-grant', 'propose-refuse', 'grant-provisionally'])
  expect((await desk.grant(proposer, id)).code).toBe('approval-needed')
  expect((await desk.refuse(proposer, id)).code).toBe('approval-needed')
})

test('at one level nobody proposes', async () => {
  const id = await desk.submitted(resident, { countyCode: '140430' })
  expect((await open(neighbour, id)).acts).toEqual(['grant', 'refuse', 'grant-provisionally'])
  expect((await propose(neighbour, id)).code).toBe('approval-needless')
})

test('proposed and approved: the decision in the proposal’s words, by the approver, and the clocks of a decision', async () => {
  const id = await desk.submitted(resident)
  const { data: proposed } = await propose(proposer, id, 'propose-refuse')
  expect(proposed).toMatchObject({
    item: { status: 'proposed-refuse' },
    decision: null,
    proposal: { act: 'refuse', ground: 'not-in-scope', proposerName: '赵科长', mine: true },
    clock: { what: 'review', dueOn: '2026-11-30', paused: false },
    acts: [],
  })
  expect(await kindsOf(colleague, 'aid-proposed')).toContain(linkOf(id))
  expect(await kindsOf(proposer, 'aid-proposed')).not.toContain(linkOf(id))
  expect(await kindsOf(resident, 'aid-decided')).toEqual([])

  expect(await open(colleague, id)).toMatchObject({
    proposal: { mine: false },
    acts: ['approve', 'send-back'],
  })
  const { data } = await settle(colleague, id, 'approve')
  expect(data).toMatchObject({
    item: { status: 'refused' },
    proposal: null,
    decision: {
      act: 'refuse',
      ground: 'not-in-scope',
      reasons: '申请的事项经审查，意见如上',
      deciderName: '钱科员',
    },
    clock: { what: 'objection', dueOn: '2026-12-08' },
  })
  expect(await kindsOf(resident, 'aid-decided')).toHaveLength(1)
  expect((await auditOf(stage, id)).map(({ act }) => act)).toEqual(['proposed-refuse', 'opened', 'refused'])
})

test('sent back: examined further, told to the proposer, and may be proposed anew by either', async () => {
  const id = await desk.submitted(resident)
  await propose(proposer, id)
  const { data } = await settle(colleague, id, 'send-back')
  expect(data).toMatchObject({ item: { status: 'submitted' }, proposal: null, decision: null })
  expect(await kindsOf(proposer, 'aid-sent-back')).toContain(linkOf(id))
  expect((await propose(colleague, id)).code).toBeUndefined()
  expect((await settle(proposer, id, 'approve')).data).toMatchObject({
    item: { status: 'granted' },
    decision: { deciderName: '赵科长' },
  })
})

test('is refused: to the proposer, in one’s own cause, to another county, with nothing proposed, without a reason', async () => {
  const id = await desk.submitted(resident)
  expect((await settle(colleague, id, 'approve')).code).toBe('not-in-this-state')
  await propose(proposer, id)
  expect((await settle(proposer, id, 'approve')).code).toBe('same-person')
  expect((await settle(proposer, id, 'send-back')).code).toBe('same-person')
  expect((await settle(neighbour, id, 'approve')).code).toBe('not-found')
  const { fields } = await desk.call(colleague, 'settleProposal', { id, act: 'send-back' })
  expect(fields).toHaveProperty('reasons')
  const own = await desk.submitted(colleague)
  expect((await propose(colleague, own)).code).toBe('own-application')
  await propose(proposer, own)
  expect((await settle(colleague, own, 'approve')).code).toBe('own-application')
})

test('staff see of their own application what any applicant does: nothing of what is proposed', async () => {
  const own = await desk.submitted(colleague)
  await propose(proposer, own, 'propose-refuse')
  const seen = await open(colleague, own)
  expect(seen).toMatchObject({ own: true, proposal: null, item: { status: 'submitted' } })
  expect(seen.history.map(({ act }) => act)).toEqual(['submit'])
  expect(await kindsOf(colleague, 'aid-proposed')).not.toContain(linkOf(own))
  const queue = await desk.call<Queue>(colleague, 'queue', {})
  expect(queue.data.rows.find((row) => row.id === own)).toMatchObject({ status: 'submitted' })
  const third = await stage.staff('county', '140406', '周科员')
  expect(await open(third, own)).toMatchObject({
    item: { status: 'proposed-refuse' },
    proposal: { mine: false },
  })
})

test('a repeat of one request is one proposal, one approval', async () => {
  const id = await desk.submitted(resident)
  const proposal = { id, act: 'propose-grant', reasons: '符合条件，拟同意', requestId: randomUUID() }
  const first = await desk.call<Review>(proposer, 'propose', proposal)
  expect((await desk.call<Review>(proposer, 'propose', proposal)).data).toEqual(first.data)
  const word = { id, act: 'approve', requestId: randomUUID() }
  const { data } = await desk.call<Review>(colleague, 'settleProposal', word)
  expect((await desk.call<Review>(colleague, 'settleProposal', word)).data).toEqual(data)
  expect(await kindsOf(resident, 'aid-decided')).toHaveLength(1)
})

test('the table itself lets nobody approve what they proposed', async () => {
  const id = await desk.submitted(resident)
  await propose(proposer, id)
  const change = stage.service.db
    .updateTable('aid_proposal')
    .set({ outcome: 'approved', settler_id: proposer.accountId, settled_at: '2026-11-23T01:00:00Z' })
    .where('application_id', '=', id)
    .execute()
  await expect(change).rejects.toMatchObject({ code: '23514' })
})

test('approved and sent back at once: one of them; proposed twice at once: one', async () => {
  const third = await stage.staff('county', '140406', '孙科员')
  for (let round = 0; round < 4; round++) {
    const id = await desk.submitted(await stage.resident())
    const proposed = await Promise.all([propose(proposer, id), propose(proposer, id, 'propose-refuse')])
    expect(proposed.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
    const both = await Promise.all([settle(colleague, id, 'approve'), settle(third, id, 'send-back')])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
    const decisions = await stage.service.db
      .selectFrom('aid_decision')
      .select('id')
      .where('application_id', '=', id)
      .execute()
    expect(decisions).toHaveLength(both[0]!.code ? 0 : 1)
  }
})

describe('granting before the papers are complete', () => {
  const grant = (person: Person, id: string, cause = 'limitation') =>
    desk.call<Review>(person, 'grantProvisionally', { id, cause, reasons: '时效就要到了，先行提供' })

  test('one person may at two levels; papers follow in seven days', async () => {
    const id = await desk.submitted(resident, { limitationOn: '2026-11-26' })
    const { data } = await grant(proposer, id)
    expect(data).toMatchObject({
      item: { status: 'granted' },
      decision: { act: 'grant', deciderName: '赵科长' },
      papersDueOn: '2026-11-30',
      // the lawyer’s three days run out first
      clock: { what: 'assign', dueOn: '2026-11-26' },
      acts: ['complete-papers'],
    })
    const [message] = await stage.service.db
      .selectFrom('message')
      .select(['title', 'body'])
      .where('account_id', '=', resident.accountId)
      .where('kind', '=', 'aid-decided')
      .execute()
    expect(message).toMatchObject({ title: '先给您法律援助，材料随后补' })
    expect(message!.body).toContain('材料请在11月30日 周一前补齐')
    const [decision] = await stage.service.db
      .selectFrom('aid_decision')
      .select(['provisional', 'provisional_cause'])
      .where('application_id', '=', id)
      .execute()
    expect(decision).toEqual({ provisional: true, provisional_cause: 'limitation' })

    expect((await desk.call<Review>(colleague, 'completePapers', { id })).data).toMatchObject({
      item: { status: 'granted' },
      papersDueOn: null,
      acts: [],
    })
    expect((await desk.call(colleague, 'completePapers', { id })).code).toBe('not-in-this-state')
  })

  test.each(['closed', 'filed', 'returned'] as const)(
    'a lawyer who was done sooner than the papers were there keeps nobody from completing them: %s',
    async (status) => {
      const id = await desk.submitted(await stage.resident(), { limitationOn: '2026-11-26' })
      await grant(proposer, id)
      const { accountId } = await stage.practitioner('140406')
      await stage.service.db
        .updateTable('aid_application')
        .set({ status, handler_id: accountId, closed_on: '2026-11-23' })
        .where('id', '=', id)
        .execute()
      expect((await open(proposer, id)).acts).toEqual(['complete-papers'])
      expect((await desk.call<Review>(colleague, 'completePapers', { id })).data).toMatchObject({
        item: { status },
        papersDueOn: null,
      })
    },
  )

  test('not for a limitation that is not near; a preservation needs none', async () => {
    const id = await desk.submitted(resident, { limitationOn: '2026-11-30' })
    expect((await grant(proposer, id)).code).toBe('not-urgent')
    expect((await open(proposer, id)).item.status).toBe('submitted')
    expect((await grant(proposer, id, 'preservation')).data.item.status).toBe('granted')
    const unknown = await desk.submitted(resident)
    expect((await grant(proposer, unknown)).code).toBe('not-urgent')
    expect((await grant(proposer, unknown, 'whatever')).fields).toHaveProperty('cause')
  })

  test('not in one’s own cause, not in another county, and no papers to complete of a full grant', async () => {
    const own = await desk.submitted(proposer, { limitationOn: '2026-11-26' })
    expect((await grant(proposer, own)).code).toBe('own-application')
    const id = await desk.submitted(resident, { limitationOn: '2026-11-26' })
    expect((await grant(neighbour, id)).code).toBe('not-found')
    const full = await desk.submitted(resident, { countyCode: '140430' })
    await desk.grant(neighbour, full)
    expect((await desk.call(neighbour, 'completePapers', { id: full })).code).toBe('not-in-this-state')
  })

  test('granted provisionally and proposed at once: one of them', async () => {
    const id = await desk.submitted(resident, { limitationOn: '2026-11-26' })
    const both = await Promise.all([grant(colleague, id), propose(proposer, id)])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
  })
})
