import { sql } from 'kysely'
import type { FalsePromise, FalsePromises, MyDoubt } from '@contract/promise/schema'
import { promisedIn } from '@server/kit/testing/promises'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { isBarred } from '@server/kit/promise/barred'
import { deskOn, UNTRUE, type Desk } from './testing/desk'

let stage: Stage
let desk: Desk
let proposer: Person
let decider: Person
let third: Person
let city: Person
let neighbour: Person
let resident: Person
beforeAll(async () => {
  stage = await openStage()
  desk = deskOn(stage)
  proposer = await stage.staff('county', '140406')
  decider = await stage.staff('county', '140406', '孙股长')
  third = await stage.staff('county', '140406', '周科员')
  city = await stage.staff('city', '140400', '市局的人')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(async () => {
  expect(JSON.stringify(stage.logged)).not.toContain('商品房')
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident()
})
const open = (person: Person, id: string) => desk.call<FalsePromise>(person, 'openFalse', { id })
const listed = async (person: Person, state: string) =>
  (await desk.call<FalsePromises>(person, 'falsePromises', { state })).data.rows.map(({ id }) => id)
const told = async ({ accountId }: Person, kind: string) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select(['title', 'body', 'link'])
      .where('account_id', '=', accountId)
      .where('kind', '=', kind)
      .execute()
  ).map(({ title, body, link }) => `${title} ${body} ${link}`)
const row = (id: string) =>
  stage.service.db.selectFrom('false_promise').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

describe('held to be false', () => {
  test('on an untrue check alone; the applicant is asked first and told nothing of it in the message', async () => {
    const { applicationId, checkId } = await desk.checked(proposer, resident, 'unclear')
    expect((await desk.propose(proposer, checkId)).code).toBe('promise-check-not-untrue')
    expect((await desk.propose(neighbour, checkId)).code).toBe('not-found')
    const { data } = await desk.ask(proposer, applicationId)
    await desk.answer(proposer, data.checks.find(({ result }) => !result)!.id)
    const untrue = (
      await desk.call<{ checks: { id: string; result: string }[] }>(proposer, 'openChecks', {
        id: applicationId,
      })
    ).data
    const { data: held } = await desk.propose(
      proposer,
      untrue.checks.find(({ result }) => result === 'untrue')!.id,
    )
    // five days after Monday the 23rd is a Saturday
    expect(held).toMatchObject({ outcome: null, hearBy: '2026-11-30', untrue: UNTRUE, mayDecide: false })
    const [message] = await told(resident, 'promise-doubted')
    expect(message).toContain(`/apply/case/index?id=${applicationId}`)
    expect(message).not.toContain('商品房')
    expect(await told(proposer, 'promise-doubted')).toEqual([])
    expect((await told(decider, 'promise-doubted'))[0]).toContain(held.id)
    expect(JSON.stringify(await row(held.id))).not.toContain('商品房')
  })

  test('once at a time, and not again on the same check', async () => {
    const { checkId } = await desk.checked(proposer, resident)
    const both = await Promise.all([desk.propose(proposer, checkId), desk.propose(decider, checkId)])
    expect(both.map(({ code }) => code).sort()).toEqual(['false-promise-there', undefined])
    const { id } = both.find(({ data }) => data)!.data
    await desk.call(third, 'hear', { id, said: '那套房早就卖了' })
    const other = (await row(id)).proposed_by === proposer.accountId ? decider : proposer
    await desk.decide(other, id, { outcome: 'dropped' })
    expect((await desk.propose(proposer, checkId)).code).toBe('false-promise-there')
  })
})

describe('the applicant', () => {
  test('sees what is held against them and says their side, once', async () => {
    const { applicationId, id } = await desk.proposed(proposer, resident)
    const before = (await desk.call<MyDoubt>(resident, 'doubt', { id: applicationId })).data
    expect(before.doubt).toMatchObject({ untrue: UNTRUE, hearBy: '2026-11-30', maySay: true, outcome: null })
    const stranger = await stage.resident('别人')
    expect((await desk.call(stranger, 'doubt', { id: applicationId })).code).toBe('not-found')
    expect((await desk.call(stranger, 'say', { id, said: '不是这样' })).code).toBe('not-found')
    const said = await desk.call<MyDoubt>(resident, 'say', { id, said: '那套房是儿子的' })
    expect(said.data.doubt).toMatchObject({ said: '那套房是儿子的', maySay: false })
    expect((await desk.call(resident, 'say', { id, said: '再说一次' })).code).toBe('not-in-this-state')
    expect((await desk.call(decider, 'hear', { id, said: '电话里说的' })).code).toBe('not-in-this-state')
    expect((await open(decider, id)).data).toMatchObject({ said: '那套房是儿子的', heardByName: null })
    expect((await told(decider, 'promise-doubted')).at(-1)).toContain('申请人说明了情况')
    expect((await told(proposer, 'promise-doubted')).some((line) => line.includes(id))).toBe(false)
  })

  test('who said it by telephone is heard too; nothing doubted is nothing', async () => {
    const { id } = await desk.proposed(proposer, resident)
    const { data } = await desk.call<FalsePromise>(proposer, 'hear', { id, said: '电话里说房子卖了' })
    expect(data).toMatchObject({ said: '电话里说房子卖了', heardByName: '赵科长' })
    const fine = await promisedIn(stage, 'granted', { applicant: resident })
    expect((await desk.call<MyDoubt>(resident, 'doubt', { id: fine })).data).toEqual({ doubt: null })
  })
})

test('staff read what is held against their own promise as any applicant does', async () => {
  const clerk = await stage.staff('county', '140406', '自己申请的人')
  const { applicationId, id } = await desk.proposed(proposer, clerk)
  expect((await open(clerk, id)).code).toBe('own-application')
  expect((await desk.call<MyDoubt>(clerk, 'doubt', { id: applicationId })).data.doubt).toMatchObject({
    untrue: UNTRUE,
  })
  expect(JSON.stringify((await desk.call(clerk, 'openChecks', { id: applicationId })).data)).not.toContain(
    '回函',
  )
})

describe('deciding', () => {
  test('who has no account was told of nothing: heard in person or by telephone before anything is decided', async () => {
    const applicationId = await promisedIn(stage, 'granted', {
      applicant: resident,
      set: { applicant_id: null, filed_by: third.accountId, filed_as: 'centre' },
    })
    const { data } = await desk.ask(proposer, applicationId)
    const checkId = data.checks[0]!.id
    await desk.answer(proposer, checkId)
    const { id } = (await desk.propose(proposer, checkId)).data
    stage.at('2026-12-15T09:00:00+08:00')
    expect((await open(decider, id)).data).toMatchObject({ told: false, mayDecide: false })
    expect((await desk.decide(decider, id)).code).toBe('false-promise-not-heard')
    // who takes the case up only now was sent nothing either
    await stage.service.db
      .insertInto('aid_link_code')
      .values({
        code_hash: applicationId,
        application_id: applicationId,
        seen: 'person',
        made_by: third.accountId,
        made_at: stage.service.clock().toISOString(),
        expires_at: stage.service.clock().toISOString(),
        ended_at: stage.service.clock().toISOString(),
        used_by: resident.accountId,
      })
      .execute()
    await stage.service.db
      .updateTable('aid_application')
      .set({ applicant_id: resident.accountId })
      .where('id', '=', applicationId)
      .execute()
    expect((await desk.decide(decider, id)).code).toBe('false-promise-not-heard')
    await desk.call(proposer, 'hear', { id, said: '上门问过，他说那套房是儿子的' })
    expect((await open(decider, id)).data).toMatchObject({ mayDecide: true })
    expect((await desk.decide(decider, id)).data).toMatchObject({ outcome: 'false' })
  })

  test('by another, after hearing; unheard only when the days are over', async () => {
    const { id } = await desk.proposed(proposer, resident)
    expect((await desk.decide(decider, id)).code).toBe('false-promise-not-heard')
    stage.at('2026-11-30T23:00:00+08:00')
    expect((await desk.decide(decider, id)).code).toBe('false-promise-not-heard')
    stage.at('2026-12-01T00:00:00+08:00')
    expect((await desk.decide(proposer, id)).code).toBe('false-promise-own')
    expect((await desk.decide(neighbour, id)).code).toBe('not-found')
    expect((await desk.decide(decider, id, { fineFen: 300_001 })).fields).toEqual({
      fineFen: '罚款最多3000元',
    })
    const { data } = await desk.decide(decider, id)
    expect(data).toMatchObject({
      outcome: 'false',
      barredUntil: '2029-12-01',
      costFen: 180_000,
      fineProposedFen: 100_000,
      mayTerminate: true,
      mayRecover: true,
      mayFine: false,
    })
    expect((await desk.decide(third, id)).code).toBe('not-in-this-state')
    expect((await told(proposer, 'promise-doubted')).at(-1)).toContain('建议终止援助')
    expect(await told(proposer, 'promise-fine')).toEqual([])
    expect((await told(third, 'promise-fine')).at(-1)).toContain(id)
    expect((await told(city, 'promise-fine')).at(-1)).toContain(id)
    expect(await told(resident, 'promise-found')).toHaveLength(1)
    expect(await told(neighbour, 'promise-fine')).toEqual([])
  })

  test('two at once are one decision', async () => {
    const { id } = await desk.proposed(proposer, resident)
    await desk.call(resident, 'say', { id, said: '那套房是儿子的' })
    const both = await Promise.all([desk.decide(decider, id), desk.decide(third, id, { outcome: 'dropped' })])
    expect(both.map(({ code }) => code).sort()).toEqual(['not-in-this-state', undefined])
  })

  test('dropped: on no register, nothing to pay, and the applicant hears so', async () => {
    const { id } = await desk.proposed(proposer, resident)
    await desk.call(resident, 'say', { id, said: '那套房是儿子的' })
    const { data } = await desk.decide(decider, id, { outcome: 'dropped' })
    expect(data).toMatchObject({ outcome: 'dropped', barredUntil: null, costFen: null, mayRecover: false })
    expect(await listed(proposer, 'closed')).toContain(id)
    expect((await told(resident, 'promise-found'))[0]).toContain('不认定')
  })

  test('the database itself wants two persons, and no fine over what the law allows', async () => {
    const { id } = await desk.proposed(proposer, resident)
    const alter = (column: string, value: string) =>
      sql`update false_promise set ${sql.ref(column)} = ${value} where id = ${id}`.execute(stage.service.db)
    await expect(alter('decided_by', proposer.accountId)).rejects.toThrow()
    await expect(alter('fine_fen', '300001')).rejects.toThrow()
  })
})

describe('the register', () => {
  const index = async (applicationId: string) =>
    (
      await stage.service.db
        .selectFrom('aid_application')
        .select('id_number_index')
        .where('id', '=', applicationId)
        .executeTakeFirstOrThrow()
    ).id_number_index!

  test('bars a promise to its last day, everywhere; its own scope alone sees the row', async () => {
    const other = '140406198001010014'
    const applicationId = await promisedIn(stage, 'granted', {
      applicant: resident,
      form: { idNumber: other },
    })
    const { data } = await desk.ask(proposer, applicationId)
    await desk.answer(proposer, data.checks[0]!.id)
    const { id } = (await desk.propose(proposer, data.checks[0]!.id)).data
    const known = await index(applicationId)
    const barred = (day: string) => isBarred(stage.service.db, known, day)
    expect(await barred('2026-11-24')).toBe(false)
    await desk.call(resident, 'say', { id, said: '那套房是儿子的' })
    await desk.decide(decider, id)
    expect(await barred('2026-11-23')).toBe(true)
    expect(await barred('2029-11-23')).toBe(true)
    expect(await barred('2029-11-24')).toBe(false)
    expect(await listed(city, 'register')).toContain(id)
    expect(await listed(neighbour, 'register')).not.toContain(id)
    expect((await open(neighbour, id)).code).toBe('not-found')

    expect((await desk.call(decider, 'correct', { id, reason: '认错了人，房子不是他的' })).code).toBe(
      'false-promise-own',
    )
    const { data: corrected } = await desk.call<FalsePromise>(city, 'correct', {
      id,
      reason: '认错了人，房子不是他的',
    })
    expect(corrected).toMatchObject({
      corrected: true,
      correction: '认错了人，房子不是他的',
      mayRecover: false,
    })
    expect(await barred('2026-11-24')).toBe(false)
    expect(await listed(city, 'register')).not.toContain(id)
    expect(await listed(city, 'closed')).toContain(id)
    expect((await desk.call(third, 'correct', { id, reason: '认错了人，房子不是他的' })).code).toBe(
      'not-in-this-state',
    )
    expect(await told(resident, 'promise-corrected')).toHaveLength(1)
  })

  test('the cost is paid back once, on a day between then and now', async () => {
    const { id } = await desk.found(proposer, decider, resident)
    const recover = (on: string) => desk.call<FalsePromise>(third, 'recover', { id, on })
    expect((await recover('2026-11-24')).fields).toEqual({ on: '请选认定之后、今天以前的日子' })
    expect((await recover('2026-11-22')).code).toBe('bad-input')
    stage.at('2026-11-30T08:30:00+08:00')
    expect((await recover('2026-11-27')).data).toMatchObject({ recoveredOn: '2026-11-27', mayRecover: false })
    expect((await recover('2026-11-28')).code).toBe('not-in-this-state')
    const nothing = await desk.found(proposer, decider, resident, { costFen: 0 })
    expect((await desk.call(third, 'recover', { id: nothing.id, on: '2026-11-30' })).code).toBe(
      'not-in-this-state',
    )
  })
})

describe('the fine', () => {
  const fine = (person: Person, id: string, change: object = {}) =>
    desk.call<FalsePromise>(person, 'decideFine', {
      id,
      outcome: 'imposed',
      fineFen: 80_000,
      number: '潞司罚决字〔2026〕第1号',
      reasons: '承诺不实，数额不大，从轻处罚',
      ...change,
    })

  test('by the bureau’s uninvolved, up to 3000 yuan, with a number used once', async () => {
    const { id } = await desk.found(proposer, decider, resident)
    expect((await fine(proposer, id)).code).toBe('false-promise-own')
    expect((await fine(decider, id)).code).toBe('false-promise-own')
    expect((await fine(neighbour, id)).code).toBe('not-found')
    expect((await fine(third, id, { fineFen: 300_001 })).fields).toEqual({ fineFen: '罚款最多3000元' })
    expect((await open(third, id)).data.mayFine).toBe(true)
    const { data } = await fine(third, id)
    expect(data).toMatchObject({
      fineOutcome: 'imposed',
      fineFen: 80_000,
      fineDeciderName: '周科员',
      mayFine: false,
    })
    expect((await fine(city, id)).code).toBe('not-in-this-state')
    expect((await told(resident, 'promise-fined'))[0]).toContain('行政复议')
    const next = await desk.found(proposer, decider, resident)
    expect((await fine(city, next.id)).fields).toEqual({ number: '这个文号已经用过了' })
    expect((await fine(city, next.id, { outcome: 'not-imposed' })).data).toMatchObject({
      fineOutcome: 'not-imposed',
      fineFen: null,
    })
  })

  test('none where none was asked for', async () => {
    const { id } = await desk.found(proposer, decider, resident, { fineFen: 0 })
    expect((await fine(third, id)).code).toBe('not-in-this-state')
    expect((await told(third, 'promise-fine')).some((line) => line.includes(id))).toBe(false)
  })
})
