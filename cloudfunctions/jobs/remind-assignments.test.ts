import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { rowIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

let stage: Stage
let lawyer: Person
let county: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())

/** A case assigned on Monday at 8:30, to be answered in 24 hours and reminded of six before. */
async function assigned(status: 'assigned' | 'accepted'): Promise<string> {
  const id = await rowIn(stage, status, { applicant: await stage.resident(), handler: lawyer })
  const accepted = status === 'accepted' && {
    outcome: 'accepted' as const,
    accepted_at: '2026-11-23T09:00:00+08:00',
  }
  await stage.service.db
    .insertInto('aid_assignment')
    .values({
      id: randomUUID(),
      application_id: id,
      county_code: '140406',
      practitioner_id: lawyer.accountId,
      unit: null,
      assigned_by: county.accountId,
      assigned_at: '2026-11-23T08:30:00+08:00',
      remind_at: '2026-11-24T02:30:00+08:00',
      answer_by: '2026-11-24T08:30:00+08:00',
      basis: '{}',
      chosen: false,
      because: null,
      fallback: null,
      ...accepted,
    })
    .execute()
  return id
}

async function messages({ accountId }: Person, kind: string, id: string): Promise<string[]> {
  const rows = await stage.service.db
    .selectFrom('message')
    .select(['title', 'link'])
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .execute()
  return rows.filter(({ link }) => link?.includes(id)).map(({ title }) => title)
}

async function run(): Promise<number> {
  const answer = await dispatch(
    jobsRouter,
    { procedure: 'remindAssignments' },
    { system: true },
    stage.service,
  )
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}

test('the lawyer is reminded once, the county told once when the time is over, and nobody of what was answered', async () => {
  stage.at('2026-11-23T18:30:00+08:00')
  const id = await assigned('assigned')
  const answered = await assigned('accepted')
  const neighbour = await stage.staff('county', '140430')
  expect(await run()).toBe(0)

  stage.at('2026-11-24T02:30:00+08:00')
  expect(await run()).toBe(1)
  expect(await run()).toBe(0)
  expect(await messages(lawyer, 'aid-assigned', id)).toEqual(['派给您的案件还没答复'])
  expect(await messages(county, 'aid-unanswered', id)).toEqual([])

  stage.at('2026-11-24T08:30:00+08:00')
  expect(await run()).toBe(1)
  expect(await run()).toBe(0)
  expect(await messages(county, 'aid-unanswered', id)).toHaveLength(1)
  expect(await messages(neighbour, 'aid-unanswered', id)).toEqual([])
  expect(await messages(lawyer, 'aid-assigned', answered)).toEqual([])
  expect(await messages(county, 'aid-unanswered', answered)).toEqual([])
})
