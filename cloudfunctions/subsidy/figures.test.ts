import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { subsidyFigureCodes } from '@contract/subsidy/figures'
import { subsidyRouter } from './router'
import { approved, COUNTY, deduct, later, make, OTHER, payAll, setRates, sit } from './testing/months'

let stage: Stage
let keeper: Person
let colleague: Person
let one: Person
let two: Person
beforeAll(async () => {
  stage = await openStage()
  await later(stage, '2026-12-01T09:00:00+08:00')
  keeper = await stage.staff('county', COUNTY)
  colleague = await stage.staff('county', COUNTY)
  one = await stage.practitioner(COUNTY, 'lawyer', '安律师')
  two = await stage.practitioner(COUNTY, 'lawyer', '白律师')
  await setRates(stage)
  await sit(stage, one, '2026-11-02')
  await sit(stage, one, '2026-11-03', { to: '17:30' })
  await sit(stage, two, '2026-11-04')
  await sit(stage, two, '2026-11-05', { in: null })
  await deduct(stage, two, 3_000)
  await approved(stage, one, [keeper, colleague])
  await later(stage, '2026-12-11T09:00:00+08:00', keeper, colleague)
  await payAll(stage, [keeper, colleague], { paidOn: '2026-12-11' })
})
afterAll(() => stage.close())

const span = { from: '2026-11', to: '2026-12' }
const call = (person: Person, procedure: string, input: object) =>
  stage.call(subsidyRouter, person, procedure, input)
const figures = async (by = keeper, input: object = span) => (await call(by, 'figures', input)).data.counties

test('due, deducted, payable and paid in fen, of so many statements; days from the end of the month', async () => {
  expect(await figures()).toMatchObject([
    {
      countyCode: COUNTY,
      duties: 3,
      due: { amountFen: 44_000, count: 2 },
      deducted: { amountFen: 3_000, count: 1 },
      payable: { amountFen: 41_000, count: 2 },
      paid: { amountFen: 32_000, count: 1 },
      medianDays: 11,
      received: { amountFen: 0, count: 0 },
      paidShare: null,
      fullOn: null,
    },
  ])
})

test('a percentage comes with what it is made of; everything paid out has a day', async () => {
  const record = (amountFen: number, receivedOn: string) =>
    call(keeper, 'recordFund', { countyCode: COUNTY, amountFen, receivedOn, note: '中央专项彩票公益金' })
  await record(20_000, '2026-11-20')
  const wrong = (await record(999_900, '2026-12-01')).data
  const period = { from: '2026-11-01', to: '2026-12-31' }
  expect((await figures())[0].paidShare).toEqual({
    numerator: 32_000,
    denominator: 1_019_900,
    unit: '分',
    period,
  })
  const stranger = await stage.staff('county', OTHER)
  const voiding = { id: wrong.id, because: '多录了一笔' }
  expect((await call(stranger, 'voidFund', voiding)).code).toBe('not-found')
  const both = await Promise.all([call(keeper, 'voidFund', voiding), call(colleague, 'voidFund', voiding)])
  expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'fund-voided'])
  await record(12_000, '2026-12-02')
  expect((await figures())[0]).toMatchObject({
    paidShare: { numerator: 32_000, denominator: 32_000 },
    received: { amountFen: 32_000, count: 2 },
    fullOn: '2026-12-11',
  })
  const { data } = await call(keeper, 'funds', { countyCode: COUNTY, year: 2026 })
  expect(data.funds.map((fund: any) => [fund.amountFen, fund.voidedBecause])).toEqual([
    [12_000, null],
    [999_900, '多录了一笔'],
    [20_000, null],
  ])
  expect(data).toMatchObject({ keeps: true, figures: { received: { count: 2 } } })
  expect(
    (
      await call(keeper, 'recordFund', {
        countyCode: COUNTY,
        amountFen: 1,
        receivedOn: '2026-12-12',
        note: '预拨',
      })
    ).fields,
  ).toHaveProperty('receivedOn')
})

test.each(subsidyFigureCodes)('%s is the sum of the rows it opens to', async (figure) => {
  const [county] = await figures()
  const { data } = await call(keeper, 'rows', { ...span, countyCode: COUNTY, figure })
  const list: { amountFen: number }[] = figure === 'received' ? data.funds : data.statements
  const sum = list.reduce((total, { amountFen }) => total + amountFen, 0)
  const name = ({ 'paid-out': 'paidOut', days: 'paid' } as Record<string, string>)[figure] ?? figure
  expect({ amountFen: sum, count: list.length }).toEqual(county[name])
  expect(list.length).toBeGreaterThan(0)
})

test('the rows name who and when', async () => {
  const { data } = await call(keeper, 'rows', { ...span, countyCode: COUNTY, figure: 'days' })
  expect(data.statements).toMatchObject([
    { practitionerName: '安律师', paidOn: '2026-12-11', days: 11, duties: 2 },
  ])
})

test('a county has its own, the city every one, another county none', async () => {
  const city = await stage.staff('city', '140400')
  const all = await figures(city)
  expect(all).toHaveLength(13)
  expect(all.find(({ countyCode }: any) => countyCode === COUNTY).due.amountFen).toBe(44_000)
  expect(await figures(city, { ...span, countyCode: COUNTY })).toHaveLength(1)
  const stranger = await stage.staff('county', OTHER)
  expect(await figures(stranger)).toMatchObject([{ countyCode: OTHER, due: { count: 0 } }])
  for (const [procedure, input] of [
    ['figures', { ...span, countyCode: COUNTY }],
    ['rows', { ...span, countyCode: COUNTY, figure: 'due' }],
    ['funds', { countyCode: COUNTY, year: 2026 }],
    ['recordFund', { countyCode: COUNTY, amountFen: 1, receivedOn: '2026-12-01', note: '预拨' }],
  ] as const)
    expect((await call(stranger, procedure, input)).code).toBe('not-found')
  expect(
    (
      await call(city, 'recordFund', {
        countyCode: COUNTY,
        amountFen: 1,
        receivedOn: '2026-12-01',
        note: '预拨',
      })
    ).code,
  ).toBe('not-found')
})

test('months the wrong way round, or more than a year, are refused at their field', async () => {
  for (const wrong of [
    { from: '2026-12', to: '2026-11' },
    { from: '2025-12', to: '2026-12' },
  ])
    expect((await call(keeper, 'figures', wrong)).fields).toHaveProperty('to')
})

test('made again nothing is counted twice', async () => {
  await make(stage, keeper)
  expect((await figures())[0].due).toEqual({ amountFen: 44_000, count: 2 })
})
