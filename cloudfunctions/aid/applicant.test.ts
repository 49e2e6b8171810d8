import { randomUUID } from 'node:crypto'
import type { MyCase, MyCaseItem } from '@contract/aid/schema'
import { completeForm } from '@contract/aid/testing/forms'
import { caseIn, decided } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { applyingOn, auditOf, personal, type Applying } from './testing/applying'

let stage: Stage
let desk: Applying
let resident: Person
let other: Person
let county: Person
beforeAll(async () => {
  stage = await openStage()
  desk = applyingOn(stage)
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident('小王')
  other = await stage.resident('别人')
})

describe('withdrawing', () => {
  test('a helper takes it back only after it was read to the person; who it is for, without', async () => {
    const set = { applicant_id: null, filed_by: other.accountId, filed_as: 'helper' as const }
    const id = await caseIn(stage, 'submitted', { applicant: other, set })
    expect((await desk.call(other, 'withdraw', { id })).fields).toHaveProperty('agreed')
    expect((await desk.call<MyCase>(other, 'case', { id })).data).toMatchObject({
      status: 'submitted',
      asHelper: true,
    })
    const { data } = await desk.call<MyCase>(other, 'withdraw', { id, agreed: true })
    expect(data).toMatchObject({ status: 'withdrawn' })
    const own = await caseIn(stage, 'submitted', {
      applicant: resident,
      set: { filed_by: other.accountId, filed_as: 'helper' },
    })
    expect((await desk.call<MyCase>(resident, 'withdraw', { id: own })).data.status).toBe('withdrawn')
  })

  test('ends it: no clock, no acts, a line of history, word to the county', async () => {
    const id = await desk.submitted(resident)
    stage.at('2026-11-24T09:00:00+08:00')
    const { data } = await desk.call<MyCase>(resident, 'withdraw', { id })
    expect(data).toMatchObject({ status: 'withdrawn', clock: null, acts: [] })
    expect(data.history.map(({ act, at }) => [act, at])).toEqual([
      ['submit', '2026-11-23T00:30:00.000Z'],
      ['withdraw', '2026-11-24T01:00:00.000Z'],
    ])
    expect((await desk.call<MyCase>(resident, 'case', { id })).data).toEqual(data)
    const told = await stage.service.db
      .selectFrom('message')
      .select('kind')
      .where('account_id', '=', county.accountId)
      .where('link', 'like', `%${id}`)
      .orderBy('kind')
      .execute()
    expect(told.map(({ kind }) => kind)).toEqual(['aid-new', 'aid-withdrawn'])
    expect((await auditOf(stage, id)).slice(-1)).toMatchObject([{ chain: '140406', act: 'withdrawn' }])
  })

  test('is refused for a draft, once decided, and a second time; a repeat of the same request is not', async () => {
    const draft = await desk.drafted(resident, completeForm())
    expect((await desk.call(resident, 'withdraw', { id: draft })).code).toBe('not-in-this-state')
    const done = await desk.submitted(resident)
    await decided(stage, done, 'grant', county)
    expect((await desk.call(resident, 'withdraw', { id: done })).code).toBe('not-in-this-state')
    const id = await desk.submitted(resident)
    const input = { requestId: randomUUID(), id }
    const first = await desk.call(resident, 'withdraw', input)
    expect((await desk.call(resident, 'withdraw', input)).data).toEqual(first.data)
    expect((await desk.call(resident, 'withdraw', { id })).code).toBe('not-in-this-state')
  })

  test('before the centre received it, too: it is told that nothing is to be received any more', async () => {
    const id = await caseIn(stage, 'collected', {
      applicant: resident,
      set: { filed_by: county.accountId, filed_as: 'station', number: null, submitted_at: null },
    })
    expect((await desk.call<MyCase>(resident, 'withdraw', { id })).data).toMatchObject({
      status: 'withdrawn',
    })
    const told = await stage.service.db
      .selectFrom('message')
      .select(['body', 'link'])
      .where('account_id', '=', county.accountId)
      .where('link', 'like', `%${id}`)
      .execute()
    expect(told).toEqual([
      {
        body: '有一件代收的申请，本人不申请了，不用再接收。',
        link: expect.stringMatching(/^\/staff\/taken-in/),
      },
    ])
  })

  test("somebody else's is not found, also by the county that holds it", async () => {
    const id = await desk.submitted(resident)
    expect((await desk.call(other, 'withdraw', { id })).code).toBe('not-found')
    expect((await desk.call(county, 'withdraw', { id })).code).toBe('not-found')
    expect((await desk.call<MyCase>(resident, 'case', { id })).data.status).toBe('submitted')
  })
})

describe('my case', () => {
  test('shows the centre as the bureau filled it in, and what follows a grant', async () => {
    await stage.service.db
      .updateTable('site')
      .set({ phone: '0355-6780148', address: '潞城区府前街1号' })
      .where('kind', '=', 'county-centre')
      .where('area_code', '=', '140406')
      .execute()
    const id = await desk.submitted(resident)
    stage.at('2026-11-26T10:00:00+08:00')
    await decided(stage, id, 'grant', county)
    const { data } = await desk.call<MyCase>(resident, 'case', { id })
    expect(data).toMatchObject({
      status: 'granted',
      centrePhone: '0355-6780148',
      centreAddress: '潞城区府前街1号',
      // three days after Thursday the 26th is a Sunday
      clock: { what: 'assign', dueOn: '2026-11-30', law: '法律援助法第四十三条' },
      decision: {
        act: 'grant',
        ground: null,
        reasons: '符合条件，同意援助',
        decidedAt: '2026-11-26T02:00:00.000Z',
        deciderName: '赵科长',
      },
      acts: ['choose', 'urge'],
    })
    expect(JSON.stringify(data)).not.toMatch(personal)
  })

  test('shows the last day to object after a refusal', async () => {
    const id = await desk.submitted(resident)
    await decided(stage, id, 'refuse', county)
    const { data } = await desk.call<MyCase>(resident, 'case', { id })
    expect(data).toMatchObject({
      status: 'refused',
      clock: { what: 'objection', dueOn: '2026-12-08', law: '山西省法律援助条例第二十九条' },
      decision: { act: 'refuse', ground: 'not-in-scope' },
    })
  })

  test("somebody else's is not found, also by staff", async () => {
    const id = await desk.submitted(resident)
    for (const person of [other, county])
      expect((await desk.call(person, 'case', { id })).code).toBe('not-found')
    expect((await desk.call(resident, 'case', { id: randomUUID() })).code).toBe('not-found')
  })
})

describe('my applications', () => {
  test('mine alone, last touched first, drafts with what they already say', async () => {
    await desk.submitted(other)
    const done = await desk.submitted(resident)
    stage.at('2026-11-23T10:00:00+08:00')
    const [half, empty] = [randomUUID(), randomUUID()]
    await desk.call(resident, 'saveDraft', { id: empty, form: {} })
    stage.at('2026-11-23T11:00:00+08:00')
    await desk.call(resident, 'saveDraft', { id: half, form: { aidForm: 'civil', matterType: 'rubbish' } })
    const { data } = await desk.call<MyCaseItem[]>(resident, 'mine')
    expect(data).toEqual([
      {
        id: half,
        number: null,
        status: 'draft',
        countyName: null,
        aidForm: 'civil',
        matterType: null,
        savedAt: '2026-11-23T03:00:00.000Z',
        submittedAt: null,
        clock: null,
        forName: null,
      },
      expect.objectContaining({ id: empty, aidForm: null, matterType: null }),
      expect.objectContaining({
        id: done,
        status: 'submitted',
        countyName: '潞城区',
        aidForm: 'civil',
        matterType: 'family',
        clock: { what: 'review', dueOn: '2026-11-30', law: '法律援助法第四十三条', paused: false },
      }),
    ])
  })

  test('one filed for somebody else says for whom, masked; to the person it is for it is their own', async () => {
    const set = { applicant_id: null, filed_by: other.accountId, filed_as: 'helper' as const }
    const id = await caseIn(stage, 'submitted', { applicant: other, set })
    const draft = randomUUID()
    await desk.call(other, 'saveDraft', { id: draft, form: { name: '赵老汉' } })
    await stage.service.db.updateTable('aid_application').set(set).where('id', '=', draft).execute()
    const { data } = await desk.call<MyCaseItem[]>(other, 'mine')
    expect(data.find((it) => it.id === draft)?.forName).toBe('赵**')
    expect(data.find((it) => it.id === id)?.forName).toMatch(/^.\*+$/)
    await stage.service.db
      .updateTable('aid_application')
      .set({ applicant_id: resident.accountId })
      .where('id', '=', id)
      .execute()
    const own = (await desk.call<MyCaseItem[]>(resident, 'mine')).data
    expect(own.find((it) => it.id === id)?.forName).toBeNull()
  })

  test('none is an empty list', async () => {
    expect((await desk.call(resident, 'mine')).data).toEqual([])
  })
})
