import { randomUUID } from 'node:crypto'
import readXlsxFile from 'read-excel-file/node'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { subsidyRouter } from './router'
import { approved, COUNTY, deduct, later, OTHER, payAll, setRates, sit, statementOf } from './testing/months'

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
/** Each test has a month of its own, so that what is left unpaid in one is no part of the next. */
let year = 2026
let month: string
beforeEach(async () => {
  month = `${++year}-11`
  await later(stage, `${year}-12-01T09:00:00+08:00`, keeper, colleague, stranger)
  lawyer = await stage.practitioner(COUNTY)
  await sit(stage, lawyer, `${month}-02`)
  id = await approved(stage, lawyer, [keeper, colleague], month)
})
// what waits to be paid waits for any later month too
afterEach(() =>
  stage.service.db
    .updateTable('subsidy_statement')
    .set({ status: 'paid' })
    .where('status', '=', 'approved')
    .execute(),
)
afterAll(() => stage.close())

const call = (person: Person, procedure: string, input: object) =>
  stage.call(subsidyRouter, person, procedure, input)
const codeOf = async (person: Person, procedure: string, input: object) =>
  (await call(person, procedure, input)).code
const prepare = (by = keeper) => call(by, 'prepareBatch', { countyCode: COUNTY, month })

test('prepared, approved by another, exported, paid; the person is told and sees the day', async () => {
  const { data: batch } = await prepare()
  expect(batch).toMatchObject({ number: 1, status: 'prepared', people: 1, totalFen: 12_000 })
  expect(await statementOf(stage, lawyer, month)).toMatchObject({ status: 'batched' })
  expect(await codeOf(keeper, 'exportBatch', { id: batch.id })).toBe('batch-moved')
  expect(await codeOf(keeper, 'approveBatch', { id: batch.id })).toBe('same-person')
  expect(await codeOf(colleague, 'payBatch', { id: batch.id, paidOn: `${year}-12-01` })).toBe('batch-moved')
  expect((await call(colleague, 'approveBatch', { id: batch.id })).data.status).toBe('approved')
  expect(await codeOf(colleague, 'approveBatch', { id: batch.id })).toBe('batch-moved')
  expect((await call(keeper, 'exportBatch', { id: batch.id })).code).toBeUndefined()
  await later(stage, `${year}-12-09T09:00:00+08:00`, keeper, lawyer)
  expect((await call(keeper, 'payBatch', { id: batch.id, paidOn: `${year}-12-08` })).data).toMatchObject({
    status: 'paid',
    paidOn: `${year}-12-08`,
  })
  const statement = (await statementOf(stage, lawyer, month))!
  expect(statement).toMatchObject({
    status: 'paid',
    payments: [{ amountFen: 12_000, paidOn: `${year}-12-08` }],
  })
  const { data } = await call(lawyer, 'mine', {})
  expect(data.months[0]).toMatchObject({ paidOn: `${year}-12-08`, duties: 1 })
  const message = await stage.service.db
    .selectFrom('message')
    .select(['kind', 'body'])
    .where('account_id', '=', lawyer.accountId)
    .where('kind', '=', 'subsidy-paid')
    .execute()
  expect(message).toHaveLength(1)
  expect(message[0]!.body).not.toMatch(/120|元/)
})

test('the list has names, amounts, sums and an empty column for accounts; each export is audited, no copy kept', async () => {
  const other = await stage.practitioner(COUNTY, 'lawyer', '安律师')
  await sit(stage, other, `${month}-03`, { to: '17:30' })
  await deduct(stage, other, 5_000)
  await approved(stage, other, [keeper, colleague], month)
  const { data: batch } = await prepare()
  await call(colleague, 'approveBatch', { id: batch.id })
  const requestId = randomUUID()
  const { data } = await call(keeper, 'exportBatch', { id: batch.id, requestId })
  await call(keeper, 'exportBatch', { id: batch.id })
  expect(data.name).toBe(`潞城区${year}年11月值班补贴第1批.xlsx`)
  const [sheet] = await readXlsxFile(Buffer.from(data.content, 'base64'))
  const rows = sheet!.data
  expect(rows[0]).toContain('收款账户')
  expect(rows.slice(1).map((row) => [row[1], row[6], row[7], row[8], row[9]])).toEqual([
    ['安律师', 200, 50, 150, null],
    ['李律师', 120, 0, 120, null],
    [2, 320, 50, 270, null],
  ])
  const audit = await stage.service.db
    .selectFrom('audit_log')
    .select('act')
    .where('subject_id', '=', batch.id)
    .where('act', '=', 'batch-export')
    .execute()
  expect(audit).toHaveLength(2)
  const kept = await stage.service.db
    .selectFrom('answered_request')
    .select('request_id')
    .where('request_id', '=', requestId)
    .execute()
  expect(kept).toEqual([])
})

test('one that comes to nothing is in no batch', async () => {
  const other = await stage.practitioner(COUNTY)
  await sit(stage, other, `${month}-03`, { in: null })
  await approved(stage, other, [keeper, colleague], month)
  expect((await prepare()).data.people).toBe(1)
  expect((await prepare()).code).toBe('nothing-to-pay')
})

test('a batch is dropped before its list went out, and not after; its statements go into the next', async () => {
  const { data: first } = await prepare()
  expect((await call(keeper, 'dropBatch', { id: first.id })).data.status).toBe('dropped')
  expect(await statementOf(stage, lawyer, month)).toMatchObject({ status: 'approved' })
  const { data: second } = await prepare()
  expect(second).toMatchObject({ number: 2, people: 1 })
  await call(colleague, 'approveBatch', { id: second.id })
  await call(keeper, 'exportBatch', { id: second.id })
  expect(await codeOf(keeper, 'dropBatch', { id: second.id })).toBe('batch-moved')
})

test('what the bank sends back is paid in a later batch, and both payments stay to be read', async () => {
  const today = `${year}-12-01`
  await payAll(stage, [keeper, colleague], { month, paidOn: today })
  expect(await codeOf(stranger, 'bounce', { id, on: today, because: '账户名不符' })).toBe('not-found')
  expect(
    (await call(keeper, 'bounce', { id, on: `${year}-12-02`, because: '账户名不符' })).fields,
  ).toHaveProperty('on')
  const { data } = await call(keeper, 'bounce', { id, on: today, because: '账户名不符' })
  expect(data).toMatchObject({
    status: 'approved',
    payments: [{ releasedOn: today, releasedBecause: '账户名不符' }],
  })
  expect(await codeOf(keeper, 'bounce', { id, on: today, because: '账户名不符' })).toBe('statement-moved')
  await payAll(stage, [keeper, colleague], { month, paidOn: today })
  const { payments, status } = (await statementOf(stage, lawyer, month))!
  expect(status).toBe('paid')
  expect(payments.map(({ paidOn, releasedOn }) => [paidOn, releasedOn])).toEqual([
    [today, today],
    [today, null],
  ])
})

test('sent back before the day was recorded: a batch with nobody left is over', async () => {
  const today = `${year}-12-01`
  const { data: batch } = await prepare()
  expect(await codeOf(keeper, 'bounce', { id, on: today, because: '账户注销' })).toBe('statement-moved')
  await call(colleague, 'approveBatch', { id: batch.id })
  await call(keeper, 'exportBatch', { id: batch.id })
  await call(keeper, 'bounce', { id, on: today, because: '账户注销' })
  expect(await codeOf(keeper, 'payBatch', { id: batch.id, paidOn: today })).toBe('batch-moved')
  const { data } = await call(keeper, 'month', { countyCode: COUNTY, month })
  expect(data.batches).toMatchObject([{ status: 'dropped' }])
  expect(data.toPay).toMatchObject({ people: 1 })
})

test('the day of payment lies between the batch and today', async () => {
  const { data: batch } = await prepare()
  await call(colleague, 'approveBatch', { id: batch.id })
  await call(keeper, 'exportBatch', { id: batch.id })
  for (const paidOn of [`${year}-11-30`, `${year}-12-02`])
    expect((await call(keeper, 'payBatch', { id: batch.id, paidOn })).fields).toHaveProperty('paidOn')
})

test('nobody approves a batch that pays them', async () => {
  const { data: batch } = await prepare()
  await stage.alsoStaff(lawyer, 'county', COUNTY)
  expect(await codeOf(lawyer, 'approveBatch', { id: batch.id })).toBe('own-statement')
  await call(colleague, 'approveBatch', { id: batch.id })
  await call(keeper, 'exportBatch', { id: batch.id })
  await call(keeper, 'payBatch', { id: batch.id, paidOn: `${year}-12-01` })
  const back = { id, on: `${year}-12-01`, because: '没有收到' }
  expect(await codeOf(lawyer, 'bounce', back)).toBe('own-statement')
  expect(await statementOf(stage, lawyer, month)).toMatchObject({ status: 'paid' })
})

test('no batch is prepared of a month that is not over', async () => {
  for (const early of [`${year}-12`, '2099-12'])
    expect(await codeOf(keeper, 'prepareBatch', { countyCode: COUNTY, month: early })).toBe('month-not-over')
})

test('another county’s batch is not there', async () => {
  expect((await prepare(stranger)).code).toBe('not-found')
  const { data: batch } = await prepare()
  for (const procedure of ['approveBatch', 'dropBatch', 'exportBatch'])
    expect(await codeOf(stranger, procedure, { id: batch.id })).toBe('not-found')
  expect(await codeOf(stranger, 'payBatch', { id: batch.id, paidOn: `${year}-12-01` })).toBe('not-found')
})

describe('races', () => {
  const outcomes = (results: { code: string | undefined }[]) =>
    results.map(({ code }) => code ?? 'done').sort()

  test('two batches over the same statement: one has it, the other finds nothing', async () => {
    expect(outcomes(await Promise.all([prepare(keeper), prepare(colleague)]))).toEqual([
      'done',
      'nothing-to-pay',
    ])
    const rows = await stage.service.db
      .selectFrom('subsidy_payment')
      .select('batch_id')
      .where('statement_id', '=', id)
      .execute()
    expect(rows).toHaveLength(1)
  })

  test('paid and sent back at once: paid once at most, and the books agree', async () => {
    const today = `${year}-12-01`
    const { data: batch } = await prepare()
    await call(colleague, 'approveBatch', { id: batch.id })
    await call(keeper, 'exportBatch', { id: batch.id })
    const [paid, bounced] = await Promise.all([
      call(keeper, 'payBatch', { id: batch.id, paidOn: today }),
      call(colleague, 'bounce', { id, on: today, because: '账户名不符' }),
    ])
    expect(bounced.code).toBeUndefined()
    expect([undefined, 'batch-moved']).toContain(paid.code)
    const statement = (await statementOf(stage, lawyer, month))!
    expect(statement.status).toBe('approved')
    expect(statement.payments).toMatchObject([{ releasedOn: today }])
  })

  test('two exports at once: both have the list, and the batch went out once', async () => {
    const { data: batch } = await prepare()
    await call(colleague, 'approveBatch', { id: batch.id })
    const exports = await Promise.all([
      call(keeper, 'exportBatch', { id: batch.id }),
      call(colleague, 'exportBatch', { id: batch.id }),
    ])
    expect(outcomes(exports)).toEqual(['done', 'done'])
    expect((await call(keeper, 'month', { countyCode: COUNTY, month })).data.batches[0].status).toBe(
      'exported',
    )
  })
})

test('nothing broke unseen', () => expect(stage.logged).toEqual([]))
