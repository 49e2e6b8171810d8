import { randomUUID } from 'node:crypto'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { dispatch } from '@server/kit/dispatch'
import { addShift } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { choresRouter } from './router'

let stage: Stage
let lawyer: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
})
afterAll(() => stage.close())

const run = async () => {
  const answer = await dispatch(choresRouter, { procedure: 'awardPoints' }, { system: true }, stage.service)
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}

async function duty(
  day: string,
  { short = false, bySystem = false }: { short?: boolean; bySystem?: boolean } = {},
) {
  const id = await addShift(stage, lawyer, { day, status: 'checked-out' })
  await stage.service.db
    .insertInto('attendance')
    .values({
      shift_id: id,
      practitioner_id: lawyer.accountId,
      checked_in_at: `${day}T00:30:00Z`,
      in_code: 'rotating',
      in_location: 'unknown',
      in_distance_m: null,
      arrival: 'on-time',
      checked_out_at: `${day}T09:30:00Z`,
      out_code: 'rotating',
      out_location: 'unknown',
      out_distance_m: null,
      departure: 'on-time',
      short,
      minutes: 540,
      closed_by_system: bySystem,
    })
    .execute()
  return id
}

const entries = () =>
  stage.service.db
    .selectFrom('point_entry')
    .select(['source_id', 'reason', 'points', 'day', 'county_code'])
    .orderBy('day')
    .orderBy('reason')
    .execute()

test('each duty sat through and each reply counts once, by two runs at once too', async () => {
  const { db } = stage.service
  const sat = await duty('2026-11-20')
  await duty('2026-11-19', { short: true })
  await duty('2026-11-18', { bySystem: true })
  const today = await duty('2026-11-23')
  const longAgo = await duty('2026-10-01')
  await addShift(stage, lawyer, { day: '2026-11-17', status: 'published' })

  const officer = await stage.staff('county', '140406')
  const call = randomUUID()
  const at = '2026-11-20T02:00:00Z'
  await db
    .insertInto('roll_call')
    .values({
      id: call,
      area_code: '140406',
      site_code: null,
      issued_by: officer.accountId,
      issued_at: at,
      plan: 'now',
      asks_code: false,
      reply_minutes: 10,
      window_from: null,
      window_to: null,
      fires_at: at,
      fired_at: at,
      closes_at: '2026-11-20T02:10:00Z',
      status: 'closed',
    })
    .execute()
  const reply = randomUUID()
  await db
    .insertInto('roll_call_reply')
    .values({
      id: reply,
      roll_call_id: call,
      shift_id: sat,
      practitioner_id: lawyer.accountId,
      site_code: siteCodeOf('140406100000'),
      area_code: '140406100000',
      status: 'replied',
      replied_at: '2026-11-20T02:01:00Z',
      code_kind: null,
      explain_by: null,
      explanation: null,
      explained_at: null,
      decided_by: null,
      decided_at: null,
      decided_note: null,
    })
    .execute()

  stage.at('2026-11-23T01:30:00+08:00')
  // two runs at once share the work between them, and do each thing once
  expect((await Promise.all([run(), run()])).reduce((sum, done) => sum + done)).toBe(2)
  const county = { county_code: '140406', points: 1 }
  expect(await entries()).toEqual([
    { ...county, source_id: sat, reason: 'duty-completed', day: '2026-11-20' },
    { ...county, source_id: reply, reason: 'roll-call-replied', day: '2026-11-20' },
  ])
  expect(await run()).toBe(0)

  // the next night takes the day that was not over, and never what is too long ago
  stage.at('2026-11-24T01:30:00+08:00')
  expect(await run()).toBe(1)
  const sources = (await entries()).map(({ source_id }) => source_id)
  expect(sources).toContain(today)
  expect(sources).not.toContain(longAgo)
})

test('by the rules of the county on the day', async () => {
  await stage.service.db
    .insertInto('setting')
    .values({
      key: 'points.rules',
      area_code: '140406',
      effective_from: '2026-12-01',
      value: JSON.stringify({
        base: 60,
        most: 100,
        dutyCompleted: 3,
        rollCallReplied: 0,
        warning: 2,
        circular: 5,
        deduct: 5,
        gradesFrom: { excellent: 90, good: 75, pass: 60 },
        starsFrom: [60, 70, 80, 90],
      }),
    })
    .execute()
  const before = await duty('2026-11-30')
  const after = await duty('2026-12-01')
  stage.at('2026-12-02T01:30:00+08:00')
  expect(await run()).toBe(2)
  const points = Object.fromEntries((await entries()).map(({ source_id, points }) => [source_id, points]))
  expect([points[before], points[after]]).toEqual([1, 3])
})
