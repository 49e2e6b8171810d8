import { randomUUID } from 'node:crypto'
import type { OneOff, OneOffPerson } from '@contract/roster/public-schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { boardRouter } from './router'
import { actsOn, dianshang, messagesOf, publishShift, qinhe, weizi } from '@server/kit/testing/public-shift'

const DAY = '2026-11-28'
let stage: Stage
let county: Person
let elsewhere: Person
let lawyer: Person

beforeAll(async () => {
  stage = await openStage()
  county = await stage.staff('county', '140406')
  elsewhere = await stage.staff('county', '140431')
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T08:00:00+08:00')
  lawyer = await stage.practitioner('140406', 'lawyer', '李明')
})

const market = (over: object = {}) => ({
  siteCode: dianshang,
  practitionerId: lawyer.accountId,
  kind: 'market',
  day: DAY,
  from: '09:00',
  to: '13:00',
  note: '店上村文化广场',
  ...over,
})
const plan = (over: object = {}, person = county) =>
  stage.call<OneOff>(boardRouter, person, 'planOneOff', market(over))
const cancel = (shiftId: string, over: object = {}, person = county) =>
  stage.call<OneOff>(boardRouter, person, 'cancelShift', { shiftId, reason: '大雨，集市停办', ...over })
const shiftsOf = (person: Person) =>
  stage.service.db
    .selectFrom('duty_shift')
    .selectAll()
    .where('practitioner_id', '=', person.accountId)
    .execute()

describe('planning a duty once', () => {
  test('publishes it, tells the person, and leaves its row of audit', async () => {
    const { data } = await plan()
    expect(data).toMatchObject({ siteCode: dianshang, dutyKind: 'market', day: DAY, status: 'published' })
    expect(await shiftsOf(lawyer)).toMatchObject([
      {
        id: data.id,
        origin: 'one-off',
        starts_at: '2026-11-28T01:00:00.000Z',
        ends_at: '2026-11-28T05:00:00.000Z',
        note: '店上村文化广场',
        version: 1,
      },
    ])
    expect(await messagesOf(stage, lawyer)).toEqual([
      {
        kind: 'shift-planned',
        title: '给您排了一次集市值班',
        body: '11月28日 周六 9:00–13:00，店上镇公共法律服务站。店上村文化广场。',
      },
    ])
    expect(await actsOn(stage, data.id)).toEqual(['one-off-planned'])
  })

  test('the same request again is answered and not done again', async () => {
    const requestId = randomUUID()
    const first = await plan({ requestId })
    expect((await plan({ requestId })).data).toEqual(first.data)
    expect(await shiftsOf(lawyer)).toHaveLength(1)
    expect(await messagesOf(stage, lawyer)).toHaveLength(1)
  })

  test('nobody sits in two places: the refusal names the duty in the way; end to end they fit', async () => {
    await publishShift(stage, lawyer, { day: DAY, from: '08:30', to: '12:30', site: weizi })
    expect(await plan()).toMatchObject({
      code: 'double-booked',
      fields: { practitionerId: '11月28日 周六 8:30–12:30已排在微子镇公共法律服务站' },
    })
    expect((await plan({ from: '12:30', to: '16:30' })).code).toBeUndefined()
    expect(await shiftsOf(lawyer)).toHaveLength(2)
  })

  test('two counties’ heads at once: one plans, the other is refused', async () => {
    const shared = await stage.practitioner('140400', 'lawyer', '市里的律师')
    const both = await Promise.all([
      plan({ practitionerId: shared.accountId }),
      plan({ practitionerId: shared.accountId, siteCode: qinhe, from: '10:00' }, elsewhere),
    ])
    expect(both.map(({ code }) => code).sort()).toEqual(['double-booked', undefined])
    expect(await shiftsOf(shared)).toHaveLength(1)
    expect(await messagesOf(stage, shared)).toHaveLength(1)
  })

  test('a site of another county is not found; its people are not one’s own', async () => {
    expect((await plan({ siteCode: qinhe })).code).toBe('not-found')
    const stranger = await stage.practitioner('140431')
    expect(await plan({ practitionerId: stranger.accountId })).toMatchObject({
      code: 'bad-input',
      fields: { practitionerId: '这个人现在不能排班，请换一个人' },
    })
  })

  test('helpers and people who are suspended or on leave are not planned', async () => {
    const helper = await stage.practitioner('140406', 'grid-worker')
    const suspended = await stage.practitioner('140406')
    await stage.service.db
      .updateTable('practitioner')
      .set({ status: 'suspended' })
      .where('account_id', '=', suspended.accountId)
      .execute()
    for (const person of [helper, suspended])
      expect((await plan({ practitionerId: person.accountId })).fields).toEqual({
        practitionerId: '这个人现在不能排班，请换一个人',
      })
    await takeLeave(lawyer)
    expect((await plan()).fields).toEqual({ practitionerId: '11月28日 周六请了假' })
    expect((await plan({ day: '2026-11-30' })).code).toBeUndefined()
  })

  test('what has begun is not planned any more, and hours run forward', async () => {
    expect((await plan({ day: '2026-11-23', from: '08:00', to: '12:00' })).fields).toEqual({
      from: '这个时间已经过了，请选以后的时间',
    })
    expect((await plan({ day: '2026-11-23', from: '08:01', to: '12:00' })).code).toBeUndefined()
    expect((await plan({ from: '13:00' })).fields).toEqual({ to: '结束时间应晚于开始时间' })
  })
})

const takeLeave = (person: Person) =>
  stage.service.db
    .insertInto('duty_request')
    .values({
      id: randomUUID(),
      kind: 'leave',
      county_code: '140406',
      asker_id: person.accountId,
      other_id: null,
      from_on: '2026-11-27',
      to_on: '2026-11-29',
      reason: '家里有事',
      status: 'approved',
      asked_at: '2026-11-20T00:00:00Z',
      closed_at: '2026-11-21T00:00:00Z',
    })
    .execute()

describe('calling it off', () => {
  test('withdraws it, tells the person why, once', async () => {
    const { data } = await plan()
    const requestId = randomUUID()
    const first = await cancel(data.id, { requestId })
    expect(first.data).toMatchObject({ id: data.id, status: 'withdrawn' })
    expect((await cancel(data.id, { requestId })).data).toEqual(first.data)
    expect(await shiftsOf(lawyer)).toMatchObject([
      { status: 'withdrawn', withdrawn_because: 'cancelled', version: 2 },
    ])
    expect((await messagesOf(stage, lawyer)).slice(1)).toEqual([
      {
        kind: 'shift-cancelled',
        title: '您的一次值班取消了',
        body: '11月28日 周六 9:00–13:00，店上镇公共法律服务站的值班取消了。原因：大雨，集市停办',
      },
    ])
    expect(await actsOn(stage, data.id)).toEqual(['one-off-planned', 'shift-cancelled'])
    expect((await cancel(data.id)).code).toBe('shift-withdrawn')
    // the hours are free again
    expect((await plan()).code).toBeUndefined()
  })

  test('two at once: one calls it off', async () => {
    const { data } = await plan()
    const both = await Promise.all([cancel(data.id), cancel(data.id)])
    expect(both.map(({ code }) => code).sort()).toEqual(['shift-withdrawn', undefined])
    expect(await messagesOf(stage, lawyer)).toHaveLength(2)
  })

  test('not another county’s, not a duty of the plan, not one that has begun', async () => {
    const { data } = await plan()
    expect((await cancel(data.id, {}, elsewhere)).code).toBe('not-found')
    expect((await cancel(randomUUID())).code).toBe('not-found')
    const planned = await publishShift(stage, await stage.practitioner('140406'), { day: DAY })
    expect((await cancel(planned)).code).toBe('shift-of-plan')
    expect((await cancel(data.id, { reason: ' ' })).fields).toEqual({ reason: '请填写原因' })
    stage.at('2026-11-28T09:00:00+08:00')
    expect((await cancel(data.id)).code).toBe('shift-begun')
  })
})

test('the list has what is to come in one’s own county, cancelled ones too', async () => {
  const { data: kept } = await plan()
  const { data: off } = await plan({ from: '14:00', to: '18:00' })
  await cancel(off.id)
  await publishShift(stage, lawyer, { day: '2026-11-22', origin: 'one-off' })
  const ids = async (person: Person) =>
    (await stage.call(boardRouter, person, 'oneOffs')).data.oneOffs.map((one: OneOff) => one.id)
  const own = await ids(county)
  expect(own.filter((id: string) => [kept.id, off.id].includes(id))).toEqual([kept.id, off.id])
  expect(await ids(elsewhere)).not.toContain(kept.id)
  stage.at('2026-11-29T08:00:00+08:00')
  expect(await ids(county)).not.toContain(kept.id)
})

test('people for some hours: the free and least burdened first, the others with what is in the way', async () => {
  const busy = await stage.practitioner('140406', 'lawyer', '在忙')
  const away = await stage.practitioner('140406', 'lawyer', '请假')
  const burdened = await stage.practitioner('140406', 'volunteer', '班多')
  await stage.practitioner('140406', 'mediator', '调解员')
  const outsider = await stage.practitioner('140400', 'lawyer', '市律师')
  await publishShift(stage, busy, { day: DAY, site: weizi })
  await publishShift(stage, burdened)
  await takeLeave(away)
  const { data } = await stage.call<OneOffPerson[]>(boardRouter, county, 'oneOffPeople', {
    siteCode: dianshang,
    day: DAY,
    from: '09:00',
    to: '13:00',
  })
  const of = (person: Person) => data.find(({ id }) => id === person.accountId)
  expect(of(lawyer)).toEqual({
    id: lawyer.accountId,
    name: '李明',
    kind: 'lawyer',
    unit: '长治某律师事务所',
    minutesThisMonth: 0,
    busy: null,
  })
  expect(of(burdened)).toMatchObject({ minutesThisMonth: 240, busy: null })
  expect(of(busy)!.busy).toBe('11月28日 周六 8:30–12:30已排在微子镇公共法律服务站')
  expect(of(away)!.busy).toBe('11月28日 周六请了假')
  expect(data.map(({ name }) => name)).not.toContain('调解员')
  const at = (person: Person) => data.findIndex(({ id }) => id === person.accountId)
  expect(at(lawyer)).toBeLessThan(at(burdened))
  // the county's own come first, though the city's adviser has no duty at all
  expect(at(burdened)).toBeLessThan(at(outsider))
  expect(at(outsider)).toBeLessThan(Math.min(at(busy), at(away)))
  const input = { siteCode: qinhe, day: DAY, from: '09:00', to: '13:00' }
  expect((await stage.call(boardRouter, county, 'oneOffPeople', input)).code).toBe('not-found')
})
