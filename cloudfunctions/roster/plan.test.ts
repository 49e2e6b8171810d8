import { randomUUID } from 'node:crypto'
import type { SlotPeople } from '@contract/roster/schema'
import { atShanghai } from '@contract/time'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dianshang, weizi } from '@server/kit/testing/public-shift'
import { LUCHENG, MONTH, messagesTo, plannerOf, shiftsAt, standing } from './testing/planning'

let stage: Stage
let county: Person
let lawyer: Person
let other: Person
let planner: ReturnType<typeof plannerOf>

beforeEach(async () => {
  stage = await openStage()
  stage.at('2026-11-23T08:00:00+08:00')
  county = await stage.staff('county', LUCHENG)
  lawyer = await stage.practitioner(LUCHENG, 'lawyer', '李明')
  other = await stage.practitioner(LUCHENG, 'legal-worker', '王芳')
  planner = plannerOf(stage, county)
})
afterEach(() => stage.close())

const busy = (person: Person, day: string, from: string, to: string, site = weizi) =>
  stage.service.db
    .insertInto('duty_shift')
    .values({
      id: randomUUID(),
      site_code: site,
      practitioner_id: person.accountId,
      kind: 'at-site',
      day,
      starts_at: atShanghai(day, from),
      ends_at: atShanghai(day, to),
      status: 'published',
      origin: 'one-off',
    })
    .execute()

const leave = (person: Person, from: string, to: string) =>
  stage.service.db
    .insertInto('duty_request')
    .values({
      id: randomUUID(),
      kind: 'leave',
      county_code: LUCHENG,
      asker_id: person.accountId,
      other_id: null,
      from_on: from,
      to_on: to,
      reason: '探亲',
      status: 'settled',
      asked_at: '2026-11-20T00:00:00Z',
      closed_at: '2026-11-21T00:00:00Z',
    })
    .execute()

const key = (lineId: string, day: string) => `${lineId}:${day}:1`

test('draws a month: its sites, days, people, empty slots, and the gaps in it', async () => {
  await planner.propose(dianshang)
  await leave(other, '2026-11-28', '2026-12-02')
  const plan = await planner.plan()
  expect(plan).toMatchObject({ countyName: '潞城区', revision: 0, publishedVersion: null, emptyCount: 5 })
  expect(plan.sites).toHaveLength(9)
  expect(plan.sites[0]!.kind).toBe('county-centre')
  expect(plan.days).toHaveLength(31)
  expect(plan.days.filter(({ rest }) => rest).map(({ day }) => day.slice(8))).toEqual(
    ['05', '06', '12', '13', '19', '20', '26', '27'], // weekends of December 2026
  )
  expect(plan.slots.map(({ day, state }) => `${day} ${state}`)).toEqual(
    ['01', '08', '15', '22', '29'].map((day) => `2026-12-${day} empty`),
  )
  expect(plan.people.find(({ name }) => name === '王芳')!.leave).toEqual(['2026-12-01', '2026-12-02'])
  expect(JSON.stringify(plan)).not.toContain('phone')
  // the centre has nobody on 23 workdays; each of the 8 stations lacks the four weeks that end in the month
  expect(plan.gaps.filter(({ unit }) => unit === 'day')).toHaveLength(23)
  expect(plan.gaps.filter(({ unit }) => unit === 'week')).toHaveLength(8 * 4)
})

test('fills by rule, tells why, keeps hand edits, and publishes nothing', async () => {
  const { data: made } = await planner.propose(dianshang)
  const hand = key(made.lineId, '2026-12-15')
  await planner.set({ act: 'put', key: hand, personId: other.accountId })
  await leave(lawyer, '2026-12-08', '2026-12-08')
  const { data } = await planner.fill()
  expect(data.revision).toBe(2)
  expect(data.slots).toHaveLength(4)
  expect(data.pending).toEqual({ added: 5, changed: 0, withdrawn: 0 })
  const at = (day: string) => data.slots.find((slot) => slot.day === day)!
  expect(at('2026-12-08')).toMatchObject({ personId: other.accountId, state: 'new', byHand: false })
  expect(at('2026-12-01').chosen).toMatchObject({ way: 'load', fieldMatched: true })
  // five mornings of four hours, shared three to two
  expect(Object.values(data.minutes).sort()).toEqual([480, 720])
  const kept = (await planner.plan()).slots.find((slot) => slot.key === hand)!
  expect(kept).toMatchObject({ personId: other.accountId, byHand: true, chosen: null })
  expect(await standing(stage)).toEqual([])
})

test('says what held everybody back where nobody can be found', async () => {
  const { data: made } = await planner.propose(dianshang, { toOn: '2026-12-01' })
  await leave(lawyer, '2026-12-01', '2026-12-01')
  await busy(other, '2026-12-01', '08:00', '10:00')
  const { data } = await planner.fill()
  expect(data.slots).toMatchObject([
    {
      key: key(made.lineId, '2026-12-01'),
      state: 'empty',
      unfilled: { nobody: false, counts: { 'on-leave': 1, busy: 1 } },
    },
  ])
})

test('takes the rota in turn, and the next where somebody is away', async () => {
  await leave(other, '2026-12-08', '2026-12-08')
  await planner.propose(dianshang, { people: [lawyer.accountId, other.accountId], fromOn: '2026-12-01' })
  const { data } = await planner.fill()
  expect(data.slots.map(({ personId, chosen }) => [personId === lawyer.accountId, chosen!.way])).toEqual([
    [true, 'rota'],
    [true, 'rota'],
    [true, 'rota'],
    [false, 'rota'],
    [true, 'rota'],
  ])
})

test('a tap puts, clears, moves the hours, leaves out, brings back and adds', async () => {
  const { data: made } = await planner.propose(dianshang)
  const slot = key(made.lineId, '2026-12-01')
  const state = async () => (await planner.plan()).slots.find((one) => one.key === slot)!
  await planner.set({ act: 'put', key: slot, personId: lawyer.accountId })
  expect(await state()).toMatchObject({ personId: lawyer.accountId, state: 'new' })
  await planner.set({ act: 'times', key: slot, startTime: '09:00', endTime: '13:00' })
  expect(await state()).toMatchObject({ startsAt: '2026-12-01T01:00:00.000Z', personId: lawyer.accountId })
  await planner.set({ act: 'remove', key: slot })
  expect(await state()).toMatchObject({ state: 'removed' })
  await planner.set({ act: 'restore', key: slot })
  await planner.set({ act: 'clear', key: slot })
  expect(await state()).toMatchObject({ state: 'empty', personId: null })
  const { data } = await planner.set({
    act: 'add',
    siteCode: weizi,
    kind: 'village',
    day: '2026-12-02',
    startTime: '09:00',
    endTime: '13:00',
    personId: other.accountId,
  })
  expect(data.slots).toMatchObject([{ origin: 'added', state: 'new', personId: other.accountId }])
  await planner.set({ act: 'remove', key: data.slots[0]!.key })
  expect(await planner.slotsOf(weizi)).toEqual([])
})

test('a hand is refused a second duty at once, a leave, and somebody suspended', async () => {
  const { data: made } = await planner.propose(dianshang)
  const put = async (day: string, person: Person) =>
    (await planner.set({ act: 'put', key: key(made.lineId, day), personId: person.accountId })).code
  await busy(lawyer, '2026-12-01', '12:00', '14:00')
  expect(await put('2026-12-01', lawyer)).toBe('double-booked')
  await leave(lawyer, '2026-12-08', '2026-12-08')
  expect(await put('2026-12-08', lawyer)).toBe('on-leave')
  await stage.service.db
    .updateTable('practitioner')
    .set({ status: 'suspended' })
    .where('account_id', '=', other.accountId)
    .execute()
  expect(await put('2026-12-15', other)).toBe('cannot-sit-duty')
  expect(await put('2026-12-16', lawyer)).toBe('not-found')
})

test('ranks the people of a slot with what speaks for them and what stands in the way', async () => {
  const { data: made } = await planner.propose(dianshang, { fields: ['wages'] })
  await stage.service.db
    .updateTable('practitioner')
    .set({ fields: ['wages'], base_area_code: '140406100000' })
    .where('account_id', '=', other.accountId)
    .execute()
  await leave(lawyer, '2026-12-01', '2026-12-01')
  const { data } = await planner.call<SlotPeople>('slotPeople', { key: key(made.lineId, '2026-12-01') })
  expect(data.people).toMatchObject([
    { name: '王芳', obstacle: null, fieldMatched: true, sameTown: true, baseAreaName: '店上镇' },
    { name: '李明', obstacle: 'on-leave', fieldMatched: false, sameTown: false },
  ])
})

test('ranks the county’s own people before the city’s, however little those have, and all before who cannot', async () => {
  await stage.practitioner('140400', 'lawyer', '市律师')
  await busy(lawyer, '2026-12-02', '08:30', '18:30')
  const { data: made } = await planner.propose(dianshang)
  await leave(other, '2026-12-01', '2026-12-01')
  const people = async () =>
    (await planner.call<SlotPeople>('slotPeople', { key: key(made.lineId, '2026-12-01') })).data.people
  expect((await people()).map(({ name }) => name)).toEqual(['李明', '市律师', '王芳'])
})

test('a city adviser who stands in the rota ranks with the county’s own', async () => {
  const city = await stage.practitioner('140400', 'lawyer', '市律师')
  await busy(lawyer, '2026-12-02', '08:30', '18:30')
  const { data: made } = await planner.propose(dianshang, { people: [city.accountId] })
  await leave(other, '2026-12-01', '2026-12-01')
  const { data } = await planner.call<SlotPeople>('slotPeople', { key: key(made.lineId, '2026-12-01') })
  expect(data.people.map(({ name }) => name)).toEqual(['市律师', '李明', '王芳'])
})

test('publishing makes the shifts, tells each once, and leaves a version with its gaps', async () => {
  await planner.propose(dianshang, { people: [lawyer.accountId, other.accountId], fromOn: '2026-12-01' })
  await planner.fill()
  const { data } = await planner.publish()
  expect(data).toEqual({ version: 1, added: 5, changed: 0, withdrawn: 0, notified: 2 })
  expect(
    (await shiftsAt(stage, dianshang)).map(({ day, version, origin }) => [day, version, origin]),
  ).toEqual(['01', '08', '15', '22', '29'].map((day) => [`2026-12-${day}`, 1, 'pattern']))
  expect(await messagesTo(stage, other, 'roster-published')).toEqual([
    {
      title: '您12月的值班有新的安排',
      body: '12月8日 周二 8:30–12:30，店上镇公共法律服务站（值班）\n12月22日 周二 8:30–12:30，店上镇公共法律服务站（值班）',
      link: '/lawyer/month/index?month=2026-12',
    },
  ])
  expect((await planner.publish()).code).toBe('nothing-to-publish')
  const { data: history } = await planner.call<any>('history')
  expect(history.versions).toMatchObject([{ version: 1, byName: '赵科长' }])
  expect(history.versions[0].gapCount).toBeGreaterThan(0)
  expect(history.versions[0].changes[0]).toMatchObject({
    act: 'added',
    before: null,
    after: { siteName: '店上镇公共法律服务站', personName: '李明', day: '2026-12-01' },
  })
})

test('a second publishing changes, takes back and adds; who was not touched hears nothing', async () => {
  const third = await stage.practitioner(LUCHENG, 'lawyer', '赵六')
  const { data: a } = await planner.propose(dianshang, { people: [lawyer.accountId] })
  const { data: b } = await planner.propose(weizi, { people: [other.accountId] })
  await planner.propose(weizi, { weekdays: [5], people: [third.accountId] })
  await planner.fill()
  await planner.publish()
  // two people change places at the same hour, which the constraint sees one row at a time
  await planner.set({ act: 'clear', key: key(a.lineId, '2026-12-01') })
  await planner.set({ act: 'put', key: key(b.lineId, '2026-12-01'), personId: lawyer.accountId })
  await planner.set({ act: 'put', key: key(a.lineId, '2026-12-01'), personId: other.accountId })
  await planner.set({ act: 'remove', key: key(b.lineId, '2026-12-08') })
  const { data } = await planner.publish()
  expect(data).toEqual({ version: 2, added: 0, changed: 2, withdrawn: 1, notified: 2 })
  const [first] = await shiftsAt(stage, dianshang)
  expect(first).toMatchObject({ practitioner_id: other.accountId, status: 'published', version: 2 })
  const gone = (await shiftsAt(stage, weizi)).filter(({ status }) => status === 'withdrawn')
  expect(gone).toMatchObject([{ day: '2026-12-08', withdrawn_because: 'replanned', version: 2 }])
  expect(await messagesTo(stage, third, 'roster-published')).toHaveLength(1)
  expect(await messagesTo(stage, lawyer, 'roster-published')).toHaveLength(2)
  // what was left out can be brought back, and is a shift anew
  await planner.set({ act: 'restore', key: key(b.lineId, '2026-12-08') })
  expect((await planner.publish()).data).toMatchObject({ version: 3, added: 1 })
})

describe('a published slot that a hand emptied', () => {
  let slot: string
  const state = async () => (await planner.plan()).slots.find((one) => one.key === slot)!
  beforeEach(async () => {
    const { data: made } = await planner.propose(dianshang, { people: [lawyer.accountId] })
    slot = key(made.lineId, '2026-12-01')
    await planner.fill()
    await planner.publish()
    await planner.set({ act: 'clear', key: slot })
  })

  test('counts as empty, and the rule leaves it to a hand', async () => {
    expect(await planner.plan()).toMatchObject({ emptyCount: 1, pending: { withdrawn: 1 } })
    expect(await state()).toMatchObject({ state: 'leaving', personId: null })
    const { data } = await planner.fill()
    expect(data).toMatchObject({ slots: [], emptyCount: 1 })
    expect(await state()).toMatchObject({ state: 'leaving', personId: null })
    await planner.set({ act: 'put', key: slot, personId: other.accountId })
    expect(await planner.plan()).toMatchObject({ emptyCount: 0, pending: { changed: 1, withdrawn: 0 } })
    // once it is published with nobody, no duty hangs on it any more: it is empty like any other
    await planner.set({ act: 'clear', key: slot })
    await planner.publish()
    expect(await state()).toMatchObject({ state: 'empty' })
    await planner.fill()
    expect(await state()).toMatchObject({ state: 'new', personId: lawyer.accountId })
  })

  test('is brought back as it is published, and nothing is left to publish', async () => {
    await planner.set({ act: 'times', key: slot, startTime: '14:00', endTime: '18:00' })
    const { data } = await planner.set({ act: 'restore', key: slot })
    expect(data).toMatchObject({
      slots: [{ state: 'published', personId: lawyer.accountId, startsAt: '2026-12-01T00:30:00.000Z' }],
      emptyCount: 0,
      pending: { added: 0, changed: 0, withdrawn: 0 },
    })
    expect((await planner.publish()).code).toBe('nothing-to-publish')
    await planner.set({ act: 'clear', key: slot })
    await planner.set({ act: 'put', key: slot, personId: other.accountId })
    await planner.set({ act: 'clear', key: slot })
    await planner.set({ act: 'restore', key: slot })
    expect(await state()).toMatchObject({ state: 'published', personId: lawyer.accountId })
  })

  test('and then left out is not empty: it names who leaves, and comes back whole', async () => {
    await planner.set({ act: 'remove', key: slot })
    expect(await state()).toMatchObject({ state: 'leaving', personId: lawyer.accountId })
    expect((await planner.plan()).emptyCount).toBe(0)
    await planner.set({ act: 'restore', key: slot })
    expect(await state()).toMatchObject({ state: 'published', personId: lawyer.accountId })
  })

  test('is not brought back for somebody who is on leave by now', async () => {
    await leave(lawyer, '2026-12-01', '2026-12-01')
    expect((await planner.set({ act: 'restore', key: slot })).code).toBe('on-leave')
  })
})

test('publishing wants the newest draft and the very gaps that were looked at', async () => {
  await planner.propose(dianshang)
  await planner.fill()
  const { revision, gapsFingerprint } = await planner.plan()
  expect((await planner.publish({ acceptedGaps: 'none' })).code).toBe('gaps-changed')
  await busy(await stage.practitioner(LUCHENG), '2026-12-02', '08:30', '12:30')
  expect((await planner.call('publish', { revision, acceptedGaps: gapsFingerprint })).code).toBe(
    'gaps-changed',
  )
  await planner.set({ act: 'remove', key: (await planner.plan()).slots[0]!.key })
  expect((await planner.publish({ revision })).code).toBe('plan-changed')
  expect((await planner.publish()).code).toBeUndefined()
})

test('double booking is refused by person and day, also when the other county planned it meanwhile', async () => {
  const { data: made } = await planner.propose(dianshang, { people: [lawyer.accountId] })
  await planner.fill()
  await busy(lawyer, '2026-12-08', '12:00', '15:00')
  const { code, fields } = await planner.publish()
  expect(code).toBe('double-booked')
  expect(fields).toEqual({
    [key(made.lineId, '2026-12-08')]: '李明12月8日 周二12:00–15:00在微子镇公共法律服务站已有班',
  })
  expect((await standing(stage)).filter(({ origin }) => origin === 'pattern')).toEqual([])
})

test('a changed pattern changes what is published, and its key stays', async () => {
  const { data: first } = await planner.propose(dianshang, { people: [lawyer.accountId] })
  await planner.fill()
  await planner.publish()
  await planner.propose(dianshang, {
    replaces: first.id,
    fromOn: '2026-12-10',
    starts: '14:00',
    ends: '18:00',
    people: [lawyer.accountId],
  })
  const states = (await planner.slotsOf(dianshang)).map(({ day, state }) => `${day.slice(8)} ${state}`)
  expect(states).toEqual(['01 published', '08 published', '15 changed', '22 changed', '29 changed'])
  expect((await planner.publish()).data).toMatchObject({ changed: 3 })
  expect((await shiftsAt(stage, dianshang))[2]).toMatchObject({ starts_at: '2026-12-15T06:00:00.000Z' })
})

test('a pattern that ended is taken back at the next publishing', async () => {
  const { data: made } = await planner.propose(dianshang, { people: [lawyer.accountId] })
  await planner.fill()
  await planner.publish()
  await planner.call('endPattern', { id: made.id, lastOn: '2026-12-10', reason: '撤站' })
  expect((await planner.publish()).data).toMatchObject({ withdrawn: 3, notified: 1 })
})

test('the month is another county’s to read or change: not found; the city reads, and plans its own centre', async () => {
  await planner.propose(dianshang)
  const stranger = plannerOf(stage, await stage.staff('county', '140431'))
  for (const procedure of ['plan', 'fill', 'history'])
    expect((await stranger.call(procedure)).code).toBe('not-found')
  expect((await stranger.call('publish', { revision: 0, acceptedGaps: '' })).code).toBe('not-found')
  expect((await stranger.call('slotPeople', { key: 'x' })).code).toBe('not-found')
  expect((await stranger.set({ act: 'clear', key: 'x' })).code).toBe('not-found')
  const city = await stage.staff('city', '140400')
  expect((await plannerOf(stage, city).plan()).slots).toHaveLength(5)
  expect((await plannerOf(stage, city).fill()).code).toBe('not-found')
  const own = plannerOf(stage, city, '140400', MONTH)
  const [centre] = (await own.plan()).sites
  const adviser = await stage.practitioner('140400', 'lawyer', '市律师')
  await own.propose(centre!.code, { cycle: 'workdays', weekdays: [], peopleNeeded: 1 })
  await own.fill()
  expect((await own.publish()).data).toMatchObject({ notified: 1 })
  expect((await standing(stage)).every((shift) => shift.practitioner_id === adviser.accountId)).toBe(true)
})
