import { drawFrom } from '@server/kit/promise/sample'
import { dispatch } from '@server/kit/dispatch'
import { decided } from '@server/kit/testing/cases'
import { promisedIn } from '@server/kit/testing/promises'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { choresRouter } from './router'

let stage: Stage
let county: Person
let resident: Person
const granted: string[] = []
beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
  resident = await stage.resident()
  stage.at('2026-11-10T08:30:00+08:00')
  for (let count = 0; count < 12; count++) {
    const id = await promisedIn(stage, 'submitted', { applicant: resident })
    await decided(stage, id, 'grant', county)
    granted.push(id)
  }
  const refused = await promisedIn(stage, 'submitted', { applicant: resident })
  await decided(stage, refused, 'refuse', county)
  stage.at('2026-12-01T00:30:00+08:00')
  const later = await promisedIn(stage, 'submitted', { applicant: resident })
  await decided(stage, later, 'grant', county)
})
afterAll(() => stage.close())

const run = async () => {
  const body = { procedure: 'drawPromiseSample' }
  const answer = await dispatch(choresRouter, body, { system: true }, stage.service)
  return answer.ok ? answer.data : undefined
}
test('a share of last month’s granted promises, once, by a seed anybody can draw again with', async () => {
  stage.at('2026-12-01T04:50:00+08:00')
  expect(await Promise.all([run(), run()])).toEqual(
    expect.arrayContaining([{ done: 1 }, { done: expect.any(Number) }]),
  )
  expect(await run()).toEqual({ done: 0 })
  const samples = await stage.service.db.selectFrom('promise_sample').selectAll().execute()
  expect(samples).toHaveLength(1)
  const [sample] = samples
  expect(sample).toMatchObject({ county_code: '140406', month: '2026-11', percent: 10 })
  expect([...sample!.pool].sort()).toEqual([...granted].sort())
  // a tenth of twelve, rounded up
  expect(sample!.drawn).toHaveLength(2)
  expect(drawFrom(sample!.pool, 2, sample!.seed)).toEqual(sample!.drawn)
  const items = await stage.service.db.selectFrom('promise_sample_item').selectAll().execute()
  expect(items.map(({ application_id }) => application_id).sort()).toEqual([...sample!.drawn].sort())
  const messages = await stage.service.db
    .selectFrom('message')
    .select('body')
    .where('kind', '=', 'promise-drawn')
    .where('account_id', '=', county.accountId)
    .execute()
  expect(messages).toHaveLength(1)
})

test('a county that draws none has none drawn', async () => {
  stage.at('2027-01-02T04:50:00+08:00')
  await stage.service.db
    .insertInto('setting')
    .values({
      key: 'promise.sample',
      area_code: '140406',
      effective_from: '2026-12-15',
      value: JSON.stringify({ percent: 0 }),
    })
    .execute()
  expect(await run()).toEqual({ done: 0 })
})
