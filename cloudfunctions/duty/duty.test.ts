import { randomUUID } from 'node:crypto'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from './router'
import { codeOf, DAY, dianshang, plan, qinhe, weizi } from './testing/roster'

let stage: Stage
let lawyer: Person

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at(`${DAY}T08:00:00+08:00`)
  lawyer = await stage.practitioner('140406')
})

const today = async (person = lawyer) => (await stage.call(dutyRouter, person, 'today')).data

describe('today', () => {
  test('answers the shifts of the day in order, the next one, the limits and the clock', async () => {
    const afternoon = await plan(stage, lawyer, { site: weizi, from: '14:30', to: '17:30' })
    const morning = await plan(stage, lawyer)
    const cancelled = await plan(stage, lawyer, { from: '18:00', to: '20:00', status: 'withdrawn' })
    await plan(stage, lawyer, { day: '2026-11-20' })
    const friday = await plan(stage, lawyer, { day: '2026-11-27' })
    await plan(stage, lawyer, { day: '2026-12-01' })

    const { shifts, next, asOf } = await today()

    expect(shifts.map((shift: { id: string }) => shift.id)).toEqual([morning, afternoon, cancelled])
    expect(shifts[0]).toEqual({
      id: morning,
      siteCode: dianshang,
      siteName: '店上镇公共法律服务站',
      siteAddress: null,
      kind: 'at-site',
      day: DAY,
      startsAt: '2026-11-24T00:30:00.000Z',
      endsAt: '2026-11-24T04:30:00.000Z',
      status: 'published',
      attendance: null,
      recordCount: 0,
      policy: { earliestMinutes: 60, graceMinutes: 10, minimumMinutes: 240 },
    })
    // the afternoon is still to come, but it is told of already
    expect(next.id).toBe(friday)
    expect(asOf).toBe('2026-11-24T00:00:00.000Z')
  })

  test('is empty for somebody without shifts, whatever others have', async () => {
    await plan(stage, await stage.practitioner('140406'))
    expect(await today()).toMatchObject({ shifts: [], next: null })
  })

  test('keeps a shift left open days ago, until it is closed', async () => {
    const forgotten = await plan(stage, lawyer, { day: '2026-11-20' })
    stage.at('2026-11-20T08:30:00+08:00')
    const code = { rotating: await codeOf(stage, dianshang) }
    await stage.call(dutyRouter, lawyer, 'checkIn', { shiftId: forgotten, code })
    stage.at(`${DAY}T08:00:00+08:00`)
    expect((await today()).shifts).toMatchObject([{ id: forgotten, status: 'checked-in' }])
  })

  test('follows a night shift past midnight, and one that opens before it', async () => {
    const night = await plan(stage, lawyer, { from: '20:00', to: '02:00', nextDay: '2026-11-25' })
    const late = await stage.practitioner('140406')
    const small = await plan(stage, late, { day: '2026-11-25', from: '00:30', to: '04:30' })

    stage.at('2026-11-24T23:29:59+08:00')
    expect(await today(late)).toMatchObject({ shifts: [], next: { id: small } })
    stage.at('2026-11-24T23:30:00+08:00')
    expect(await today(late)).toMatchObject({ shifts: [{ id: small }], next: null })
    stage.at('2026-11-25T01:00:00+08:00')
    expect(await today()).toMatchObject({ shifts: [{ id: night }] })
    stage.at('2026-11-25T02:00:00+08:00')
    expect(await today()).toMatchObject({ shifts: [] })
  })

  test('sends along the limits of the county the shift lies in, as they stand on its day', async () => {
    const rule = (effective_from: string, graceMinutes: number) => ({
      key: 'duty.attendance',
      area_code: '140431',
      effective_from,
      value: JSON.stringify({ earliestMinutes: 30, graceMinutes, minimumMinutes: 240 }),
    })
    await stage.service.db
      .insertInto('setting')
      .values([rule('2026-11-01', 5), rule('2026-11-25', 15)])
      .execute()
    await plan(stage, lawyer)
    await plan(stage, lawyer, { site: qinhe, from: '14:30', to: '18:30' })
    await plan(stage, lawyer, { site: qinhe, day: '2026-11-25' })
    const { shifts, next } = await today()
    const graces = [...shifts, next].map(({ policy }) => policy.graceMinutes)
    expect(graces).toEqual([10, 5, 15])
  })
})

describe('month', () => {
  const month = async (text: string) => await stage.call(dutyRouter, lawyer, 'month', { month: text })

  test('answers the shifts of a calendar month in Shanghai, newest first', async () => {
    const first = await plan(stage, lawyer, { day: '2026-11-01', from: '00:10', to: '04:10' })
    const last = await plan(stage, lawyer, { day: '2026-11-30', from: '20:00', to: '23:50' })
    await plan(stage, lawyer, { day: '2026-12-01' })
    await plan(stage, await stage.practitioner('140406'))
    const { data } = await month('2026-11')
    expect(data.shifts.map((shift: { id: string }) => shift.id)).toEqual([last, first])
    expect((await month('2026-12')).data.shifts).toHaveLength(1)
    expect((await month('2027-02')).data.shifts).toEqual([])
  })

  test('refuses what is no month', async () => {
    expect(await month('2026-13')).toMatchObject({ code: 'bad-input', fields: { month: '请选择月份' } })
  })
})

describe('shift', () => {
  const shift = (person: Person, id: string) => stage.call(dutyRouter, person, 'shift', { id })

  test("answers one's own, and another's is not found", async () => {
    const id = await plan(stage, lawyer)
    expect((await shift(lawyer, id)).data).toMatchObject({ id, status: 'published' })
    expect(await shift(await stage.practitioner('140406'), id)).toMatchObject({
      code: 'not-found',
    })
    expect((await shift(lawyer, randomUUID())).code).toBe('not-found')
  })

  test('counts the consultations written on it', async () => {
    const id = await plan(stage, lawyer)
    const record = () => ({
      id: randomUUID(),
      shift_id: id,
      site_code: dianshang,
      area_code: '140406100000',
      practitioner_id: lawyer.accountId,
      channel: 'on-site' as const,
      matter_type: 'wages' as const,
      groups: [],
      summary: '问拖欠工资怎么办',
      answer: '先向劳动监察投诉',
      result: 'answered' as const,
      right_told: true,
      occurred_at: '2026-11-24T01:00:00Z',
      recorded_at: '2026-11-24T01:05:00Z',
    })
    await stage.service.db
      .insertInto('consultation')
      .values(
        [record(), record(), { ...record(), shift_id: null }].map((row) => ({
          client_name_sealed: null,
          client_phone_sealed: null,
          client_phone_index: null,
          ...row,
        })),
      )
      .execute()
    expect((await shift(lawyer, id)).data.recordCount).toBe(2)
  })
})
