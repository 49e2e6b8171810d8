import { randomUUID } from 'node:crypto'
import { caseIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { papersOn } from './testing/papers'

const AT = '2026-11-24T01:00:00.000Z'
let stage: Stage
let county: Person
let lawyer: Person
let resident: Person
let call: ReturnType<typeof papersOn>['call']
let make: ReturnType<typeof papersOn>['make']
let knownIn: ReturnType<typeof papersOn>['knownIn']
let wordsOf: ReturnType<typeof papersOn>['wordsOf']
let seal: ReturnType<typeof papersOn>['seal']
beforeAll(async () => {
  stage = await openStage()
  ;({ call, make, knownIn, wordsOf, seal } = papersOn(stage, () => county))
  stage.at('2026-11-24T09:00:00+08:00')
  county = await stage.staff('county', '140406')
  lawyer = await stage.practitioner('140406')
})
beforeEach(async () => {
  resident = await stage.resident('王秀英')
})
afterAll(async () => {
  expect(stage.logged).toEqual([])
  await stage.close()
})

const db = () => stage.service.db
const inCase = (status: Parameters<typeof caseIn>[1], set = {}) =>
  caseIn(stage, status, { applicant: resident, handler: lawyer, set })

async function asked(id: string) {
  const { id: supplement_id } = await db()
    .insertInto('aid_supplement')
    .values({
      application_id: id,
      county_code: '140406',
      ordinal: 1,
      reasons: '看不清收入情况',
      new_circumstance: null,
      asker_id: county.accountId,
      asked_at: AT,
      due_on: '2026-12-04',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const item = { supplement_id, help: '有一样就行' }
  await db()
    .insertInto('aid_supplement_item')
    .values([
      { ...item, code: 'means-proof', name: '经济困难证明', note: null },
      { ...item, code: 'identity-card', name: '身份证', note: '反面没拍清楚' },
    ])
    .execute()
}

describe('the one-time notice', () => {
  test('is filled from the list that waits: what, by when, where to', async () => {
    const id = await inCase('supplement')
    await asked(id)
    expect(await knownIn(id, 'one-time-notice')).toEqual(['missing', 'supplyBy', 'consequence'])
    const words = await wordsOf(id, 'one-time-notice')
    for (const told of [
      '1. 身份证（反面没拍清楚）：有一样就行；',
      '2. 经济困难证明：有一样就行。',
      '请在2026年12月4日前一次补齐',
      '补充的原因：看不清收入情况。',
      '也可以送到本中心；',
    ])
      expect(words).toContain(told)
  })

  test('what somebody types stands in its place, and without a list all is asked for', async () => {
    const id = await inCase('supplement')
    await asked(id)
    const words = await wordsOf(id, 'one-time-notice', { missing: '只补户口本' })
    expect(words).toContain('只补户口本')
    expect(words).not.toContain('经济困难证明')
    const without = await inCase('submitted')
    expect(await knownIn(without, 'one-time-notice')).toEqual([])
    expect((await make(without, 'one-time-notice')).fields).toHaveProperty(['extra.missing'])
  })
})

test('the letter to another centre is filled from what it was asked', async () => {
  const id = await inCase('cooperation')
  const cooperation = randomUUID()
  await db()
    .insertInto('aid_cooperation')
    .values({
      id: cooperation,
      application_id: id,
      centre: '太原市迎泽区法律援助中心',
      what_sealed: seal('aid_cooperation.what', cooperation, '核查申请人在你区的打工收入'),
      asker_id: county.accountId,
      asked_at: AT,
      reply_by: '2026-12-10',
    })
    .execute()
  const known = await call('ofCase', { applicationId: id })
  expect(JSON.stringify(known.data)).not.toContain('打工收入')
  expect(await knownIn(id, 'cooperation')).toEqual(['recipientOffice', 'cooperation', 'replyBy'])
  const words = await wordsOf(id, 'cooperation')
  for (const told of ['太原市迎泽区法律援助中心：', '核查申请人在你区的打工收入', '请于2026年12月10日前函复'])
    expect(words).toContain(told)
})

test('the approval form has what was proposed and what the colleague said', async () => {
  const id = await inCase('granted')
  await db()
    .insertInto('aid_proposal')
    .values({
      application_id: id,
      act: 'grant',
      ground: null,
      reasons: '事项和困难都属实。',
      proposer_id: county.accountId,
      proposed_at: AT,
      outcome: 'approved',
      settler_id: lawyer.accountId,
      settled_at: AT,
      note: null,
    })
    .execute()
  const words = await wordsOf(id, 'approval')
  expect(words).toContain('拟给予法律援助。事项和困难都属实。')
  expect(words).toContain('同意。')
})

test('a letter of a notified defence names the court, its case and the charge', async () => {
  const id = await inCase('assigned', {
    source: 'notice',
    channel: 'notice',
    aid_form: 'criminal-defence',
  })
  await db()
    .insertInto('defence_notice')
    .values({
      application_id: id,
      county_code: '140406',
      authority: 'court',
      authority_name: '潞城区人民法院',
      document_number: '（2026）晋0406刑初5号函',
      case_number: '（2026）晋0406刑初5号',
      stage: 'first-instance',
      ground: 'minor',
      person_index: id,
      details_sealed: seal('defence_notice.details_sealed', id, JSON.stringify({ charge: '盗窃' })),
      hearing_on: null,
      received_at: AT,
      registered_by: county.accountId,
      registered_at: AT,
    })
    .execute()
  expect(await knownIn(id, 'criminal-letter')).toEqual(['recipientOffice', 'cause', 'caseNumber', 'stage'])
  const words = await wordsOf(id, 'criminal-letter')
  for (const told of ['潞城区人民法院：', '涉嫌盗窃', '（2026）晋0406刑初5号', '一审'])
    expect(words).toContain(told)
})

test('a termination’s paper has the number, the ground and the reasons it was decided with', async () => {
  const id = await inCase('terminated')
  const { id: clock } = await db()
    .insertInto('aid_clock')
    .values({
      application_id: id,
      what: 'termination-service',
      started_on: '2026-11-24',
      due_on: '2026-11-27',
      paused_on: null,
      ended_at: AT,
      outcome: 'met',
      warned_at: null,
      escalated_at: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  await db()
    .insertInto('case_termination')
    .values({
      id: randomUUID(),
      application_id: id,
      county_code: '140406',
      ground: 'own-lawyer',
      number: '潞城援终字〔2026〕第31号',
      reasons: '受援人自己请了律师。',
      heard: 'nothing-said',
      heard_sealed: null,
      decider_id: county.accountId,
      decided_at: AT,
      clock_id: clock,
      serve_by: '2026-11-27',
    })
    .execute()
  const words = await wordsOf(id, 'termination')
  for (const told of ['潞城援终字〔2026〕第31号', '自行委托律师', '受援人自己请了律师'])
    expect(words).toContain(told)
})

test('the closing report has what the lawyer wrote when handing the file in', async () => {
  const id = await inCase('filed', { closed_on: '2026-11-23', closing_basis: '判决书' })
  const filing = randomUUID()
  await db()
    .insertInto('case_closing')
    .values({
      application_id: id,
      stage: 'trial',
      basis: 'judgment',
      closed_on: '2026-11-23',
      outcome: 'won',
      benefit_fen: 1_200_000,
      closed_by: lawyer.accountId,
      closed_at: AT,
    })
    .execute()
  await db()
    .insertInto('case_filing')
    .values({
      id: filing,
      application_id: id,
      work_sealed: seal('case_filing.work', filing, '出庭一次。'),
      result_sealed: seal('case_filing.result', filing, '每月给五百元。'),
      filed_by: lawyer.accountId,
      filed_at: AT,
    })
    .execute()
  const words = await wordsOf(id, 'closing', { cause: '赡养纠纷' })
  for (const told of ['出庭一次。', '每月给五百元。', '12000', '审判阶段']) expect(words).toContain(told)
})

test('the record of telling has the newest progress, and of a meeting what was signed', async () => {
  const id = await inCase('engaged')
  const progress = randomUUID()
  await db()
    .insertInto('case_progress')
    .values({
      id: progress,
      application_id: id,
      handler_id: lawyer.accountId,
      kind: 'hearing',
      happened_on: '2026-11-23',
      what_sealed: seal('case_progress.what', progress, '开了庭，等判决'),
      told_at: AT,
    })
    .execute()
  expect(await knownIn(id, 'progress-record')).toEqual(['metAt', 'toldHow', 'told'])
  expect(await wordsOf(id, 'progress-record')).toContain('2026年11月23日，开庭：开了庭，等判决')
  expect(await knownIn(id, 'meeting-record')).toEqual([])
})
