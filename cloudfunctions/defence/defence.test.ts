import { randomUUID } from 'node:crypto'
import type { Coverage, DefenceNotice, NoticeFormInput, Notices } from '@contract/defence/schema'
import { runningClocks } from '@server/kit/aid/clocks'
import { keepParties, partiesOf } from '@server/kit/aid/parties'
import { takeStep } from '@server/kit/aid/step'
import { openStage, type Outcome, type Person, type Stage } from '@server/kit/testing/stage'
import { defenceRouter } from './router'

const COUNTY = '140406'
let stage: Stage
let clerk: Person
let colleague: Person
let city: Person
let neighbour: Person
let lawyer: Person

beforeEach(async () => {
  stage = await openStage()
  clerk = await stage.staff('county', COUNTY)
  colleague = await stage.staff('county', COUNTY, '孙科长')
  city = await stage.staff('city', '140400', '市局的人')
  neighbour = await stage.staff('county', '140430', '邻县的人')
  lawyer = await stage.practitioner(COUNTY)
  stage.at('2026-11-23T08:30:00+08:00')
})
afterEach(async () => {
  expect(JSON.stringify(stage.logged)).not.toMatch(/张小军|盗窃/)
  await stage.close()
})

const form = (change: Partial<NoticeFormInput> = {}): NoticeFormInput => ({
  authority: 'police',
  authorityName: '潞城区公安局',
  documentNumber: '潞公通字〔2026〕12号',
  stage: 'investigation',
  ground: 'minor',
  charge: '盗窃罪',
  name: '张小军',
  detainedAt: '潞城区看守所',
  officerName: '冯警官',
  officerPhone: '0355-6770001',
  receivedAt: '2026-11-23T00:10:00.000Z',
  ...change,
})
const call = <T>(person: Person, procedure: string, input: object = {}): Promise<Outcome<T>> =>
  stage.call<T>(defenceRouter, person, procedure, input)
const register = (person: Person = clerk, change: Partial<NoticeFormInput> = {}, more: object = {}) =>
  call<DefenceNotice>(person, 'register', {
    id: randomUUID(),
    countyCode: COUNTY,
    notice: form(change),
    ...more,
  })
const registered = async (change: Partial<NoticeFormInput> = {}) => {
  const { data, code } = await register(clerk, change)
  if (!data) throw new Error(code)
  return data
}
const correct = (person: Person, id: string, change: Partial<NoticeFormInput> = {}) =>
  call<DefenceNotice>(person, 'correct', { id, notice: form(change), because: '登记时看错了' })
const one = (person: Person, id: string) => call<DefenceNotice>(person, 'one', { id })
const list = async (person: Person, state = 'waiting') =>
  (await call<Notices>(person, 'list', { state })).data
const coverage = async (person: Person, from = '2026-11-01', to = '2026-11-30') =>
  (await call<Coverage>(person, 'coverage', { from, to })).data
const assign = (id: string, status: 'notified' | 'granted' = 'notified') =>
  takeStep(
    stage.service.db,
    { id, status },
    { act: 'assign', actor: 'county', accountId: clerk.accountId, set: { handler_id: lawyer.accountId } },
    stage.service.clock(),
  )
const clocks = (id: string) => runningClocks(stage.service.db, id)
const messages = (person: Person) =>
  stage.service.db
    .selectFrom('message')
    .select(['kind', 'link', 'body', 'title'])
    .where('account_id', '=', person.accountId)
    .execute()

describe('registering', () => {
  test('makes a case of its own stream, due in three days from receipt, sealed, told to colleagues without a name', async () => {
    const notice = await registered()
    expect(notice).toMatchObject({
      number: '潞城援辩字〔2026〕第1号',
      status: 'notified',
      state: 'waiting',
      outcome: 'waiting',
      dueOn: '2026-11-26',
      actBy: '2026-11-26',
      name: '张小军',
      charge: '盗窃罪',
      officerPhone: '03556770001',
      needs: { experienced: false, knowsMinors: true },
      registeredByName: '赵科长',
      mayCorrect: true,
      mayMoveReceipt: true,
    })
    expect(await clocks(notice.id)).toEqual([
      { what: 'notified-defence', dueOn: '2026-11-26', paused: false },
    ])
    const { db } = stage.service
    const row = await db
      .selectFrom('aid_application')
      .selectAll()
      .where('id', '=', notice.id)
      .executeTakeFirstOrThrow()
    expect(row).toMatchObject({
      source: 'notice',
      channel: 'notice',
      filed_as: 'centre',
      applicant_id: null,
      groups: ['minor'],
      aid_form: 'criminal-defence',
    })
    const kept = await db.selectFrom('defence_notice').selectAll().execute()
    expect(JSON.stringify([row, kept])).not.toMatch(/张小军|盗窃|冯警官|看守所/)
    expect(await messages(clerk)).toEqual([])
    expect(await messages(neighbour)).toEqual([])
    const [told] = await messages(colleague)
    expect(told).toMatchObject({ link: `/staff/defence-notice/index?id=${notice.id}` })
    expect(told!.body).toContain('11月26日')
    expect(JSON.stringify(told)).not.toMatch(/张|盗窃/)
  })

  test('what was received days ago is due from then, rest days rolled past; what is to come is refused', async () => {
    const friday = await registered({ receivedAt: '2026-11-18T01:00:00.000Z' })
    // three days after Wednesday the 18th is a Saturday
    expect(friday).toMatchObject({ dueOn: '2026-11-23', outcome: 'waiting' })
    const { fields } = await register(clerk, {
      receivedAt: '2026-11-23T01:00:00.000Z',
      documentNumber: '2号',
    })
    expect(fields).toEqual({ 'notice.receivedAt': '时间还没到，请核对' })
  })

  test('one notice names a person once; another person, or another notice, is another case', async () => {
    await registered()
    expect((await register(colleague, { documentNumber: '潞公通字 〔2026〕12号' })).code).toBe(
      'defence-notice-there',
    )
    expect((await registered({ name: '李小刚' })).number).toBe('潞城援辩字〔2026〕第2号')
    expect((await registered({ documentNumber: '13号' })).number).toBe('潞城援辩字〔2026〕第3号')
  })

  test('twice at once is one, a repeat is the same answer, an id is used once', async () => {
    const both = await Promise.all([register(clerk), register(colleague)])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['defence-notice-there', 'done'])
    const again = { id: randomUUID(), requestId: randomUUID() }
    const first = await register(clerk, { name: '李小刚' }, again)
    expect((await register(clerk, { name: '李小刚' }, again)).data).toEqual(first.data)
    expect((await register(clerk, { name: '王小强' }, { id: again.id })).code).toBe('request-reused')
    expect((await list(clerk)).counts.waiting).toBe(2)
  })

  test('for one’s own county alone; a ground that is the court’s is refused to the police', async () => {
    expect((await register(neighbour)).code).toBe('not-found')
    expect((await register(clerk, { ground: 'in-absentia' })).fields).toHaveProperty(['notice.ground'])
  })
})

describe('correcting', () => {
  test('keeps the number that is left out, names who and why, and moves the three days', async () => {
    const { id } = await registered({ idNumber: '140426200903120015' })
    const { data } = await correct(colleague, id, {
      charge: '抢劫罪',
      receivedAt: '2026-11-20T01:00:00.000Z',
    })
    expect(data).toMatchObject({
      charge: '抢劫罪',
      idNumber: '140426********0015',
      // three days after Friday the 20th is a Monday
      dueOn: '2026-11-23',
      corrections: [{ byName: '孙科长', because: '登记时看错了' }],
    })
    expect(await clocks(id)).toEqual([{ what: 'notified-defence', dueOn: '2026-11-23', paused: false }])
    const audited = await stage.service.db
      .selectFrom('audit_log')
      .select('detail')
      .where('act', '=', 'notice-corrected')
      .executeTakeFirstOrThrow()
    expect(audited.detail).toEqual({ fields: ['charge', 'receivedAt'] })
  })

  test('a grave ground asks for an experienced lawyer, and no more once corrected; what the desk called grave stays', async () => {
    const grave = async (id: string) =>
      (
        await stage.service.db
          .selectFrom('aid_application')
          .select('grave')
          .where('id', '=', id)
          .executeTakeFirstOrThrow()
      ).grave
    const { id } = await registered({ ground: 'life-or-death' })
    expect(await grave(id)).toBe(true)
    await correct(clerk, id, { ground: 'minor' })
    expect(await grave(id)).toBe(false)
    await stage.service.db.updateTable('aid_application').set({ grave: true }).where('id', '=', id).execute()
    await correct(clerk, id, { ground: 'minor', charge: '抢劫罪' })
    expect(await grave(id)).toBe(true)
  })

  test('nothing changed, another county’s, a person named before: each is refused', async () => {
    const { id } = await registered()
    await registered({ name: '李小刚' })
    expect((await correct(clerk, id)).code).toBe('correction-empty')
    expect((await correct(neighbour, id, { charge: '抢劫罪' })).code).toBe('not-found')
    expect((await correct(city, id, { charge: '抢劫罪' })).code).toBe('not-allowed')
    expect((await correct(clerk, id, { name: '李小刚' })).code).toBe('defence-notice-there')
  })

  test('corrected to a person who is registered at the same moment: one of the two', async () => {
    const { id } = await registered()
    const both = await Promise.all([
      correct(clerk, id, { name: '李小刚' }),
      register(colleague, { name: '李小刚' }),
    ])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['defence-notice-there', 'done'])
  })

  test('once a lawyer has it, the parties kept for later conflicts bear the corrected name', async () => {
    const { db, keyring } = stage.service
    const { id } = await registered()
    const row = () =>
      db.selectFrom('aid_application').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
    const kept = () => db.selectFrom('aid_party').selectAll().where('application_id', '=', id).execute()
    await correct(clerk, id, { name: '张晓军' })
    expect(await kept()).toEqual([])
    await assign(id)
    await keepParties(db, id, partiesOf(keyring, await row()))
    const [before] = await kept()
    await correct(clerk, id, { name: '李小刚' })
    const [after, ...others] = await kept()
    expect(others).toEqual([])
    const { index, near } = partiesOf(keyring, await row()).applicant
    expect(after).toMatchObject({ side: 'applicant', name_index: index, near_indexes: near })
    expect(after!.name_index).not.toBe(before!.name_index)
    expect(JSON.stringify(after)).not.toContain('李小刚')
  })

  test('after a lawyer is assigned the receipt stands, the rest may be corrected until the case is over', async () => {
    const { id } = await registered()
    await assign(id)
    expect((await correct(clerk, id, { receivedAt: '2026-11-20T01:00:00.000Z' })).fields).toEqual({
      'notice.receivedAt': '已经指派过律师，收到的时间不能再改',
    })
    expect((await correct(clerk, id, { hearingOn: '2026-12-20' })).data).toMatchObject({
      hearingOn: '2026-12-20',
      mayMoveReceipt: false,
    })
    await stage.alsoStaff(lawyer, 'county', COUNTY)
    expect((await correct(lawyer, id, { hearingOn: '2026-12-21' })).code).toBe('case-in-own-hands')
    expect((await one(lawyer, id)).data.mayCorrect).toBe(false)
    await takeStep(
      stage.service.db,
      { id, status: 'assigned' },
      { act: 'terminate', actor: 'county', accountId: clerk.accountId },
      stage.service.clock(),
    )
    expect((await correct(clerk, id, { charge: '抢劫罪' })).code).toBe('not-in-this-state')
  })
})

describe('lists', () => {
  test('what waits stands first due first, with names in part; another county sees nothing, the city all', async () => {
    const late = await registered({ name: '李小刚' })
    const early = await registered({ receivedAt: '2026-11-20T01:00:00.000Z' })
    expect((await list(clerk)).rows.map(({ id, name }) => [id, name])).toEqual([
      [early.id, '张**'],
      [late.id, '李**'],
    ])
    expect((await list(neighbour)).rows).toEqual([])
    expect((await list(city)).counts).toEqual({ waiting: 2, letter: 0, done: 0, ended: 0 })
    expect((await one(neighbour, early.id)).code).toBe('not-found')
    stage.at('2026-11-24T08:00:00+08:00')
    expect((await list(clerk)).rows[0]).toMatchObject({ outcome: 'overdue' })
  })

  test('opening leaves a trace', async () => {
    const { id } = await registered()
    await one(colleague, id)
    const traces = await stage.service.db
      .selectFrom('audit_log')
      .select('act')
      .where('account_id', '=', colleague.accountId)
      .execute()
    expect(traces).toEqual([{ act: 'opened' }])
  })
})

describe('coverage', () => {
  test('in time ÷ notified, each with its row; what was ended in time is shown and not counted', async () => {
    const inTime = await registered({ name: '李小刚' })
    const late = await registered()
    const ended = await registered({ name: '王小强' })
    await registered({ name: '赵小虎' })
    await assign(inTime.id)
    await takeStep(
      stage.service.db,
      { id: ended.id, status: 'notified' },
      { act: 'terminate', actor: 'county', accountId: clerk.accountId },
      stage.service.clock(),
    )
    stage.at('2026-11-27T08:00:00+08:00')
    await assign(late.id)
    const told = await coverage(clerk)
    expect(told).toMatchObject({
      numerator: 1,
      denominator: 3,
      unit: '件',
      period: { from: '2026-11-01', to: '2026-11-30' },
      outcomes: { 'in-time': 1, late: 1, ended: 1, overdue: 1, waiting: 0 },
    })
    expect(told.rows).toHaveLength(4)
    expect(JSON.stringify(told)).not.toContain('小')
    expect(await coverage(neighbour)).toMatchObject({ numerator: 0, denominator: 0 })
    expect(await coverage(city)).toMatchObject({ numerator: 1, denominator: 3 })
    expect(await coverage(clerk, '2026-11-24', '2026-11-30')).toMatchObject({ denominator: 0 })
    expect(await coverage(clerk, '2026-11-23', '2026-11-23')).toMatchObject({ denominator: 3 })
  })
})
