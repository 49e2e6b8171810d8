import { randomUUID } from 'node:crypto'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { subsidyRouter } from './router'
import {
  approved,
  attend,
  COUNTY,
  later,
  make,
  MONTH,
  OTHER,
  setRates,
  sit,
  statementOf,
} from './testing/months'

let stage: Stage
let keeper: Person
let colleague: Person
let stranger: Person
let lawyer: Person
let id: string
beforeAll(async () => {
  stage = await openStage()
  keeper = await stage.staff('county', COUNTY)
  colleague = await stage.staff('county', COUNTY, '钱主任')
  stranger = await stage.staff('county', OTHER)
  await setRates(stage)
})
beforeEach(async () => {
  await later(stage, '2026-12-01T09:00:00+08:00', keeper, colleague, stranger)
  lawyer = await stage.practitioner(COUNTY)
  await sit(stage, lawyer, '2026-11-02')
  await make(stage, keeper)
  id = (await statementOf(stage, lawyer))!.id
})
afterAll(() => stage.close())

const call = (person: Person, procedure: string, input: object) =>
  stage.call(subsidyRouter, person, procedure, input)
const codeOf = async (person: Person, procedure: string, input: object) =>
  (await call(person, procedure, input)).code
const confirm = (version = 1) => call(lawyer, 'confirm', { id, version })
const submit = (by = keeper) => codeOf(by, 'submit', { ids: [id] })
const approve = (by = colleague) => codeOf(by, 'approve', { ids: [id] })
const sendBack = (by = keeper) => codeOf(by, 'sendBack', { id, because: '有一班要核实' })
const kindsTo = async (person: Person) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select(['kind', 'link'])
      .where('account_id', '=', person.accountId)
      .execute()
  )
    .filter(({ link }) => link?.includes(id))
    .map(({ kind }) => kind)

test('confirmed, submitted, approved by somebody else; each step in its history and audited', async () => {
  expect((await confirm()).data).toMatchObject({ status: 'confirmed' })
  expect(await submit()).toBeUndefined()
  expect(await approve(keeper)).toBe('same-person')
  expect(await approve()).toBeUndefined()
  const { status, history } = (await statementOf(stage, lawyer))!
  expect(status).toBe('approved')
  expect(history.map(({ act, byPerson }) => [act, byPerson])).toEqual([
    ['make', false],
    ['confirm', true],
    ['submit', false],
    ['approve', false],
  ])
  const audit = await stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'chain'])
    .where('subject_id', '=', id)
    .orderBy('position')
    .execute()
  expect(audit.map(({ act }) => act)).toEqual([
    'statement-made',
    'statement-confirm',
    'statement-submit',
    'statement-approve',
  ])
  expect(new Set(audit.map(({ chain }) => chain))).toEqual(new Set([COUNTY]))
})

test('every act out of its turn is refused', async () => {
  expect(await approve()).toBe('statement-moved')
  expect(await sendBack()).toBe('statement-moved')
  await confirm()
  expect((await confirm()).code).toBe('statement-moved')
  expect(await codeOf(lawyer, 'object', { id, lineId: null, words: '少了一班' })).toBe('statement-moved')
  await submit()
  expect(await submit()).toBe('statement-moved')
  await approve()
  expect(await sendBack()).toBe('statement-moved')
  expect(await approve()).toBe('statement-moved')
})

test('acts of another county’s keeper find nothing', async () => {
  await confirm()
  expect(await submit(stranger)).toBe('not-found')
  expect(await sendBack(stranger)).toBe('not-found')
  await submit()
  expect(await approve(stranger)).toBe('not-found')
})

test('several at once: all of them or none', async () => {
  const other = await stage.practitioner(COUNTY)
  await sit(stage, other, '2026-11-03')
  await make(stage, keeper)
  const second = (await statementOf(stage, other))!
  await confirm()
  expect(await codeOf(keeper, 'submit', { ids: [id, second.id] })).toBe('not-confirmed-yet')
  expect(await codeOf(keeper, 'submit', { ids: [id, randomUUID()] })).toBe('not-found')
  expect(await statementOf(stage, lawyer)).toMatchObject({ status: 'confirmed' })
  await call(other, 'confirm', { id: second.id, version: second.version })
  expect((await call(keeper, 'submit', { ids: [id, second.id, id] })).data).toEqual({ done: 2 })
})

test('silence counts as consent after the last day, not on it', async () => {
  await later(stage, '2026-12-07T23:59:00+08:00', keeper)
  expect(await submit()).toBe('not-confirmed-yet')
  await later(stage, '2026-12-08T00:00:00+08:00', keeper)
  expect(await submit()).toBeUndefined()
})

test('what is confirmed is what was seen', async () => {
  await sit(stage, lawyer, '2026-11-20')
  await make(stage, keeper)
  expect((await confirm(1)).code).toBe('statement-changed')
  expect((await confirm(2)).code).toBeUndefined()
})

test('sent back it is made anew, with new days to look at it, and has to be confirmed again', async () => {
  await confirm()
  await submit()
  await sit(stage, lawyer, '2026-11-20')
  await later(stage, '2026-12-14T09:00:00+08:00', keeper, lawyer)
  expect(await sendBack()).toBeUndefined()
  expect(await statementOf(stage, lawyer)).toMatchObject({
    status: 'draft',
    version: 2,
    totalFen: 24_000,
    preparedBy: null,
    confirmBy: '2026-12-21',
  })
  expect(await submit()).toBe('not-confirmed-yet')
  expect(await kindsTo(lawyer)).toEqual(['subsidy-made', 'subsidy-sent-back'])
})

test('not sent back once a later month is stated: the difference belongs there', async () => {
  await confirm()
  await sit(stage, lawyer, '2026-12-07')
  await later(stage, '2027-01-01T09:00:00+08:00', keeper, lawyer)
  await make(stage, keeper, '2026-12')
  expect(await sendBack()).toBe('statement-later')
})

test('nobody goes on with their own', async () => {
  await stage.alsoStaff(lawyer, 'county', COUNTY)
  await confirm()
  expect(await submit(lawyer)).toBe('own-statement')
  expect(await sendBack(lawyer)).toBe('own-statement')
  await submit()
  expect(await approve(lawyer)).toBe('own-statement')
})

describe('objections', () => {
  const object = (lineId: string | null, words = '这天我到17点才走') =>
    call(lawyer, 'object', { id, lineId, words })

  test('hold the statement until the county has answered; what was put right is in it then', async () => {
    const missed = await sit(stage, lawyer, '2026-11-20', { in: null })
    await make(stage, keeper)
    const { lines } = (await statementOf(stage, lawyer))!
    const { data } = await object(lines[1]!.id, '这天我在岗，手机没电了')
    expect(data).toMatchObject({ status: 'draft', openObjections: 1 })
    expect(data.objections).toMatchObject([{ lineId: lines[1]!.id, answer: null }])
    expect((await confirm(2)).code).toBe('objection-open')
    await later(stage, '2026-12-20T09:00:00+08:00', keeper, lawyer)
    expect(await submit()).toBe('objection-open')
    expect(await kindsTo(keeper)).toEqual(['subsidy-objection'])
    expect(await kindsTo(stranger)).toEqual([])
    await attend(stage, lawyer, missed, { day: '2026-11-20', code: 'made-up' })
    const objectionId = data.objections[0].id
    expect(await codeOf(stranger, 'answer', { objectionId, answer: '核实过了' })).toBe('not-found')
    const answered = await call(keeper, 'answer', { objectionId, answer: '核实过了，已经补签' })
    expect(answered.data).toMatchObject({
      openObjections: 0,
      version: 3,
      totalFen: 24_000,
      confirmBy: '2026-12-25',
    })
    expect(await codeOf(keeper, 'answer', { objectionId, answer: '再说一遍' })).toBe('objection-answered')
    expect(await kindsTo(lawyer)).toContain('subsidy-answered')
    expect((await confirm(3)).code).toBeUndefined()
  })

  test('one at a time about the same thing, and another may follow the answer', async () => {
    const first = await object(null, '少了11月20日的一班')
    expect((await object(null)).code).toBe('objection-made')
    await call(keeper, 'answer', { objectionId: first.data.objections[0].id, answer: '那天没有您的班' })
    expect((await object(null, '有的，是代班')).code).toBeUndefined()
  })

  test('not to a line of another’s statement, and not to another’s statement', async () => {
    const other = await stage.practitioner(COUNTY)
    await sit(stage, other, '2026-11-03')
    await make(stage, keeper)
    const { lines, id: others } = (await statementOf(stage, other))!
    expect((await object(lines[0]!.id)).code).toBe('not-found')
    expect(await codeOf(lawyer, 'object', { id: others, lineId: null, words: '不对' })).toBe('not-found')
    expect((await object(null, '')).fields).toHaveProperty('words')
  })
})

describe('the county’s month', () => {
  test('people, sums and states; who has no statement yet; what waits to be paid', async () => {
    const head = await stage.staff('county', '140423')
    const deputy = await stage.staff('county', '140423')
    await setRates(stage, {}, { areaCode: '140423' })
    const people = [await stage.practitioner('140423'), await stage.practitioner('140423')]
    for (const one of people) await sit(stage, one, '2026-11-02', { town: '140423100000' })
    const month = () => call(head, 'month', { countyCode: '140423', month: MONTH })
    expect((await month()).data).toMatchObject({ rows: [], without: 2, keeps: true, toPay: { people: 0 } })
    await stage.call(subsidyRouter, head, 'make', { countyCode: '140423', month: MONTH })
    const { id, version } = (await statementOf(stage, people[0]!))!
    await call(people[0]!, 'confirm', { id, version })
    await call(head, 'submit', { ids: [id] })
    await call(deputy, 'approve', { ids: [id] })
    const { data } = await month()
    expect(data).toMatchObject({ without: 0, toPay: { people: 1, totalFen: 12_000 }, batches: [] })
    expect(data.rows).toHaveLength(2)
    expect(data.rows.map(({ status }: any) => status).sort()).toEqual(['approved', 'draft'])
    expect(data.rows[0]).toMatchObject({ duties: 1, dueFen: 12_000, openObjections: 0, ratesMissing: false })
  })
})

test('a replay of one request is answered and not done again', async () => {
  const requestId = randomUUID()
  const [first, second] = await Promise.all([
    call(lawyer, 'confirm', { id, version: 1, requestId }),
    call(lawyer, 'confirm', { id, version: 1, requestId }),
  ])
  expect(first.data.status).toBe('confirmed')
  expect(second).toEqual(first)
  expect((await statementOf(stage, lawyer))!.history).toHaveLength(2)
})

test('who left the register still reads and confirms what they sat for', async () => {
  await stage.service.db
    .updateTable('practitioner')
    .set({ status: 'exited' })
    .where('account_id', '=', lawyer.accountId)
    .execute()
  expect((await confirm()).data).toMatchObject({ status: 'confirmed' })
})

test('approved in one go', async () => {
  await sit(stage, lawyer, '2026-11-25')
  expect(await approved(stage, lawyer, [keeper, colleague])).toBe(id)
})

test('nothing broke unseen', () => expect(stage.logged).toEqual([]))
