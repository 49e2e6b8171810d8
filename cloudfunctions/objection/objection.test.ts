import { randomUUID } from 'node:crypto'
import type { Objecting, Objection, Objections } from '@contract/review/schema'
import { caseIn, decided, rowIn } from '@server/kit/testing/cases'
import { takeStep } from '@server/kit/aid/step'
import { countFromReceipt, runningClocks } from '@server/kit/aid/clocks'
import { findDecision } from '@server/kit/aid/rows'
import { openStage, type Outcome, type Person, type Stage } from '@server/kit/testing/stage'
import { objectionRouter } from './router'

let stage: Stage
let resident: Person
let decider: Person
let bureau: Person
let city: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  decider = await stage.staff('county', '140406')
  bureau = await stage.staff('county', '140406', '孙股长')
  city = await stage.staff('city', '140400', '市局的人')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(async () => {
  expect(JSON.stringify(stage.logged)).not.toContain('收入算错了')
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident()
})

const call = <T>(person: Person, procedure: string, input: object = {}): Promise<Outcome<T>> =>
  stage.call<T>(objectionRouter, person, procedure, input)
const refused = async (applicant: Person = resident) => {
  const id = await caseIn(stage, 'submitted', { applicant })
  await decided(stage, id, 'refuse', decider)
  return id
}
const object = (person: Person, id: string) =>
  call<Objecting>(person, 'object', { id, said: '收入算错了，请重新审查' })
const objected = async () => {
  const id = await refused()
  await object(resident, id)
  return { id, objection: await objectionIn(id) }
}
const objectionIn = async (id: string) =>
  (
    await stage.service.db
      .selectFrom('aid_objection')
      .select('id')
      .where('application_id', '=', id)
      .orderBy('objected_at', 'desc')
      .executeTakeFirstOrThrow()
  ).id
const decide = (person: Person, id: string, outcome = 'upheld') =>
  call<Objection>(person, 'decide', { id, outcome, reasons: '经审查，原决定的依据和理由成立与否如上' })
const statusOf = async (id: string) =>
  (
    await stage.service.db
      .selectFrom('aid_application')
      .select('status')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  ).status
const received = (id: string, day: string) => countFromReceipt(stage.service.db, id, day)
const links = async ({ accountId }: Person, kind: string) =>
  (
    await stage.service.db
      .selectFrom('message')
      .select(['link', 'body'])
      .where('account_id', '=', accountId)
      .where('kind', '=', kind)
      .execute()
  ).map(({ link, body }) => `${link} ${body}`)

describe('objecting', () => {
  test('within fifteen days: kept sealed, five days to decide, told to the uninvolved alone', async () => {
    const id = await refused()
    expect((await call<Objecting>(resident, 'objecting', { id })).data).toMatchObject({
      status: 'refused',
      against: 'refusal',
      objectBy: null,
      may: true,
      objection: null,
    })
    await received(id, '2026-11-23')
    expect((await call<Objecting>(resident, 'objecting', { id })).data).toMatchObject({
      objectBy: '2026-12-08',
      may: true,
    })
    stage.at('2026-12-08T23:00:00+08:00')
    const { data } = await object(resident, id)
    expect(data).toMatchObject({
      may: false,
      objection: {
        against: 'refusal',
        said: '收入算错了，请重新审查',
        // five days after Tuesday the 8th is a Sunday
        dueOn: '2026-12-14',
        outcome: null,
      },
    })
    expect(await runningClocks(stage.service.db, id)).toEqual([
      { what: 'objection-decision', dueOn: '2026-12-14', paused: false },
    ])
    const stored = await stage.service.db
      .selectFrom('aid_objection')
      .selectAll()
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(stored)).not.toContain('收入')
    const link = `/staff/objection/index?id=${stored.id}`
    const about = async (person: Person) =>
      (await links(person, 'aid-objection')).filter((line) => line.startsWith(link))
    expect(await about(bureau)).toHaveLength(1)
    expect(await about(city)).toHaveLength(1)
    expect(await about(decider)).toEqual([])
    expect(await about(neighbour)).toEqual([])
    expect((await about(bureau))[0]).not.toContain('收入')
  })

  test('a day late is refused, with the other way named', async () => {
    const id = await refused()
    await received(id, '2026-11-23')
    stage.at('2026-12-09T00:00:00+08:00')
    const { code } = await object(resident, id)
    expect(code).toBe('aid-objection-late')
    expect((await call<Objecting>(resident, 'objecting', { id })).data).toMatchObject({ may: false })
  })

  test('never late for a decision nobody is known to have received', async () => {
    const id = await refused()
    stage.at('2026-12-20T09:00:00+08:00')
    expect((await object(resident, id)).data).toMatchObject({ objection: { outcome: null } })
  })

  test('the first receipt on record counts, another later lengthens nothing', async () => {
    const id = await refused()
    await received(id, '2026-11-25')
    await received(id, '2026-12-05')
    expect((await call<Objecting>(resident, 'objecting', { id })).data).toMatchObject({
      objectBy: '2026-12-10',
    })
  })

  test('a helper objects only after it was read to the person', async () => {
    const helper = await stage.resident('刘巧云')
    const id = await caseIn(stage, 'submitted', {
      applicant: helper,
      set: { applicant_id: null, filed_by: helper.accountId, filed_as: 'helper' },
    })
    await decided(stage, id, 'refuse', decider)
    const said = '收入算错了，请重新审查'
    expect((await call(helper, 'object', { id, said })).fields).toHaveProperty('agreed')
    expect((await call<Objecting>(helper, 'objecting', { id })).data).toMatchObject({
      asHelper: true,
      objection: null,
    })
    expect((await call<Objecting>(helper, 'object', { id, said, agreed: true })).data).toMatchObject({
      objection: { said, outcome: null },
    })
  })

  test('once; nothing to object to; a stranger; no words', async () => {
    const { id } = await objected()
    expect((await object(resident, id)).code).toBe('aid-objected')
    const open = await caseIn(stage, 'submitted', { applicant: resident })
    expect((await object(resident, open)).code).toBe('not-in-this-state')
    const other = await refused()
    expect((await object(await stage.resident(), other)).code).toBe('not-found')
    expect((await object(bureau, other)).code).toBe('not-found')
    expect((await call(resident, 'object', { id: other, said: '不服' })).fields).toHaveProperty('said')
    const draft = await rowIn(stage, 'draft', {
      applicant: resident,
      set: { number: null, submitted_at: null },
    })
    expect((await call(resident, 'objecting', { id: draft })).code).toBe('not-found')
  })

  test('after it was upheld there is no second; twice at once is one', async () => {
    const { id, objection } = await objected()
    await decide(bureau, objection)
    expect((await object(resident, id)).code).toBe('aid-objected')
    const other = await refused()
    const both = await Promise.all([object(resident, other), object(resident, other)])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['aid-objected', 'done'])
  })

  test('a repeat of one request is one objection, and one decision', async () => {
    const id = await refused()
    const input = { id, said: '收入算错了，请重新审查', requestId: randomUUID() }
    const first = await call<Objecting>(resident, 'object', input)
    expect((await call<Objecting>(resident, 'object', input)).data).toEqual(first.data)
    const word = {
      id: await objectionIn(id),
      outcome: 'upheld',
      reasons: '原决定的依据和理由都成立',
      requestId: randomUUID(),
    }
    const { data } = await call<Objection>(bureau, 'decide', word)
    expect((await call<Objection>(bureau, 'decide', word)).data).toEqual(data)
    expect((await links(resident, 'aid-objection-decided')).length).toBe(1)
  })

  test('whoever filed it for somebody may object for them', async () => {
    const daughter = await stage.resident()
    const id = await caseIn(stage, 'submitted', {
      applicant: resident,
      set: { applicant_id: null, filed_by: daughter.accountId, filed_as: 'relative' },
    })
    await decided(stage, id, 'refuse', decider)
    expect((await object(daughter, id)).code).toBeUndefined()
  })
})

describe('the bureau', () => {
  test('upholds: number, reasons, told to the objector and the centre; the refusal stands', async () => {
    const { id, objection } = await objected()
    stage.at('2026-11-27T10:00:00+08:00')
    const { data } = await decide(bureau, objection)
    expect(data).toMatchObject({
      outcome: 'upheld',
      number: expect.stringMatching(/^潞城援异字〔2026〕第\d+号$/),
      deciderName: '孙股长',
      mayDecide: false,
    })
    expect(await statusOf(id)).toBe('refused')
    expect(await runningClocks(stage.service.db, id)).toEqual([])
    expect((await findDecision(stage.service.db, id))!.act).toBe('refuse')
    expect((await links(resident, 'aid-objection-decided'))[0]).toMatch(/行政复议/)
    expect((await call<Objecting>(resident, 'objecting', { id })).data.objection).toMatchObject({
      outcome: 'upheld',
      number: data.number,
      reasons: data.reasons,
    })
  })

  test('overturns a refusal: it stands no more, seven days run anew, a new decision and a new objection may follow', async () => {
    const { id, objection } = await objected()
    stage.at('2026-11-27T10:00:00+08:00')
    await decide(city, objection, 'overturned')
    expect(await statusOf(id)).toBe('submitted')
    // seven days after Friday the 27th
    expect(await runningClocks(stage.service.db, id)).toEqual([
      { what: 'review', dueOn: '2026-12-04', paused: false },
    ])
    expect(await findDecision(stage.service.db, id)).toBeUndefined()
    expect((await links(decider, 'aid-objection-decided')).some((line) => line.includes(id))).toBe(true)
    await decided(stage, id, 'refuse', decider)
    expect((await findDecision(stage.service.db, id))!.act).toBe('refuse')
    expect((await object(resident, id)).data.objection).toMatchObject({ outcome: null })
  })

  test('overturns a termination: a lawyer is assigned anew', async () => {
    const lawyer = await stage.practitioner('140406')
    const id = await caseIn(stage, 'engaged', { applicant: resident, handler: lawyer })
    await takeStep(
      stage.service.db,
      { id, status: 'engaged' },
      { act: 'terminate', actor: 'county', accountId: decider.accountId },
      stage.service.clock(),
    )
    expect((await object(resident, id)).data).toMatchObject({ against: 'termination' })
    const objection = await objectionIn(id)
    expect((await decide(decider, objection, 'overturned')).code).toBe('objection-not-yours')
    await decide(bureau, objection, 'overturned')
    expect(await statusOf(id)).toBe('granted')
    expect(await runningClocks(stage.service.db, id)).toEqual([
      { what: 'assign', dueOn: '2026-11-26', paused: false },
    ])
  })

  test('is nobody who decided, proposed or approved, and nobody in their own cause', async () => {
    const { objection } = await objected()
    expect((await decide(decider, objection)).code).toBe('objection-not-yours')
    const { data } = await call<Objection>(decider, 'one', { id: objection })
    expect(data).toMatchObject({ involved: true, mayDecide: false })

    const id = await caseIn(stage, 'submitted', { applicant: bureau })
    await takeStep(
      stage.service.db,
      { id, status: 'submitted' },
      { act: 'propose-refuse', actor: 'county', accountId: city.accountId },
      stage.service.clock(),
    )
    await takeStep(
      stage.service.db,
      { id, status: 'proposed-refuse' },
      { act: 'send-back', actor: 'county', accountId: decider.accountId },
      stage.service.clock(),
    )
    await decided(stage, id, 'refuse', decider)
    await object(bureau, id)
    const own = await objectionIn(id)
    expect((await decide(bureau, own)).code).toBe('objection-not-yours')
    expect((await decide(city, own)).code).toBe('objection-not-yours')
    expect((await decide(await stage.staff('county', '140406'), own)).code).toBeUndefined()
  })

  test('another county finds nothing; the list holds what waits, then what was decided', async () => {
    const { objection } = await objected()
    const ids = async (person: Person, state: string) =>
      (await call<Objections>(person, 'list', { state })).data.rows.map(({ id }) => id)
    expect((await decide(neighbour, objection)).code).toBe('not-found')
    expect((await call(neighbour, 'one', { id: objection })).code).toBe('not-found')
    expect(await ids(neighbour, 'open')).toEqual([])
    expect(await ids(city, 'open')).toContain(objection)
    stage.at('2026-11-30T10:00:00+08:00')
    await decide(bureau, objection)
    expect(await ids(city, 'open')).not.toContain(objection)
    expect((await ids(bureau, 'decided'))[0]).toBe(objection)
  })

  test('reads what was said, the refusal and the facts, with a trace; two at once are one', async () => {
    const { objection } = await objected()
    const { data } = await call<Objection>(bureau, 'one', { id: objection })
    expect(data).toMatchObject({
      said: '收入算错了，请重新审查',
      decision: { ground: 'not-in-scope', deciderName: '赵科长' },
      mayDecide: true,
    })
    expect(data.facts).toContain('赡养费')
    const traces = await stage.service.db
      .selectFrom('audit_log')
      .select('act')
      .where('subject_id', '=', objection)
      .where('account_id', '=', bureau.accountId)
      .execute()
    expect(traces).toEqual([{ act: 'opened' }])
    const both = await Promise.all([decide(bureau, objection), decide(city, objection, 'overturned')])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
  })
})

describe('taken in at the centre', () => {
  /** Refused to somebody without an account, whom a station had brought. */
  const ofNobody = async () => {
    const id = await refused()
    await stage.service.db
      .updateTable('aid_application')
      .set({ applicant_id: null, filed_by: decider.accountId, filed_as: 'station' })
      .where('id', '=', id)
      .execute()
    return id
  }
  const takeIn = (person: Person, id: string, more: object = {}) =>
    call<{ id: string; dueOn: string }>(person, 'takeIn', { id, said: '收入算错了，请重新审查', ...more })

  test('for who has no phone: decided by another, and who took it in is told, to tell the person', async () => {
    const id = await ofNobody()
    const clerk = await stage.staff('county', '140406', '窗口的人')
    const requestId = randomUUID()
    const { data } = await takeIn(clerk, id, { requestId })
    expect(data.dueOn).toBe('2026-11-30')
    expect((await takeIn(clerk, id, { requestId })).data).toEqual(data)
    expect((await takeIn(clerk, id)).code).toBe('aid-objected')
    expect((await decide(clerk, data.id)).code).toBe('objection-not-yours')
    expect((await decide(bureau, data.id)).code).toBeUndefined()
    expect(await links(clerk, 'aid-objection-decided')).toContainEqual(
      expect.stringContaining(`/staff/objection/index?id=${data.id}`),
    )
  })

  test('the person hears it by voice, or as a message where they follow the case by then', async () => {
    const { db } = stage.service
    const clerk = await stage.staff('county', '140406', '窗口的人')
    const settled = async (linked?: Person) => {
      const id = await ofNobody()
      const at = stage.service.clock().toISOString()
      await db
        .insertInto('aid_collection')
        .values({
          application_id: id,
          area_code: '140406',
          tracking: null,
          collector_id: decider.accountId,
          began_at: at,
        })
        .execute()
      const { data } = await takeIn(clerk, id)
      const set = { applicant_id: linked?.accountId ?? null }
      await db.updateTable('aid_application').set(set).where('id', '=', id).execute()
      await decide(bureau, data.id)
      const kept = await db
        .selectFrom('aid_to_tell')
        .select('title')
        .where('application_id', '=', id)
        .where('kind', '=', 'aid-objection-decided')
        .execute()
      return { id, kept }
    }
    expect((await settled()).kept).toEqual([{ title: '您的异议有答复了' }])
    const person = await stage.resident()
    const { id, kept } = await settled(person)
    expect(kept).toEqual([])
    expect(await links(person, 'aid-objection-decided')).toEqual([
      expect.stringContaining(`/apply/object/index?id=${id}`),
    ])
    const asTaker = (await links(clerk, 'aid-objection-decided')).filter((one) =>
      one.includes('/staff/objection/'),
    )
    expect(asTaker).toHaveLength(2)
  })

  test('not for whoever has a phone, nor in another county, nor when nothing was refused', async () => {
    expect((await takeIn(bureau, await refused())).code).toBe('has-own-phone')
    const id = await ofNobody()
    expect((await takeIn(neighbour, id)).code).toBe('not-found')
    await stage.service.db
      .updateTable('aid_application')
      .set({ status: 'submitted' })
      .where('id', '=', id)
      .execute()
    expect((await takeIn(bureau, id)).code).toBe('not-in-this-state')
  })

  test('twice at once: one objection', async () => {
    const id = await ofNobody()
    const both = await Promise.all([takeIn(bureau, id), takeIn(bureau, id)])
    expect(both.map(({ code }) => code ?? 'taken').sort()).toEqual(['aid-objected', 'taken'])
  })
})
