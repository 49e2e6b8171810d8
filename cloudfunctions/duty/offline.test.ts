import { randomUUID } from 'node:crypto'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from './router'
import * as roster from './testing/roster'

const { attendanceRows, auditRows, closeBySystem, codeOf, dianshang, historyRows, plan, sheetOf, shiftRow } =
  roster

let stage: Stage
let lawyer: Person
let shiftId: string

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

let day = 0
const dayText = () => `2027-06-${String(day).padStart(2, '0')}`
const clock = (time: string) => stage.at(`${dayText()}T${time}+08:00`)
const instant = (time: string) => new Date(`${dayText()}T${time}+08:00`).toISOString()

beforeEach(async () => {
  day++
  clock('08:25:00')
  lawyer = await stage.practitioner('140406')
  shiftId = await plan(stage, lawyer, { day: dayText() })
})

/** What was on the site's screen at a time of the day. */
async function shownAt(time: string) {
  const now = stage.service.clock()
  return {
    rotating: await codeOf(stage, dianshang, (now.getTime() - new Date(instant(time)).getTime()) / 1000),
  }
}
const act = (
  procedure: string,
  code: object,
  takenAt: string | undefined,
  more: object = {},
  person = lawyer,
) => stage.call(dutyRouter, person, procedure, { shiftId, code, ...(takenAt && { takenAt }), ...more })
const checkInAt = (time: string, takenAt = time) =>
  shownAt(time).then((code) => act('checkIn', code, instant(takenAt)))
const checkOutAt = (time: string, takenAt = time) =>
  shownAt(time).then((code) => act('checkOut', code, instant(takenAt)))

describe('a check-in kept without signal', () => {
  test('is judged by when it was made, marked with when it arrived, and leaves word of it in the audit', async () => {
    clock('15:00:00')
    const { data } = await checkInAt('08:35:10')
    expect(data).toMatchObject({
      status: 'checked-in',
      attendance: {
        checkedInAt: instant('08:35:10'),
        inDeliveredAt: instant('15:00:00'),
        inCode: 'rotating',
        arrival: 'on-time',
      },
    })
    expect((await auditRows(stage, shiftId)).map(({ detail }) => detail)).toEqual([
      { codeKind: 'rotating', location: 'unknown', arrival: 'on-time', deliveredLate: true },
    ])
  })

  test('late is late, however it is delivered', async () => {
    clock('15:00:00')
    expect((await checkInAt('08:41:10')).data.attendance.arrival).toBe('late')
  })

  test('its code proves the time: a phone may be wrong by two steps, and gains nothing by it', async () => {
    clock('15:00:00')
    // the code is of 08:41:00 to 08:41:30; the phone says a minute earlier
    const { data } = await checkInAt('08:41:10', '08:40:10')
    expect(data.attendance).toMatchObject({ checkedInAt: instant('08:41:00'), arrival: 'late' })
  })

  test('a phone that is wrong by more is not believed, and the try is counted', async () => {
    clock('15:00:00')
    for (const takenAt of ['08:39:40', '08:43:00', '09:30:00'])
      expect((await checkInAt('08:41:10', takenAt)).code).toBe('code-wrong')
    expect((await auditRows(stage, shiftId)).map(({ act }) => act)).toEqual(Array(3).fill('code-refused'))
  })

  test('guesses at old codes close the shift like any others', async () => {
    clock('15:00:00')
    for (let count = 0; count < 5; count++)
      expect((await act('checkIn', { rotating: '00000000' }, instant('08:30:00'))).code).toBe('code-wrong')
    expect((await checkInAt('08:30:00')).code).toBe('code-locked')
  })

  test.each([
    ['before the window opens', '07:29:00', 'too-early'],
    ['after the end', '12:30:30', 'shift-over'],
  ])('made %s it is refused as it would have been', async (_, time, code) => {
    clock('15:00:00')
    expect((await checkInAt(time)).code).toBe(code)
    expect((await shiftRow(stage, shiftId)).status).toBe('published')
  })

  test('is not taken for longer than the bureau allows', async () => {
    const code = await shownAt('08:30:00')
    stage.at(`2027-06-${String(day + 1).padStart(2, '0')}T08:30:00+08:00`)
    expect((await act('checkIn', code, instant('08:29:59'))).code).toBe('delivered-too-late')
    expect((await act('checkIn', code, instant('08:30:00'))).data.status).toBe('checked-in')
  })

  test('a code that is live is at once, whatever the phone says; a kept one is none online', async () => {
    clock('08:30:40')
    expect((await checkInAt('08:29:10', '08:30:40')).code).toBe('code-expired')
    expect((await checkInAt('08:30:40', '12:00:00')).data.attendance).toMatchObject({
      checkedInAt: instant('08:30:40'),
      inDeliveredAt: null,
    })
  })

  test('the sheet is taken by the word of the phone, marked, and not from the future', async () => {
    clock('15:00:00')
    const code = { printed: await sheetOf(stage, dianshang) }
    expect((await act('checkIn', code, instant('15:02:01'))).code).toBe('shift-over')
    clock('09:00:00')
    expect((await act('checkIn', code, instant('09:02:01'))).code).toBe('taken-in-future')
    clock('15:00:00')
    const { data } = await act('checkIn', code, instant('08:31:00'))
    expect(data.attendance).toMatchObject({
      inCode: 'printed',
      checkedInAt: instant('08:31:00'),
      inDeliveredAt: instant('15:00:00'),
    })
  })
})

describe('once', () => {
  test('delivered many times under one id it is one attendance and one answer', async () => {
    clock('15:00:00')
    const code = await shownAt('08:30:00')
    const requestId = randomUUID()
    const send = () => act('checkIn', code, instant('08:30:00'), { requestId })
    const results = await Promise.all(Array.from({ length: 6 }, send))
    for (const result of results) expect(result).toEqual(results[0])
    expect(results[0]!.data.status).toBe('checked-in')
    clock('20:00:00')
    expect(await send()).toEqual(results[0])
    expect(await attendanceRows(stage, lawyer)).toHaveLength(1)
  })

  test('a code spent on the spot is spent for who delivers later, and the other way round', async () => {
    clock('08:30:00')
    const code = await shownAt('08:30:00')
    const colleague = await stage.practitioner('140406')
    const theirs = await plan(stage, colleague, { day: dayText() })
    await act('checkIn', code, undefined)
    clock('15:00:00')
    const late = (person: Person, shiftId: string) =>
      act('checkIn', code, instant('08:30:00'), { shiftId }, person)
    expect((await late(colleague, theirs)).code).toBe('code-used')
  })

  test('one kept code delivered by many phones at once lets one person in', async () => {
    const people = await Promise.all(Array.from({ length: 4 }, () => stage.practitioner('140406')))
    const shifts = await Promise.all(people.map((person) => plan(stage, person, { day: dayText() })))
    clock('15:00:00')
    const code = await shownAt('08:30:00')
    const results = await Promise.all(
      people.map((person, index) =>
        act('checkIn', code, instant('08:30:00'), { shiftId: shifts[index]! }, person),
      ),
    )
    expect(results.map(({ code }) => code ?? 'in').sort()).toEqual([...Array(3).fill('code-used'), 'in'])
  })
})

describe('a check-out kept without signal', () => {
  beforeEach(async () => {
    clock('08:30:00')
    await act('checkIn', await shownAt('08:30:00'), undefined)
  })

  test('after the system closed the shift takes its place, and what it replaced is kept', async () => {
    await closeBySystem(stage, shiftId, instant('12:30:00'), 240)
    clock('18:00:00')
    const { data } = await checkOutAt('12:10:00')
    expect(data.attendance).toMatchObject({
      checkedOutAt: instant('12:10:00'),
      outDeliveredAt: instant('18:00:00'),
      outCode: 'rotating',
      departure: 'early',
      short: true,
      minutes: 220,
      closedBySystem: false,
    })
    expect(await historyRows(stage, shiftId)).toMatchObject([
      {
        because: 'late-delivery',
        replaced_by: lawyer.accountId,
        was: { closed_by_system: true, minutes: 240, checked_out_at: instant('12:30:00') },
      },
    ])
    expect((await checkOutAt('12:12:00')).code).toBe('already-checked-out')
    expect(await historyRows(stage, shiftId)).toHaveLength(1)
  })

  test('made when the system had closed it already, or made at once, changes nothing', async () => {
    await closeBySystem(stage, shiftId, instant('12:30:00'), 240)
    clock('18:00:00')
    expect((await checkOutAt('13:31:00')).code).toBe('already-checked-out')
    const sheet = { printed: await sheetOf(stage, dianshang) }
    clock('13:20:00')
    expect((await act('checkOut', sheet, instant('13:20:00'))).code).toBe('already-checked-out')
    expect(await historyRows(stage, shiftId)).toEqual([])
  })

  test('cannot be from before the check-in', async () => {
    clock('18:00:00')
    expect((await checkOutAt('08:27:00')).code).toBe('not-checked-in')
    expect((await shiftRow(stage, shiftId)).status).toBe('checked-in')
  })

  test('two at once after the system closed: one takes its place', async () => {
    await closeBySystem(stage, shiftId, instant('12:30:00'), 240)
    clock('18:00:00')
    const results = await Promise.all([checkOutAt('12:31:00'), checkOutAt('12:33:00')])
    expect(results.map(({ code }) => code ?? 'out').sort()).toEqual(['already-checked-out', 'out'])
    expect(await historyRows(stage, shiftId)).toHaveLength(1)
  })
})

test('a county may take none that were kept', async () => {
  await stage.service.db
    .insertInto('setting')
    .values({
      key: 'duty.offline',
      area_code: '140406',
      effective_from: dayText(),
      value: JSON.stringify({ acceptWithinHours: 0 }),
    })
    .execute()
  clock('15:00:00')
  expect((await checkInAt('08:30:00')).code).toBe('delivered-too-late')
})

test('nothing of all this was logged', () => expect(stage.logged).toEqual([]))
