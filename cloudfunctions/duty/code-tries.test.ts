import { randomUUID } from 'node:crypto'
import { verifyAudit } from '@server/kit/audit'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from './router'
import { attendanceRows, auditRows, codeOf, dianshang, plan, sheetOf, shiftRow } from './testing/roster'

let stage: Stage
let lawyer: Person
let shiftId: string

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

let day = 0
const dayText = () => `2027-05-${String(day).padStart(2, '0')}`
const clock = (time: string) => stage.at(`${dayText()}T${time}+08:00`)

beforeEach(async () => {
  day++
  clock('08:25:00')
  lawyer = await stage.practitioner('140406')
  shiftId = await plan(stage, lawyer, { day: dayText() })
})

const act = (procedure: string, code: object, more: object = {}, person = lawyer) =>
  stage.call(dutyRouter, person, procedure, { shiftId, code, ...more })
const right = async () => ({ rotating: await codeOf(stage, dianshang) })
const wrong = async () => {
  const code = Number(await codeOf(stage, dianshang))
  return { rotating: String((code + 1) % 100_000_000).padStart(8, '0') }
}
const tryWrong = async (times: number) => {
  const codes: (string | undefined)[] = []
  for (let count = 0; count < times; count++) codes.push((await act('checkIn', await wrong())).code)
  return codes
}
const failures = () =>
  stage.service.db
    .selectFrom('presence_code_failure')
    .select(['practitioner_id', 'at'])
    .where('shift_id', '=', shiftId)
    .execute()

test('a wrong code is refused, and the try stays on record', async () => {
  expect(await tryWrong(1)).toEqual(['code-wrong'])
  expect(await failures()).toEqual([
    { practitioner_id: lawyer.accountId, at: new Date(`${dayText()}T08:25:00+08:00`).toISOString() },
  ])
  expect(await auditRows(stage, shiftId)).toMatchObject([
    {
      act: 'code-refused',
      account_id: lawyer.accountId,
      role: 'practitioner',
      procedure: 'checkIn',
      chain: '140406',
      detail: { code: 'code-wrong' },
    },
  ])
  expect((await shiftRow(stage, shiftId)).status).toBe('published')
  expect((await act('checkIn', await right())).data.status).toBe('checked-in')
})

test('after four wrong ones the right one still counts', async () => {
  await tryWrong(4)
  expect((await act('checkIn', await right())).data.status).toBe('checked-in')
})

test('after five none does, for five minutes to the second, and what is tried meanwhile is not counted', async () => {
  expect(await tryWrong(6)).toEqual([...Array(5).fill('code-wrong'), 'code-locked'])
  expect(await act('checkIn', await right())).toMatchObject({ code: 'code-locked' })
  clock('08:29:59')
  expect((await act('checkIn', await right())).code).toBe('code-locked')
  expect(await failures()).toHaveLength(5)
  clock('08:30:00')
  expect(await tryWrong(1)).toEqual(['code-wrong'])
  expect((await act('checkIn', await right())).data.status).toBe('checked-in')
})

test('expired codes and wrong sheets count, another site’s code does not', async () => {
  const key = await sheetOf(stage, dianshang)
  const sheet = { printed: `${key.startsWith('a') ? 'b' : 'a'}${key.slice(1)}` }
  for (let count = 0; count < 6; count++)
    expect((await act('checkIn', { ...(await right()), siteCode: 'zz' })).code).toBe('code-other-site')
  await act('checkIn', { rotating: await codeOf(stage, dianshang, 120) })
  await act('checkIn', sheet)
  expect((await auditRows(stage, shiftId)).map(({ detail }) => detail)).toEqual([
    { code: 'code-expired' },
    { code: 'sheet-code-wrong' },
  ])
  await tryWrong(3)
  expect((await act('checkIn', { printed: key })).code).toBe('code-locked')
})

test('tries spread over more than five minutes close nothing', async () => {
  for (const time of ['08:25:00', '08:26:15', '08:27:30', '08:28:45', '08:30:00']) {
    clock(time)
    expect(await tryWrong(1)).toEqual(['code-wrong'])
  }
  expect((await act('checkIn', await right())).data.status).toBe('checked-in')
})

test('checking out is closed alike, and another shift is not', async () => {
  await act('checkIn', await right())
  clock('12:25:00')
  for (let count = 0; count < 5; count++)
    expect((await act('checkOut', await wrong())).code).toBe('code-wrong')
  expect((await act('checkOut', await right())).code).toBe('code-locked')
  const colleague = await stage.practitioner('140406')
  const theirs = await plan(stage, colleague, { day: dayText() })
  const { data } = await act('checkIn', await right(), { shiftId: theirs }, colleague)
  expect(data.status).toBe('checked-in')
})

test('many at once: five are judged, the right one among the rest is not', async () => {
  const bad = await wrong()
  const guesses = await Promise.all(Array.from({ length: 12 }, () => act('checkIn', bad)))
  const codes = guesses.map(({ code }) => code).sort()
  expect(codes).toEqual([...Array(7).fill('code-locked'), ...Array(5).fill('code-wrong')])
  expect(await failures()).toHaveLength(5)
  expect((await act('checkIn', await right())).code).toBe('code-locked')
  expect(await attendanceRows(stage, lawyer)).toEqual([])
})

test('two at once on the last try: one is judged, the other finds it closed', async () => {
  await tryWrong(4)
  const both = await Promise.all([act('checkIn', await wrong()), act('checkIn', await wrong())])
  expect(both.map(({ code }) => code).sort()).toEqual(['code-locked', 'code-wrong'])
})

test('a refused request is tried anew under its own id, also by two at once', async () => {
  const requestId = randomUUID()
  const code = await wrong()
  const both = await Promise.all([1, 2].map(() => act('checkIn', code, { requestId })))
  expect(both.map((outcome) => outcome.code)).toEqual(['code-wrong', 'code-wrong'])
  expect((await act('checkIn', await right(), { requestId })).data.status).toBe('checked-in')
})

test('the audit chain holds, and nothing broke unseen', async () => {
  const verdicts = await verifyAudit(stage.service.db, stage.service.keyring)
  expect(verdicts.filter(({ brokenAt }) => brokenAt !== null)).toEqual([])
  expect(stage.logged).toEqual([])
})
