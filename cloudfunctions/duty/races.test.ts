import { randomUUID } from 'node:crypto'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from './router'
import * as roster from './testing/roster'

const { attendanceRows, auditRows, codeOf, dianshang, plan, sheetOf, shiftRow, weizi } = roster

let stage: Stage
let lawyer: Person

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

let day = 0
const dayText = () => `2027-04-${String(day).padStart(2, '0')}`

beforeEach(async () => {
  day++
  stage.at(`${dayText()}T08:25:00+08:00`)
  lawyer = await stage.practitioner('140406')
})

const checkIn = (person: Person, shiftId: string, code: object, requestId = randomUUID()) =>
  stage.call(dutyRouter, person, 'checkIn', { shiftId, code, requestId })

const outcomes = (results: { code: string | undefined }[]) => results.map(({ code }) => code ?? 'done').sort()

const TAPS = 8

test('many taps with ids of their own: one attendance, and the rest are told it is done', async () => {
  const shiftId = await plan(stage, lawyer, { day: dayText() })
  const code = { rotating: await codeOf(stage, dianshang) }
  const results = await Promise.all(Array.from({ length: TAPS }, () => checkIn(lawyer, shiftId, code)))
  expect(outcomes(results)).toEqual([...Array(TAPS - 1).fill('already-checked-in'), 'done'])
  expect(await attendanceRows(stage, lawyer)).toHaveLength(1)
  expect(await auditRows(stage, shiftId)).toHaveLength(1)
})

test('one request sent many times at once gets one answer', async () => {
  const shiftId = await plan(stage, lawyer, { day: dayText() })
  const code = { rotating: await codeOf(stage, dianshang) }
  const requestId = randomUUID()
  const results = await Promise.all(
    Array.from({ length: TAPS }, () => checkIn(lawyer, shiftId, code, requestId)),
  )
  const [first] = results
  expect(first!.data.status).toBe('checked-in')
  for (const result of results) expect(result).toEqual(first)
  expect(await attendanceRows(stage, lawyer)).toHaveLength(1)
  expect(await auditRows(stage, shiftId)).toHaveLength(1)
})

test('two shifts of one person at once: on duty at one of them', async () => {
  const one = await plan(stage, lawyer, { day: dayText(), from: '08:30', to: '09:00' })
  const two = await plan(stage, lawyer, { day: dayText(), site: weizi, from: '09:00', to: '12:30' })
  const results = await Promise.all([
    checkIn(lawyer, one, { rotating: await codeOf(stage, dianshang) }),
    checkIn(lawyer, two, { rotating: await codeOf(stage, weizi) }),
  ])
  expect(outcomes(results)).toEqual(['done', 'on-duty-elsewhere'])
  expect(await attendanceRows(stage, lawyer)).toHaveLength(1)
  const statuses = await Promise.all([one, two].map(async (id) => (await shiftRow(stage, id)).status))
  expect(statuses.sort()).toEqual(['checked-in', 'published'])
})

test('one code held up to many phones at once lets one person in', async () => {
  const people = await Promise.all(Array.from({ length: 5 }, () => stage.practitioner('140406')))
  const shifts = await Promise.all(people.map((person) => plan(stage, person, { day: dayText() })))
  const code = { rotating: await codeOf(stage, dianshang) }
  const results = await Promise.all(people.map((person, index) => checkIn(person, shifts[index]!, code)))
  expect(outcomes(results)).toEqual([...Array(4).fill('code-used'), 'done'])
  const uses = await stage.service.db.selectFrom('presence_code_use').selectAll().execute()
  const winner = people[results.findIndex(({ code }) => code === undefined)]!
  expect(uses.filter(({ used_at }) => used_at.startsWith(dayText()))).toMatchObject([
    { used_by: winner.accountId },
  ])
})

test('check-in and check-out at once come to one of two stories, never to a broken one', async () => {
  const shiftId = await plan(stage, lawyer, { day: dayText() })
  const code = { printed: await sheetOf(stage, dianshang) }
  const [into, out] = await Promise.all([
    checkIn(lawyer, shiftId, code),
    stage.call(dutyRouter, lawyer, 'checkOut', { shiftId, code }),
  ])
  expect(into.data.id).toBe(shiftId)
  expect([undefined, 'not-checked-in']).toContain(out.code)
  const { status } = await shiftRow(stage, shiftId)
  expect(status).toBe(out.code ? 'checked-in' : 'checked-out')
})

test('a shift withdrawn while somebody checks in is either begun or refused', async () => {
  const shiftId = await plan(stage, lawyer, { day: dayText() })
  const code = { rotating: await codeOf(stage, dianshang) }
  const withdraw = stage.service.db
    .updateTable('duty_shift')
    .set({ status: 'withdrawn' })
    .where('id', '=', shiftId)
    .where('status', '=', 'published')
    .executeTakeFirst()
  const [result, { numUpdatedRows }] = await Promise.all([checkIn(lawyer, shiftId, code), withdraw])
  expect(result.code).toBe(numUpdatedRows === 1n ? 'shift-withdrawn' : undefined)
  expect(await attendanceRows(stage, lawyer)).toHaveLength(numUpdatedRows === 1n ? 0 : 1)
})

test('nothing broke unseen', () => expect(stage.logged).toEqual([]))
