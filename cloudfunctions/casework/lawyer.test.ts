import { randomUUID } from 'node:crypto'
import type { LawyerCase } from '@contract/casework/schema'
import { completeForm } from '@contract/aid/testing/forms'
import { runningClocks, startClock } from '@server/kit/aid/clocks'
import { engagedCase } from '@server/kit/testing/casework'
import { caseIn } from '@server/kit/testing/cases'
import { picture } from '@server/kit/testing/picture'
import type { Person } from '@server/kit/testing/stage'
import { drawn, openCaseStage } from './testing/case-stage'

let it_: Awaited<ReturnType<typeof openCaseStage>>
let resident: Person
beforeAll(async () => {
  it_ = await openCaseStage()
})
afterAll(async () => {
  expect(JSON.stringify(it_.stage.logged)).not.toContain(completeForm().phone)
  await it_.stage.close()
})
beforeEach(async () => {
  it_.stage.at('2026-11-23T08:30:00+08:00')
  resident = await it_.stage.resident()
})

const open = (id: string, person = it_.lawyer) => it_.call<LawyerCase>(person, 'open', { id })
const sign = (id: string, change: object = {}) =>
  it_.call<LawyerCase>(it_.lawyer, 'engage', { id, stage: 'trial', signedOn: '2026-11-23', ...change })
const signed = async () => {
  const id = await it_.accepted(resident)
  await it_.add(id, 'agreement')
  await it_.add(id, 'power-of-attorney')
  return id
}
const meeting = {
  metOn: '2026-11-23',
  place: '潞城区法律援助中心',
  told: { duty: true, relief: true, risks: true, rights: true },
  readAloud: true,
  talk: '问了欠薪的经过，有欠条，老板电话打得通。',
  strokes: drawn,
}
const events = async (id: string, act: string) =>
  (await it_.db.selectFrom('audit_log').selectAll().where('act', '=', act).execute()).filter((row) =>
    JSON.stringify(row).includes(id),
  )

describe('the page', () => {
  test('masked, with what to do; a look and a reveal leave their traces; nobody else finds it', async () => {
    const id = await it_.accepted(resident)
    const { data } = await open(id)
    const form = completeForm()
    expect(data).toMatchObject({
      status: 'accepted',
      todos: ['engage', 'meet'],
      assignedOn: '2026-11-23',
      engageBy: '2026-11-30',
      stages: ['trial', 'non-litigation'],
      takesPapers: true,
      acts: ['engage', 'record-progress'],
      missing: [],
    })
    expect(JSON.stringify(data)).not.toContain(form.phone)
    expect(JSON.stringify(data)).not.toContain(form.idNumber)
    expect(data.name).toMatch(/^.\*+$/)
    expect((await open(id, it_.other)).code).toBe('not-found')
    const asked = await it_.call(it_.lawyer, 'reveal', { id, field: 'phone', reason: '约见受援人' })
    expect(asked.data).toEqual({ value: form.phone })
    expect(await events('约见受援人', 'revealed')).toHaveLength(1)
    expect((await it_.call(it_.other, 'reveal', { id, field: 'phone', reason: '约见' })).code).toBe(
      'not-found',
    )
  })

  test('proofs of means are not the lawyer’s', async () => {
    const id = await it_.accepted(resident)
    const paper = async (kind: 'case' | 'hardship') => {
      const paperId = randomUUID()
      const key = `aid/${id}/${paperId}`
      await it_.stage.service.files.put(key, Buffer.from(picture, 'base64'))
      await it_.db
        .insertInto('aid_paper')
        .values({
          id: paperId,
          application_id: id,
          owner_id: resident.accountId,
          kind,
          storage_key: key,
          type: 'image/png',
          bytes: 80,
          sm3: 'x',
          uploaded_at: it_.stage.service.clock().toISOString(),
          removed_at: null,
        })
        .execute()
      return paperId
    }
    const iou = await paper('case')
    const hardship = await paper('hardship')
    expect((await open(id)).data.applicationPapers.map((one) => one.id)).toEqual([iou])
    const look = (paperId: string) => it_.call(it_.lawyer, 'applicationPaper', { applicationId: id, paperId })
    expect((await look(iou)).data.content).toContain('data:image/png')
    expect((await look(hardship)).code).toBe('not-found')
  })
})

describe('engaging', () => {
  test('agreement and power of attorney in the file, then the work begins', async () => {
    const id = await it_.accepted(resident)
    const bare = await sign(id)
    expect(Object.keys(bare.fields ?? {})).toEqual(['papers.agreement', 'papers.power-of-attorney'])
    await it_.add(id, 'agreement')
    expect(Object.keys((await sign(id)).fields ?? {})).toEqual(['papers.power-of-attorney'])
    await it_.add(id, 'power-of-attorney')
    const { data } = await sign(id)
    expect(data).toMatchObject({
      status: 'engaged',
      engagement: { stage: 'trial', signedOn: '2026-11-23', lateCause: null },
    })
    expect(data.missing.map(({ code }) => code)).toEqual([
      'meeting',
      'pleading',
      'opinion',
      'outcome',
      'closing-report',
    ])
    expect(await runningClocks(it_.db, id)).toEqual([])
    expect(await it_.messages(resident, 'aid-engaged')).toHaveLength(1)
    expect((await sign(id)).code).toBe('not-in-this-state')
  })

  test('late only with a cause; never before the assignment or in the time to come', async () => {
    const id = await signed()
    it_.stage.at('2026-12-02T09:00:00+08:00')
    expect((await sign(id, { signedOn: '2026-11-22' })).fields).toHaveProperty('signedOn')
    expect((await sign(id, { signedOn: '2026-12-03' })).fields).toHaveProperty('signedOn')
    expect(Object.keys((await sign(id, { signedOn: '2026-12-01' })).fields ?? {})).toEqual([
      'lateCause',
      'lateSaid',
    ])
    const late = { signedOn: '2026-12-01', lateCause: 'recipient', lateSaid: '人在外地打工，月底才回来' }
    expect((await sign(id, late)).data.engagement).toMatchObject({ lateCause: 'recipient' })
  })

  test('signed in time and noted later needs no cause; a stage the form does not know is refused', async () => {
    const id = await signed()
    it_.stage.at('2026-12-02T09:00:00+08:00')
    expect((await sign(id, { stage: 'investigation' })).fields).toHaveProperty('stage')
    expect((await sign(id, { signedOn: '2026-11-30' })).data.engagement).toMatchObject({ lateSaid: null })
  })

  test('twice at once is one; a repeat of the same request is answered and not done again', async () => {
    const id = await signed()
    const requestId = randomUUID()
    const both = await Promise.all([sign(id, { requestId }), sign(id)])
    expect(both.filter(({ data }) => data)).toHaveLength(1)
    expect(both.find(({ code }) => code)?.code).toBe('not-in-this-state')
    const rows = await it_.db
      .selectFrom('case_engagement')
      .select('id')
      .where('application_id', '=', id)
      .execute()
    expect(rows).toHaveLength(1)
    const other = await signed()
    const same = randomUUID()
    const first = await sign(other, { requestId: same })
    expect((await sign(other, { requestId: same })).data).toEqual(first.data)
  })

  test('the agreement of the lawyer before is not the next one’s; each meets the person themselves', async () => {
    const id = await signed()
    await sign(id)
    await it_.call(it_.lawyer, 'recordMeeting', { id, ...meeting })
    await it_.db
      .updateTable('aid_application')
      .set({ status: 'accepted', handler_id: it_.other.accountId })
      .where('id', '=', id)
      .execute()
    await startClock(it_.db, id, 'engagement', it_.stage.service.clock())
    const next = { id, stage: 'trial', signedOn: '2026-11-23' }
    expect(Object.keys((await it_.call(it_.other, 'engage', next)).fields ?? {})).toEqual([
      'papers.agreement',
      'papers.power-of-attorney',
    ])
    await it_.add(id, 'agreement', 'trial', it_.other)
    await it_.add(id, 'power-of-attorney', 'trial', it_.other)
    expect((await it_.call<LawyerCase>(it_.other, 'engage', next)).data.todos).toContain('meet')
    const earlier = { ...meeting, metOn: '2026-11-22' }
    expect((await it_.call(it_.other, 'recordMeeting', { id, ...earlier })).fields).toEqual({
      metOn: '约见的日子不能早于接手那天',
    })
    const met = await it_.call<LawyerCase>(it_.other, 'recordMeeting', { id, ...meeting })
    expect(met.data.meeting).toMatchObject({ intact: true })
  })

  test('another stage later asks for other papers', async () => {
    const id = await engagedCase(it_.stage, { applicant: resident, handler: it_.lawyer })
    const { data } = await it_.call<LawyerCase>(it_.lawyer, 'setStage', { id, stage: 'non-litigation' })
    expect(data.missing.map(({ code }) => code)).toContain('outcome')
    expect(data.missing.map(({ code }) => code)).not.toContain('opinion')
    const wrong = await it_.call(it_.lawyer, 'setStage', { id, stage: 'arbitration' })
    expect(wrong.fields).toHaveProperty('stage')
    const early = await it_.accepted(resident)
    expect((await it_.call(it_.lawyer, 'setStage', { id: early, stage: 'trial' })).code).toBe(
      'not-in-this-state',
    )
  })
})

describe('papers of the file', () => {
  test('named by the rules, opened with a trace, taken out, and closed to others', async () => {
    const id = await engagedCase(it_.stage, { applicant: resident, handler: it_.lawyer })
    const { data: page } = await it_.add(id, 'pleading')
    expect(page).toMatchObject({ name: '起诉状、申请书或者答辩状', type: 'image/png' })
    expect((await it_.add(id, 'pleading', 'trial', it_.other)).code).toBe('not-found')
    expect((await it_.add(id, 'file-notes')).fields).toHaveProperty('code')
    const one = { applicationId: id, paperId: page.id }
    expect((await it_.call(it_.lawyer, 'paper', one)).data.content).toContain('base64')
    expect((await it_.call(it_.county, 'countyPaper', one)).data.content).toContain('base64')
    expect((await it_.call(it_.neighbour, 'countyPaper', one)).code).toBe('not-found')
    expect((await it_.call(it_.other, 'paper', one)).code).toBe('not-found')
    expect(await events(page.id, 'case-paper-opened')).toHaveLength(2)
    const { data } = await it_.call<LawyerCase>(it_.lawyer, 'removePaper', one)
    expect(data.papers).toEqual([])
    expect(data.missing.map(({ code }) => code)).toContain('pleading')
    expect((await it_.call(it_.lawyer, 'paper', one)).code).toBe('not-found')
  })

  test('what is no picture is refused; a file handed in takes nothing more', async () => {
    const id = await engagedCase(it_.stage, { applicant: resident, handler: it_.lawyer })
    const text = await it_.call(it_.lawyer, 'addPaper', {
      id: randomUUID(),
      applicationId: id,
      stage: 'trial',
      code: 'other',
      content: Buffer.from('不是照片').toString('base64'),
    })
    expect(text.code).toBe('file-type')
    const filed = await caseIn(it_.stage, 'filed', {
      applicant: resident,
      handler: it_.lawyer,
      set: { closed_on: '2026-11-20' },
    })
    expect((await it_.add(filed, 'other')).code).toBe('not-in-this-state')
  })

  test('one’s own application is nobody’s case', async () => {
    const id = await engagedCase(it_.stage, { applicant: it_.lawyer, handler: it_.lawyer })
    expect((await it_.add(id, 'other')).code).toBe('own-case')
    expect((await sign(id)).code).toBe('own-case')
  })
})

describe('the first meeting', () => {
  test('four points, each of them; signed; kept sealed; once', async () => {
    const id = await engagedCase(it_.stage, { applicant: resident, handler: it_.lawyer })
    const meet = (change: object = {}) =>
      it_.call<LawyerCase>(it_.lawyer, 'recordMeeting', { id, ...meeting, ...change })
    for (const point of ['duty', 'relief', 'risks', 'rights']) {
      const { fields } = await meet({ told: { ...meeting.told, [point]: false } })
      expect(Object.keys(fields ?? {})).toEqual([`told.${point}`])
    }
    expect((await meet({ strokes: [[[1, 1, 0]]] })).code).toBe('signature-missing')
    expect((await meet({ metOn: '2026-11-24' })).fields).toHaveProperty('metOn')
    const { data } = await meet()
    expect(data.meeting).toMatchObject({ place: meeting.place, talk: meeting.talk, intact: true })
    expect(data.todos).not.toContain('meet')
    expect(data.missing.map(({ code }) => code)).not.toContain('meeting')
    expect((await meet()).code).toBe('met-already')
    const stored = await it_.db
      .selectFrom('case_meeting')
      .selectAll()
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(stored)).not.toContain('欠条')
  })

  test('one put into another case says it is not intact', async () => {
    const id = await engagedCase(it_.stage, { applicant: resident, handler: it_.lawyer })
    await it_.call(it_.lawyer, 'recordMeeting', { id, ...meeting })
    const other = await engagedCase(it_.stage, { applicant: resident, handler: it_.lawyer })
    const row = await it_.db
      .selectFrom('case_meeting')
      .selectAll()
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow()
    const moved = { ...row, id: randomUUID(), application_id: other }
    await it_.db.insertInto('case_meeting').values(moved).execute()
    expect((await open(other)).data.meeting).toMatchObject({ talk: '', strokes: [], intact: false })
  })

  test('twice at once is one', async () => {
    const id = await engagedCase(it_.stage, { applicant: resident, handler: it_.lawyer })
    const meet = () => it_.call(it_.lawyer, 'recordMeeting', { id, ...meeting })
    const both = await Promise.all([meet(), meet()])
    expect(both.filter(({ data }) => data)).toHaveLength(1)
    expect(both.find(({ code }) => code)?.code).toBe('met-already')
  })
})
