import { randomUUID } from 'node:crypto'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from './router'
import * as roster from './testing/roster'

const { attendanceRows, auditRows, codeOf, dianshang, locate, plan, sheetOf, shiftRow, weizi } = roster

let stage: Stage
let lawyer: Person
let shiftId: string

beforeAll(async () => {
  stage = await openStage()
  await locate(stage, dianshang, 36.3341, 113.2288)
})
afterAll(() => stage.close())

let day = 0
const dayText = () => `2027-03-${String(day).padStart(2, '0')}`
const clock = (time: string) => stage.at(`${dayText()}T${time}+08:00`)

const call = async (procedure: 'checkIn' | 'checkOut', more: object = {}, person = lawyer) =>
  stage.call(dutyRouter, person, procedure, {
    shiftId,
    code: { rotating: await codeOf(stage, dianshang) },
    ...more,
  })

beforeEach(async () => {
  day++
  clock('08:30:00')
  lawyer = await stage.practitioner('140406')
  shiftId = await plan(stage, lawyer, { day: dayText() })
})

describe('after a check-in', () => {
  beforeEach(async () => {
    expect((await call('checkIn')).data.status).toBe('checked-in')
  })

  test('at the end the duty is complete', async () => {
    clock('12:31:00')
    const { data } = await call('checkOut')
    expect(data).toMatchObject({
      status: 'checked-out',
      attendance: {
        checkedOutAt: new Date(`${dayText()}T12:31:00+08:00`).toISOString(),
        outCode: 'rotating',
        outLocation: 'unknown',
        departure: 'on-time',
        short: false,
        minutes: 241,
        closedBySystem: false,
      },
    })
    expect(await auditRows(stage, shiftId)).toMatchObject([
      { act: 'checked-in' },
      {
        act: 'checked-out',
        detail: { codeKind: 'rotating', departure: 'on-time', short: false, minutes: 241 },
      },
    ])
  })

  test('an hour before the end it is early and short', async () => {
    clock('11:30:00')
    const { data } = await call('checkOut')
    expect(data.attendance).toMatchObject({ departure: 'early', short: true, minutes: 180 })
  })

  test('place is measured and sealed apart from that of the check-in', async () => {
    clock('12:30:00')
    const { data } = await call('checkOut', { place: { lat: 36.3342, lng: 113.2289, accuracyM: 9 } })
    expect(data.attendance).toMatchObject({ outLocation: 'inside', outDistanceM: 14 })
    const kept = await stage.service.db
      .selectFrom('attendance_position')
      .select('moment')
      .where('shift_id', '=', shiftId)
      .execute()
    expect(kept).toEqual([{ moment: 'out' }])
  })

  test('frees the person for the next site', async () => {
    const afternoon = await plan(stage, lawyer, { site: weizi, day: dayText(), from: '14:30', to: '18:30' })
    clock('12:30:00')
    await call('checkOut')
    clock('14:20:00')
    const code = { rotating: await codeOf(stage, weizi) }
    expect((await call('checkIn', { shiftId: afternoon, code })).data.status).toBe('checked-in')
  })

  test('the code of the check-in does not serve for the check-out', async () => {
    clock('08:30:10')
    expect((await call('checkOut')).code).toBe('code-used')
  })

  test.each([
    ['an old code', async () => ({ rotating: await codeOf(stage, dianshang, 120) }), 'code-expired'],
    ['no code of ours', async () => ({ rotating: '00000000' }), 'code-wrong'],
    [
      "another site's sheet",
      async () => ({ printed: await sheetOf(stage, weizi), siteCode: weizi }),
      'code-other-site',
    ],
  ])('%s is refused, and the shift stays open', async (_, code, refusal) => {
    clock('12:30:00')
    expect((await call('checkOut', { code: await code() })).code).toBe(refusal)
    expect((await shiftRow(stage, shiftId)).status).toBe('checked-in')
    expect((await attendanceRows(stage, lawyer))[0]!.checked_out_at).toBeNull()
  })

  test('the sheet from home is refused', async () => {
    clock('12:30:00')
    const code = { printed: await sheetOf(stage, dianshang), siteCode: dianshang }
    const place = { lat: 36.2, lng: 113.1, accuracyM: 30 }
    expect((await call('checkOut', { code, place })).code).toBe('too-far')
  })

  test("another's shift is not found", async () => {
    clock('12:30:00')
    expect((await call('checkOut', {}, await stage.practitioner('140406'))).code).toBe('not-found')
  })

  test('twice it says so', async () => {
    clock('12:30:00')
    await call('checkOut')
    clock('12:31:00')
    expect((await call('checkOut')).code).toBe('already-checked-out')
    expect((await call('checkIn')).code).toBe('already-checked-out')
  })

  test('a repeated request is answered again', async () => {
    clock('12:30:00')
    const input = { requestId: randomUUID(), code: { rotating: await codeOf(stage, dianshang) } }
    const first = await call('checkOut', input)
    clock('13:30:00')
    expect((await call('checkOut', input)).data).toEqual(first.data)
    expect(await auditRows(stage, shiftId)).toHaveLength(2)
  })

  test('two at once leave one check-out', async () => {
    clock('12:30:00')
    const results = await Promise.all([call('checkOut'), call('checkOut')])
    expect(results.map(({ code }) => code ?? 'done').sort()).toEqual(['already-checked-out', 'done'])
    expect(await auditRows(stage, shiftId)).toHaveLength(2)
  })

  test('a server whose clock lags writes no time before the check-in', async () => {
    clock('08:29:58')
    const code = { printed: await sheetOf(stage, dianshang) }
    const { data } = await call('checkOut', { code })
    expect(data.attendance).toMatchObject({ minutes: 0, checkedOutAt: data.attendance.checkedInAt })
  })
})

test('without a check-in there is none', async () => {
  expect((await call('checkOut')).code).toBe('not-checked-in')
})

test('nothing of all this was logged', () => expect(stage.logged).toEqual([]))
