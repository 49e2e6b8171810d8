import { randomUUID } from 'node:crypto'
import { dispatch } from '@server/kit/dispatch'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { writeConsultation } from '@server/kit/ledger/write-consultation'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { jobsRouter } from './router'

const TOWN = '140406100000'
let stage: Stage
let clerk: Person
let colleague: Person
let city: Person
let lawyer: Person
beforeAll(async () => {
  stage = await openStage()
  clerk = await stage.staff('county', '140406')
  colleague = await stage.staff('county', '140406', '同事')
  city = await stage.staff('city', '140400')
  lawyer = await stage.practitioner('140406')
})
afterAll(() => stage.close())

const run = async (): Promise<number> => {
  const answer = await dispatch(
    jobsRouter,
    { procedure: 'remindEscalations' },
    { system: true },
    stage.service,
  )
  if (!answer.ok) throw new Error(answer.refusal.code)
  return (answer.data as { done: number }).done
}
const kinds = async (who: Person) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select('kind')
      .where('account_id', '=', who.accountId)
      .orderBy('created_at')
      .execute()
  ).map(({ kind }) => kind)

it('reminds all of the centre as often as set, tells the city once it is late, and stops once acknowledged', async () => {
  const { db, keyring } = stage.service
  stage.at('2026-11-28T22:00:00+08:00')
  await db.transaction().execute((tx) =>
    writeConsultation(
      tx,
      keyring,
      {
        id: randomUUID(),
        siteCode: siteCodeOf(TOWN),
        areaCode: TOWN,
        practitionerId: lawyer.accountId,
        channel: 'phone',
        matterType: 'wages',
        groups: [],
        summary: '工地拖欠三个月工资',
        answer: '可先向劳动监察投诉',
        result: 'answered',
        rightTold: true,
        occurredAt: stage.service.clock().toISOString(),
        groupSize: 30,
      },
      stage.service.clock(),
    ),
  )
  stage.at('2026-11-28T22:29:00+08:00')
  expect(await run()).toBe(0)
  stage.at('2026-11-28T22:30:00+08:00')
  expect((await Promise.all([run(), run()])).sort()).toEqual([0, 1])
  for (const who of [clerk, colleague])
    expect(await kinds(who)).toEqual(['escalation-opened', 'escalation-waiting'])
  expect(await kinds(city)).toEqual([])

  // its hour is over between two reminders: the city hears at once, the centre at its next
  stage.at('2026-11-28T23:00:00+08:00')
  expect(await run()).toBe(1)
  expect((await kinds(clerk)).slice(2)).toEqual(['escalation-waiting'])
  expect(await kinds(city)).toEqual([])
  stage.at('2026-11-28T23:01:00+08:00')
  expect(await run()).toBe(1)
  expect(await kinds(city)).toEqual(['escalation-overdue'])
  stage.at('2026-11-28T23:10:00+08:00')
  expect(await run()).toBe(0)
  stage.at('2026-11-28T23:30:00+08:00')
  expect(await run()).toBe(1)
  expect((await kinds(clerk)).slice(3)).toEqual(['escalation-overdue'])
  expect(await kinds(city)).toEqual(['escalation-overdue'])

  const at = stage.service.clock().toISOString()
  await db
    .updateTable('escalation')
    .set({ status: 'acknowledged', acknowledged_at: at, acknowledged_by: clerk.accountId })
    .execute()
  stage.at('2026-11-29T08:00:00+08:00')
  expect(await run()).toBe(0)
  const audit = await db
    .selectFrom('audit_log')
    .select('act')
    .where('procedure', '=', 'remindEscalations')
    .execute()
  expect(audit).toHaveLength(4)
})
