import { ratesOf } from '@contract/subsidy/testing/duties'
import { dispatch } from '@server/kit/dispatch'
import { addShift } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { choresRouter } from './router'

let stage: Stage
let lawyer: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
  await stage.service.db
    .insertInto('setting')
    .values({
      key: 'subsidy.dutyRates',
      area_code: '140400',
      effective_from: '2026-01-01',
      value: JSON.stringify(ratesOf()),
    })
    .execute()
})
afterAll(() => stage.close())

const run = async () => {
  const answer = await dispatch(
    choresRouter,
    { procedure: 'makeStatements' },
    { system: true },
    stage.service,
  )
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}
const statements = () =>
  stage.service.db
    .selectFrom('subsidy_statement')
    .select(['practitioner_id', 'county_code', 'month', 'status'])
    .orderBy('county_code')
    .execute()

it('makes the statements of the month before, everywhere, once, and says so in the books', async () => {
  await addShift(stage, lawyer, { day: '2026-11-30' })
  await addShift(stage, lawyer, { day: '2026-11-10', town: '140431100000' })
  await addShift(stage, lawyer, { day: '2026-12-01' })
  stage.at('2026-12-01T04:10:00+08:00')
  // two runs at once share the work between them, and do each thing once
  expect((await Promise.all([run(), run()])).reduce((sum, done) => sum + done)).toBe(2)
  const of = { practitioner_id: lawyer.accountId, month: '2026-11', status: 'draft' }
  expect(await statements()).toEqual([
    { ...of, county_code: '140406' },
    { ...of, county_code: '140431' },
  ])
  const audit = await stage.service.db
    .selectFrom('audit_log')
    .select(['chain', 'role', 'procedure'])
    .where('act', '=', 'statement-made')
    .orderBy('chain')
    .execute()
  expect(audit).toEqual(
    ['140406', '140431'].map((chain) => ({ chain, role: 'system', procedure: 'makeStatements' })),
  )
})

it('brings drafts up to date on the days after, and makes what is missing', async () => {
  await addShift(stage, await stage.practitioner('140403'), { day: '2026-11-12', town: '140403001000' })
  await addShift(stage, lawyer, { day: '2026-11-13', status: 'published' })
  stage.at('2026-12-02T04:10:00+08:00')
  expect(await run()).toBe(2)
  expect(await statements()).toHaveLength(3)
  expect(await run()).toBe(0)
})

it('one person whose statement fails does not hold up the others', async () => {
  const { db } = stage.service
  await db
    .insertInto('setting')
    .values({
      key: 'subsidy.dutyRates',
      area_code: '140431',
      effective_from: '2026-01-01',
      value: '{"wrong":1}',
    })
    .execute()
  await addShift(stage, lawyer, { day: '2026-11-14', status: 'published' })
  stage.at('2026-12-03T04:10:00+08:00')
  expect(await run()).toBe(1)
  expect(stage.logged).toMatchObject([{ facts: { countyCode: '140431', month: '2026-11' } }])
  expect(JSON.stringify(stage.logged)).not.toContain(lawyer.accountId)
})
