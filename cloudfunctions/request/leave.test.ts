import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import {
  asking,
  changesOf,
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
  await setPolicy(stage, { standInNeedsApproval: false })
  li = await stage.practitioner('140406', 'lawyer', '李律师')
  wang = await stage.practitioner('140406', 'lawyer', '王律师')
})

const asked = async (fromOn = '2026-11-30', toOn = '2026-12-02') =>
  (await ask.leave(li, fromOn, toOn)).data.id

test('the county finds somebody for one shift and withdraws the other', async () => {
  const first = await plan(stage, li, { day: '2026-11-30' })
  const second = await plan(stage, li, { day: '2026-12-02' })
  const before = await plan(stage, li, { day: '2026-11-29' })
  const after = await plan(stage, li, { day: '2026-12-03' })
  const elsewhere = await plan(stage, li, { day: '2026-12-01', site: qinhe })
  const id = await asked()
  expect(await inboxOf(stage, county)).toContain('request-waits')
  const { data } = await ask.call(county, 'review', { id })
  expect(data.request).toMatchObject({
    kind: 'leave',
    status: 'consented',
    fromOn: '2026-11-30',
    toOn: '2026-12-02',
  })
  expect(data.cover.map((one: { shift: { id: string } }) => one.shift.id)).toEqual([first, second])
  expect(data.cover[0].candidates.map((one: { id: string }) => one.id)).toContain(wang.accountId)

  const cover = [
    { shiftId: first, standInId: wang.accountId },
    { shiftId: second, standInId: null },
  ]
  expect(data.request.outcomes).toEqual([])
  const outcomes = [
    { shift: { id: first, day: '2026-11-30', status: 'published' }, sitterName: '王律师' },
    { shift: { id: second, day: '2026-12-02', status: 'withdrawn' }, sitterName: null },
  ]
  const decided = (await ask.approve(county, id, cover)).data.request
  expect(decided).toMatchObject({ status: 'approved', outcomes })
  expect((await ask.call(county, 'review', { id })).data.request).toMatchObject({ outcomes })
  expect((await ask.call(li, 'mine')).data.requests).toMatchObject([{ id, outcomes }])
  expect(await shiftRow(stage, first)).toMatchObject({
    practitioner_id: wang.accountId,
    stands_in_for: li.accountId,
    status: 'published',
    version: 2,
  })
  expect(await shiftRow(stage, second)).toMatchObject({
    practitioner_id: li.accountId,
    status: 'withdrawn',
    withdrawn_because: 'leave',
    version: 2,
  })
  expect(await changesOf(stage, second)).toEqual([
    { version: 2, how: 'leave', from_id: li.accountId, to_id: null, reason: '住院手术' },
  ])
  for (const untouched of [before, after, elsewhere])
    expect(await shiftRow(stage, untouched)).toMatchObject({ practitioner_id: li.accountId, version: 1 })
  expect(await inboxOf(stage, wang)).toEqual(['shift-changed'])
  expect(await inboxOf(stage, li)).toEqual(['request-decided', 'shift-changed', 'shift-changed'])
  expect((await ask.standIn(wang, first, li)).code).toBe('on-leave')
})

test('each shift is dealt with, once, and no other', async () => {
  const first = await plan(stage, li, { day: '2026-11-30' })
  const second = await plan(stage, li, { day: '2026-12-02' })
  const other = await plan(stage, wang, { day: '2026-12-05' })
  const id = await asked()
  const off = (shiftId: string) => ({ shiftId, standInId: null })
  for (const cover of [[], [off(first)], [off(first), off(first)], [off(first), off(second), off(other)]])
    expect((await ask.approve(county, id, cover)).code).toBe('cover-incomplete')
  expect((await requestRow(stage, id)).status).toBe('consented')
  expect((await shiftRow(stage, first)).status).toBe('published')
})

test('who can’t sit one shift spoils the whole decision, and it says which', async () => {
  const first = await plan(stage, li, { day: '2026-11-30' })
  const second = await plan(stage, li, { day: '2026-11-30', from: '14:00', to: '18:00' })
  const cover = (one: Person, two: Person) => [
    { shiftId: first, standInId: one.accountId },
    { shiftId: second, standInId: two.accountId },
  ]
  const id = await asked()
  await plan(stage, wang, { site: weizi, from: '17:00', to: '19:00' })
  const free = await stage.practitioner('140406')
  const busy = await ask.approve(county, id, cover(free, wang))
  expect(busy.code).toBe('double-booked')
  expect(busy.fields).toEqual({ 'cover.1.standInId': '这个人那段时间来不了，请换一位' })
  expect((await ask.approve(county, id, cover(li, free))).code).toBe('on-leave')
  expect((await ask.approve(county, id, cover(free, await stage.practitioner('140431')))).code).toBe(
    'not-found',
  )
  const helper = await stage.practitioner('140406', 'grid-worker')
  expect((await ask.approve(county, id, cover(free, helper))).code).toBe('cannot-sit-duty')
  expect((await shiftRow(stage, first)).practitioner_id).toBe(li.accountId)
  expect((await ask.approve(county, id, cover(free, free))).code).toBeUndefined()
})

test('a request open on one of its shifts lapses', async () => {
  const shift = await plan(stage, li)
  const { id: standIn } = (await ask.standIn(li, shift, wang)).data
  const id = await asked()
  await ask.approve(county, id, [{ shiftId: shift, standInId: null }])
  expect(await requestRow(stage, standIn)).toMatchObject({ status: 'lapsed' })
  expect((await ask.consent(wang, standIn)).code).toBe('request-closed')
})

test('days in order, from today on, three months at most, and never twice', async () => {
  const wrong = async (fromOn: string, toOn: string) => (await ask.leave(li, fromOn, toOn)).fields
  expect(await wrong('2026-11-22', '2026-11-25')).toEqual({ fromOn: '请从今天或以后开始' })
  expect(await wrong('2026-11-25', '2026-11-24')).toEqual({ toOn: '结束日期不能早于开始日期' })
  expect(await wrong('2026-11-25', '2027-02-26')).toEqual({ toOn: '一次最多请93天' })
  expect((await ask.leave(li, '2026-11-25', '2027-02-25')).code).toBeUndefined()
  expect((await ask.leave(li, '2027-02-25', '2027-02-28')).code).toBe('leave-overlaps')
  expect((await ask.leave(li, '2027-02-26', '2027-02-28')).code).toBeUndefined()
  const both = await Promise.all([
    ask.leave(wang, '2026-12-01', '2026-12-05'),
    ask.leave(wang, '2026-12-05', '2026-12-06'),
  ])
  expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'leave-overlaps'])
})

test('what became of a shift is told of its own leave alone, also once it changed hands again', async () => {
  const shift = await plan(stage, li)
  const id = await asked()
  const { id: other } = (await ask.leave(wang, '2026-12-20', '2026-12-21')).data
  await ask.approve(county, id, [{ shiftId: shift, standInId: wang.accountId }])
  await ask.approve(county, other)
  await ask.replace(county, shift, await stage.practitioner('140406', 'lawyer', '赵律师'))
  const of = async (person: Person) => (await ask.call(person, 'mine')).data.requests
  expect(await of(li)).toMatchObject([{ outcomes: [{ shift: { id: shift }, sitterName: '王律师' }] }])
  expect(await of(wang)).toMatchObject([{ id: other, outcomes: [] }])
})

test('taken back or refused, the days are free and the shifts stay', async () => {
  const shift = await plan(stage, li)
  const first = await asked()
  expect((await ask.cancel(li, first)).data.status).toBe('cancelled')
  const second = await asked()
  expect((await ask.refuse(county, second)).data.request.status).toBe('refused')
  expect((await ask.approve(county, second, [{ shiftId: shift, standInId: null }])).code).toBe(
    'request-closed',
  )
  expect(await shiftRow(stage, shift)).toMatchObject({ status: 'published', version: 1 })
  expect((await ask.leave(li, '2026-11-30', '2026-11-30')).code).toBeUndefined()
})

test('without approval it holds at once: shifts to come are withdrawn and the county is told', async () => {
  await setPolicy(stage, { standInNeedsApproval: false, leaveNeedsApproval: false })
  const begun = await plan(stage, li, { day: '2026-11-23' })
  const coming = await plan(stage, li, { day: '2026-11-24' })
  const { id: standIn } = (await ask.standIn(li, await plan(stage, li, { day: '2026-11-25' }), wang)).data
  const { data } = await ask.leave(li, '2026-11-23', '2026-11-25')
  expect(data).toMatchObject({ status: 'settled', acts: [] })
  expect((await shiftRow(stage, begun)).status).toBe('published')
  expect(await shiftRow(stage, coming)).toMatchObject({ status: 'withdrawn', withdrawn_because: 'leave' })
  expect(await requestRow(stage, standIn)).toMatchObject({ status: 'lapsed' })
  expect(await inboxOf(stage, county)).toContain('request-settled')
})
