import { dispatch } from '@server/kit/dispatch'
import { caseIn, decided } from '@server/kit/testing/cases'
import { dayText } from '@contract/time'
import { countFromReceipt, runningClocks, startClock } from '@server/kit/aid/clocks'
import { takenInCase } from '@server/kit/testing/taken-in'
import { takeStep } from '@server/kit/aid/step'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { choresRouter } from './router'

let stage: Stage
let resident: Person
let county: Person
let city: Person
let neighbour: Person
beforeEach(async () => {
  stage = await openStage()
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident()
  county = await stage.staff('county', '140406')
  city = await stage.staff('city', '140400')
  neighbour = await stage.staff('county', '140430')
})
afterEach(() => stage.close())

const runOn = async (day: string) => {
  stage.at(`${day}T07:50:00+08:00`)
  const body = { procedure: 'remindClocks' }
  const answer = await dispatch(choresRouter, body, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}
const told = async ({ accountId }: Person) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select(['kind', 'title'])
      .where('account_id', '=', accountId)
      .where('kind', 'like', 'aid-%')
      .orderBy('created_at')
      .execute()
  ).map(({ kind, title }) => `${kind} ${title}`)

test('two days before its end to who must act, after it to county and city, each once', async () => {
  await caseIn(stage, 'submitted', { applicant: resident })
  expect(await runOn('2026-11-27')).toBe(0)
  expect(await runOn('2026-11-28')).toBe(1)
  expect(await runOn('2026-11-30')).toBe(0)
  expect(await told(county)).toEqual(['aid-clock-near 法律援助快到期：审查决定'])
  expect(await told(city)).toEqual([])
  const both = await Promise.all([runOn('2026-12-01'), runOn('2026-12-01')])
  expect(both[0] + both[1]).toBe(1)
  expect(await runOn('2026-12-02')).toBe(0)
  expect(await told(county)).toEqual([
    'aid-clock-near 法律援助快到期：审查决定',
    'aid-clock-over 法律援助超期：审查决定',
  ])
  expect(await told(city)).toEqual(['aid-clock-over 法律援助超期：审查决定'])
  expect(await told(neighbour)).toEqual([])
  expect(await told(resident)).toEqual([])
})

test('never while it stands still; anew when it goes on', async () => {
  const { db, clock } = stage.service
  const id = await caseIn(stage, 'submitted', { applicant: resident })
  const step = (status: 'submitted' | 'supplement', act: 'ask-supplement' | 'supply') =>
    takeStep(
      db,
      { id, status },
      { act, actor: act === 'supply' ? 'applicant' : 'county', accountId: county.accountId },
      clock(),
    )
  await step('submitted', 'ask-supplement')
  expect(await runOn('2026-12-07')).toBe(0)
  stage.at('2026-12-07T09:00:00+08:00')
  await step('supplement', 'supply')
  // fourteen days stood still from the 23rd to the 7th: seven and fourteen days after the 23rd is Monday the 14th
  expect(await runOn('2026-12-11')).toBe(0)
  expect(await runOn('2026-12-12')).toBe(1)
})

test('the lawyer is told of theirs, county and applicant of papers that follow', async () => {
  const lawyer = await stage.practitioner('140406')
  const assigned = await caseIn(stage, 'assigned', { applicant: resident, handler: lawyer })
  expect((await runningClocks(stage.service.db, assigned)).map(({ what }) => what)).toEqual(['engagement'])
  await runOn('2026-11-28')
  expect(await told(lawyer)).toEqual(['aid-clock-near 法律援助快到期：签委托手续'])
  expect(await told(county)).toEqual([])
  const other = await stage.resident()
  stage.at('2026-11-28T09:00:00+08:00')
  const id = await caseIn(stage, 'submitted', { applicant: other })
  await takeStep(
    stage.service.db,
    { id, status: 'submitted' },
    { act: 'grant-provisionally', actor: 'county', accountId: county.accountId },
    stage.service.clock(),
  )
  await runOn('2026-12-05')
  expect(await told(other)).toEqual(['aid-clock-near 法律援助快到期：补交先行提供的材料'])
})

test('a file that came back: its lawyer before the term ends, county and city after it', async () => {
  const lawyer = await stage.practitioner('140406')
  const { db, clock } = stage.service
  const set = { closed_on: '2026-11-20' }
  const id = await caseIn(stage, 'filed', { applicant: resident, handler: lawyer, set })
  await takeStep(
    db,
    { id, status: 'filed' },
    {
      act: 'return-file',
      actor: 'county',
      accountId: county.accountId,
      clockDays: { correction: 5 },
    },
    clock(),
  )
  // five days after Monday the 23rd is Saturday the 28th: Monday the 30th
  expect(await runOn('2026-11-27')).toBe(0)
  expect(await runOn('2026-11-28')).toBe(1)
  expect(await told(lawyer)).toEqual(['aid-clock-near 法律援助快到期：补正卷宗'])
  expect(await told(county)).toEqual([])
  expect(await runOn('2026-12-01')).toBe(1)
  expect(await told(county)).toEqual(['aid-clock-over 法律援助超期：补正卷宗'])
  expect(await told(city)).toEqual(['aid-clock-over 法律援助超期：补正卷宗'])
})

test('the time to object: its applicant is reminded, it ends by itself, and is nobody’s failure', async () => {
  const id = await caseIn(stage, 'submitted', { applicant: resident })
  await decided(stage, id, 'refuse', county)
  expect(await runOn('2026-12-06')).toBe(0)
  await countFromReceipt(stage.service.db, id, '2026-11-23')
  expect(await runOn('2026-12-06')).toBe(1)
  expect(await told(resident)).toEqual(['aid-clock-near 法律援助快到期：提出异议'])
  expect(await runOn('2026-12-08')).toBe(0)
  expect(await runningClocks(stage.service.db, id)).toHaveLength(1)
  expect(await runOn('2026-12-09')).toBe(1)
  expect(await runningClocks(stage.service.db, id)).toEqual([])
  expect((await told(county)).concat(await told(city))).toEqual([])
})

test('a limitation rings once, the day it comes within seven days, to county and lawyer', async () => {
  const lawyer = await stage.practitioner('140406')
  await caseIn(stage, 'accepted', {
    applicant: resident,
    handler: lawyer,
    form: { limitationOn: '2027-01-10' },
  })
  await caseIn(stage, 'submitted', { applicant: resident, form: { limitationOn: '2026-11-20' } })
  const alarms = async (person: Person) =>
    (await told(person)).filter((line) => line.startsWith('aid-limitation'))
  await runOn('2027-01-03')
  expect(await alarms(lawyer)).toEqual([])
  await Promise.all([runOn('2027-01-04'), runOn('2027-01-04')])
  await runOn('2027-01-05')
  expect(await alarms(lawyer)).toEqual(['aid-limitation 时效快到了'])
  expect(await alarms(county)).toEqual(['aid-limitation 时效快到了'])
  expect(await alarms(neighbour)).toEqual([])
})

test('who has no account is told by voice of what they themselves must do', async () => {
  const id = await takenInCase(stage, 'granted', county, '140406')
  await startClock(stage.service.db, id, 'provisional-papers', stage.service.clock())
  const { due_on } = await stage.service.db
    .selectFrom('aid_clock')
    .select('due_on')
    .where('application_id', '=', id)
    .where('what', '=', 'provisional-papers')
    .executeTakeFirstOrThrow()
  await runOn(due_on)
  await runOn(due_on)
  const kept = await stage.service.db
    .selectFrom('aid_to_tell')
    .select('body')
    .where('application_id', '=', id)
    .execute()
  expect(kept).toEqual([{ body: expect.stringContaining(dayText(due_on)) }])
})
