import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import {
  actsOf,
  asking,
  changesOf,
  cityCentre,
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
let elsewhere: Person

beforeAll(async () => {
  stage = await openStage()
  ask = asking(stage)
  county = await stage.staff('county', '140406')
  elsewhere = await stage.staff('county', '140431')
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T09:00:00+08:00')
  await setPolicy(stage, { standInNeedsApproval: false })
  li = await stage.practitioner('140406', 'lawyer', '李律师')
  wang = await stage.practitioner('140406', 'retired-judge', '王法官')
})

const idsOf = (people: { id: string }[]) => people.map(({ id }) => id)

test('the other sits the shift, the original is kept by name and has no part in it', async () => {
  const shift = await plan(stage, li)
  const { id } = (await ask.standIn(li, shift, wang)).data
  expect((await ask.consent(wang, id)).data.status).toBe('settled')
  expect(await shiftRow(stage, shift)).toMatchObject({
    practitioner_id: wang.accountId,
    stands_in_for: li.accountId,
    status: 'published',
    version: 2,
  })
  expect(await changesOf(stage, shift)).toEqual([
    { version: 2, how: 'substituted', from_id: li.accountId, to_id: wang.accountId, reason: '开庭冲突' },
  ])
  expect(await actsOf(stage, id)).toEqual(['ask', 'settle'])
  const { shifts } = (await ask.call(li, 'askable')).data
  expect(idsOf(shifts)).not.toContain(shift)
})

test('passed on and given back, it names the first original, and then nobody', async () => {
  const zhang = await stage.practitioner('140406', 'lawyer', '张律师')
  const shift = await plan(stage, li)
  const pass = async (from: Person, to: Person) => {
    const { id } = (await ask.standIn(from, shift, to)).data
    expect((await ask.consent(to, id)).code).toBeUndefined()
    return (await shiftRow(stage, shift)).stands_in_for
  }
  expect(await pass(li, wang)).toBe(li.accountId)
  expect(await pass(wang, zhang)).toBe(li.accountId)
  expect(await pass(zhang, li)).toBeNull()
  expect((await shiftRow(stage, shift)).version).toBe(4)
})

test('only colleagues of the county who are free and may sit duty', async () => {
  const shift = await plan(stage, li)
  const busy = await stage.practitioner('140406', 'lawyer', '忙律师')
  await plan(stage, busy, { site: weizi, from: '12:00', to: '16:00' })
  const away = await stage.practitioner('140406', 'lawyer', '假律师')
  await setPolicy(stage, { standInNeedsApproval: false, leaveNeedsApproval: false })
  await ask.leave(away, DAY, DAY)
  const helper = await stage.practitioner('140406', 'mediator')
  const gone = await stage.practitioner('140406')
  const { db } = stage.service
  await db
    .updateTable('practitioner')
    .set({ status: 'exited' })
    .where('account_id', '=', gone.accountId)
    .execute()
  const foreign = await stage.practitioner('140431')
  const touching = await stage.practitioner('140406', 'volunteer', '下午志愿者')
  await plan(stage, touching, { from: '12:30', to: '16:00' })

  const { people } = (await ask.call(li, 'candidates', { shiftId: shift })).data
  expect(idsOf(people)).toEqual(expect.arrayContaining([wang.accountId, touching.accountId]))
  for (const no of [busy, away, helper, gone, foreign, li]) expect(idsOf(people)).not.toContain(no.accountId)
  expect(people.find((one: { id: string }) => one.id === touching.accountId)).toMatchObject({
    name: '下午志愿者',
    shiftsInMonth: 1,
  })
  const loads = people.map((one: { shiftsInMonth: number }) => one.shiftsInMonth)
  expect(loads).toEqual([...loads].sort((a, b) => a - b))

  expect((await ask.standIn(li, shift, busy)).code).toBe('double-booked')
  expect((await ask.standIn(li, shift, away)).code).toBe('on-leave')
  expect((await ask.standIn(li, shift, helper)).code).toBe('cannot-sit-duty')
  expect((await ask.standIn(li, shift, gone)).code).toBe('cannot-sit-duty')
  expect((await ask.standIn(li, shift, foreign)).code).toBe('not-found')
  expect((await ask.standIn(li, shift, li)).code).toBe('not-found')
  expect((await ask.standIn(li, shift, county)).code).toBe('not-found')
})

describe('the county', () => {
  beforeEach(() => setPolicy(stage, {}))

  const consented = async () => {
    const shift = await plan(stage, li)
    const { id } = (await ask.standIn(li, shift, wang)).data
    expect((await ask.consent(wang, id)).data.status).toBe('consented')
    return { shift, id }
  }

  test('decides for its own sites and sees no other', async () => {
    const { id, shift } = await consented()
    expect((await ask.approve(elsewhere, id)).code).toBe('not-found')
    expect((await ask.call(elsewhere, 'review', { id })).code).toBe('not-found')
    expect((await ask.call(elsewhere, 'shift', { shiftId: shift })).code).toBe('not-found')
    const station = await stage.staff('station', '140406100000')
    const city = await stage.staff('city', '140400')
    expect((await ask.approve(station, id)).code).toBe('not-allowed')
    expect((await ask.approve(city, id)).code).toBe('not-found')
    for (const person of [elsewhere, city])
      expect((await ask.call(person, 'queue')).data.requests).toEqual([])
    expect((await ask.call(county, 'review', { id })).data).toMatchObject({
      acts: ['approve', 'refuse'],
      cover: [],
    })
    expect((await ask.approve(county, id)).data.request.status).toBe('approved')
    expect((await shiftRow(stage, shift)).practitioner_id).toBe(wang.accountId)
    const closed = (await ask.call(county, 'queue', { state: 'closed' })).data.requests
    expect(idsOf(closed)).toContain(id)
  })

  test('the city decides for its own centre', async () => {
    const one = await stage.practitioner('140400')
    const two = await stage.practitioner('140403')
    const city = await stage.staff('city', '140400')
    const shift = await plan(stage, one, { site: cityCentre })
    const { id } = (await ask.standIn(one, shift, two)).data
    await ask.consent(two, id)
    expect((await ask.approve(county, id)).code).toBe('not-found')
    expect(await inboxOf(stage, city)).toContain('request-waits')
    expect((await ask.approve(city, id)).data.request.status).toBe('approved')
  })

  test('nobody decides on their own', async () => {
    const { id, shift } = await consented()
    const { db } = stage.service
    const grant = {
      role: 'county' as const,
      area_code: '140406',
      granted_at: '2026-11-23T00:00:00Z',
      ended_at: null,
    }
    await db
      .insertInto('staff_grant')
      .values([li, wang].map((person) => ({ ...grant, account_id: person.accountId })))
      .execute()
    for (const person of [li, wang]) {
      expect((await ask.approve(person, id)).code).toBe('own-request')
      expect((await ask.refuse(person, id)).code).toBe('own-request')
    }
    const other = await stage.practitioner('140406')
    expect((await ask.replace(li, shift, other)).code).toBe('own-request')
    const theirs = await plan(stage, other, { day: '2026-12-01' })
    expect((await ask.replace(li, theirs, li)).code).toBe('own-request')
  })

  test('what was fine at the consent may no longer be at the approval', async () => {
    const { id, shift } = await consented()
    const inTheWay = await plan(stage, wang, { site: weizi, from: '08:00', to: '09:00' })
    expect((await ask.approve(county, id)).code).toBe('double-booked')
    expect((await requestRow(stage, id)).status).toBe('consented')
    const { db } = stage.service
    await db.updateTable('duty_shift').set({ status: 'withdrawn' }).where('id', '=', inTheWay).execute()
    await db.updateTable('duty_shift').set({ status: 'checked-in' }).where('id', '=', shift).execute()
    expect((await ask.approve(county, id)).code).toBe('change-too-late')
    await db.updateTable('duty_shift').set({ status: 'withdrawn' }).where('id', '=', shift).execute()
    expect((await ask.approve(county, id)).code).toBe('shift-withdrawn')
    expect((await ask.refuse(county, id)).data.request.status).toBe('refused')
  })

  test('puts somebody else on a shift, and what was asked about it lapses', async () => {
    const { id, shift } = await consented()
    const zhang = await stage.practitioner('140406', 'lawyer', '张律师')
    const one = await ask.replace(county, shift, zhang)
    expect(one.data).toMatchObject({
      person: { id: zhang.accountId },
      standsInForName: '李律师',
      openRequestId: null,
      replaceable: true,
      history: [
        { version: 2, how: 'replaced', fromName: '李律师', toName: '张律师', reason: '所里临时有事' },
      ],
    })
    expect(idsOf(one.data.candidates)).not.toContain(zhang.accountId)
    expect(await requestRow(stage, id)).toMatchObject({ status: 'lapsed' })
    expect(await inboxOf(stage, zhang)).toEqual(['shift-changed'])
    expect(await inboxOf(stage, li)).toEqual(['request-answered', 'request-lapsed', 'shift-changed'])
    expect((await ask.approve(county, id)).code).toBe('request-closed')
    expect((await ask.standIn(zhang, shift, wang)).code).toBeUndefined()
  })

  test('replaces nobody elsewhere, nobody busy, and nobody once the shift has begun', async () => {
    const shift = await plan(stage, li)
    const foreign = await plan(stage, li, { day: '2026-12-01', site: qinhe })
    expect((await ask.replace(elsewhere, shift, wang)).code).toBe('not-found')
    expect((await ask.replace(county, foreign, wang)).code).toBe('not-found')
    expect((await ask.replace(county, shift, await stage.practitioner('140431'))).code).toBe('not-found')
    expect((await ask.replace(county, shift, li)).code).toBe('double-booked')
    await plan(stage, wang, { from: '12:00', to: '13:00' })
    expect((await ask.replace(county, shift, wang)).code).toBe('double-booked')
    stage.at('2026-11-30T08:30:00+08:00')
    const free = await stage.practitioner('140406')
    expect((await ask.replace(county, shift, free)).code).toBe('change-too-late')
    expect(await changesOf(stage, shift)).toEqual([])
  })
})
