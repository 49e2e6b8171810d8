import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { messagesOf } from '@server/kit/testing/public-shift'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

const COUNTY = '140406'
let stage: Stage
let clerk: Person
beforeEach(async () => {
  stage = await openStage()
  clerk = await stage.staff('county', COUNTY)
})
afterEach(() => stage.close())

/** An application made at a detention centre at 18:00 on Friday 27 November. */
const made = async (passed_at: string | null = null) => {
  await stage.service.db
    .insertInto('detainee_transfer')
    .values({
      id: randomUUID(),
      county_code: COUNTY,
      source: 'detention-centre',
      source_name: '潞城区看守所',
      name_sealed: 'sealed',
      note_sealed: null,
      received_at: '2026-11-27T10:00:00.000Z',
      passed_at,
      registered_by: clerk.accountId,
      registered_at: '2026-11-27T10:30:00.000Z',
    })
    .execute()
}
const remind = async () => {
  const answer = await dispatch(jobsRouter, { procedure: 'remindDetainees' }, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}
const kinds = async (who: Person) => (await messagesOf(stage, who)).map(({ kind }) => kind)

test('the centre is reminded once before the end, and with the city once after; never of what was passed on', async () => {
  const city = await stage.staff('city', '140400')
  const neighbour = await stage.staff('county', '140430')
  await made()
  await made('2026-11-27T11:00:00.000Z')
  stage.at('2026-11-28T11:59:00+08:00')
  expect(await remind()).toBe(0)
  stage.at('2026-11-28T12:00:00+08:00')
  expect((await Promise.all([remind(), remind()])).sort()).toEqual([0, 1])
  expect(await kinds(clerk)).toEqual(['detainee-near'])
  expect(await kinds(city)).toEqual([])
  stage.at('2026-11-28T18:00:01+08:00')
  expect(await remind()).toBe(1)
  expect(await remind()).toBe(0)
  expect(await kinds(clerk)).toEqual(['detainee-near', 'detainee-over'])
  expect(await kinds(city)).toEqual(['detainee-over'])
  expect(await kinds(neighbour)).toEqual([])
})

test('as many hours before as the county wants; who looks too late is told that it is over, and no more', async () => {
  await stage.service.db
    .insertInto('setting')
    .values({
      key: 'defence.detainee',
      area_code: COUNTY,
      effective_from: '2026-11-24',
      value: JSON.stringify({ warnHours: 2 }),
    })
    .execute()
  await made()
  stage.at('2026-11-28T15:59:00+08:00')
  expect(await remind()).toBe(0)
  stage.at('2026-11-29T08:00:00+08:00')
  expect(await remind()).toBe(1)
  expect(await remind()).toBe(0)
  expect(await kinds(clerk)).toEqual(['detainee-over'])
})
