import { ratesLink } from '@contract/subsidy/links'
import { ratesOf } from '@contract/subsidy/testing/duties'
import { dispatch } from '@server/kit/dispatch'
import { addShift } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { choresRouter } from './router'

let stage: Stage
let lawyer: Person
let county: Person
let other: Person
let neighbour: Person
let station: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
  other = await stage.staff('county', '140403')
  neighbour = await stage.staff('county', '140431')
  station = await stage.staff('station', '140406100000')
  await setRates('140431')
})
afterAll(() => stage.close())

const setRates = (area_code: string, effective_from = '2026-01-01') =>
  stage.service.db
    .insertInto('setting')
    .values({ key: 'subsidy.dutyRates', area_code, effective_from, value: JSON.stringify(ratesOf()) })
    .execute()

const run = async () => {
  const body = { procedure: 'makeStatements' }
  const answer = await dispatch(choresRouter, body, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}
const statedIn = async () =>
  (
    await stage.service.db
      .selectFrom('subsidy_statement')
      .select(['county_code', 'month'])
      .orderBy('county_code')
      .orderBy('month')
      .execute()
  ).map(({ county_code, month }) => `${county_code} ${month}`)
const told = (person: Person) =>
  stage.service.db
    .selectFrom('message')
    .select(['title', 'link'])
    .where('account_id', '=', person.accountId)
    .where('kind', '=', 'subsidy-rates-missing')
    .orderBy('created_at')
    .execute()
const missing = (countyCode: string, month: number) => ({
  title: `2026年${month}月的值班补贴还没有标准`,
  link: ratesLink(countyCode),
})

it('passes over counties without rates, and tells their staff once, however often it runs', async () => {
  await addShift(stage, lawyer, { day: '2026-11-10' })
  await addShift(stage, lawyer, { day: '2026-11-11', town: '140403001000' })
  await addShift(stage, lawyer, { day: '2026-11-12', town: '140431100000' })
  // of the month after only
  await setRates('140406', '2026-12-01')
  stage.at('2026-12-01T04:10:00+08:00')
  const done = await Promise.all([run(), run()])
  expect(done.reduce((sum, one) => sum + one)).toBe(1)
  stage.at('2026-12-02T04:10:00+08:00')
  expect(await run()).toBe(0)
  expect(await statedIn()).toEqual(['140431 2026-11'])
  expect(await told(county)).toEqual([missing('140406', 11)])
  expect(await told(other)).toEqual([missing('140403', 11)])
  for (const person of [neighbour, station, lawyer]) expect(await told(person)).toEqual([])
  const audit = await stage.service.db
    .selectFrom('audit_log')
    .select(['chain', 'role', 'procedure', 'subject_id'])
    .where('act', '=', 'subsidy-rates-missing')
    .orderBy('chain')
    .execute()
  const of = { procedure: 'makeStatements', subject_id: '2026-11' }
  expect(audit).toEqual(['140403', '140406'].map((chain) => ({ chain, role: 'system', ...of })))
})

it('makes them on the next day once rates are set', async () => {
  await setRates('140406')
  stage.at('2026-12-03T04:10:00+08:00')
  expect(await run()).toBe(1)
  expect(await statedIn()).toEqual(['140406 2026-11', '140431 2026-11'])
  expect(await told(county)).toHaveLength(1)
})

it('tells again in another month, and whoever becomes staff where nobody was there to be told', async () => {
  await addShift(stage, lawyer, { day: '2026-12-10' })
  await addShift(stage, lawyer, { day: '2026-12-11', town: '140403001000' })
  await addShift(stage, lawyer, { day: '2026-12-12', town: '140425100000' })
  stage.at('2027-01-01T04:10:00+08:00')
  expect(await run()).toBe(1)
  const late = await stage.staff('county', '140425')
  const idle = await stage.staff('county', '140427')
  stage.at('2027-01-02T04:10:00+08:00')
  expect(await run()).toBe(0)
  expect(await told(other)).toEqual([missing('140403', 11), missing('140403', 12)])
  expect(await told(county)).toHaveLength(1)
  expect(await told(late)).toEqual([missing('140425', 12)])
  expect(await told(idle)).toEqual([])
  expect(stage.logged).toEqual([])
})
