import { randomUUID } from 'node:crypto'
import type { AskRows, MySupplement, Standing, SupplementDesk } from '@contract/supplement/schema'
import { runningClocks } from '@server/kit/aid/clocks'
import { takeStep } from '@server/kit/aid/step'
import { caseIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { supplementingOn } from './testing/supplementing'

let stage: Stage
let on: ReturnType<typeof supplementingOn>
let resident: Person
let county: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  on = supplementingOn(stage)
  county = await stage.staff('county', '140406')
  neighbour = await stage.staff('county', '140430')
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident()
})

const submitted = (applicant = resident) => caseIn(stage, 'submitted', { applicant })
const mine = async (id: string) => (await on.call<MySupplement>(resident, 'mine', { id })).data
const receive = (person: Person, id: string) =>
  on.call<SupplementDesk>(person, 'receive', { id, code: 'means-proof' })

const toLookAt = async (person: Person, id: string) =>
  (await on.call<AskRows>(person, 'list')).data.following.filter(({ applicationId }) => applicationId === id)

describe('papers that follow', () => {
  test('the examination goes on; a photo comes; the county takes it', async () => {
    const id = await submitted()
    const { data } = await on.agree(county, id, '2026-11-27')
    expect(data).toMatchObject({
      status: 'submitted',
      following: [
        { code: 'means-proof', dueOn: '2026-11-27', state: 'waiting', agreed: { byName: '赵科长' } },
      ],
    })
    expect(await runningClocks(stage.service.db, id)).toEqual([
      { what: 'review', dueOn: '2026-11-30', paused: false },
    ])
    expect(await on.told(resident, 'aid-following', id)).toHaveLength(1)
    expect(await toLookAt(county, id)).toEqual([])
    expect((await on.photo(resident, id, 'means-proof')).code).toBeUndefined()
    expect(await toLookAt(county, id)).toMatchObject([{ name: '经济困难证明', state: 'sent' }])
    expect(await toLookAt(neighbour, id)).toEqual([])
    expect((await mine(id)).following).toMatchObject([{ state: 'sent', papers: [{ kind: 'hardship' }] }])
    expect((await receive(neighbour, id)).code).toBe('not-found')
    expect((await receive(county, id)).data.following).toMatchObject([{ state: 'received' }])
    expect(await toLookAt(county, id)).toEqual([])
    expect((await receive(county, id)).code).toBe('not-in-this-state')
    expect((await on.photo(resident, id, 'means-proof')).code).toBe('not-in-this-state')
  })

  test('a wish that went by unanswered is watched anew once the county agrees to another day', async () => {
    const id = await submitted()
    const { db, clock } = stage.service
    await db
      .insertInto('aid_promise_item')
      .values({
        application_id: id,
        code: 'means-proof',
        name: '经济困难证明',
        help: '',
        due_on: '2026-11-20',
        agreed_by: null,
        agreed_at: null,
        asked_by: resident.accountId,
        asked_at: clock().toISOString(),
        missed_told_at: clock().toISOString(),
      })
      .execute()
    expect((await on.agree(county, id, '2026-11-27')).data.following).toMatchObject([{ state: 'waiting' }])
    expect(
      await db.selectFrom('aid_promise_item').selectAll().where('application_id', '=', id).execute(),
    ).toMatchObject([{ due_on: '2026-11-27', missed_told_at: null, agreed_by: county.accountId }])
  })

  test('never identity or signature, and never past the examination', async () => {
    const id = await submitted()
    expect((await on.agree(county, id, '2026-11-27', ['identity-card'])).code).toBe('never-follows')
    expect((await on.agree(county, id, '2026-11-27', ['means-proof', 'signature'])).code).toBe(
      'never-follows',
    )
    expect((await on.agree(county, id, '2026-12-01')).code).toBe('follows-when')
    expect((await on.agree(county, id, '2026-11-23')).code).toBe('follows-when')
    expect((await mine(id)).following).toEqual([])
  })

  test('once each, by its own county, not in one’s own cause, not where nothing is examined', async () => {
    const id = await submitted()
    const both = await Promise.all([on.agree(county, id, '2026-11-27'), on.agree(county, id, '2026-11-27')])
    expect(both.map(({ code }) => code).sort()).toEqual(['follows-already', undefined])
    expect((await on.agree(neighbour, id, '2026-11-27')).code).toBe('not-found')
    expect((await on.agree(county, await submitted(county), '2026-11-27')).code).toBe('own-application')
    const granted = await caseIn(stage, 'granted', { applicant: resident })
    expect((await on.agree(county, granted, '2026-11-27')).code).toBe('not-in-this-state')
  })

  test('what did not come is asked for with the list, and follows no more', async () => {
    const id = await submitted()
    await on.agree(county, id, '2026-11-25')
    stage.at('2026-11-26T09:00:00+08:00')
    expect((await mine(id)).following).toMatchObject([{ state: 'missed' }])
    expect(await toLookAt(county, id)).toMatchObject([{ dueOn: '2026-11-25', state: 'missed' }])
    const standing = async (person: Person) => on.call<Standing>(person, 'standing', { id })
    expect((await standing(county)).data).toMatchObject({
      ask: null,
      following: { waiting: 0, sent: 0, missed: 1 },
      centre: null,
    })
    expect((await standing(neighbour)).code).toBe('not-found')
    const { data } = await on.ask(county, id)
    expect(data.following).toMatchObject([{ state: 'asked' }])
    expect((await standing(county)).data).toMatchObject({
      // ten days after the 26th is a Sunday
      ask: { ordinal: 1, items: 2, dueOn: '2026-12-07' },
      following: { missed: 0 },
    })
    expect((await mine(id)).ask!.items.map(({ code }) => code)).toEqual(['identity-card', 'means-proof'])
  })

  test('nothing in the catalogue lets identity or a signature follow', async () => {
    const follows = await stage.service.db
      .selectFrom('paper_item_version')
      .select(['code', 'kind'])
      .where('follow_days', 'is not', null)
      .execute()
    expect(follows.length).toBeGreaterThan(10)
    expect(follows.filter(({ code, kind }) => kind === 'identity' || code === 'signature')).toEqual([])
  })
})

describe('another centre', () => {
  const askCentre = (person: Person, id: string, change: object = {}) =>
    on.call<SupplementDesk>(person, 'askCooperation', {
      id,
      centre: '太原市迎泽区法律援助中心',
      what: '核查申请人在你区的打工收入',
      replyBy: '2026-12-10',
      ...change,
    })
  const answer = (person: Person, id: string) =>
    on.call<SupplementDesk>(person, 'endCooperation', { id, answer: '每月两千元，工地已停工' })

  test('is asked, the clock stands still, its answer is kept sealed and it goes on', async () => {
    const id = await submitted()
    const { data } = await askCentre(county, id)
    expect(data).toMatchObject({
      status: 'cooperation',
      acts: ['end-cooperation'],
      cooperations: [
        {
          centre: '太原市迎泽区法律援助中心',
          what: '核查申请人在你区的打工收入',
          replyBy: '2026-12-10',
          answer: null,
        },
      ],
    })
    expect((await runningClocks(stage.service.db, id))[0]!.paused).toBe(true)
    stage.at('2026-11-27T08:30:00+08:00')
    expect((await answer(county, id)).data).toMatchObject({
      status: 'submitted',
      cooperations: [{ answer: '每月两千元，工地已停工', answeredAt: '2026-11-27T00:30:00.000Z' }],
    })
    expect(await runningClocks(stage.service.db, id)).toEqual([
      { what: 'review', dueOn: '2026-12-04', paused: false },
    ])
    const stored = await stage.service.db.selectFrom('aid_cooperation').selectAll().execute()
    expect(JSON.stringify(stored)).not.toMatch(/收入|工地/)
  })

  test('refused: another county, one’s own, nothing asked, twice at once, empty words', async () => {
    const id = await submitted()
    expect((await askCentre(neighbour, id)).code).toBe('not-found')
    expect((await askCentre(county, await submitted(county))).code).toBe('own-application')
    expect((await answer(county, id)).code).toBe('not-in-this-state')
    expect((await askCentre(county, id, { what: '' })).fields).toHaveProperty('what')
    expect((await askCentre(county, id, { replyBy: '2026-11-23' })).fields).toHaveProperty('replyBy')
    const requestId = randomUUID()
    const both = await Promise.all([askCentre(county, id, { requestId }), askCentre(county, id)])
    expect(both.map(({ code }) => code).sort()).toEqual(['not-in-this-state', undefined])
    expect((await answer(neighbour, id)).code).toBe('not-found')
  })
})

describe('aid given before the papers were there (法援法 44)', () => {
  const given = async () => {
    const id = await submitted()
    await on.agree(county, id, '2026-11-27')
    const { db, clock } = stage.service
    const step = { act: 'grant-provisionally', actor: 'county', accountId: county.accountId } as const
    await takeStep(db, { id, status: 'submitted' }, step, clock())
    return id
  }

  test('what was to follow is still sent, looked at and taken, and more may be agreed to, within the seven days', async () => {
    const id = await given()
    expect((await mine(id)).following).toMatchObject([{ code: 'means-proof', state: 'waiting' }])
    expect((await on.agree(county, id, '2026-12-01', ['household-book'])).code).toBe('follows-when')
    const { data } = await on.agree(county, id, '2026-11-30', ['household-book'])
    expect(data).toMatchObject({ status: 'granted', followBy: '2026-11-30', acts: ['agree'] })
    expect((await on.told(resident, 'aid-following', id)).map(({ body }) => body)).toEqual([
      expect.stringContaining('审查不停'),
      expect.stringContaining('援助先办着'),
    ])
    expect((await on.photo(resident, id, 'household-book')).code).toBeUndefined()
    expect(await toLookAt(county, id)).toMatchObject([{ state: 'sent' }])
    expect((await receive(county, id)).code).toBeUndefined()
  })

  test('once they are complete, or aid was given for good, nothing follows any more', async () => {
    const id = await given()
    const { db, clock } = stage.service
    const step = { act: 'complete-papers', actor: 'county', accountId: county.accountId } as const
    await takeStep(db, { id, status: 'granted' }, step, clock())
    expect((await mine(id)).following).toEqual([])
    expect((await on.photo(resident, id, 'means-proof')).code).toBe('not-in-this-state')
    expect((await on.agree(county, id, '2026-11-30', ['household-book'])).code).toBe('not-in-this-state')
  })
})

test('a paper asked to follow and taken out of use since is agreed to, or listed, all the same', async () => {
  const { db, clock } = stage.service
  const wished = async () => {
    const id = await submitted()
    await db
      .insertInto('aid_promise_item')
      .values({
        application_id: id,
        code: 'household-book',
        name: '户口本',
        help: '',
        due_on: '2026-11-26',
        agreed_by: null,
        agreed_at: null,
        asked_by: resident.accountId,
        asked_at: clock().toISOString(),
      })
      .execute()
    return id
  }
  const [agreed, listed, none] = [await wished(), await wished(), await submitted()]
  await db
    .insertInto('paper_item_version')
    .values({
      code: 'household-book',
      kind: 'other',
      area_code: '140406',
      effective_from: '2026-11-24',
      name: '户口本',
      help: '首页',
      matter_types: [],
      aid_forms: [],
      follow_days: null,
      retired: true,
      because: '不再要',
      made_by: county.accountId,
      made_at: clock().toISOString(),
    })
    .execute()
  stage.at('2026-11-24T09:00:00+08:00')
  expect((await on.agree(county, none, '2026-11-26', ['household-book'])).code).toBe('bad-input')
  expect((await on.agree(county, agreed, '2026-11-26', ['household-book'])).code).toBeUndefined()
  expect((await on.ask(county, listed, { items: [{ code: 'household-book' }] })).code).toBeUndefined()
})
