import { randomUUID } from 'node:crypto'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import {
  actsOf,
  asking,
  changesOf,
  DAY,
  inboxOf,
  plan,
  qinhe,
  requestRow,
  setPolicy,
  shiftRow,
  weizi,
} from './testing/roster'

let stage: Stage
let ask: ReturnType<typeof asking>
let li: Person
let wang: Person
let county: Person

beforeAll(async () => {
  stage = await openStage()
  ask = asking(stage)
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T09:00:00+08:00')
  await setPolicy(stage, { swapNeedsApproval: false })
  li = await stage.practitioner('140406', 'lawyer', '李律师')
  wang = await stage.practitioner('140406', 'legal-worker', '王老师')
})

/** Li at 店上镇 and Wang at 微子镇 at one and the same hour. */
const sameHour = async () => [await plan(stage, li), await plan(stage, wang, { site: weizi })] as const

test('two shifts of the same hour change hands at the consent, with history, audit and messages', async () => {
  const [own, other] = await sameHour()
  const asked = await ask.swap(li, own, other)
  expect(asked.data).toMatchObject({
    kind: 'swap',
    status: 'asked',
    side: 'asker',
    acts: ['cancel'],
    shift: { id: own },
    otherShift: { id: other },
    other: { name: '王老师' },
  })
  expect(await shiftRow(stage, own)).toMatchObject({ practitioner_id: li.accountId, version: 1 })

  const settled = await ask.consent(wang, asked.data.id)
  expect(settled.data).toMatchObject({ status: 'settled', side: 'other', acts: [] })
  const mine = { status: 'published', stands_in_for: null, withdrawn_because: null, version: 2 }
  expect(await shiftRow(stage, own)).toMatchObject({ ...mine, practitioner_id: wang.accountId })
  expect(await shiftRow(stage, other)).toMatchObject({ ...mine, practitioner_id: li.accountId })
  expect(await changesOf(stage, own)).toEqual([
    { version: 2, how: 'swapped', from_id: li.accountId, to_id: wang.accountId, reason: '开庭冲突' },
  ])
  expect(await changesOf(stage, other)).toHaveLength(1)
  expect(await actsOf(stage, asked.data.id)).toEqual(['ask', 'settle'])
  expect(await inboxOf(stage, wang)).toEqual(['request-asked'])
  expect(await inboxOf(stage, li)).toEqual(['request-answered'])
  const audit = await stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'chain'])
    .where('subject_id', '=', asked.data.id)
    .orderBy('position')
    .execute()
  expect(audit).toEqual([
    { act: 'swap-asked', chain: '140406' },
    { act: 'request-settled', chain: '140406' },
  ])
})

test('nothing changes before the county approves, where it wants to', async () => {
  await setPolicy(stage, { swapNeedsApproval: true })
  const [own, other] = await sameHour()
  const { id } = (await ask.swap(li, own, other)).data
  expect((await ask.consent(wang, id)).data.status).toBe('consented')
  expect((await shiftRow(stage, own)).practitioner_id).toBe(li.accountId)
  expect(await inboxOf(stage, county)).toContain('request-waits')

  const queue = await ask.call(county, 'queue', { state: 'open' })
  expect(queue.data.requests.map((one: { id: string }) => one.id)).toContain(id)
  const decided = await ask.approve(county, id)
  expect(decided.data.request).toMatchObject({ status: 'approved' })
  expect((await shiftRow(stage, own)).practitioner_id).toBe(wang.accountId)
  expect(await inboxOf(stage, li)).toEqual(['request-answered', 'request-decided'])
  expect(await inboxOf(stage, wang)).toEqual(['request-asked', 'request-decided'])
  expect((await ask.approve(county, id)).code).toBe('request-closed')
})

test('a refusal needs a reason and leaves the roster as it was', async () => {
  await setPolicy(stage, { swapNeedsApproval: true })
  const [own, other] = await sameHour()
  const { id } = (await ask.swap(li, own, other)).data
  await ask.consent(wang, id)
  const silent = await ask.call(county, 'decide', { id, decision: 'refuse' })
  expect(silent.fields).toEqual({ note: '不批准要写明理由，对方会看到' })
  const { request } = (await ask.refuse(county, id)).data
  expect(request).toMatchObject({ status: 'refused' })
  expect(request.history.at(-1)).toMatchObject({ act: 'refuse', by: 'county', note: '人手不够' })
  expect(await shiftRow(stage, own)).toMatchObject({ practitioner_id: li.accountId, version: 1 })
})

test('who is free for neither or in another county is not asked', async () => {
  const own = await plan(stage, li)
  const other = await plan(stage, wang, { day: '2026-12-01', site: weizi })
  const inTheWay = await plan(stage, wang, { from: '10:00', to: '15:00', site: weizi })
  expect((await ask.swap(li, own, other)).code).toBe('double-booked')
  await stage.service.db
    .updateTable('duty_shift')
    .set({ status: 'withdrawn' })
    .where('id', '=', inTheWay)
    .execute()
  const faraway = await plan(stage, wang, { day: '2026-12-02', site: qinhe })
  expect((await ask.swap(li, own, faraway)).code).toBe('not-found')
  expect((await ask.swap(li, other, own)).code).toBe('not-found')
  expect((await ask.swap(li, own, randomUUID())).code).toBe('not-found')
  expect((await ask.swap(wang, own, other)).code).toBe('not-found')
  expect((await ask.swap(li, own, other)).code).toBeUndefined()
})

test('the time for asking is the policy’s, for both shifts', async () => {
  const soon = await plan(stage, li, { day: '2026-11-24', from: '08:30' })
  const later = await plan(stage, wang, { day: '2026-12-01' })
  expect((await ask.swap(li, soon, later)).code).toBe('ask-too-late')
  expect((await ask.swap(wang, later, soon)).code).toBe('ask-too-late')
  await setPolicy(stage, { latestHoursBefore: 1 })
  stage.at('2026-11-24T08:30:00+08:00')
  expect((await ask.swap(li, soon, later)).code).toBe('change-too-late')
})

test('what changed meanwhile is found at the consent', async () => {
  const [own, other] = await sameHour()
  const { id } = (await ask.swap(li, own, other)).data
  await plan(stage, wang, { from: '07:00', to: '08:00' })
  const { db } = stage.service
  // the planner gives Wang a shift that touches Li's other hours
  await plan(stage, li, { site: weizi, day: DAY, from: '12:30', to: '13:30' })
  expect((await ask.consent(wang, id)).code).toBeUndefined()

  const again = await plan(stage, li, { day: '2026-12-03' })
  const theirs = await plan(stage, wang, { day: '2026-12-04' })
  const second = (await ask.swap(li, again, theirs)).data
  await plan(stage, li, { day: '2026-12-04', from: '12:00', to: '14:00', site: weizi })
  expect((await ask.consent(wang, second.id)).code).toBe('double-booked')
  await db
    .updateTable('practitioner')
    .set({ status: 'suspended' })
    .where('account_id', '=', li.accountId)
    .execute()
  expect((await ask.consent(wang, second.id)).code).toBe('cannot-sit-duty')
  expect((await requestRow(stage, second.id)).status).toBe('asked')
  stage.at('2026-12-03T08:30:00+08:00')
  await db
    .updateTable('practitioner')
    .set({ status: 'active' })
    .where('account_id', '=', li.accountId)
    .execute()
  expect((await ask.consent(wang, second.id)).code).toBe('change-too-late')
  expect((await ask.decline(wang, second.id)).data.status).toBe('declined')
})

test('only who was asked answers, only who asked takes it back', async () => {
  const [own, other] = await sameHour()
  const { id } = (await ask.swap(li, own, other)).data
  const zhang = await stage.practitioner('140406')
  expect((await ask.consent(zhang, id)).code).toBe('not-found')
  expect((await ask.consent(li, id)).code).toBe('not-found')
  expect((await ask.cancel(wang, id)).code).toBe('not-found')
  expect((await ask.decline(wang, id)).data).toMatchObject({ status: 'declined' })
  expect((await ask.cancel(li, id)).code).toBe('request-closed')
  expect((await ask.consent(wang, id)).code).toBe('request-closed')
})

test('a shift is in one open request, on either side, and free again when it is closed', async () => {
  const own = await plan(stage, li)
  const other = await plan(stage, wang, { day: '2026-12-02' })
  const third = await plan(stage, li, { day: '2026-12-01' })
  const { id } = (await ask.swap(li, own, other)).data
  expect((await ask.swap(li, third, other)).code).toBe('request-open')
  expect((await ask.swap(wang, other, third)).code).toBe('request-open')
  expect((await ask.cancel(li, id)).data).toMatchObject({ status: 'cancelled' })
  expect(await inboxOf(stage, wang)).toEqual(['request-asked', 'request-cancelled'])
  expect((await ask.swap(li, third, other)).code).toBeUndefined()
})

test('a repeat of the same request is one request', async () => {
  const [own, other] = await sameHour()
  const input = { shiftId: own, otherShiftId: other, reason: '开庭冲突', requestId: randomUUID() }
  const first = await ask.call(li, 'askSwap', input)
  const second = await ask.call(li, 'askSwap', input)
  expect(second).toEqual(first)
  const { requests } = (await ask.call(li, 'mine')).data
  expect(requests).toHaveLength(1)
})

test('exchanges offer what both could sit, and nothing else', async () => {
  const own = await plan(stage, li)
  const sameTime = await plan(stage, wang, { site: weizi })
  const later = await plan(stage, wang, { day: '2026-12-01' })
  await plan(stage, li, { day: '2026-12-02', site: weizi })
  const clashing = await plan(stage, wang, { day: '2026-12-02', from: '09:00', to: '11:00' })
  const faraway = await plan(stage, wang, { day: '2026-12-03', site: qinhe })
  const tooSoon = await plan(stage, wang, { day: '2026-11-23', from: '14:00', to: '18:00' })
  const helper = await stage.practitioner('140406', 'grid-worker')
  const helpers = await plan(stage, helper, { day: '2026-12-03' })
  const offered = async () =>
    (await ask.call(li, 'exchanges', { shiftId: own })).data.shifts
      .filter((one: { person: { id: string } }) => [wang.accountId, helper.accountId].includes(one.person.id))
      .map((one: { id: string }) => one.id)
  // Wang's shift of the same hour is in the way of every other exchange but its own
  expect(await offered()).toEqual([sameTime])
  await stage.service.db
    .updateTable('duty_shift')
    .set({ status: 'withdrawn' })
    .where('id', '=', sameTime)
    .execute()
  const now = await offered()
  expect(now).toEqual([later])
  for (const id of [clashing, faraway, tooSoon, helpers]) expect(now).not.toContain(id)
  expect((await ask.call(wang, 'exchanges', { shiftId: own })).code).toBe('not-found')
  expect(JSON.stringify((await ask.call(li, 'exchanges', { shiftId: own })).data)).not.toContain('phone')
})
