import type { CaseReports, CountyCase, LawyerCase, MyHandling } from '@contract/casework/schema'
import { runningClocks } from '@server/kit/aid/clocks'
import { engagedCase } from '@server/kit/testing/casework'
import { caseIn, rowIn } from '@server/kit/testing/cases'
import type { Person } from '@server/kit/testing/stage'
import { openCaseStage } from './testing/case-stage'

let it_: Awaited<ReturnType<typeof openCaseStage>>
let resident: Person
beforeAll(async () => {
  it_ = await openCaseStage()
})
afterAll(async () => {
  expect(JSON.stringify(it_.stage.logged)).not.toContain('欠条')
  await it_.stage.close()
})
beforeEach(async () => {
  it_.stage.at('2026-11-23T08:30:00+08:00')
  resident = await it_.stage.resident()
})

const engaged = (change: Partial<Parameters<typeof engagedCase>[1]> = {}) =>
  engagedCase(it_.stage, { applicant: resident, handler: it_.lawyer, ...change })
const tell = (id: string, change: object = {}, person = it_.lawyer) =>
  it_.call<LawyerCase>(person, 'recordProgress', {
    id,
    kind: 'filing',
    happenedOn: '2026-11-23',
    what: '已经到法院立案，带了欠条',
    ...change,
  })
const mine = (id: string, person = resident) => it_.call<MyHandling>(person, 'mine', { id })
const urge = (id: string, person = resident) => it_.call<MyHandling>(person, 'urge', { id })
const county = (id: string, person = it_.county) => it_.call<CountyCase>(person, 'ofCounty', { id })
const end = (id: string, change: object = {}, person = it_.county) =>
  it_.call<CountyCase>(person, 'terminate', {
    id,
    ground: 'own-lawyer',
    reasons: '受援人已经自己请了律师，承办律师报告后核实属实。',
    heard: 'said',
    heardSaid: '儿子给请了律师，不用再帮了',
    ...change,
  })
const serve = (id: string, change: object = {}, person = it_.county) =>
  it_.call<CountyCase>(person, 'serveTermination', {
    id,
    way: 'in-person',
    servedOn: '2026-11-23',
    ...change,
  })

describe('telling how it goes', () => {
  test('sealed, told without a word of it, read back by the person aided', async () => {
    const id = await engaged()
    const { data } = await tell(id)
    expect(data.progress).toMatchObject([{ what: '已经到法院立案，带了欠条', readAt: null }])
    const stored = await it_.db
      .selectFrom('case_progress')
      .selectAll()
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(stored)).not.toContain('欠条')
    const [message] = await it_.messages(resident, 'aid-progress')
    expect(message).toMatchObject({ link: `/apply/case/index?id=${id}` })
    expect(JSON.stringify(message)).not.toContain('欠条')
    expect((await mine(id)).data).toMatchObject({
      handlerName: '李律师',
      stage: 'trial',
      progress: [{ what: '已经到法院立案，带了欠条' }],
    })
    const read = await it_.call<MyHandling>(resident, 'readProgress', { id })
    expect(read.data.progress[0]!.readAt).not.toBeNull()
    const stranger = await it_.stage.resident()
    expect((await mine(id, stranger)).code).toBe('not-found')
    expect((await it_.call(stranger, 'readProgress', { id })).code).toBe('not-found')
  })

  test('who fled violence is told neutrally', async () => {
    const id = await engaged({ form: { circumstance: 'abuse-victim', meansChoice: undefined } })
    await tell(id)
    const rows = await it_.db
      .selectFrom('message')
      .select(['title', 'body'])
      .where('account_id', '=', resident.accountId)
      .execute()
    expect(rows).toHaveLength(1)
    expect(JSON.stringify(rows)).not.toMatch(/案|援/)
  })

  test('a mediation wants the consent on paper first', async () => {
    const id = await engaged()
    expect((await tell(id, { kind: 'mediation' })).code).toBe('consent-needed')
    await it_.add(id, 'mediation-consent')
    expect((await tell(id, { kind: 'mediation' })).data.progress).toHaveLength(1)
  })

  test('not of a day to come, not before taking over, not by another', async () => {
    const id = await engaged()
    expect((await tell(id, { happenedOn: '2026-11-24' })).fields).toHaveProperty('happenedOn')
    expect((await tell(id, { happenedOn: '2016-11-23' })).fields).toEqual({
      happenedOn: '进展的日子不能早于收到申请那天',
    })
    expect((await tell(id, {}, it_.other)).code).toBe('not-found')
    const assigned = await rowIn(it_.stage, 'assigned', { applicant: resident, handler: it_.lawyer })
    expect((await tell(assigned)).code).toBe('not-in-this-state')
  })
})

describe('urging', () => {
  test('tells the lawyer, once a week, and the next progress answers', async () => {
    const id = await engaged()
    const before = (await it_.messages(it_.lawyer, 'aid-urged')).length
    expect((await urge(id)).data).toMatchObject({ mayUrge: false, urgeAgainOn: '2026-11-30' })
    expect(await it_.messages(it_.lawyer, 'aid-urged')).toHaveLength(before + 1)
    expect((await urge(id)).code).toBe('urged-lately')
    expect((await it_.call<LawyerCase>(it_.lawyer, 'open', { id })).data.todos).toContain('answer')
    it_.stage.at('2026-11-30T08:30:00+08:00')
    expect((await urge(id)).data.urgedAt).not.toBeNull()
    expect((await county(id)).data.urgedAt).toHaveLength(2)
    const { data } = await tell(id)
    expect(data.urgedAt).toEqual([])
    expect(data.todos).not.toContain('answer')
    expect((await mine(id)).data.urgedAt).toBeNull()
  })

  test('the county where no lawyer has it yet; nobody where it is over; twice at once is one', async () => {
    const id = await caseIn(it_.stage, 'granted', { applicant: resident })
    const before = (await it_.messages(it_.county, 'aid-urged')).length
    const both = await Promise.all([urge(id), urge(id)])
    expect(both.filter(({ data }) => data)).toHaveLength(1)
    expect(both.find(({ code }) => code)?.code).toBe('urged-lately')
    expect(await it_.messages(it_.county, 'aid-urged')).toHaveLength(before + 1)
    const over = await rowIn(it_.stage, 'terminated', { applicant: resident })
    expect((await urge(over)).code).toBe('not-in-this-state')
    expect((await urge(id, await it_.stage.resident())).code).toBe('not-found')
  })
})

describe('bringing it before the centre', () => {
  test('a major case and a ground to end, told to the county alone, taken note of once', async () => {
    const id = await engaged()
    const report = (input: object, person = it_.lawyer) =>
      it_.call<LawyerCase>(person, 'report', { id, said: '四十多名工人一起讨薪，情绪很大', ...input })
    expect((await report({ kind: 'major', flags: [] })).fields).toHaveProperty('flags')
    expect((await report({ kind: 'ground' })).fields).toHaveProperty('ground')
    expect((await report({ kind: 'major', flags: ['group'] }, it_.other)).code).toBe('not-found')
    const { data } = await report({ kind: 'major', flags: ['group', 'impact'] })
    await report({ kind: 'ground', ground: 'own-lawyer' })
    expect(await it_.messages(it_.neighbour, 'aid-major')).toEqual([])
    const seen = await county(id)
    expect(seen.data.reports.map(({ kind }) => kind).sort()).toEqual(['ground', 'major'])
    const listed = async (state: string, person = it_.county) =>
      (await it_.call<CaseReports>(person, 'reports', { state })).data.rows
        .filter(({ applicationId }) => applicationId === id)
        .map(({ kind }) => kind)
    expect(await listed('open')).toHaveLength(2)
    expect(await listed('open', it_.neighbour)).toEqual([])
    const see = { id, reportId: data.reports[0]!.id }
    expect((await it_.call(it_.neighbour, 'seeReport', see)).code).toBe('not-found')
    const noted = await it_.call<CountyCase>(it_.county, 'seeReport', see)
    expect(noted.data.reports.find((one) => one.id === see.reportId)!.seenAt).not.toBeNull()
    expect(await listed('open')).toEqual(['ground'])
    expect(await listed('seen')).toEqual(['major'])
    expect((await it_.call(it_.county, 'seeReport', see)).code).toBe('not-in-this-state')
    const [message] = await it_.messages(it_.county, 'aid-major')
    expect(JSON.stringify(message)).not.toContain('工人')
  })
})

describe('ending the aid', () => {
  test('on a ground, heard, numbered, three days to serve and fifteen to object', async () => {
    const id = await engaged()
    const { data } = await end(id)
    expect(data).toMatchObject({
      status: 'terminated',
      heardSaid: '儿子给请了律师，不用再帮了',
      termination: { ground: 'own-lawyer', serveBy: '2026-11-26', servedOn: null },
      acts: ['serve-termination'],
    })
    expect(data.termination!.number).toMatch(/^潞城援终字〔2026〕第\d+号$/)
    expect((await runningClocks(it_.db, id)).map(({ what }) => what)).toEqual([
      'termination-service',
      'objection',
    ])
    expect(await it_.messages(resident, 'aid-terminated')).toHaveLength(1)
    expect((await mine(id)).data.termination).toMatchObject({ ground: 'own-lawyer' })
    const stored = await it_.db
      .selectFrom('case_termination')
      .selectAll()
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(stored)).not.toContain('儿子')
    expect((await end(id)).code).toBe('not-in-this-state')
  })

  test('a ground must be chosen, the person heard; another county and one’s own cause are no cause', async () => {
    const id = await engaged()
    expect((await end(id, { ground: undefined })).fields).toHaveProperty('ground')
    expect((await end(id, { heardSaid: '' })).fields).toHaveProperty('heardSaid')
    expect((await end(id, {}, it_.neighbour)).code).toBe('not-found')
    const own = await engaged({ applicant: it_.county })
    expect((await end(own)).code).toBe('own-application')
    expect((await county(own)).data).toMatchObject({ own: true, acts: [] })
    const closed = await caseIn(it_.stage, 'closed', {
      applicant: resident,
      handler: it_.lawyer,
      set: { closed_on: '2026-11-20' },
    })
    expect((await end(closed)).code).toBe('not-in-this-state')
  })

  test('two at once are one decision and one number', async () => {
    const id = await engaged()
    const both = await Promise.all([end(id), end(id)])
    expect(both.filter(({ data }) => data)).toHaveLength(1)
    expect(both.find(({ code }) => code)?.code).toBe('not-in-this-state')
  })

  test('served within the days there are, once; the lawyer’s thirty days begin', async () => {
    const id = await engaged()
    expect((await serve(id)).code).toBe('not-in-this-state')
    await end(id)
    expect((await serve(id, { servedOn: '2026-11-22' })).fields).toHaveProperty('servedOn')
    expect((await serve(id, { servedOn: '2026-11-24' })).fields).toHaveProperty('servedOn')
    expect((await serve(id, {}, it_.neighbour)).code).toBe('not-found')
    const { data } = await serve(id)
    expect(data).toMatchObject({ termination: { servedWay: 'in-person', servedOn: '2026-11-23' }, acts: [] })
    expect(await runningClocks(it_.stage.service.db, id)).toContainEqual({
      what: 'objection',
      dueOn: '2026-12-08',
      paused: false,
    })
    expect((await runningClocks(it_.db, id)).map(({ what }) => what)).toEqual(['objection', 'closing-papers'])
    expect((await serve(id)).code).toBe('not-in-this-state')
    const { data: lawyers } = await it_.call<LawyerCase>(it_.lawyer, 'open', { id })
    expect(lawyers.missing.map(({ code }) => code)).toEqual(['closing-report'])
  })

  test('the person is told what was noted; noted when their time to object is over, it says how that is known', async () => {
    const applicant = await it_.stage.resident()
    const id = await engaged({ applicant })
    await end(id)
    it_.stage.at('2026-12-20T08:30:00+08:00')
    expect((await serve(id)).fields).toHaveProperty('note')
    expect((await serve(id, { note: '回执上有本人签名，11月23日' })).code).toBeUndefined()
    const told = await it_.db
      .selectFrom('message')
      .select('body')
      .where('account_id', '=', applicant.accountId)
      .where('kind', '=', 'aid-decision-served')
      .execute()
    expect(told).toEqual([{ body: expect.stringMatching(/记的是11月23日.*最晚12月8日/) }])
  })

  test('noted later, the thirty days run from the day it was received', async () => {
    const id = await engaged()
    await end(id)
    it_.stage.at('2026-11-26T08:30:00+08:00')
    await serve(id, { servedOn: '2026-11-25' })
    expect(await runningClocks(it_.db, id)).toContainEqual({
      what: 'closing-papers',
      dueOn: '2026-12-25',
      paused: false,
    })
  })

  test('nobody handled it: no file is waited for', async () => {
    const id = await caseIn(it_.stage, 'granted', { applicant: resident })
    await end(id)
    await serve(id)
    expect((await runningClocks(it_.db, id)).map(({ what }) => what)).toEqual(['objection'])
  })
})
