import { randomUUID } from 'node:crypto'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { rollcallRouter } from './router'
import { auditOf, dianshang, messagesOf, onDuty, qinhe, weizi } from './testing/duty'

let stage: Stage
let city: Person
let lucheng: Person
let qinyuan: Person
let station: Person
let lawyers: Person[]

/** Each test has a day of its own, with two people at 店上镇 and 微子镇 and one at 沁河镇. */
let number = 0
const day = () => `2027-01-${String(number).padStart(2, '0')}`
const clock = (time: string) => stage.at(`${day()}T${time}+08:00`)

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())

beforeEach(async () => {
  number++
  clock('09:00:00')
  city = await stage.staff('city', '140400')
  lucheng = await stage.staff('county', '140406')
  qinyuan = await stage.staff('county', '140431')
  station = await stage.staff('station', dianshang)
  const counties = ['140406', '140406', '140431']
  lawyers = await Promise.all(counties.map((county) => stage.practitioner(county)))
  const towns = [dianshang, weizi, qinhe]
  await Promise.all(
    lawyers.map((lawyer, index) => onDuty(stage, lawyer, { day: day(), town: towns[index]! })),
  )
})

const area = (areaCode: string) => ({ of: 'area', areaCode })
const site = (town: string) => ({ of: 'site', siteCode: siteCodeOf(town) })
const issue = (person: Person, scope: object, more: object = {}) =>
  stage.call(rollcallRouter, person, 'issue', { scope, asksCode: false, when: { plan: 'now' }, ...more })
const random = (from: string, to: string, on = day()) => ({
  when: { plan: 'random', window: { from: `${on}T${from}:00+08:00`, to: `${on}T${to}:00+08:00` } },
})
const one = (person: Person, id: string) => stage.call(rollcallRouter, person, 'one', { id })
const calledBy = async (id: string) =>
  (
    await stage.service.db
      .selectFrom('roll_call_reply')
      .select('practitioner_id')
      .where('roll_call_id', '=', id)
      .execute()
  )
    .map(({ practitioner_id: who }) => lawyers.findIndex(({ accountId }) => accountId === who))
    .sort()

describe('at once', () => {
  test('a call to the city reaches everybody on duty, each with a message', async () => {
    const { data } = await issue(city, area('140400'))
    expect(data).toMatchObject({
      scopeName: '长治市',
      status: 'open',
      window: null,
      firedAt: new Date(`${day()}T09:00:00+08:00`).toISOString(),
      closesAt: new Date(`${day()}T09:10:00+08:00`).toISOString(),
      counts: { called: 3, replied: 0, waiting: 3, missed: 0, toJudge: 0 },
    })
    expect(await calledBy(data.id)).toEqual([0, 1, 2])
    expect(await messagesOf(stage, lawyers[0]!)).toMatchObject([
      {
        kind: 'roll-call',
        title: '系统点名，请应答',
        body: '请在9:10前点开应答。没有及时应答的，可以再写明情况。',
        link: '/lawyer/roll-call/index',
      },
    ])
    expect(await auditOf(stage, data.id)).toMatchObject([
      { act: 'roll-call-fired', role: 'staff', detail: { called: 3, asksCode: false } },
    ])
  })

  test.each([
    ['a county', () => issue(lucheng, area('140406')), [0, 1]],
    ['a site', () => issue(station, site(dianshang)), [0]],
    ['a site by the county', () => issue(lucheng, site(weizi)), [1]],
    ['a county by the city', () => issue(city, area('140431')), [2]],
  ])('%s: those there and no others', async (_, act, expected) => {
    const { data } = await act()
    expect(await calledBy(data.id)).toEqual(expected)
  })

  test('only who is checked in at that moment is called; who is due and not there is listed', async () => {
    const [absent, later, gone, over, tomorrow] = await Promise.all(
      ['缺', '晚', '走', '过', '后'].map((name) => stage.practitioner('140406', 'lawyer', `${name}律师`)),
    )
    const at = { day: day(), town: weizi }
    await onDuty(stage, absent!, { ...at, came: null })
    await onDuty(stage, later!, { ...at, came: '09:30' })
    await stage.service.db
      .updateTable('duty_shift')
      .set({ status: 'published' })
      .where('practitioner_id', '=', later!.accountId)
      .execute()
    await onDuty(stage, gone!, { ...at, left: '08:59' })
    await onDuty(stage, over!, { ...at, from: '06:00', to: '08:30' })
    await onDuty(stage, tomorrow!, { ...at, from: '13:00', to: '17:00', came: null })
    const { data } = await issue(lucheng, area('140406'))
    expect(await calledBy(data.id)).toEqual([0, 1])
    const { absent: listed } = (await one(lucheng, data.id)).data
    expect(
      listed.map(({ practitionerName, leftAt }: never) => [practitionerName, leftAt !== null]).sort(),
    ).toEqual([
      ['晚律师', false],
      ['缺律师', false],
      ['走律师', true],
    ])
  })

  test('with nobody on duty it is made all the same', async () => {
    const { data } = await issue(city, site('140403001000'))
    expect(data).toMatchObject({ status: 'open', counts: { called: 0 } })
  })
})

describe('refused', () => {
  test('out of scope is not found, upward and sideways', async () => {
    const tries = [
      issue(lucheng, area('140400')),
      issue(lucheng, area('140431')),
      issue(lucheng, site(qinhe)),
      issue(station, area('140406')),
      issue(station, site(weizi)),
      issue(city, area('140999')),
      issue(city, { of: 'site', siteCode: 'zzzzzz' }),
    ]
    for (const { code } of await Promise.all(tries)) expect(code).toBe('not-found')
  })

  test('a second call while the first runs, and a fourth on one day', async () => {
    const scope = site(dianshang)
    for (const time of ['09:00', '09:10', '09:20']) {
      clock(`${time}:00`)
      expect((await issue(lucheng, scope)).data.status).toBe('open')
      expect((await issue(lucheng, scope)).code).toBe('roll-call-running')
    }
    clock('09:40:00')
    expect((await issue(lucheng, scope)).code).toBe('roll-call-enough')
    expect((await issue(lucheng, scope, random('10:00', '11:00'))).code).toBe('roll-call-enough')
    expect((await issue(lucheng, site(weizi))).data.status).toBe('open')
  })

  test("by the county's own setting", async () => {
    await stage.service.db
      .insertInto('setting')
      .values({
        key: 'rollcall.policy',
        area_code: '140431',
        effective_from: day(),
        value: JSON.stringify({ replyMinutes: 5, explainDays: 1, perDayMost: 1 }),
      })
      .execute()
    const { data } = await issue(qinyuan, area('140431'))
    expect(data.replyMinutes).toBe(5)
    clock('09:30:00')
    expect((await issue(qinyuan, area('140431'))).code).toBe('roll-call-enough')
  })

  test('a stretch that is none, in its own words', async () => {
    const { code, fields } = await issue(lucheng, area('140406'), random('11:00', '10:00'))
    expect({ code, fields }).toEqual({
      code: 'bad-input',
      fields: { 'when.window.to': '结束要晚于开始' },
    })
    expect((await issue(lucheng, area('140406'), random('08:00', '09:05'))).code).toBe('bad-input')
  })

  test('many taps at once make one call', async () => {
    const results = await Promise.all(Array.from({ length: 6 }, () => issue(lucheng, site(weizi))))
    expect(results.map(({ code }) => code ?? 'done').sort()).toEqual([
      'done',
      ...Array(5).fill('roll-call-running'),
    ])
    const requestId = randomUUID()
    const same = await Promise.all(
      Array.from({ length: 4 }, () => issue(lucheng, site(dianshang), { requestId })),
    )
    expect(new Set(same.map(({ data }) => data.id)).size).toBe(1)
  })
})

describe('at a random moment', () => {
  test('the moment lies in the stretch and what is left of it, and is told to nobody', async () => {
    const moments = new Set<string>()
    for (const town of [dianshang, dianshang, weizi, weizi]) {
      const { data } = await issue(lucheng, site(town), random('08:00', '11:00'))
      const row = await stage.service.db
        .selectFrom('roll_call')
        .select(['fires_at', 'status'])
        .where('id', '=', data.id)
        .executeTakeFirstOrThrow()
      expect(row.status).toBe('planned')
      expect(row.fires_at >= new Date(`${day()}T09:00:00+08:00`).toISOString()).toBe(true)
      expect(row.fires_at <= new Date(`${day()}T11:00:00+08:00`).toISOString()).toBe(true)
      moments.add(row.fires_at)
      const seen = JSON.stringify([data, await one(city, data.id), await auditOf(stage, data.id)])
      expect(seen).not.toContain(row.fires_at)
      expect(data).toMatchObject({ firedAt: null, closesAt: null, counts: { called: 0 } })
    }
    expect(moments.size).toBeGreaterThan(1)
    expect(await messagesOf(stage, lawyers[0]!)).toEqual([])
  })

  test('can be cancelled before it comes, once, by whose area it is', async () => {
    const { data } = await issue(city, area('140400'), random('10:00', '11:00'))
    const cancel = (person: Person) => stage.call(rollcallRouter, person, 'cancel', { id: data.id })
    expect((await cancel(lucheng)).code).toBe('not-found')
    expect((await cancel(city)).data.status).toBe('cancelled')
    expect((await cancel(city)).code).toBe('roll-call-started')
    const { data: running } = await issue(city, area('140400'))
    expect((await stage.call(rollcallRouter, city, 'cancel', { id: running.id })).code).toBe(
      'roll-call-started',
    )
  })
})

describe('seen', () => {
  const list = async (person: Person) =>
    (await stage.call(rollcallRouter, person, 'calls', {})).data.calls.map(({ id }: { id: string }) => id)

  test('a planned call is known to its own level alone; a made one shows each county its own people', async () => {
    const { data: planned } = await issue(city, area('140400'), random('10:00', '11:00'))
    expect(await list(city)).toContain(planned.id)
    for (const person of [lucheng, station]) {
      expect(await list(person)).not.toContain(planned.id)
      expect((await one(person, planned.id)).code).toBe('not-found')
    }
    const { data: made } = await issue(city, area('140400'))
    for (const [person, called] of [
      [city, 3],
      [lucheng, 2],
      [qinyuan, 1],
      [station, 1],
    ] as const) {
      const { data } = await one(person, made.id)
      expect(data.call.counts.called).toBe(called)
      expect(data.replies).toHaveLength(called)
      expect(await list(person)).toContain(made.id)
    }
  })

  test('who is called neither learns of a call planned above them, nor takes it back, nor uses up its number', async () => {
    const planned = await Promise.all([
      issue(city, area('140406'), random('10:00', '11:00')),
      issue(lucheng, site(dianshang), random('10:00', '11:00')),
    ])
    const [ofCity, ofCounty] = planned.map(({ data }) => data.id as string)
    for (const [person, id] of [
      [lucheng, ofCity],
      [station, ofCounty],
    ] as const) {
      expect(await list(person)).not.toContain(id)
      expect((await one(person, id!)).code).toBe('not-found')
      expect((await stage.call(rollcallRouter, person, 'cancel', { id })).code).toBe('not-found')
    }
    const colleague = await stage.staff('county', '140406', '钱主任')
    for (const person of [lucheng, colleague, city]) expect(await list(person)).toContain(ofCounty)
    expect((await stage.call(rollcallRouter, colleague, 'cancel', { id: ofCounty })).code).toBeUndefined()
    for (const code of [undefined, undefined, undefined, 'roll-call-enough'])
      expect((await issue(station, site(dianshang), random('19:00', '20:00'))).code).toBe(code)
    for (const code of [undefined, undefined, undefined, 'roll-call-enough'])
      expect((await issue(lucheng, site(dianshang), random('19:00', '20:00'))).code).toBe(code)
    expect((await issue(city, site(dianshang))).code).toBeUndefined()
  })

  test("another county's call is not found", async () => {
    const { data } = await issue(lucheng, area('140406'))
    expect((await one(qinyuan, data.id)).code).toBe('not-found')
    expect(await list(qinyuan)).not.toContain(data.id)
  })

  test('page by page, newest first', async () => {
    await stage.service.db
      .insertInto('roll_call')
      .values(
        Array.from({ length: 31 }, (_, minute) => ({
          id: randomUUID(),
          area_code: '140400',
          site_code: null,
          issued_by: city.accountId,
          issued_at: `2026-12-01T01:${String(minute).padStart(2, '0')}:00Z`,
          plan: 'now' as const,
          asks_code: false,
          reply_minutes: 10,
          window_from: null,
          window_to: null,
          fires_at: '2026-12-01T01:00:00Z',
          status: 'cancelled' as const,
        })),
      )
      .execute()
    const answer = (await stage.call(rollcallRouter, city, 'calls', {})).data
    expect(answer).toMatchObject({ more: true, policy: { replyMinutes: 10, explainDays: 3, perDayMost: 3 } })
    expect(answer.calls).toHaveLength(30)
    const before = answer.calls.at(-1).issuedAt
    const next = (await stage.call(rollcallRouter, city, 'calls', { before })).data
    expect(next.calls.every(({ issuedAt }: { issuedAt: string }) => issuedAt < before)).toBe(true)
  })
})

test('nothing broke unseen', () => expect(stage.logged).toEqual([]))
