import type { ClockName } from '@contract/aid/clocks'
import { clockStates, clockState, type ClockState } from '@contract/review/reminders'
import type { Clocks } from '@contract/review/schema'
import { caseIn, decided } from '@server/kit/testing/cases'
import { countFromReceipt } from '@server/kit/aid/clocks'
import { takeStep } from '@server/kit/aid/step'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { personal, reviewingOn, type Reviewing } from './testing/reviewing'

let stage: Stage
let desk: Reviewing
let resident: Person
let county: Person
let city: Person
beforeAll(async () => {
  stage = await openStage()
  desk = reviewingOn(stage)
  resident = await stage.resident()
  county = await stage.staff('county', '140406')
  city = await stage.staff('city', '140400')
})
afterAll(() => stage.close())

const look = async (person: Person, state: ClockState, what?: ClockName) =>
  (await desk.call<Clocks>(person, 'clocks', { state, what })).data

test('every clock stands in one part of the list, the same as the rule says; one’s own time to object in none once it runs', async () => {
  const lawyer = await stage.practitioner('140406', 'lawyer', '李律师')
  stage.at('2026-11-16T09:00:00+08:00')
  // due Monday the 23rd: over on the 25th
  const over = await caseIn(stage, 'submitted', { applicant: resident })
  const paused = await caseIn(stage, 'submitted', { applicant: resident })
  await takeStep(
    stage.service.db,
    { id: paused, status: 'submitted' },
    { act: 'ask-supplement', actor: 'county', accountId: county.accountId },
    stage.service.clock(),
  )
  const refused = await caseIn(stage, 'submitted', { applicant: resident })
  await decided(stage, refused, 'refuse', county)
  await countFromReceipt(stage.service.db, refused, '2026-11-16')
  const unserved = await caseIn(stage, 'submitted', { applicant: resident })
  await decided(stage, unserved, 'refuse', county)
  stage.at('2026-11-19T09:00:00+08:00')
  // seven days after the 19th is Thursday the 26th
  const near = await caseIn(stage, 'submitted', { applicant: resident })
  stage.at('2026-11-23T09:00:00+08:00')
  const assigned = await caseIn(stage, 'assigned', { applicant: resident, handler: lawyer })
  const elsewhere = await caseIn(stage, 'submitted', { applicant: resident, form: { countyCode: '140430' } })
  stage.at('2026-11-25T09:00:00+08:00')

  const ids = async (person: Person, state: ClockState) =>
    (await look(person, state)).rows.map(({ applicationId }) => applicationId)
  expect(await ids(county, 'over')).toEqual([over])
  expect(await ids(county, 'near')).toEqual([near])
  expect(await ids(county, 'running')).toEqual([assigned])
  expect((await ids(county, 'paused')).sort()).toEqual([paused, unserved].sort())
  expect((await look(county, 'paused', 'objection')).rows.map(({ applicationId }) => applicationId)).toEqual([
    unserved,
  ])
  expect(await ids(city, 'running')).toEqual([assigned, elsewhere])

  const { counts, rows } = await look(county, 'running')
  expect(counts).toEqual({ over: 1, near: 1, running: 1, paused: 2 })
  expect(rows).toMatchObject([
    {
      what: 'engagement',
      startedOn: '2026-11-23',
      dueOn: '2026-11-30',
      handlerName: '李律师',
      countyName: '潞城区',
    },
  ])
  expect(JSON.stringify(rows)).not.toMatch(personal)
  for (const state of clockStates)
    for (const { dueOn } of (await look(city, state)).rows)
      expect(clockState({ dueOn, paused: state === 'paused' }, '2026-11-25')).toBe(state)
})

test('one kind alone, and its counts', async () => {
  const { rows, counts } = await look(county, 'running', 'engagement')
  expect(rows.map(({ what }) => what)).toEqual(['engagement'])
  expect(counts).toEqual({ over: 0, near: 0, running: 1, paused: 0 })
  expect((await look(county, 'over', 'engagement')).rows).toEqual([])
})
