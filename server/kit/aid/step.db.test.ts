import type { AidStatus } from '@contract/aid/statuses'
import { aidStatuses } from '@contract/aid/statuses'
import { aidActors, aidActs, workflow } from '@contract/aid/workflow'
import { rowIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { runningClocks, startClock } from './clocks'
import { takeStep } from './step'

let stage: Stage
let applicant: Person
let lawyer: Person
beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-11-02T09:00:00+08:00') // a Monday
  applicant = await stage.resident()
  lawyer = await stage.practitioner('140406')
})
afterAll(() => stage.close())

const now = () => stage.service.clock()

const caseIn = async (status: AidStatus) => ({
  id: await rowIn(stage, status, {
    applicant,
    handler: lawyer,
    set: { closed_on: '2026-11-02', transfer_to: status === 'transferring' ? '140403' : null },
  }),
  status,
})

const clocksOf = async (id: string) =>
  (await runningClocks(stage.service.db, id)).map(({ what }) => what).sort()

const steps = aidStatuses.flatMap((status) =>
  aidActs.flatMap((act) => aidActors.map((actor) => ({ status, act, actor }))),
)

test('every act by every actor in every status does what the table says, or is refused and leaves no trace', async () => {
  const { db } = stage.service
  const rows = new Map<AidStatus, { id: string; status: AidStatus }>()
  for (const status of aidStatuses) rows.set(status, await caseIn(status))
  for (const { status, act, actor } of steps) {
    const arrow = workflow[status][act]
    const allowed = arrow?.actor === actor
    const row = allowed ? await caseIn(status) : rows.get(status)!
    const before = [...(arrow?.ends ?? []), ...(arrow?.pauses ?? []), ...(arrow?.resumes ?? [])]
    if (allowed) for (const clock of new Set(before)) await startClock(db, row.id, clock, now())
    const set =
      act === 'transfer' ? { transfer_to: '140403' } : status === 'transferring' ? { transfer_to: null } : {}
    const done = takeStep(db, row, { act, actor, accountId: applicant.accountId, set }, now())
    if (!allowed) {
      await expect(done).rejects.toMatchObject({ code: 'not-in-this-state' })
      continue
    }
    expect((await done).status).toBe(arrow.to)
    const { status: after } = await db
      .selectFrom('aid_application')
      .select('status')
      .where('id', '=', row.id)
      .executeTakeFirstOrThrow()
    expect([status, act, after]).toEqual([status, act, arrow.to])
    const left = arrow.stopsAll ? [] : [...(arrow.pauses ?? []), ...(arrow.resumes ?? [])]
    expect([act, await clocksOf(row.id)]).toEqual([act, [...left, ...(arrow.starts ?? [])].sort()])
  }
  const untouched = [...rows.values()].map(({ id }) => id)
  const traces = await db
    .selectFrom('aid_history')
    .select('id')
    .where('application_id', 'in', untouched)
    .execute()
  expect(traces).toEqual([])
})

test('a supplement stops the seven days, and they go on by what was left', async () => {
  const { db } = stage.service
  const row = await caseIn('submitted')
  await startClock(db, row.id, 'review', now()) // Mon 2 Nov: due Mon 9 Nov
  const step = (status: AidStatus, act: 'ask-supplement' | 'supply', actor: 'county' | 'applicant') =>
    takeStep(db, { id: row.id, status }, { act, actor, accountId: applicant.accountId }, now())
  stage.at('2026-11-04T09:00:00+08:00')
  await step('submitted', 'ask-supplement', 'county')
  expect(await runningClocks(db, row.id)).toEqual([{ what: 'review', dueOn: '2026-11-09', paused: true }])
  stage.at('2026-11-10T09:00:00+08:00')
  await step('supplement', 'supply', 'applicant')
  // six days stood still: Sunday the 15th, which is none
  expect(await runningClocks(db, row.id)).toEqual([{ what: 'review', dueOn: '2026-11-16', paused: false }])
  stage.at('2026-11-02T09:00:00+08:00')
})

test('one clock of a name runs at a time', async () => {
  const { db } = stage.service
  const row = await caseIn('submitted')
  await startClock(db, row.id, 'review', now())
  await expect(startClock(db, row.id, 'review', now())).rejects.toMatchObject({ code: '23505' })
})
