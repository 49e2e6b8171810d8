import { randomUUID } from 'node:crypto'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from './router'
import * as roster from './testing/roster'

const { attendanceRows, auditRows, codeOf, DAY, dianshang, locate, plan, sheetOf, shiftRow, weizi } = roster

let stage: Stage
let lawyer: Person
let shiftId: string

beforeAll(async () => {
  stage = await openStage()
  await locate(stage, dianshang, 36.3341, 113.2288)
})
afterAll(() => stage.close())

/** Each test runs on a day of its own, so that codes and shifts of one do not meet those of another. */
let day = 0
const clock = (time: string) => stage.at(`${dayText()}T${time}+08:00`)
const dayText = () =>
  `2027-${String(1 + Math.floor(day / 28)).padStart(2, '0')}-${String(1 + (day % 28)).padStart(2, '0')}`

beforeEach(async () => {
  day++
  clock('08:25:00')
  lawyer = await stage.practitioner('140406')
  shiftId = await plan(stage, lawyer, { day: dayText() })
})

const checkIn = (code: object, more: object = {}, person: Person | undefined = lawyer) =>
  stage.call(dutyRouter, person, 'checkIn', { shiftId, code, ...more })

const screen = async (site = dianshang, secondsAgo = 0) => ({
  rotating: await codeOf(stage, site, secondsAgo),
})
const sheet = async (site = dianshang) => ({ printed: await sheetOf(stage, site), siteCode: site })

describe('accepted', () => {
  test("the screen's code opens the shift, on time, by the server's clock", async () => {
    const { data } = await checkIn(await screen())
    expect(data).toMatchObject({
      id: shiftId,
      status: 'checked-in',
      attendance: {
        checkedInAt: new Date(`${dayText()}T08:25:00+08:00`).toISOString(),
        inCode: 'rotating',
        inLocation: 'unknown',
        inDistanceM: null,
        arrival: 'on-time',
        checkedOutAt: null,
        short: null,
      },
    })
    expect((await shiftRow(stage, shiftId)).status).toBe('checked-in')
    expect(await attendanceRows(stage, lawyer)).toHaveLength(1)
  })

  test('the code before the running one still counts, for who has just scanned it', async () => {
    expect((await checkIn(await screen(dianshang, 30))).data.status).toBe('checked-in')
  })

  test('the sheet on the wall counts as well, and is kept apart', async () => {
    const { data } = await checkIn(await sheet())
    expect(data.attendance).toMatchObject({ inCode: 'printed', inLocation: 'unknown' })
  })

  test('the clock decides on late', async () => {
    clock('08:41:00')
    expect((await checkIn(await screen())).data.attendance.arrival).toBe('late')
  })

  test('leaves one audit row: which proof, not which place', async () => {
    const place = { lat: 36.3342, lng: 113.2289, accuracyM: 20 }
    await checkIn(await screen(), { place })
    const rows = await auditRows(stage, shiftId)
    expect(rows).toMatchObject([
      {
        act: 'checked-in',
        subject_type: 'duty_shift',
        account_id: lawyer.accountId,
        role: 'practitioner',
        chain: '140406',
        detail: { codeKind: 'rotating', location: 'inside', arrival: 'on-time' },
      },
    ])
    expect(JSON.stringify(rows)).not.toMatch(/36\.33|113\.22/)
  })
})

describe('location', () => {
  const near = { lat: 36.3342, lng: 113.2289, accuracyM: 20 }
  const far = { lat: 36.4341, lng: 113.2288, accuracyM: 20 }

  test('is measured by the server, and the raw position is sealed away', async () => {
    const { data } = await checkIn(await screen(), { place: near })
    expect(data.attendance).toMatchObject({ inLocation: 'inside', inDistanceM: 14 })
    const kept = await stage.service.db
      .selectFrom('attendance_position')
      .selectAll()
      .where('shift_id', '=', shiftId)
      .executeTakeFirstOrThrow()
    expect(kept.moment).toBe('in')
    expect(kept.place_sealed).not.toContain('36.33')
    const context = `attendance_position.place_sealed:${shiftId}:in`
    expect(JSON.parse(stage.service.keyring.open(kept.place_sealed, context))).toEqual(near)
  })

  test('left out, nothing of it is kept', async () => {
    await checkIn(await screen())
    const kept = await stage.service.db
      .selectFrom('attendance_position')
      .select('shift_id')
      .where('shift_id', '=', shiftId)
      .execute()
    expect(kept).toEqual([])
  })

  test("away from the site the sheet is no proof, while the screen's code is, and says so", async () => {
    expect((await checkIn(await sheet(), { place: far })).code).toBe('too-far')
    expect((await shiftRow(stage, shiftId)).status).toBe('published')
    const { data } = await checkIn(await screen(), { place: far })
    expect(data.attendance).toMatchObject({ inCode: 'rotating', inLocation: 'outside', inDistanceM: 11119 })
  })

  test('a site that is not on the map can judge no distance', async () => {
    shiftId = await plan(stage, lawyer, { site: weizi, day: dayText(), from: '14:30', to: '18:30' })
    clock('14:30:00')
    const { data } = await checkIn(await screen(weizi), { place: near })
    expect(data.attendance).toMatchObject({ inLocation: 'unknown', inDistanceM: null })
  })
})

describe('refused', () => {
  const expectUntouched = async () => {
    expect((await shiftRow(stage, shiftId)).status).toBe('published')
    expect(await attendanceRows(stage, lawyer)).toEqual([])
    // a wrong code leaves its own trace, and nothing of a check-in
    const acts = (await auditRows(stage, shiftId)).map(({ act }) => act)
    expect(acts.filter((act) => act !== 'code-refused')).toEqual([])
  }

  test.each([
    ['60 seconds', 60],
    ['10 minutes', 600],
  ])('a code of %s ago is expired', async (_, seconds) => {
    expect(await checkIn(await screen(dianshang, seconds))).toMatchObject({
      code: 'code-expired',
    })
    await expectUntouched()
  })

  test('a code of an hour ago, of the future, or of nobody is wrong', async () => {
    for (const rotating of [await codeOf(stage, dianshang, 3600), await codeOf(stage, dianshang, -60)])
      expect((await checkIn({ rotating })).code).toBe('code-wrong')
    const right = await codeOf(stage, dianshang)
    const wrong = String((Number(right) + 1) % 100_000_000).padStart(8, '0')
    expect((await checkIn({ rotating: wrong })).code).toBe('code-wrong')
    await expectUntouched()
  })

  test("another site's code is wrong typed, and named when scanned", async () => {
    const code = await screen(weizi)
    expect((await checkIn(code)).code).toBe('code-wrong')
    expect((await checkIn({ ...code, siteCode: weizi })).code).toBe('code-other-site')
    expect((await checkIn(await sheet(weizi))).code).toBe('code-other-site')
    await expectUntouched()
  })

  test('a sheet whose key was changed is refused as such', async () => {
    const key = await sheetOf(stage, dianshang)
    const other = key.startsWith('a') ? `b${key.slice(1)}` : `a${key.slice(1)}`
    expect((await checkIn({ printed: other, siteCode: dianshang })).code).toBe('sheet-code-wrong')
    await expectUntouched()
  })

  test("a wrong screen code is not saved by the right sheet, nor the other site's name by either", async () => {
    const { printed } = await sheet()
    expect((await checkIn({ rotating: '00000000', printed })).code).toBe('code-wrong')
    await expectUntouched()
  })

  test.each([
    ['07:29:59', 'too-early'],
    ['12:30:00', 'shift-over'],
  ])('at %s: %s', async (time, code) => {
    clock(time)
    expect((await checkIn(await screen())).code).toBe(code)
    await expectUntouched()
  })

  test('a withdrawn shift', async () => {
    await stage.service.db
      .updateTable('duty_shift')
      .set({ status: 'withdrawn' })
      .where('id', '=', shiftId)
      .execute()
    expect((await checkIn(await screen())).code).toBe('shift-withdrawn')
  })

  test("another's shift is not found, even with the right code", async () => {
    const other = await stage.practitioner('140406')
    expect(await checkIn(await screen(), {}, other)).toMatchObject({ code: 'not-found' })
    await expectUntouched()
  })

  test('a second time it says so, and does not blame the code', async () => {
    const code = await screen()
    await checkIn(code)
    expect((await checkIn(code)).code).toBe('already-checked-in')
  })

  test('a code is good once: the next person waits for the next one', async () => {
    const colleague = await stage.practitioner('140406')
    const theirs = await plan(stage, colleague, { day: dayText() })
    const code = await screen()
    await checkIn(code)
    const again = await checkIn(code, { shiftId: theirs }, colleague)
    expect(again.code).toBe('code-used')
    clock('08:25:30')
    expect((await checkIn(await screen(), { shiftId: theirs }, colleague)).data.status).toBe('checked-in')
  })

  test('a refused check-in does not spend the code', async () => {
    const code = await screen()
    clock('08:25:20')
    const elsewhere = await plan(stage, lawyer, {
      site: dianshang,
      day: dayText(),
      from: '13:00',
      to: '17:00',
    })
    expect((await checkIn(code, { shiftId: elsewhere })).code).toBe('too-early')
    expect((await checkIn(code)).data.status).toBe('checked-in')
  })

  test('while another shift is open', async () => {
    await checkIn(await screen())
    clock('13:00:00')
    const second = await plan(stage, lawyer, { site: weizi, day: dayText(), from: '13:30', to: '17:30' })
    expect((await checkIn(await screen(weizi), { shiftId: second })).code).toBe('on-duty-elsewhere')
    expect((await shiftRow(stage, second)).status).toBe('published')
  })

  test('input that is none', async () => {
    expect((await checkIn({})).fields).toEqual({ code: '请先扫站点的码' })
    expect((await checkIn({ rotating: '123' })).fields).toEqual({ 'code.rotating': '现场码是8位数字' })
    const bad = await checkIn(await screen(), { place: { lat: 91, lng: 0, accuracyM: 5 } })
    expect(bad.code).toBe('bad-input')
  })
})

test('a repeated request is answered again, and nothing is done twice', async () => {
  const input = { ...(await screen()) }
  const requestId = randomUUID()
  const first = await checkIn(input, { requestId })
  clock('08:50:00')
  const again = await checkIn(input, { requestId })
  expect(again.data).toEqual(first.data)
  expect(await attendanceRows(stage, lawyer)).toHaveLength(1)
  expect(await auditRows(stage, shiftId)).toHaveLength(1)
})

test('the same request with another code is told apart', async () => {
  const requestId = randomUUID()
  await checkIn(await screen(), { requestId })
  expect((await checkIn({ rotating: '00000000' }, { requestId })).code).toBe('request-reused')
})

test('a roster of the day before says nothing of today', async () => {
  const past = await plan(stage, lawyer, { day: DAY })
  expect((await checkIn(await screen(), { shiftId: past })).code).toBe('shift-over')
})

test('nothing of all this was logged', () => expect(stage.logged).toEqual([]))
