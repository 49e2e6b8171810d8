import { fileComplaint } from '@server/kit/complaints/file-complaint'
import { dispatch } from '@server/kit/dispatch'
import { expectDoors } from '@server/kit/testing/doors'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { choresRouter } from './router'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

const run = async () => {
  const body = { procedure: 'remindComplaints' }
  const answer = await dispatch(choresRouter, body, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}

it('lets no person in', () =>
  expectDoors(stage, choresRouter, {
    awardPoints: [],
    checkCoverage: [],
    closeQuestions: [],
    lapseSupplements: [],
    drawPromiseSample: [],
    makeStatements: [],
    remindClocks: [],
    remindComplaints: [],
    remindQuiet: [],
    remindReferrals: [],
    remindSupplements: [],
  }))

it('reports a complaint past its term to county and city, once a term and not before', async () => {
  const county = await stage.staff('county', '140406')
  const city = await stage.staff('city', '140400')
  const neighbour = await stage.staff('county', '140431')
  const writer = await stage.staff('county', '140406')
  stage.at('2026-11-23T09:00:00+08:00')
  const id = await fileComplaint(
    stage.service.db,
    stage.service.keyring,
    {
      countyCode: '140406',
      source: 'staff',
      sourceId: null,
      practitionerId: null,
      siteCode: null,
      consultationId: null,
      reasons: ['rude'],
      said: '态度不好',
      complainantId: null,
      contact: null,
      filedBy: writer.accountId,
    },
    stage.service.clock(),
  )
  const told = async (person: Person) =>
    (
      await stage.service.db
        .selectFrom('message')
        .select('kind')
        .where('account_id', '=', person.accountId)
        .where('kind', '=', 'complaint-overdue')
        .execute()
    ).length
  // 28 November is a Saturday, so the term ends on the 30th
  stage.at('2026-11-30T23:00:00+08:00')
  expect(await run()).toBe(0)
  stage.at('2026-12-01T07:40:00+08:00')
  expect((await Promise.all([run(), run()])).sort()).toEqual([0, 1])
  expect(await run()).toBe(0)
  expect(await Promise.all([county, city, writer, neighbour].map(told))).toEqual([1, 1, 0, 0])
  await stage.service.db.updateTable('complaint').set({ due_on: '2026-12-05' }).where('id', '=', id).execute()
  stage.at('2026-12-06T07:40:00+08:00')
  expect(await run()).toBe(1)
  expect(await told(city)).toBe(2)
})
