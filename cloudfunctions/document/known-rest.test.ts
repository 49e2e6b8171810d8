import { randomUUID } from 'node:crypto'
import { cross } from '@contract/aid/testing/forms'
import { keepMeeting } from '@server/kit/casework/meeting'
import { caseIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { papersOn } from './testing/papers'

const AT = '2026-11-24T01:00:00.000Z'
const COUNTY = '140406'
let stage: Stage
let county: Person
let lawyer: Person
let resident: Person
let papers: ReturnType<typeof papersOn>
beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-11-24T09:00:00+08:00')
  county = await stage.staff('county', COUNTY)
  lawyer = await stage.practitioner(COUNTY)
  papers = papersOn(stage, () => county)
})
beforeEach(async () => {
  resident = await stage.resident('王秀英')
})
afterAll(async () => {
  expect(stage.logged).toEqual([])
  await stage.close()
})

const db = () => stage.service.db
const inCase = (status: Parameters<typeof caseIn>[1], more: Partial<Parameters<typeof caseIn>[2]> = {}) =>
  caseIn(stage, status, { applicant: resident, handler: lawyer, ...more })
async function mustTell(id: string, code: string, told: string[], extra: object = {}): Promise<void> {
  const words = await papers.wordsOf(id, code, extra)
  for (const one of told) expect(words).toContain(one)
}

const assigned = async (applicationId: string, practitioner: Person, change: object = {}) => {
  const id = randomUUID()
  await db()
    .insertInto('aid_assignment')
    .values({
      id,
      application_id: applicationId,
      county_code: COUNTY,
      practitioner_id: practitioner.accountId,
      unit: null,
      assigned_by: county.accountId,
      assigned_at: AT,
      remind_at: '2026-11-24T13:00:00.000Z',
      answer_by: '2026-11-25T01:00:00.000Z',
      basis: '{}',
      chosen: false,
      because: null,
      fallback: null,
      ...change,
    })
    .execute()
  return id
}

/** A change of lawyer asked for by whoever applied, and what came of it. */
async function changed(applicationId: string, outcome: 'allowed' | 'denied') {
  const assignment = await assigned(applicationId, lawyer, {
    outcome: 'changed',
    accepted_at: AT,
    ended_at: AT,
  })
  const id = randomUUID()
  await db()
    .insertInto('aid_change')
    .values({
      id,
      application_id: applicationId,
      county_code: COUNTY,
      assignment_id: assignment,
      said_sealed: papers.seal('aid_change.said', id, '三次约好都没有来'),
      asked_by: resident.accountId,
      asked_at: AT,
      due_on: '2026-11-27',
      outcome,
      reasons: '约见三次没有到场，查证属实。',
      hand_over: outcome === 'allowed' ? '起诉状和证据' : null,
      decider_id: county.accountId,
      decided_at: AT,
    })
    .execute()
}

/** A bound volume. */
async function bound() {
  const id = await inCase('archived', { set: { closed_on: '2026-11-20', closing_basis: '判决书' } })
  const piece = { source: 'centre', sm3: 'x' } as const
  await db()
    .insertInto('case_volume')
    .values({
      application_id: id,
      county_code: COUNTY,
      number: `潞城援档字〔2026〕第${id}号`,
      year: 2026,
      title: '王秀英',
      lines: JSON.stringify([
        { ...piece, title: '法律援助申请表', from: 1, to: 2 },
        { ...piece, title: '判决书', from: 3, to: 3 },
      ]),
      pages: 3,
      bytes: 1,
      storage_key: randomUUID(),
      parts: JSON.stringify(['x']),
      sm3: 'a'.repeat(64),
      archived_by: county.accountId,
      archived_at: AT,
    })
    .execute()
  return id
}

describe('whose application it is', () => {
  test('a relative is named on the form with the kinship; whoever only filled it is no agent', async () => {
    const kin = { set_by: resident.accountId, set_at: AT }
    const [byKin, byHelper] = [
      await inCase('submitted', { set: { filed_as: 'relative' } }),
      await inCase('submitted', { set: { filed_as: 'helper' } }),
    ]
    const agent = (id: string, name: string) => papers.seal('aid_agent.name', id, name)
    await db()
      .insertInto('aid_agent')
      .values([
        {
          ...kin,
          application_id: byKin,
          kind: 'relative',
          name_sealed: agent(byKin, '张大山'),
          relation: '儿子',
          phone_sealed: 'x',
          id_number_sealed: 'x',
        },
        {
          ...kin,
          application_id: byHelper,
          kind: 'helper',
          name_sealed: agent(byHelper, '明白人'),
          relation: '网格员',
          phone_sealed: null,
          id_number_sealed: null,
        },
      ])
      .execute()
    await mustTell(byKin, 'application-form', ['代理人姓名张大山', '关系儿子'])
    const words = await papers.wordsOf(byHelper, 'application-form')
    expect(words).toContain('代理人姓名无')
    expect(words).not.toContain('明白人')
  })

  test('the check is allowed of the household’s means, the opponent’s left out', async () => {
    const household = [
      { name: '张大山', relation: '配偶', monthlyIncomeYuan: 120, isOpponent: false },
      { name: '王大强', relation: '儿子', monthlyIncomeYuan: 0, isOpponent: true },
    ]
    const id = await inCase('submitted', { form: { circumstance: null, meansChoice: 'promise', household } })
    expect(await papers.knownIn(id, 'check-authorisation')).toEqual(['scope'])
    await mustTell(id, 'check-authorisation', [
      '本人和共同生活的家庭成员（张大山）的收入、存款、房产、车辆等情况。',
    ])
    const alone = await inCase('submitted', {
      form: { circumstance: null, meansChoice: 'promise', household: [] },
    })
    await mustTell(alone, 'check-authorisation', ['本人的收入、存款、房产、车辆等情况。'])
  })
})

describe('the lawyer’s papers', () => {
  test('a civil case begins with the cause its matter goes by; where it may be several it is typed', async () => {
    const id = await inCase('assigned', { form: { aidForm: 'civil', matterType: 'wages' } })
    expect(await papers.knownIn(id, 'civil-letter')).toEqual(['cause'])
    await mustTell(id, 'civil-letter', ['追索劳动报酬纠纷一案'], {
      recipientOffice: '潞城区人民法院',
      stage: '一审',
    })
    const open = await inCase('assigned', { form: { aidForm: 'civil', matterType: 'other' } })
    expect(await papers.knownIn(open, 'civil-letter')).toEqual([])
    const criminal = await inCase('assigned', { form: { aidForm: 'criminal-agency', matterType: 'traffic' } })
    expect(await papers.knownIn(criminal, 'criminal-letter')).toEqual([])
  })

  test('the record of the meeting is what was signed, who was there, when and where', async () => {
    const id = await inCase('engaged')
    await keepMeeting(db(), stage.service.keyring, {
      id: randomUUID(),
      applicationId: id,
      handlerId: lawyer.accountId,
      metOn: '2026-11-23',
      place: '店上镇司法所',
      readAloud: true,
      talk: '说了要赡养费的事。',
      strokes: cross,
      signedAt: AT,
    })
    expect(await papers.knownIn(id, 'meeting-record')).toEqual(['metAt', 'place', 'present', 'talk'])
    await mustTell(id, 'meeting-record', ['2026年11月23日', '店上镇司法所', '、王秀英', '说了要赡养费的事。'])
  })

  test('the approval of a change has what was said and what was decided', async () => {
    const id = await inCase('engaged')
    await changed(id, 'denied')
    await mustTell(id, 'change-approval', [
      '三次约好都没有来',
      '约见三次没有到场，查证属实。',
      '不同意更换。',
    ])
    expect(await papers.knownIn(id, 'change-notice')).toEqual([])
  })

  test('the notice of a change names who had it, who has it, and by when the papers are to be with them', async () => {
    const next = await stage.practitioner(COUNTY, 'lawyer', '周律师')
    const before = await db()
      .selectFrom('account')
      .select('name')
      .where('id', '=', lawyer.accountId)
      .executeTakeFirstOrThrow()
    const id = await inCase('assigned', { handler: next })
    await changed(id, 'allowed')
    await assigned(id, next)
    expect(await papers.knownIn(id, 'change-notice')).toEqual(['reason', 'newLawyer', 'handOverBy'])
    const words = await papers.wordsOf(id, 'change-notice')
    for (const told of [
      `原承办人：${before.name}）`,
      '因约见三次没有到场',
      '更换后的承办人：周律师',
      // five days after the new lawyer was assigned, a Sunday put off
      '请原承办人在2026年11月30日前',
    ])
      expect(words).toContain(told)
    expect(words).not.toContain('三次约好都没有来')
  })
})

test('aid given first names the cause, and the day its papers are due', async () => {
  const id = await inCase('granted')
  await db()
    .insertInto('aid_decision')
    .values({
      application_id: id,
      act: 'grant',
      number: `潞城援决字〔2026〕第${id}号`,
      ground: null,
      reasons: '情况紧急',
      decider_id: county.accountId,
      decided_at: AT,
      next_due_on: '2026-11-27',
      provisional: true,
      provisional_cause: 'preservation',
    })
    .execute()
  await db()
    .insertInto('aid_clock')
    .values({
      application_id: id,
      what: 'provisional-papers',
      started_on: '2026-11-24',
      due_on: '2026-12-04',
      paused_on: null,
    })
    .execute()
  expect(await papers.knownIn(id, 'provisional')).toEqual(['urgentReason', 'papersBy'])
  await mustTell(id, 'provisional', ['要马上申请财产保全', '请在2026年12月4日前补办'])
})

test('the decision on an objection repeats what was objected, to which decision, and how it ended', async () => {
  const id = await inCase('refused')
  const { id: decision } = await db()
    .insertInto('aid_decision')
    .values({
      application_id: id,
      act: 'refuse',
      number: `潞城援不字〔2026〕第${id}号`,
      ground: 'not-in-hardship',
      reasons: '收入高',
      decider_id: county.accountId,
      decided_at: AT,
      next_due_on: '2026-12-09',
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  const objection = randomUUID()
  await db()
    .insertInto('aid_objection')
    .values({
      id: objection,
      application_id: id,
      county_code: COUNTY,
      against: 'refusal',
      decision_id: decision,
      said_sealed: papers.seal('aid_objection.said', objection, '把儿子的工资算进来了'),
      objector_id: resident.accountId,
      objected_at: AT,
      due_on: '2026-12-01',
      outcome: 'overturned',
      number: `潞城司援异字〔2026〕第${id}号`,
      reasons: '儿子是对方，不应计入。',
      decider_id: county.accountId,
      decided_at: AT,
    })
    .execute()
  await mustTell(id, 'objection', [
    `潞城援不字〔2026〕第${id}号`,
    '把儿子的工资算进来了',
    '撤销原决定，责令改正',
    '儿子是对方，不应计入。',
  ])
})

describe('once a case is over', () => {
  test('the catalogue is the volume’s own', async () => {
    const id = await bound()
    expect(await papers.knownIn(id, 'catalogue')).toEqual(['catalogue', 'pages'])
    await mustTell(id, 'catalogue', ['1. 法律援助申请表（第1—2页）', '2. 判决书（第3页）'])
  })

  test('the subsidy is what was paid and stands, not what was voided', async () => {
    const id = await bound()
    const payment = {
      application_id: id,
      payee_id: lawyer.accountId,
      rate_name: 'civilTrial',
      rate_day: '2026-11-20',
      batch: '2026-11',
      paid_on: '2026-11-23',
      paid_by: county.accountId,
      paid_at: AT,
    } as const
    await db()
      .insertInto('case_payment')
      .values({ ...payment, amount_fen: 90_000 })
      .execute()
    const other = await stage.staff('county', COUNTY, '同事')
    await db()
      .insertInto('case_payment_void')
      .values({
        application_id: id,
        round: 1,
        paid_by: county.accountId,
        because: '算错了标准',
        voided_by: other.accountId,
        voided_at: AT,
      })
      .execute()
    expect(await papers.knownIn(id, 'subsidy')).toEqual([])
    await db()
      .insertInto('case_payment')
      .values({ ...payment, amount_fen: 120_000, round: 2 })
      .execute()
    expect(await papers.knownIn(id, 'subsidy')).toEqual(['amount', 'amountBasis'])
    await mustTell(id, 'subsidy', ['1200元', '民事诉讼补贴标准（按结案日2026年11月20日）'], {
      opinion: '属实',
    })
  })

  test('the sheet of quality has the result and what the peers said, and not who they are', async () => {
    const id = await bound()
    const peers = [
      await stage.practitioner(COUNTY, 'lawyer', '齐律师'),
      await stage.practitioner(COUNTY, 'lawyer', '孟律师'),
    ]
    await db()
      .updateTable('practitioner')
      .set({ unit: '另一家律师事务所' })
      .where(
        'account_id',
        'in',
        peers.map(({ accountId }) => accountId),
      )
      .execute()
    const round = randomUUID()
    await db()
      .insertInto('peer_round')
      .values({
        id: round,
        county_code: COUNTY,
        percent: 10,
        seed: 1,
        pool: [id],
        drawn: [id],
        drawn_by: county.accountId,
        month: null,
        drawn_at: AT,
      })
      .execute()
    await db()
      .insertInto('peer_case')
      .values({
        application_id: id,
        round_id: round,
        county_code: COUNTY,
        handler_id: lawyer.accountId,
        sheet_version: 1,
        status: 'graded',
        score: 92,
        grade: 'excellent',
        graded_at: AT,
        appeal_by: '2026-12-04',
      })
      .execute()
    for (const [place, peer] of peers.entries()) {
      const seat = randomUUID()
      await db()
        .insertInto('peer_seat')
        .values({
          id: seat,
          application_id: id,
          place: place + 1,
          reviewer_id: peer.accountId,
          called_at: AT,
          due_on: '2026-12-04',
          secret_at: AT,
          scores: '{}',
          score: 92,
          said_sealed: papers.seal('peer_seat.said', seat, `意见第${place + 1}条`),
          done_at: AT,
        })
        .execute()
    }
    expect(await papers.knownIn(id, 'quality')).toEqual(['score', 'grade', 'comments'])
    const words = await papers.wordsOf(id, 'quality')
    for (const told of ['92', '优秀', '意见第1条', '意见第2条']) expect(words).toContain(told)
    expect(words).not.toMatch(/齐律师|孟律师/)
  })

  test('the record of a return visit is the newest call to the person, not one to the court', async () => {
    const id = await bound()
    const monitor = (said: string, called: 'recipient' | 'office', recorded_at: string) => {
      const one = randomUUID()
      return {
        id: one,
        application_id: id,
        county_code: COUNTY,
        kind: 'phone' as const,
        called,
        sheet_version: 1,
        handler_id: lawyer.accountId,
        by_id: county.accountId,
        done_on: '2026-11-23',
        scores: '{}',
        score: 90,
        said_sealed: papers.seal('case_monitor.said', one, said),
        mismatch_sealed: null,
        finding_id: null,
        recorded_at,
      }
    }
    await db()
      .insertInto('case_monitor')
      .values([
        monitor('律师没有收钱，满意', 'recipient', AT),
        monitor('法院说庭审认真', 'office', '2026-11-24T02:00:00.000Z'),
      ])
      .execute()
    expect(await papers.knownIn(id, 'return-visit')).toEqual(['metAt', 'visitWay', 'answers'])
    const words = await papers.wordsOf(id, 'return-visit', { comments: '满意' })
    for (const told of ['2026年11月23日', '电话', '律师没有收钱，满意']) expect(words).toContain(told)
    expect(words).not.toContain('法院说庭审认真')
  })
})
