import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { subsidyRouter } from './router'
import {
  attend,
  COUNTY,
  deduct,
  later,
  linesOf,
  make,
  MONTH,
  OTHER,
  setRates,
  sit,
  star,
  statementOf,
  sumsOf,
} from './testing/months'

let stage: Stage
let keeper: Person
let lawyer: Person
beforeAll(async () => {
  stage = await openStage()
  keeper = await stage.staff('county', COUNTY)
  await setRates(stage)
})
beforeEach(async () => {
  await later(stage, '2026-12-01T09:00:00+08:00', keeper)
  lawyer = await stage.practitioner(COUNTY)
})
afterAll(() => stage.close())

const messagesTo = async (person: Person) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select('kind')
      .where('account_id', '=', person.accountId)
      .orderBy('created_at')
      .execute()
  ).map(({ kind }) => kind)

test('each duty of the month is a line, and each line leads to its duty', async () => {
  const first = await sit(stage, lawyer, '2026-11-02')
  await sit(stage, lawyer, '2026-11-09', { to: '17:30' })
  await sit(stage, lawyer, '2026-11-16', { in: null })
  await sit(stage, lawyer, '2026-10-31')
  await sit(stage, lawyer, '2026-12-01')
  expect((await make(stage, keeper)).data).toMatchObject({ made: 1 })
  const statement = (await statementOf(stage, lawyer))!
  expect(sumsOf(statement)).toEqual([32_000, 0, 32_000])
  expect(statement.lines.map(({ amountFen, duty }) => [duty!.day, amountFen, duty!.basis.because])).toEqual([
    ['2026-11-02', 12_000, null],
    ['2026-11-09', 20_000, null],
    ['2026-11-16', 0, 'not-arrived'],
  ])
  expect(statement.lines[0]!.duty).toMatchObject({
    shiftId: first,
    basis: {
      rate: { areaCode: COUNTY, effectiveFrom: '2026-01-01' },
      unit: 'half-day',
      unitFen: 12_000,
      minutes: 240,
      percent: 100,
    },
  })
  expect(statement).toMatchObject({ status: 'draft', version: 1, ratesMissing: false })
  // five natural days end on Sunday the sixth, and so on Monday
  expect(statement.confirmBy).toBe('2026-12-07')
  expect(await messagesTo(lawyer)).toEqual(['subsidy-made'])
})

test('a month that runs has no statement yet', async () => {
  expect((await make(stage, keeper, '2026-12')).code).toBe('month-not-over')
})

test('another county’s statements are not there', async () => {
  await sit(stage, lawyer, '2026-11-02')
  await make(stage, keeper)
  const { id } = (await statementOf(stage, lawyer))!
  const stranger = await stage.staff('county', OTHER)
  expect((await make(stage, stranger)).code).toBe('not-found')
  expect((await stage.call(subsidyRouter, stranger, 'statement', { id })).code).toBe('not-found')
  expect(
    (await stage.call(subsidyRouter, stranger, 'month', { countyCode: COUNTY, month: MONTH })).code,
  ).toBe('not-found')
  const colleague = await stage.practitioner(COUNTY)
  expect((await stage.call(subsidyRouter, colleague, 'myStatement', { id })).code).toBe('not-found')
})

test('duties in two counties are two statements', async () => {
  await setRates(stage, { halfDayFen: 10_000 }, { areaCode: OTHER })
  await sit(stage, lawyer, '2026-11-02')
  await sit(stage, lawyer, '2026-11-03', { town: '140431100000' })
  await make(stage, keeper)
  await make(stage, await stage.staff('county', OTHER), MONTH, OTHER)
  const { data } = await stage.call(subsidyRouter, lawyer, 'mine')
  expect(data.months.map((row: any) => [row.countyName, row.totalFen])).toEqual([
    ['潞城区', 12_000],
    ['沁源县', 10_000],
  ])
})

test('rates and stars of each duty’s own day', async () => {
  const one = await stage.practitioner('140403')
  const head = await stage.staff('county', '140403')
  await setRates(stage, {}, { areaCode: '140403' })
  await setRates(stage, { halfDayFen: 15_000 }, { areaCode: '140403', from: '2026-11-10' })
  await star(stage, one, 3, '2026-01-01')
  await star(stage, one, 5, '2026-11-20')
  for (const day of ['2026-11-09', '2026-11-10', '2026-11-20'])
    await sit(stage, one, day, { town: '140403001000' })
  await make(stage, head, MONTH, '140403')
  const { lines } = (await statementOf(stage, one))!
  expect(lines.map(({ amountFen, duty }) => [amountFen, duty!.basis.stars])).toEqual([
    [12_000, 3],
    [15_000, 3],
    [18_000, 5],
  ])
})

test('a county without rates for the month makes no statements of nothing; with them it does', async () => {
  const one = await stage.practitioner(COUNTY)
  const head = await stage.staff('county', '140427')
  await sit(stage, one, '2026-11-02', { town: '140427100000' })
  const month = async () =>
    (await stage.call(subsidyRouter, head, 'month', { countyCode: '140427', month: MONTH })).data
  // rates of the month after are not rates of this one
  await setRates(stage, {}, { areaCode: '140427', from: '2026-12-01' })
  expect(await month()).toMatchObject({ ratesSet: false, without: 1 })
  expect((await make(stage, head, MONTH, '140427')).code).toBe('rates-not-set')
  expect(await statementOf(stage, one)).toBeUndefined()
  expect(await messagesTo(one)).toEqual([])
  await setRates(stage, {}, { areaCode: '140427', from: '2026-01-01' })
  expect(await month()).toMatchObject({ ratesSet: true })
  expect((await make(stage, head, MONTH, '140427')).data).toMatchObject({ made: 1 })
  expect(sumsOf((await statementOf(stage, one))!)).toEqual([12_000, 0, 12_000])
})

test('a duty before the first rates says so and nobody can go on with it; once set, it is reckoned and told', async () => {
  const one = await stage.practitioner(COUNTY)
  const head = await stage.staff('county', '140425')
  await setRates(stage, {}, { areaCode: '140425', from: '2026-11-10' })
  await sit(stage, one, '2026-11-02', { town: '140425100000' })
  await make(stage, head, MONTH, '140425')
  const before = (await statementOf(stage, one))!
  expect(before).toMatchObject({ ratesMissing: true, totalFen: 0 })
  expect(before.lines[0]!.duty!.basis.because).toBe('rates-not-set')
  expect(await messagesTo(one)).toEqual([])
  const { id } = before
  expect((await stage.call(subsidyRouter, one, 'confirm', { id, version: 1 })).code).toBe('rates-not-set')
  stage.at('2026-12-20T09:00:00+08:00')
  expect((await stage.call(subsidyRouter, head, 'submit', { ids: [id] })).code).toBe('rates-not-set')
  await setRates(stage, {}, { areaCode: '140425', from: '2026-01-01' })
  expect((await make(stage, head, MONTH, '140425')).data).toEqual({ made: 0, changed: 1, same: 0 })
  expect(await statementOf(stage, one)).toMatchObject({
    ratesMissing: false,
    totalFen: 12_000,
    version: 2,
    confirmBy: '2026-12-25',
  })
  expect(await messagesTo(one)).toEqual(['subsidy-made'])
})

test('the city reads every county and keeps none but its own centre', async () => {
  const city = await stage.staff('city', '140400')
  const { data } = await stage.call(subsidyRouter, city, 'month', { countyCode: COUNTY, month: MONTH })
  expect(data).toMatchObject({ countyName: '潞城区', keeps: false })
  expect((await make(stage, city)).code).toBe('not-found')
  await setRates(stage, {}, { areaCode: '140400', from: '2026-11-30' })
  const { code, data: own } = await stage.call(subsidyRouter, city, 'make', {
    countyCode: '140400',
    month: MONTH,
  })
  expect({ code, own }).toEqual({ code: undefined, own: { made: 0, changed: 0, same: 0 } })
})

test('made anew with nothing new it stays as it was', async () => {
  await sit(stage, lawyer, '2026-11-02')
  await make(stage, keeper)
  const before = (await statementOf(stage, lawyer))!
  const { data } = await make(stage, keeper)
  expect(data).toMatchObject({ made: 0, changed: 0 })
  expect((await statementOf(stage, lawyer))!).toMatchObject({ version: 1, lines: before.lines })
})

test('a draft follows what is put right; the person is told it changed', async () => {
  const missed = await sit(stage, lawyer, '2026-11-02', { in: null })
  await make(stage, keeper)
  await attend(stage, lawyer, missed, { day: '2026-11-02', code: 'made-up' })
  await make(stage, keeper)
  expect(await statementOf(stage, lawyer)).toMatchObject({ version: 2, totalFen: 12_000 })
  expect(await messagesTo(lawyer)).toEqual(['subsidy-made', 'subsidy-changed'])
})

test('a duty given to somebody else while it was a draft is paid to neither twice', async () => {
  const shift = await sit(stage, lawyer, '2026-11-02', { in: null })
  const stand = await stage.practitioner(COUNTY)
  await make(stage, keeper)
  await stage.service.db
    .updateTable('duty_shift')
    .set({ practitioner_id: stand.accountId })
    .where('id', '=', shift)
    .execute()
  await attend(stage, stand, shift, { day: '2026-11-02' })
  await make(stage, keeper)
  const lines = await stage.service.db
    .selectFrom('subsidy_line')
    .select('amount_fen')
    .where('shift_id', '=', shift)
    .execute()
  expect(lines).toEqual([{ amount_fen: 0 }])
})

describe('deductions', () => {
  test('come off, never below nought; the rest is a part of its own next month', async () => {
    await sit(stage, lawyer, '2026-11-02')
    await sit(stage, lawyer, '2026-12-07')
    const findingId = await deduct(stage, lawyer, 20_000)
    await make(stage, keeper)
    const november = (await statementOf(stage, lawyer))!
    expect(sumsOf(november)).toEqual([12_000, 12_000, 0])
    expect(november.lines[1]!.deduction).toEqual({
      findingId,
      violation: 'left-early',
      finalOn: '2026-12-01',
      wholeFen: 20_000,
      part: 1,
    })
    await later(stage, '2027-01-01T09:00:00+08:00', keeper, lawyer)
    await make(stage, keeper, '2026-12')
    const december = (await statementOf(stage, lawyer, '2026-12'))!
    expect(sumsOf(december)).toEqual([12_000, 8_000, 4_000])
    expect(december.lines[1]!.deduction).toMatchObject({ part: 2, wholeFen: 20_000 })
  })

  test('one alone makes no statement: there is nothing to take it from', async () => {
    await deduct(stage, lawyer, 20_000)
    await make(stage, keeper)
    expect(await statementOf(stage, lawyer)).toBeUndefined()
  })

  test('of another county stay there', async () => {
    await sit(stage, lawyer, '2026-11-02')
    await deduct(stage, lawyer, 20_000, OTHER)
    await make(stage, keeper)
    expect(sumsOf((await statementOf(stage, lawyer))!)).toEqual([12_000, 0, 12_000])
  })
})

describe('after a statement was closed', () => {
  const close = async () => {
    await make(stage, keeper)
    const { id, version } = (await statementOf(stage, lawyer))!
    await stage.call(subsidyRouter, lawyer, 'confirm', { id, version })
    return id
  }

  test('a make-up approved late is a correction of the next month, once', async () => {
    const missed = await sit(stage, lawyer, '2026-11-02', { in: null })
    await sit(stage, lawyer, '2026-11-09')
    await close()
    await attend(stage, lawyer, missed, { day: '2026-11-02', code: 'made-up' })
    expect((await make(stage, keeper)).data).toMatchObject({ changed: 0 })
    await later(stage, '2027-01-01T09:00:00+08:00', keeper, lawyer)
    await make(stage, keeper, '2026-12')
    await make(stage, keeper, '2026-12')
    const december = (await statementOf(stage, lawyer, '2026-12'))!
    expect(linesOf(december)).toEqual([['correction', 12_000]])
    expect(december.lines[0]!.duty).toMatchObject({ shiftId: missed, day: '2026-11-02' })
    await later(stage, '2027-02-01T09:00:00+08:00', keeper, lawyer)
    await make(stage, keeper, '2027-01')
    expect(await statementOf(stage, lawyer, '2027-01')).toBeUndefined()
  })

  test('what was paid too much comes off as far as there is, and the rest the month after', async () => {
    const first = await sit(stage, lawyer, '2026-11-02', { to: '17:30' })
    await close()
    await stage.service.db
      .updateTable('attendance')
      .set({ short: true })
      .where('shift_id', '=', first)
      .execute()
    await sit(stage, lawyer, '2026-12-07')
    await sit(stage, lawyer, '2027-01-04')
    await later(stage, '2027-01-01T09:00:00+08:00', keeper, lawyer)
    await make(stage, keeper, '2026-12')
    expect(linesOf((await statementOf(stage, lawyer, '2026-12'))!)).toEqual([
      ['duty', 12_000],
      ['correction', -12_000],
    ])
    const december = (await statementOf(stage, lawyer, '2026-12'))!
    await stage.call(subsidyRouter, lawyer, 'confirm', { id: december.id, version: december.version })
    await later(stage, '2027-02-01T09:00:00+08:00', keeper, lawyer)
    await make(stage, keeper, '2027-01')
    expect(linesOf((await statementOf(stage, lawyer, '2027-01'))!)).toEqual([
      ['duty', 12_000],
      ['correction', -8_000],
    ])
  })

  test('a duty put on the roster afterwards is stated the next month', async () => {
    await sit(stage, lawyer, '2026-11-02')
    await close()
    await sit(stage, lawyer, '2026-11-20')
    await later(stage, '2027-01-01T09:00:00+08:00', keeper, lawyer)
    await make(stage, keeper, '2026-12')
    expect(linesOf((await statementOf(stage, lawyer, '2026-12'))!)).toEqual([['duty', 12_000]])
  })

  test('its lines can’t be changed, whoever tries', async () => {
    await sit(stage, lawyer, '2026-11-02')
    const id = await close()
    await expect(
      stage.service.db
        .updateTable('subsidy_line')
        .set({ amount_fen: 1 })
        .where('statement_id', '=', id)
        .execute(),
    ).rejects.toThrow('the statement is closed')
  })

  test('a total that is not the sum of its lines leaves no draft', async () => {
    await sit(stage, lawyer, '2026-11-02')
    await make(stage, keeper)
    const { id } = (await statementOf(stage, lawyer))!
    await expect(
      stage.service.db
        .updateTable('subsidy_statement')
        .set({ due_fen: 1, total_fen: 1, status: 'confirmed' })
        .where('id', '=', id)
        .execute(),
    ).rejects.toThrow('not the sum')
  })
})

test('nothing broke unseen', () => expect(stage.logged).toEqual([]))
