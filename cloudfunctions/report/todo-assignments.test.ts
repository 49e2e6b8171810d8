import type { Todo } from '@contract/report/todo'
import { rowIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { reportRouter } from './router'

const NOW = '2026-11-23T04:00:00.000Z'
let stage: Stage
let clerk: Person
beforeAll(async () => {
  stage = await openStage()
  stage.at(NOW)
  clerk = await stage.staff('county', '140406')
})
afterAll(() => stage.close())

/** A case whose lawyer has until an instant to answer, or has taken it on. Its id. */
async function assigned(answer_by: string, outcome: 'accepted' | null = null): Promise<string> {
  const county_code = '140406'
  const handler = await stage.practitioner(county_code)
  const application_id = await rowIn(stage, outcome ?? 'assigned', {
    applicant: await stage.resident(),
    handler,
  })
  await stage.service.db
    .insertInto('aid_assignment')
    .values({
      id: application_id,
      application_id,
      county_code,
      practitioner_id: handler.accountId,
      unit: null,
      assigned_by: clerk.accountId,
      assigned_at: '2026-11-22T04:00:00.000Z',
      remind_at: '2026-11-22T22:00:00.000Z',
      answer_by,
      basis: '{}',
      chosen: false,
      because: null,
      fallback: null,
      outcome,
      accepted_at: outcome && NOW,
    })
    .execute()
  return application_id
}

test('a case waits for its county while its lawyer is late to answer, or is asked to be changed', async () => {
  const waits = async () => (await stage.call<Todo>(reportRouter, clerk, 'todo')).data.counts.assignments
  await assigned('2026-11-23T04:00:00.001Z')
  expect(await waits()).toBe(0)
  await assigned('2026-11-23T03:59:59.000Z')
  expect(await waits()).toBe(1)
  const id = await assigned('2026-11-23T03:59:59.000Z', 'accepted')
  expect(await waits()).toBe(1)
  await stage.service.db
    .insertInto('aid_change')
    .values({
      id,
      application_id: id,
      county_code: '140406',
      assignment_id: id,
      said_sealed: 'sealed',
      asked_by: (await stage.resident()).accountId,
      asked_at: NOW,
      due_on: '2026-11-28',
    })
    .execute()
  expect(await waits()).toBe(2)
})
