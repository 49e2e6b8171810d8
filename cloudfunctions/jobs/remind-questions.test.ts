import { dispatch } from '@server/kit/dispatch'
import { messagesOf, publishShift } from '@server/kit/testing/public-shift'
import { addQuestion } from '@server/kit/testing/questions'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

const COUNTY = '140406'

let stage: Stage
let asker: Person
let lawyer: Person
let county: Person
beforeEach(async () => {
  stage = await openStage()
  asker = await stage.resident()
  lawyer = await stage.practitioner(COUNTY)
  county = await stage.staff('county', COUNTY)
})
afterEach(() => stage.close())

const remind = async () => {
  const answer = await dispatch(jobsRouter, { procedure: 'remindQuestions' }, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}
const kinds = async (who: Person) => (await messagesOf(stage, who)).map(({ kind }) => kind)

test('who sits there, and the county, are told before the promised time and after it, once each', async () => {
  const station = await stage.staff('station', '140406100000')
  const neighbour = await stage.staff('county', '140431')
  await publishShift(stage, lawyer, { day: '2026-11-26' })
  await addQuestion(stage, asker)
  stage.at('2026-11-25T04:59:00+08:00')
  expect(await remind()).toBe(0)
  stage.at('2026-11-25T05:00:00+08:00')
  expect((await Promise.all([remind(), remind()])).sort()).toEqual([0, 1])
  for (const who of [county, lawyer]) expect(await kinds(who)).toEqual(['question-soon'])
  stage.at('2026-11-25T09:00:01+08:00')
  expect(await remind()).toBe(1)
  expect(await remind()).toBe(0)
  for (const who of [county, lawyer]) expect(await kinds(who)).toEqual(['question-soon', 'question-overdue'])
  expect(await kinds(station)).toEqual(['question-overdue'])
  expect(await kinds(neighbour)).toEqual([])
  expect(await kinds(asker)).toEqual([])
})

test('its owner is told rather than who sits there; a new promise is reminded of anew', async () => {
  const sitting = await stage.practitioner(COUNTY, 'lawyer', '值班律师')
  await publishShift(stage, sitting, { day: '2026-11-26' })
  const id = await addQuestion(stage, asker, { status: 'taken', owner_id: lawyer.accountId })
  stage.at('2026-11-25T08:00:00+08:00')
  expect(await remind()).toBe(1)
  expect([await kinds(lawyer), await kinds(sitting)]).toEqual([['question-soon'], []])
  await stage.service.db
    .updateTable('question')
    .set({ promised_by: '2026-11-30T01:00:00.000Z' })
    .where('id', '=', id)
    .execute()
  expect(await remind()).toBe(0)
  stage.at('2026-11-30T08:30:00+08:00')
  expect(await remind()).toBe(1)
})

test('of one in safe mode nothing is said', async () => {
  await addQuestion(stage, asker, { safe_mode: true })
  stage.at('2026-11-25T10:00:00+08:00')
  expect(await remind()).toBe(1)
  expect(await kinds(county)).toEqual(['neutral'])
})

test('an urgent one is called near for the last hour only', async () => {
  await addQuestion(stage, asker, { urgent: true })
  stage.at('2026-11-25T07:59:00+08:00')
  expect(await remind()).toBe(0)
  stage.at('2026-11-25T08:00:00+08:00')
  expect(await remind()).toBe(1)
})
