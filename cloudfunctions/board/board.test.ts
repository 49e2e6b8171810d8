import { randomUUID } from 'node:crypto'
import type { PatternStatus } from '@contract/roster/labels'
import type { Board, PublicDay } from '@contract/roster/public-schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { boardRouter } from './router'
import { dianshang, publishShift, weizi } from '@server/kit/testing/public-shift'

let stage: Stage
let lawyer: Person
let other: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406', 'lawyer', '李明')
  other = await stage.practitioner('140406', 'legal-worker', '王芳')
})
afterAll(() => stage.close())

const look = async (month?: string, siteCode = dianshang) =>
  (await stage.call<Board>(boardRouter, undefined, 'board', { siteCode, month })).data
const withDuty = (days: PublicDay[]) => days.filter(({ shifts }) => shifts.length > 0)

test('a month of a site, to anybody: every day with its mark, each duty on its day, nothing withdrawn', async () => {
  await publishShift(stage, lawyer, { from: '14:00', to: '17:30' })
  await publishShift(stage, other)
  await publishShift(stage, lawyer, { day: '2026-11-26', status: 'withdrawn' })
  await publishShift(stage, lawyer, { day: '2026-11-30', site: weizi })
  await publishShift(stage, other, { day: '2026-12-01' })

  const { days, site, month, asOf } = await look('2026-11')
  expect(site).toMatchObject({ code: dianshang, areaName: '潞城区店上镇' })
  expect(month).toBe('2026-11')
  expect(asOf).toBe('2026-11-23T00:00:00.000Z')
  expect(days).toHaveLength(30)
  expect(withDuty(days)).toEqual([
    {
      day: '2026-11-24',
      mark: 'workday',
      shifts: [
        expect.objectContaining({
          practitionerName: '王芳',
          practitionerKind: 'legal-worker',
          unit: '长治某律师事务所',
          dutyKind: 'at-site',
          startsAt: '2026-11-24T00:30:00.000Z',
          endsAt: '2026-11-24T04:30:00.000Z',
        }),
        expect.objectContaining({ practitionerName: '李明', startsAt: '2026-11-24T06:00:00.000Z' }),
      ],
    },
  ])
  // the month now running, unless one is named
  expect(await look()).toEqual(await look('2026-11'))
  expect(withDuty((await look('2026-12')).days).map(({ day }) => day)).toEqual(['2026-12-01'])
})

test('holidays and worked weekends of the State Council’s notice are marked', async () => {
  const { days } = await look('2026-10')
  const mark = (day: string) => days.find((one) => one.day === day)!.mark
  expect([mark('2026-10-01'), mark('2026-10-10'), mark('2026-10-11'), mark('2026-10-12')]).toEqual([
    'holiday',
    'worked-weekend',
    'weekend',
    'workday',
  ])
})

test('patterns in force in the month are on the board, and neither proposed nor ended ones', async () => {
  const pattern = (status: PatternStatus, from_on: string, to_on: string | null = null) => ({
    id: randomUUID(),
    line_id: randomUUID(),
    version: 1,
    site_code: dianshang,
    kind: 'at-site' as const,
    cycle: 'weekly' as const,
    weekdays: [2, 4],
    anchor_monday: null,
    week_of_month: null,
    month_of_quarter: null,
    starts: '08:30',
    ends: '12:30',
    people_needed: 1,
    rest_days: 'skip' as const,
    fields: [],
    people: [],
    from_on,
    to_on,
    status,
    proposed_by: lawyer.accountId,
    proposed_at: '2026-09-01T00:00:00Z',
    decided_by: status === 'proposed' ? null : lawyer.accountId,
    decided_at: status === 'proposed' ? null : '2026-09-02T00:00:00Z',
    ended_because: status === 'ended' ? '站点搬迁' : null,
  })
  const now = pattern('approved', '2026-10-01', '2026-12-01')
  const next = pattern('approved', '2026-12-31')
  await stage.service.db
    .insertInto('duty_pattern')
    .values([now, next, pattern('proposed', '2026-10-01'), pattern('ended', '2026-10-01')])
    .execute()
  const ids = async (month: string) => (await look(month)).patterns.map(({ id }) => id)
  expect(await ids('2026-11')).toEqual([now.id])
  expect(await ids('2026-12')).toEqual([now.id, next.id])
  expect(await ids('2027-01')).toEqual([next.id])
  expect((await look('2026-11')).patterns[0]).toMatchObject({
    weekdays: [2, 4],
    starts: '08:30',
    toOn: '2026-12-01',
  })
})

test('where a stall stands is for everybody, whom a visit is paid to is not', async () => {
  await publishShift(stage, lawyer, { day: '2027-01-05', kind: 'market', note: '店上村文化广场' })
  await publishShift(stage, lawyer, { day: '2027-01-06', kind: 'home-visit', note: '张某某家' })
  const notes = withDuty((await look('2027-01')).days).map(({ shifts }) => shifts[0]!.note)
  expect(notes).toEqual(['店上村文化广场', null])
})

test('the edition counts what changed on the board, and a check-in changes nothing on it', async () => {
  const edition = async () => (await look('2027-02')).edition
  const { db } = stage.service
  expect(await look('2027-02')).toMatchObject({ edition: 0, changedAt: null })
  const id = await publishShift(stage, lawyer, { day: '2027-02-02' })
  expect(await look('2027-02')).toMatchObject({ edition: 1, changedAt: expect.any(String) })
  await db.updateTable('duty_shift').set({ status: 'checked-in' }).where('id', '=', id).execute()
  expect(await edition()).toBe(1)
  await db.updateTable('duty_shift').set({ status: 'published' }).where('id', '=', id).execute()

  // however many rows one act changes, the board has one edition more
  await db.transaction().execute(async (tx) => {
    await tx
      .updateTable('duty_shift')
      .set({ practitioner_id: other.accountId })
      .where('id', '=', id)
      .execute()
    await tx.updateTable('duty_shift').set({ note: '带身份证' }).where('id', '=', id).execute()
  })
  expect(await edition()).toBe(2)
  await db.updateTable('duty_shift').set({ status: 'withdrawn' }).where('id', '=', id).execute()
  expect(await edition()).toBe(3)
  expect((await look('2027-02', weizi)).edition).toBe(0)
})

test('an unknown code is not found, and what is no month is said to be none', async () => {
  expect(
    await stage.call(boardRouter, undefined, 'board', { siteCode: 'zzzzz', month: '2026-11' }),
  ).toMatchObject({
    code: 'not-found',
  })
  expect(
    await stage.call(boardRouter, undefined, 'board', { siteCode: dianshang, month: '2026-13' }),
  ).toMatchObject({ code: 'bad-input' })
})
