import { randomUUID } from 'node:crypto'
import type { OwnQuality, PeerCase, Peers, Seat } from '@contract/quality/peer-schema'
import { completeForm } from '@contract/aid/testing/forms'
import { sealClient } from '@server/kit/ledger/client'
import { rowIn } from '@server/kit/testing/cases'
import { addConsultation } from '@server/kit/testing/ledger'
import { openPeerStage, points, type PeerStage } from './testing/peer-stage'

let at: PeerStage
beforeAll(async () => {
  at = await openPeerStage()
})
afterAll(async () => {
  expect(JSON.stringify(at.stage.logged)).not.toContain('王秀英')
  await at.stage.close()
})
beforeEach(() => at.stage.at('2026-11-23T09:00:00+08:00'))

const NAMES = ['王秀英', '钱老板', '李承办', '甲律师事务所']

describe('a drawing', () => {
  test('archived cases, by a seed that draws the same again; two reviewers each of other firms, told neutrally', async () => {
    const { id, seats, data } = await at.drawn()
    expect(seats.map(({ place }) => place)).toEqual([1, 2])
    expect(new Set(seats.map(({ reviewer_id }) => reviewer_id)).size).toBe(2)
    expect(seats.map(({ reviewer_id }) => reviewer_id)).not.toContain(at.handler.accountId)
    // fifteen days after Monday the 23rd
    expect(seats[0]!.due_on).toBe('2026-12-08')
    const [message] = await at.told(seats[0]!.person, 'review-called')
    expect(message).toContain(`/lawyer/peer-review/index?id=${seats[0]!.id}`)
    const [round] = data.rounds
    expect(round).toMatchObject({ pool: 1, drawn: 1, percent: 100 })
    expect((await at.call(at.city, 'redrawPeers', { id: round!.id })).data).toEqual({ same: true })
    expect((await at.call(at.neighbour, 'redrawPeers', { id: round!.id })).code).toBe('not-found')
    expect(data.rows.find((row) => row.id === id)).toMatchObject({
      waiting: 2,
      empty: 0,
      status: 'reviewing',
    })
  })

  test('a case once in its life; nothing left to draw; not in another’s county; two at once are one', async () => {
    expect((await at.call(at.county, 'drawPeers', { countyCode: '140406' })).code).toBe('nothing-to-draw')
    expect((await at.call(at.neighbour, 'drawPeers', { countyCode: '140406' })).code).toBe('not-found')
    expect((await at.call<Peers>(at.neighbour, 'peers')).data).toMatchObject({
      rows: [],
      rounds: [],
      open: [],
    })
    const { id } = await at.archived()
    const both = await Promise.all([
      at.call(at.county, 'drawPeers', { countyCode: '140406' }),
      at.call(at.city, 'drawPeers', { countyCode: '140406' }),
    ])
    expect(both.filter(({ code }) => code === undefined)).toHaveLength(1)
    expect(await at.seatsOf(id)).toHaveLength(2)
  })

  test('never a colleague, a beginner, who was assigned it, who advised a party, who acts for the opponent', async () => {
    const colleague = await at.lawyer('同所的', '长治甲律师事务所')
    const beginner = await at.lawyer('新律师', '长治己律师事务所', '2025-01-01')
    const before = await at.lawyer('前承办', '长治庚律师事务所')
    const { id } = await at.archived()
    await at.db
      .insertInto('aid_assignment')
      .values({
        id: randomUUID(),
        application_id: id,
        county_code: '140406',
        practitioner_id: before.accountId,
        unit: '长治庚律师事务所',
        assigned_by: at.county.accountId,
        assigned_at: '2026-11-01T01:00:00Z',
        remind_at: '2026-11-01T02:00:00Z',
        answer_by: '2026-11-02T01:00:00Z',
        basis: '{}',
        chosen: false,
        because: null,
        fallback: null,
        reminded_at: null,
        overdue_told_at: null,
        outcome: 'declined',
        cause: 'illness',
        note: null,
        accepted_at: null,
        ended_at: '2026-11-01T03:00:00Z',
      })
      .execute()
    const opponents = await rowIn(at.stage, 'engaged', {
      applicant: await at.stage.resident('钱老板'),
      handler: at.reviewers[0]!,
      form: { name: '钱老板' },
    })
    await at.db
      .insertInto('aid_party')
      .values([
        { application_id: id, side: 'opponent', name_index: 'index-of-qian' },
        { application_id: opponents, side: 'applicant', name_index: 'index-of-qian' },
      ])
      .execute()
    await at.db
      .insertInto('aid_assignment')
      .values({
        id: randomUUID(),
        application_id: opponents,
        county_code: '140406',
        practitioner_id: at.reviewers[0]!.accountId,
        unit: '长治乙律师事务所',
        assigned_by: at.county.accountId,
        assigned_at: '2026-11-01T01:00:00Z',
        remind_at: '2026-11-01T02:00:00Z',
        answer_by: '2026-11-02T01:00:00Z',
        basis: '{}',
        chosen: false,
        because: null,
        fallback: null,
        reminded_at: null,
        overdue_told_at: null,
        outcome: 'accepted',
        cause: null,
        note: null,
        accepted_at: '2026-11-01T03:00:00Z',
        ended_at: null,
      })
      .execute()
    const advised = await addConsultation(at.stage, at.reviewers[1]!)
    await at.db
      .updateTable('consultation')
      .set({ ...sealClient(at.stage.service.keyring, advised, { name: '钱老板' }), version: 2 })
      .where('id', '=', advised)
      .execute()
    await at.call(at.county, 'drawPeers', { countyCode: '140406' })
    const called = new Set<string>()
    // every seat left in turn: who is called at last is everybody who may
    for (;;) {
      const open = (await at.seatsOf(id)).filter(({ declined_at }) => !declined_at)
      if (open.length === 0) break
      for (const seat of open) {
        called.add(seat.reviewer_id)
        const person = at.personOf(seat.reviewer_id)
        await at.call(person, 'decline', { id: seat.id, cause: 'conflict' })
      }
    }
    expect([...called].sort()).toEqual(
      at.reviewers
        .slice(2)
        .map(({ accountId }) => accountId)
        .sort(),
    )
    for (const one of [colleague, beginner, before]) expect(called).not.toContain(one.accountId)
    const seat = {
      id: randomUUID(),
      application_id: id,
      place: 3,
      reviewer_id: colleague.accountId,
      called_at: '2026-11-23T01:00:00Z',
      due_on: '2026-12-08',
    }
    await expect(at.db.insertInto('peer_seat').values(seat).execute()).rejects.toThrow('own firm')
    expect((await at.call<Peers>(at.county, 'peers')).data.rows.find((row) => row.id === id)).toMatchObject({
      empty: 2,
    })
    expect((await at.call(at.county, 'callReviewer', { id, place: 1 })).code).toBe('reviewers-too-few')
    const { data } = await at.call<PeerCase>(at.county, 'openPeer', { id })
    expect([data.mayCall, data.seats.length]).toEqual([[1, 2], 2])
  })
})

describe('a reviewer', () => {
  test('opens the papers after confirming secrecy, which is kept; every look leaves a trace; no name crosses the wire', async () => {
    const { paperId, seats } = await at.drawn(`王秀英（${completeForm().phone}）多次来所，李承办两次出庭`)
    const [{ id, person, reviewer_id }, other] = seats as [(typeof seats)[0], (typeof seats)[0]]
    const before = await at.call<Seat>(person, 'openSeat', { id })
    expect(before.data).toMatchObject({ secretAt: null, papers: [], lines: [], work: null, given: null })
    const paper = { id, paperId }
    expect((await at.call(person, 'openSeatPaper', paper)).code).toBe('secrecy-first')
    expect(
      (
        await at.call(person, 'score', {
          id,
          version: 1,
          scores: points.good,
          said: '意见够长，写满十个字。',
        })
      ).code,
    ).toBe('secrecy-first')
    expect((await at.call(person, 'confirmSecrecy', { id, confirmed: false })).code).toBe('bad-input')
    const { data } = await at.call<Seat>(person, 'confirmSecrecy', { id, confirmed: true })
    expect(data.secretAt).toBe('2026-11-23T01:00:00.000Z')
    expect(data.papers.map(({ name }) => name)).toEqual(['代理词'])
    expect(data.lines).toEqual([{ title: '代理词', from: 1, to: 1 }])
    expect(data.work).toBe('某某（某某）多次来所，某某两次出庭')
    expect((await at.call(person, 'openSeatPaper', paper)).data.content).toContain('data:image/png')
    const wire = JSON.stringify([
      before.data,
      data,
      await at.mySeats(person),
      (await at.call(person, 'openSeat', { id })).data,
    ])
    for (const name of [...NAMES, other.person.name, other.reviewer_id, at.handler.accountId])
      expect(wire).not.toContain(name)
    expect(wire).not.toContain(completeForm().phone)
    expect(wire).not.toContain('申字')
    const audit = await at.db
      .selectFrom('audit_log')
      .select('act')
      .where('subject_id', '=', id)
      .orderBy('position')
      .execute()
    expect(audit.map(({ act }) => act)).toEqual([
      'review-opened',
      'secrecy-confirmed',
      'review-paper-opened',
      'review-opened',
    ])
    // another's seat is not there
    for (const procedure of ['openSeat', 'confirmSecrecy', 'openSeatPaper', 'decline'])
      expect(
        (await at.call(other.person, procedure, { ...paper, confirmed: true, cause: 'illness' })).code,
      ).toBe('not-found')
    expect(reviewer_id).toBe(person.accountId)
  })

  test('gives a word once; the file is closed to them from then on', async () => {
    const { id: caseId, paperId, seats } = await at.drawn()
    const [{ id, person }] = seats as [(typeof seats)[0]]
    const { law: _, ...withoutLaw } = points.good
    const { fields } = await at.give(id, person, { ...withoutLaw, file: 6 })
    expect(fields).toEqual({ 'scores.file': '最多5分', 'scores.law': '请打分，或者选不涉及' })
    const requestId = randomUUID()
    const one = await at.give(id, person, points.good, { requestId })
    expect(one.data).toMatchObject({ state: 'done', papers: [], given: { score: 80 } })
    expect((await at.give(id, person, points.good, { requestId })).data).toEqual(one.data)
    expect((await at.give(id, person, points.passed)).code).toBe('not-in-this-state')
    expect((await at.call(person, 'openSeatPaper', { id, paperId })).code).toBe('not-in-this-state')
    expect((await at.call(person, 'decline', { id, cause: 'other' })).code).toBe('not-in-this-state')
    expect(await at.caseRow(caseId)).toMatchObject({ status: 'reviewing', score: null })
    const [kept] = await at.seatsOf(caseId)
    expect(JSON.stringify(kept)).not.toContain('说理充分')
  })

  test('who lets the days go by is replaced, and not before', async () => {
    const { id, seats } = await at.drawn()
    expect((await at.call(at.county, 'callReviewer', { id, place: 1 })).code).toBe('not-in-this-state')
    at.stage.at('2026-12-09T09:00:00+08:00')
    expect((await at.call(at.neighbour, 'callReviewer', { id, place: 1 })).code).toBe('not-found')
    const { data } = await at.call<PeerCase>(at.county, 'callReviewer', { id, place: 1 })
    expect(data.seats.filter(({ place }) => place === 1)).toHaveLength(2)
    expect((await at.give(seats[0]!.id, seats[0]!.person, points.good)).code).toBe('not-in-this-state')
  })
})

describe('a result', () => {
  test('two of a grade are averaged; both last scores at once count once', async () => {
    const { id, seats } = await at.drawn()
    await Promise.all(
      seats.map((seat, index) =>
        at.give(seat.id, seat.person, index === 0 ? points.good : { ...points.good, law: 25 }),
      ),
    )
    expect(await at.caseRow(id)).toMatchObject({
      status: 'graded',
      score: 83,
      grade: 'good',
      appeal_by: '2026-12-03',
    })
    expect((await at.told(at.handler, 'case-graded')).length).toBeGreaterThan(0)
  })

  test('far apart: a third is called, and the two nearest count', async () => {
    const { id, seats } = await at.drawn()
    await at.give(seats[0]!.id, seats[0]!.person, points.passed)
    await at.give(seats[1]!.id, seats[1]!.person, points.excellent)
    expect(await at.caseRow(id)).toMatchObject({ status: 'third', score: null })
    const third = (await at.seatsOf(id)).find(({ place }) => place === 3)!
    expect(seats.map(({ reviewer_id }) => reviewer_id)).not.toContain(third.reviewer_id)
    await at.give(third.id, at.personOf(third.reviewer_id), points.good)
    // 60, 80 and 95: the two nearest are 80 and 95
    expect(await at.caseRow(id)).toMatchObject({ status: 'graded', score: 88, grade: 'good' })
  })

  test('its handler reads it without a name, appeals once in time, and the city decides', async () => {
    const { id, seats } = await at.drawn()
    const named = { said: `同意${seats[1]!.person.name}的看法，说理充分。` }
    for (const seat of seats) await at.give(seat.id, seat.person, points.passed, named)
    const own = (await at.call<OwnQuality>(at.handler, 'ownQuality')).data
    const result = own.results.find((one) => one.id === id)!
    expect(result).toMatchObject({ score: 60, grade: 'passed', mayAppeal: true })
    expect(result.reviews.map(({ score }) => score)).toEqual([60, 60])
    const wire = JSON.stringify(own)
    for (const { name, accountId } of at.reviewers) {
      expect(wire).not.toContain(name)
      expect(wire).not.toContain(accountId)
    }
    const said = '代理词第三部分已经回应了这个问题'
    expect((await at.call(seats[0]!.person, 'appeal', { id, said })).code).toBe('not-found')
    expect(
      (await at.call(at.city, 'decideAppeal', { id, outcome: 'upheld', reasons: '评审意见有依据，维持。' }))
        .code,
    ).toBe('not-in-this-state')
    const both = await Promise.all([
      at.call(at.handler, 'appeal', { id, said }),
      at.call(at.handler, 'appeal', { id, said }),
    ])
    expect(both.map(({ code }) => code).sort()).toEqual(['not-in-this-state', undefined])
    expect((await at.told(at.city, 'grade-appealed'))[0]).toContain(id)
    const opened = (await at.call<PeerCase>(at.city, 'openPeer', { id })).data
    expect(opened).toMatchObject({ appeal: said, mayDecide: true, handlerName: '李承办' })
    expect((await at.call<PeerCase>(at.county, 'openPeer', { id })).data.mayDecide).toBe(false)
    expect((await at.call(at.neighbour, 'openPeer', { id })).code).toBe('not-found')
    const decided = await at.call<PeerCase>(at.city, 'decideAppeal', {
      id,
      outcome: 'changed',
      score: 76,
      reasons: `第三部分确实回应了，${seats[0]!.person.name}看漏了，改为良好。`,
    })
    expect(decided.data).toMatchObject({
      status: 'decided',
      score: 60,
      decidedScore: 76,
      decidedGrade: 'good',
    })
    expect(JSON.stringify(await at.caseRow(id))).not.toContain('第三部分')
    const told = (await at.call<OwnQuality>(at.handler, 'ownQuality')).data.results.find(
      (one) => one.id === id,
    )!
    expect(told.reasons).toContain('第三部分确实回应了')
    expect(told.reasons).not.toContain(seats[0]!.person.name)
    const { figures } = (await at.call<Peers>(at.city, 'peers', { part: 'done' })).data
    expect(figures.find(({ grade }) => grade === 'passed')).toBeUndefined()
    expect(await at.told(at.handler, 'grade-decided')).toHaveLength(1)
  })

  test('is opened by nobody whose work it is about or who sits in it, whatever office they have', async () => {
    const { id, seats } = await at.drawn()
    for (const person of [at.handler, seats[0]!.person]) await at.stage.alsoStaff(person, 'county', '140406')
    for (const person of [at.handler, seats[0]!.person])
      expect((await at.call(person, 'openPeer', { id })).code).toBe('case-in-own-hands')
    expect((await at.call<PeerCase>(at.county, 'openPeer', { id })).data.seats).toHaveLength(2)
  })

  test('not after the last day', async () => {
    const { id, seats } = await at.drawn()
    for (const seat of seats) await at.give(seat.id, seat.person, points.good)
    at.stage.at('2026-12-04T09:00:00+08:00')
    expect((await at.call(at.handler, 'appeal', { id, said: '理由写满十个字才可以提交' })).code).toBe(
      'appeal-late',
    )
  })
})

test('what people said of a lawyer is told as an average of enough; hearings and files one by one', async () => {
  const id = await at.engaged()
  let minute = 10
  const look = (kind: string, scores: object) => {
    at.stage.at(`2026-11-23T09:${minute++}:00+08:00`)
    return at.call(at.county, 'record', {
      id,
      kind,
      ...(kind === 'phone' && { called: 'recipient' }),
      doneOn: '2026-11-23',
      version: 1,
      scores,
      said: '受援人觉得还可以',
    })
  }
  const phone = { contact: 10, told: 10, progress: 10, manner: 10, 'no-fee': 20 }
  const own = async () => (await at.call<OwnQuality>(at.handler, 'ownQuality')).data
  for (let count = 0; count < 4; count++) await look('phone', phone)
  expect(await own()).toMatchObject({ heard: null, toldFrom: 5 })
  await look('phone', { ...phone, contact: 20 })
  await look('hearing', { 'on-time': 10, prepared: 20, evidence: 20, argument: 20, order: 10 })
  const data = await own()
  expect(data.heard).toEqual({ average: 62, of: 5 })
  // one more is nobody's to guess: the average moves when there are five new ones
  for (let count = 0; count < 4; count++) {
    await look('phone', { ...phone, contact: 20, told: 20, progress: 20, manner: 20 })
    expect((await own()).heard).toEqual({ average: 62, of: 5 })
  }
  await look('phone', { ...phone, contact: 20, told: 20, progress: 20, manner: 20 })
  expect((await own()).heard).toEqual({ average: 81, of: 10 })
  expect(data.looks).toMatchObject([{ kind: 'hearing', score: 80 }])
  expect(JSON.stringify(data)).not.toContain('还可以')
})
