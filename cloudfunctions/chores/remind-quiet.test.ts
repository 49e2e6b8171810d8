import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { takeStep } from '@server/kit/aid/step'
import { rowIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { choresRouter } from './router'

let stage: Stage
let lawyer: Person
let county: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
  neighbour = await stage.staff('county', '140430')
})
afterAll(() => stage.close())

const run = async () => {
  const body = { procedure: 'remindQuiet' }
  const answer = await dispatch(choresRouter, body, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}
const told = async ({ accountId }: Person) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select('link')
      .where('account_id', '=', accountId)
      .where('kind', '=', 'aid-quiet')
      .execute()
  ).map(({ link }) => link)
const on = (day: string) => stage.at(`${day}T08:00:00+08:00`)

test('the lawyer after thirty days, the county a week later, each once; news begins it anew', async () => {
  on('2026-11-23')
  const id = await rowIn(stage, 'assigned', { applicant: await stage.resident(), handler: lawyer })
  const accept = { act: 'accept', actor: 'handler', accountId: lawyer.accountId } as const
  await takeStep(stage.service.db, { id, status: 'assigned' }, accept, stage.service.clock())
  on('2026-12-22')
  expect(await run()).toBe(0)
  on('2026-12-23')
  expect(await run()).toBe(1)
  expect(await told(lawyer)).toEqual([`/lawyer/case/index?id=${id}`])
  on('2026-12-29')
  expect(await run()).toBe(0)
  expect(await told(county)).toEqual([])
  on('2026-12-30')
  expect(await run()).toBe(1)
  expect(await run()).toBe(0)
  expect(await told(county)).toEqual([`/staff/aid-review/index?id=${id}`])
  expect(await told(neighbour)).toEqual([])
  await stage.service.db
    .insertInto('case_progress')
    .values({
      id: randomUUID(),
      application_id: id,
      handler_id: lawyer.accountId,
      kind: 'hearing',
      happened_on: '2026-12-30',
      what_sealed: 'x',
      told_at: stage.service.clock().toISOString(),
    })
    .execute()
  on('2027-01-28')
  expect(await run()).toBe(0)
  on('2027-01-29')
  expect(await run()).toBe(1)
  expect(await told(lawyer)).toHaveLength(2)
})

test('two mornings at once tell once', async () => {
  on('2027-03-01')
  const id = await rowIn(stage, 'assigned', { applicant: await stage.resident(), handler: lawyer })
  const accept = { act: 'accept', actor: 'handler', accountId: lawyer.accountId } as const
  await takeStep(stage.service.db, { id, status: 'assigned' }, accept, stage.service.clock())
  on('2027-04-01')
  const before = await told(lawyer)
  await Promise.all([run(), run()])
  const links = (await told(lawyer)).filter((link) => link === `/lawyer/case/index?id=${id}`)
  expect(links).toHaveLength(1)
  expect(before).not.toContain(links[0])
})
