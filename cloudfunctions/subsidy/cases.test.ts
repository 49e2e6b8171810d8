import type { CasePay, OwnPay } from '@contract/closing/pay-schema'
import { openStage, type Outcome, type Person, type Stage } from '@server/kit/testing/stage'
import { subsidyRouter } from './router'
import { archived, setCaseRates } from './testing/archived'

let stage: Stage
let lawyer: Person
let other: Person
let county: Person
let colleague: Person
let neighbour: Person
beforeEach(async () => {
  stage = await openStage()
  stage.at('2026-11-25T09:00:00+08:00')
  lawyer = await stage.practitioner('140406')
  other = await stage.practitioner('140406', 'lawyer', '周律师')
  county = await stage.staff('county', '140406')
  colleague = await stage.staff('county', '140406', '孙股长')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterEach(() => stage.close())

const call = <T = any>(person: Person, procedure: string, input: object = {}): Promise<Outcome<T>> =>
  stage.call<T>(subsidyRouter, person, procedure, input)
const bound = async (applicant?: Person, handler = lawyer, stageOf?: 'drafting') =>
  archived(stage, { applicant: applicant ?? (await stage.resident()), handler, county }, stageOf)
const pay = (ids: string[], change: object = {}, person = county) =>
  call<CasePay>(person, 'payCases', { ids, batch: '2026年第4批', paidOn: '2026-11-25', ...change })
const voidIt = (id: string, change: object = {}, person = colleague) =>
  call<CasePay>(person, 'voidCasePayment', { id, round: 1, because: '批次登记错了', ...change })
const list = async (state: string, person = county) =>
  (await call<CasePay>(person, 'casePays', { state })).data
const lineIn = async (state: string, id: string) => (await list(state)).rows.find((row) => row.id === id)
const statusOf = async (id: string) =>
  (
    await stage.service.db
      .selectFrom('aid_application')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).status
const messages = async ({ accountId }: Person, kind: string) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select('body')
      .where('account_id', '=', accountId)
      .where('kind', '=', kind)
      .execute()
  ).map(({ body }) => body)

test('paid by the standard of the day of closing, once; the lawyer sees what and when', async () => {
  const id = await bound()
  expect(await lineIn('waiting', id)).toMatchObject({
    amountFen: null,
    rateName: 'civilTrial',
    mayVoid: false,
  })
  expect((await pay([id])).code).toBe('case-rates-unset')
  await setCaseRates(stage, 120_000)
  expect(await lineIn('waiting', id)).toMatchObject({ amountFen: 120_000, paidOn: null, voided: [] })
  expect((await pay([id], { paidOn: '2026-11-26' })).fields).toHaveProperty('paidOn')
  // it was closed on the 20th
  expect((await pay([id], { paidOn: '2026-11-19' })).fields).toHaveProperty('paidOn')
  expect((await pay([id], {}, neighbour)).code).toBe('not-found')
  const both = await Promise.all([pay([id]), pay([id])])
  expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
  expect(await statusOf(id)).toBe('paid')
  expect(await lineIn('waiting', id)).toBeUndefined()
  expect(await lineIn('paid', id)).toMatchObject({ amountFen: 120_000, batch: '2026年第4批', round: 1 })
  const { data } = await call<OwnPay>(lawyer, 'myCasePay')
  expect(data).toMatchObject({ paidFen: 120_000, waiting: 0 })
  expect(data.rows).toMatchObject([{ id, amountFen: 120_000, paidOn: '2026-11-25' }])
  expect((await call<OwnPay>(other, 'myCasePay')).data.rows).toEqual([])
  expect(await messages(lawyer, 'case-paid')).toEqual(['1件，批次2026年第4批，按标准足额发放，不扣税。'])
})

test('a batch is paid whole or not at all; nobody pays their own cause, nor what pays nothing', async () => {
  await setCaseRates(stage, 120_000)
  const [first, second] = [await bound(), await bound()]
  await pay([second])
  expect((await pay([first, second])).code).toBe('not-in-this-state')
  expect(await statusOf(first)).toBe('archived')
  expect((await pay([await bound(county)])).code).toBe('own-application')
  expect((await pay([await bound(undefined, lawyer, 'drafting')])).code).toBe('case-pays-nothing')
  expect((await pay([first])).code).toBeUndefined()
})

test('whose own cause a case is, or who has it, is offered no voiding of its payment', async () => {
  await setCaseRates(stage, 120_000)
  const office = await stage.staff('county', '140406', '钱科员')
  await stage.alsoStaff(other, 'county', '140406')
  const [theirs, his] = [await bound(office), await bound(undefined, other)]
  await pay([theirs, his])
  const offered = async (person: Person) =>
    (await list('paid', person)).rows.map(({ id, mayVoid }) => [id, mayVoid]).sort()
  expect(await offered(colleague)).toEqual(
    [
      [theirs, true],
      [his, true],
    ].sort(),
  )
  expect(await offered(office)).toEqual(
    [
      [theirs, false],
      [his, true],
    ].sort(),
  )
  expect(await offered(other)).toEqual(
    [
      [theirs, true],
      [his, false],
    ].sort(),
  )
})

describe('a payment entered wrongly', () => {
  test('is voided by somebody else with the reason, both rows stay, and the case is paid anew', async () => {
    await setCaseRates(stage, 120_000)
    const id = await bound()
    await pay([id])
    expect((await list('paid', colleague)).rows).toMatchObject([{ id, mayVoid: true }])
    expect((await list('paid')).rows).toMatchObject([{ id, mayVoid: false }])
    expect((await voidIt(id, {}, county)).code).toBe('same-person')
    expect((await voidIt(id, {}, neighbour)).code).toBe('not-found')
    expect((await voidIt(id, { because: ' ' })).fields).toHaveProperty('because')
    const both = await Promise.all([voidIt(id), voidIt(id)])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])

    expect(await statusOf(id)).toBe('archived')
    const gone = { amountFen: 120_000, batch: '2026年第4批', because: '批次登记错了', byName: '孙股长' }
    expect(await list('paid')).toMatchObject({ rows: [], totalFen: 0 })
    expect(await list('voided')).toMatchObject({ rows: [{ id, paidOn: null }], totalFen: 120_000 })
    expect(await lineIn('waiting', id)).toMatchObject({ paidOn: null, round: null, voided: [gone] })
    expect((await call<OwnPay>(lawyer, 'myCasePay')).data).toMatchObject({
      paidFen: 0,
      waiting: 1,
      rows: [{ voided: [gone] }],
    })
    const [told] = await messages(lawyer, 'case-payment-voided')
    expect(told).toContain('11月25日')
    expect(told).not.toContain('批次登记错了')

    expect((await pay([id], { batch: '2026年第5批' })).code).toBeUndefined()
    expect(await statusOf(id)).toBe('paid')
    // what was read before the first was voided does not void the second
    expect((await voidIt(id)).code).toBe('not-in-this-state')
    expect(await lineIn('paid', id)).toMatchObject({ batch: '2026年第5批', round: 2, voided: [gone] })
    expect((await call<OwnPay>(lawyer, 'myCasePay')).data).toMatchObject({ paidFen: 120_000, waiting: 0 })
    expect((await voidIt(id, { round: 2 })).code).toBeUndefined()
    expect((await lineIn('waiting', id))!.voided).toHaveLength(2)
  })

  test('is not voided by who is bound up with the case', async () => {
    await setCaseRates(stage, 120_000)
    const id = await bound(colleague)
    await pay([id])
    expect((await voidIt(id)).code).toBe('own-application')
  })

  test('the database keeps both rows, one standing payment, and the archived case as it is', async () => {
    await setCaseRates(stage, 120_000)
    const id = await bound()
    await pay([id])
    const { db } = stage.service
    const paid = await db.selectFrom('case_payment').selectAll().executeTakeFirstOrThrow()
    const { replaces: _, ...row } = paid
    await expect(
      db
        .insertInto('case_payment')
        .values({ ...row, round: 2 })
        .execute(),
    ).rejects.toMatchObject({ code: '23503' })
    await expect(db.updateTable('case_payment').set({ amount_fen: 1 }).execute()).rejects.toMatchObject({
      code: '42501',
    })
    await expect(
      db
        .insertInto('case_payment_void')
        .values({
          application_id: id,
          round: 1,
          paid_by: county.accountId,
          because: '自己作废',
          voided_by: county.accountId,
          voided_at: paid.paid_at,
        })
        .execute(),
    ).rejects.toMatchObject({ code: '23514' })
    await voidIt(id)
    await expect(db.deleteFrom('case_payment_void').execute()).rejects.toMatchObject({ code: '42501' })
    await expect(
      db.updateTable('aid_application').set({ status: 'filed' }).where('id', '=', id).execute(),
    ).rejects.toMatchObject({ code: '42501' })
  })
})
