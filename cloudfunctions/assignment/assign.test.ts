import { randomUUID } from 'node:crypto'
import { takeStep } from '@server/kit/aid/step'
import { addConsultation } from '@server/kit/testing/ledger'
import { sealClient } from '@server/kit/ledger/client'
import type { Person } from '@server/kit/testing/stage'
import { openWorld, type World } from './testing/world'

let world: World
let resident: Person
let liu: Person
beforeAll(async () => {
  world = await openWorld()
  liu = await world.lawyer('刘律师', { max_open_cases: 100 })
})
afterAll(async () => {
  expect(JSON.stringify(world.stage.logged)).not.toContain('王大强')
  await world.stage.close()
})
beforeEach(async () => {
  world.stage.at('2026-11-23T08:30:00+08:00')
  resident = await world.stage.resident()
})

const reasonsOf = async (id: string, person: Person, more = {}) => {
  const { data } = await world.desk(world.county, id, more)
  return data.unfit.find((one) => one.id === person.accountId)?.reasons
}
const isFit = async (id: string, person: Person, more = {}) =>
  (await world.desk(world.county, id, more)).data.fit.some((one) => one.id === person.accountId)

describe('assigning', () => {
  test('in the three days: why it is this one is kept, the clock ends, the lawyer is told by number alone', async () => {
    const id = await world.granted(resident)
    const { data: before } = await world.desk(world.county, id)
    expect(before).toMatchObject({ mayAssign: true, involved: false, clock: { what: 'assign' } })
    expect(before.fit[0]).toMatchObject({ name: '刘律师', basis: { knowsField: true, open: 0 } })
    const { data } = await world.assign(world.county, id, liu)
    expect(data).toMatchObject({ status: 'assigned', mayAssign: false, mayReassign: true, fit: [] })
    expect(data.assignments[0]).toMatchObject({
      practitionerName: '刘律师',
      unit: '刘律师律师事务所',
      assignedByName: '赵科长',
      basis: before.fit[0]!.basis,
      because: null,
      outcome: null,
      // 24 hours
      answerBy: new Date('2026-11-24T08:30:00+08:00').toISOString(),
    })
    expect(await world.clocks(id)).toEqual([['engagement', '2026-11-30']])
    const [message] = await world.messages(liu, 'aid-assigned', id)
    expect(message!.link).toBe(`/lawyer/case-offer/index?id=${id}`)
    expect(message!.body).not.toMatch(/王秀英|王大强/)
    const parties = await world.db
      .selectFrom('aid_party')
      .selectAll()
      .where('application_id', '=', id)
      .execute()
    expect(parties.map(({ side }) => side).sort()).toEqual(['applicant', 'opponent'])
    expect(JSON.stringify(parties)).not.toContain('王')
  })

  test('who does not stand first needs a reason, unless the applicant chose them', async () => {
    const idle = await world.lawyer('齐律师', { fields: [] })
    const id = await world.granted(resident)
    const { code, fields } = await world.assign(world.county, id, idle)
    expect([code, fields]).toEqual(['bad-input', { because: '请写明为什么不选排在前面的' }])
    expect(await world.status(id)).toBe('granted')
    const { data } = await world.assign(world.county, id, idle, { because: '离受援人最近，会说方言' })
    expect(data.assignments[0]).toMatchObject({ because: '离受援人最近，会说方言', chosen: false })
    const other = await world.granted(resident)
    await world.choose(resident, other, idle)
    expect((await world.assign(world.county, other, idle)).data.assignments[0]).toMatchObject({
      chosen: true,
      because: null,
    })
  })

  test('a notified defence is assigned the same way, and its own clock ends', async () => {
    const id = await world.notified()
    expect((await world.desk(world.county, id)).data).toMatchObject({
      notified: true,
      mayAssign: true,
      clock: { what: 'notified-defence', dueOn: '2026-11-26' },
    })
    expect((await world.assign(world.county, id, liu, { because: '办刑事案件多' })).code).toBeUndefined()
    expect(await world.status(id)).toBe('assigned')
    expect((await world.clocks(id)).map(([what]) => what)).toEqual(['engagement'])
  })

  test('only a lawyer defends; a grave case wants three years of it, known or said on the desk', async () => {
    const worker = await world.stage.practitioner('140406', 'legal-worker', '何法工')
    const young = await world.lawyer('柴律师', { criminal_since: '2023-11-24' })
    const old = await world.lawyer('田律师', { criminal_since: '2023-11-23' })
    const id = await world.notified()
    expect(await reasonsOf(id, worker)).toEqual(['kind'])
    expect((await world.assign(world.county, id, worker, { because: '就近' })).code).toBe('cannot-assign')
    expect(await isFit(id, young)).toBe(true)
    expect(await reasonsOf(id, young, { grave: true })).toEqual(['criminal-years'])
    expect(await isFit(id, old, { grave: true })).toBe(true)
    expect((await world.assign(world.county, id, young, { grave: true, because: '就近' })).code).toBe(
      'cannot-assign',
    )
    const known = await world.notified({}, { grave: true })
    expect(await reasonsOf(known, young)).toEqual(['criminal-years'])
    expect((await world.assign(world.county, known, young, { because: '就近' })).code).toBe('cannot-assign')
    expect((await world.assign(world.county, id, old, { grave: true, because: '合适' })).data.grave).toBe(
      true,
    )
  })

  test('a minor’s case goes to who knows minors; nobody suspended; nobody whose hands are full', async () => {
    const stranger = await world.lawyer('毛律师', { knows_minors: false })
    const suspended = await world.lawyer('停律师', { status: 'suspended' })
    const exited = await world.lawyer('退律师', { status: 'exited' })
    const busy = await world.lawyer('忙律师', { max_open_cases: 1 })
    const id = await world.granted(resident, { groups: ['minor'] })
    expect(await reasonsOf(id, stranger)).toEqual(['minors'])
    expect(await reasonsOf(id, suspended)).toEqual(['not-active'])
    expect(await isFit(id, exited)).toBe(false)
    expect((await world.assign(world.county, id, exited, { because: '就近' })).code).toBe('cannot-assign')
    const first = await world.granted(resident)
    await world.assign(world.county, first, busy, { because: '就近' })
    expect(await reasonsOf(id, busy)).toEqual(['full'])
    expect((await world.assign(world.county, id, busy, { because: '就近' })).code).toBe('cannot-assign')
  })

  test('two at once are one assignment; a lawyer who takes one case is not given two at once', async () => {
    const id = await world.granted(resident)
    const both = await Promise.all([
      world.assign(world.county, id, liu, { because: '合适' }),
      world.assign(world.colleague, id, await world.lawyer('双律师'), { because: '合适' }),
    ])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
    const single = await world.lawyer('单律师', { max_open_cases: 1 })
    const [one, two] = [await world.granted(resident), await world.granted(resident)]
    const at = await Promise.all([
      world.assign(world.county, one!, single, { because: '合适' }),
      world.assign(world.colleague, two!, single, { because: '合适' }),
    ])
    expect(at.map(({ code }) => code ?? 'done').sort()).toEqual(['cannot-assign', 'done'])
  })

  test('a repeat of one request is one assignment', async () => {
    const id = await world.granted(resident)
    const more = { because: '合适', requestId: randomUUID() }
    const first = await world.assign(world.county, id, liu, more)
    expect((await world.assign(world.county, id, liu, more)).data).toEqual(first.data)
    expect(await world.messages(liu, 'aid-assigned', id)).toHaveLength(1)
  })

  test('not one’s own cause, not to oneself, not another county’s, not to another city’s lawyer', async () => {
    const own = await world.granted(world.colleague)
    expect((await world.desk(world.colleague, own)).data).toMatchObject({
      involved: true,
      mayAssign: false,
      fit: [],
    })
    expect((await world.assign(world.colleague, own, liu)).code).toBe('own-application')
    const id = await world.granted(resident)
    expect((await world.desk(world.neighbour, id)).code).toBe('not-found')
    expect((await world.assign(world.neighbour, id, liu)).code).toBe('not-found')
    expect((await world.assign(world.county, id, resident)).code).toBe('not-found')
    const both = await world.stage.staff('county', '140406', '又当律师的人')
    await world.db
      .insertInto('practitioner')
      .values({ account_id: both.accountId, kind: 'lawyer', unit: '双岗律师事务所', area_code: '140406' })
      .execute()
    expect((await world.assign(both, id, both, { because: '合适' })).code).toBe('assign-self')
    const { data } = await world.waiting(world.neighbour)
    expect(data.rows.map((row) => row.id)).not.toContain(id)
    expect((await world.waiting(world.county)).data.rows.map((row) => row.id)).toContain(id)
  })

  test('the whole city’s lawyers where the county asks for them; not before its own without a reason', async () => {
    const far = await world.lawyer('沁律师', {}, '140431')
    const id = await world.granted(resident)
    expect(await isFit(id, far)).toBe(false)
    expect(await isFit(id, far, { scope: 'city' })).toBe(true)
    expect((await world.assign(world.county, id, far)).fields).toHaveProperty('because')
    expect((await world.assign(world.county, id, far, { because: '本县的都要回避' })).code).toBeUndefined()
  })

  test('the list tells what waits, what is late, and who it was assigned to before', async () => {
    const id = await world.granted(resident)
    const one = async (state: string) =>
      (await world.waiting(world.county, state)).data.rows.find((row) => row.id === id)
    expect(await one('assign')).toMatchObject({ dueOn: '2026-11-26', earlier: 0, chosen: false })
    await world.assign(world.county, id, liu, { because: '合适' })
    expect(await one('assign')).toBeUndefined()
    expect(await one('answer')).toMatchObject({ handlerName: '刘律师', dueOn: null })
    await world.decline(liu, id)
    expect(await one('assign')).toMatchObject({ earlier: 1 })
    expect((await world.waiting(world.county)).data.counts.assign).toBeGreaterThan(0)
  })
})

describe('nobody acts for both sides', () => {
  test('who represents the opponent, their colleague against this person, and who advised the opponent', async () => {
    const foe = await world.stage.resident('赵大壮')
    const acting = await world.lawyer('关律师')
    const colleague = await world.lawyer('同所律师', { unit: ' 关律师律师事务所' })
    const adviser = await world.lawyer('咨律师')
    const theirs = await world.granted(foe, { name: '赵大壮', opponent: '钱小红' })
    await world.assign(world.county, theirs, acting, { because: '合适' })
    await world.accept(acting, theirs)
    const consultation = await addConsultation(world.stage, adviser)
    await world.db
      .updateTable('consultation')
      .set({ ...sealClient(world.stage.service.keyring, consultation, { name: '赵 大壮' }), version: 2 })
      .where('id', '=', consultation)
      .execute()

    const ours = await world.granted(resident, { name: '钱小红', opponent: ' 赵大壮' })
    expect(await reasonsOf(ours, acting)).toEqual(['represents', 'same-firm'])
    expect(await reasonsOf(ours, colleague)).toEqual(['same-firm'])
    expect(await reasonsOf(ours, adviser)).toEqual(['advised'])
    for (const person of [acting, colleague, adviser])
      expect((await world.assign(world.county, ours, person, { because: '合适' })).code).toBe('cannot-assign')
    expect(await isFit(ours, liu)).toBe(true)

    // against somebody else the colleague is free, and the one who acts for the opponent is not
    const another = await world.granted(resident, { name: '孙小妹', opponent: '赵大壮' })
    expect(await reasonsOf(another, acting)).toEqual(['represents'])
    expect(await isFit(another, colleague)).toBe(true)
  })

  test('a similar name warns and somebody looks; the very same, and the same ID number or telephone, bar', async () => {
    const foe = await world.stage.resident('宏远')
    const acting = await world.lawyer('宏律师')
    const adviser = await world.lawyer('远律师')
    const phoned = await world.lawyer('电律师')
    const form = { name: '宏远建材有限公司', idNumber: '110101199003074290', phone: '13935500088' }
    const theirs = await world.granted(foe, { ...form, opponent: '钱小绿' })
    await world.assign(world.county, theirs, acting, { because: '合适' })
    await world.accept(acting, theirs)
    const advice = async (person: Person, client: object) => {
      const id = await addConsultation(world.stage, person)
      await world.db
        .updateTable('consultation')
        .set({ ...sealClient(world.stage.service.keyring, id, client), version: 2 })
        .where('id', '=', id)
        .execute()
    }
    await advice(adviser, { name: '长治宏远建材公司' })
    await advice(phoned, { name: '别的名字', phone: form.phone })

    const near = await world.granted(resident, { name: '钱小绿', opponent: '长治市宏远建材股份有限公司' })
    const nearOf = async (person: Person) =>
      (await world.desk(world.county, near)).data.fit.find(({ id }) => id === person.accountId)?.near
    expect(await nearOf(acting)).toEqual(['represents', 'same-firm'])
    expect(await nearOf(adviser)).toEqual(['advised'])
    expect(await nearOf(phoned)).toEqual([])
    expect(await nearOf(liu)).toEqual([])
    const unlooked = await world.assign(world.county, near, acting, { because: '合适' })
    expect([unlooked.code, unlooked.fields]).toEqual([
      'bad-input',
      { nearChecked: '名字相近，请人核对后再派' },
    ])
    const looked = { because: '不是同一家公司', nearChecked: true }
    expect((await world.assign(world.county, near, acting, looked)).code).toBeUndefined()

    const exact = await world.granted(resident, { name: '孙小妹', opponent: '宏远建材 有限公司' })
    expect(await reasonsOf(exact, acting)).toEqual(['represents'])
    expect(await reasonsOf(exact, phoned)).toEqual(['advised-phone'])
    expect((await world.assign(world.county, exact, acting, looked)).code).toBe('cannot-assign')
    expect((await world.assign(world.county, exact, phoned, looked)).code).toBe('cannot-assign')

    // the same person came under another name
    const renamed = await world.lawyer('更律师')
    const other = await world.granted(foe, { ...form, name: '宏达建材厂', opponent: '周小蓝' })
    await world.assign(world.county, other, renamed, { because: '合适' })
    await world.accept(renamed, other)
    expect(await reasonsOf(exact, renamed)).toEqual(['represents-id'])
  })

  test('who was offered the opponent’s case and did not take it is free', async () => {
    const foe = await world.stage.resident('周老三')
    const asked = await world.lawyer('问律师')
    const theirs = await world.granted(foe, { name: '周老三', opponent: '吴小四' })
    await world.assign(world.county, theirs, asked, { because: '合适' })
    const ours = await world.granted(resident, { name: '吴小四', opponent: '周老三' })
    expect(await reasonsOf(ours, asked)).toEqual(['represents', 'same-firm'])
    await world.decline(asked, theirs)
    expect(await isFit(ours, asked)).toBe(true)
  })

  test('not the applicant, not who filed it for them, not the opponent or their own unit', async () => {
    const party = await world.lawyer('甲律师')
    expect(await reasonsOf(await world.granted(party), party)).toEqual(['own'])
    const filed = await world.granted(resident, {}, { filed_by: party.accountId, filed_as: 'relative' })
    expect(await reasonsOf(filed, party)).toEqual(['own'])
    expect(await reasonsOf(await world.granted(resident, { opponent: '甲律师' }), party)).toEqual(['own'])
    expect(await reasonsOf(await world.granted(resident, { opponent: '甲律师律师事务所' }), party)).toEqual([
      'own',
    ])
  })
})

test('a terminated case that goes on may go to the same lawyer again', async () => {
  const id = await world.granted(resident)
  await world.assign(world.county, id, liu, { because: '合适' })
  await world.accept(liu, id)
  await world.askChange(resident, id)
  const { db } = world
  const accountId = world.county.accountId
  const now = world.stage.service.clock()
  await takeStep(db, { id, status: 'accepted' }, { act: 'terminate', actor: 'county', accountId }, now)
  const set = { handler_id: null }
  await takeStep(db, { id, status: 'terminated' }, { act: 'overturn', actor: 'bureau', accountId, set }, now)
  const { data } = await world.assign(world.county, id, liu, { because: '接着办' })
  expect(data.assignments.map(({ outcome }) => outcome)).toEqual([null, 'ended'])
  expect(data.changes[0]).toMatchObject({ outcome: 'lapsed' })
})
