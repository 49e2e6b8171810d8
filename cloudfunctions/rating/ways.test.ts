import { randomUUID } from 'node:crypto'
import { saidContext } from '@server/kit/complaints/file-complaint'
import { addConsultation } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { ratingRouter } from './router'
import { complaintsOf, content, kindsFor, rateOwn, ratingsOf, setRule, ticketFor } from './testing/ratings'

const NOW = '2026-11-23T10:00:00+08:00'
let stage: Stage
let lawyer: Person
let clerk: Person
let consultationId: string
beforeAll(async () => {
  stage = await openStage()
  stage.at(NOW)
  lawyer = await stage.practitioner('140406')
  clerk = await stage.staff('county', '140406')
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at(NOW)
  consultationId = await addConsultation(stage, lawyer)
})

const enter = (procedure: string, person: Person, input: object = {}) =>
  stage.call(ratingRouter, person, procedure, { ...content, consultationId, ...input })
const view = (person: Person, procedure = 'handOver') =>
  stage.call(ratingRouter, person, procedure, { consultationId })

describe('a phone handed over', () => {
  it('shows the service and takes the rating, marked with whose phone it was', async () => {
    expect((await view(lawyer)).data).toEqual({
      siteName: '店上镇公共法律服务站',
      practitionerName: '李律师',
      occurredAt: '2026-11-23T02:00:00.000Z',
      obstacle: null,
    })
    const { data } = await enter('rateHandedOver', lawyer)
    expect(data).toEqual({ consultationId, ratedAt: '2026-11-23T02:00:00.000Z' })
    expect(await ratingsOf(stage, consultationId)).toMatchObject([
      { way: 'handed-over', entered_by: lawyer.accountId, rater_id: null, ticket_hash: null },
    ])
    expect((await view(lawyer)).data.obstacle).toBe('already-rated')
    expect((await enter('rateHandedOver', lawyer)).code).toBe('already-rated')
  })

  it('is the adviser’s for their own records alone, and the desk’s within its area', async () => {
    const colleague = await stage.practitioner('140406')
    expect((await enter('rateHandedOver', colleague)).code).toBe('not-found')
    expect((await view(colleague)).code).toBe('not-found')
    for (const person of [
      await stage.staff('county', '140431'),
      await stage.staff('station', '140406101000'),
      await stage.staff('city', '140400'),
    ]) {
      expect((await view(person, 'handOverAtDesk')).code).toBe('not-found')
      expect((await enter('rateAtDesk', person)).code).toBe('not-found')
    }
    const desk = await stage.staff('station', '140406100000')
    expect((await view(desk, 'handOverAtDesk')).data.obstacle).toBeNull()
    expect((await enter('rateAtDesk', desk)).code).toBeUndefined()
    expect(await ratingsOf(stage, consultationId)).toMatchObject([
      { way: 'handed-over', entered_by: desk.accountId },
    ])
  })

  it('is closed some hours later, when the visitor has gone', async () => {
    stage.at('2026-11-23T14:00:00+08:00')
    expect((await view(lawyer)).data.obstacle).toBeNull()
    stage.at('2026-11-23T14:00:01+08:00')
    expect((await view(lawyer)).data.obstacle).toBe('visitor-gone')
    expect((await enter('rateHandedOver', lawyer)).code).toBe('visitor-gone')
    expect(await ratingsOf(stage, consultationId)).toEqual([])
  })

  it('uses up no code, and a code of a record rated so is of no use', async () => {
    const ticket = await ticketFor(stage, lawyer, consultationId)
    await enter('rateHandedOver', lawyer)
    const { code } = await stage.call(ratingRouter, await stage.resident(), 'rate', { ...content, ticket })
    expect(code).toBe('already-rated')
  })
})

describe('a return call', () => {
  it('is entered by somebody of the county or the station, and marked', async () => {
    expect((await enter('rateByCall', clerk)).data.consultationId).toBe(consultationId)
    expect(await ratingsOf(stage, consultationId)).toMatchObject([
      { way: 'return-call', entered_by: clerk.accountId, rater_id: null },
    ])
    const log = await stage.service.db
      .selectFrom('audit_log')
      .select(['act', 'detail'])
      .where('subject_id', '=', consultationId)
      .execute()
    expect(log).toEqual([
      { act: 'rate', detail: expect.objectContaining({ way: 'return-call', satisfaction: 'satisfied' }) },
    ])
  })

  it('is never the adviser’s to enter, whatever else they are, nor another county’s or the city’s', async () => {
    const both = await stage.practitioner('140406')
    await stage.alsoStaff(both, 'county', '140406')
    consultationId = await addConsultation(stage, both)
    expect((await enter('rateByCall', both)).code).toBe('own-rating')
    for (const person of [await stage.staff('county', '140431'), await stage.staff('city', '140400')])
      expect((await enter('rateByCall', person)).code).toBe('not-found')
    const forged = stage.service.db.insertInto('rating').values({
      consultation_id: consultationId,
      practitioner_id: both.accountId,
      rater_id: null,
      ticket_hash: null,
      entered_by: both.accountId,
      way: 'return-call',
      satisfaction: 'satisfied',
      was_free: true,
      solicited: false,
      comment: null,
      rated_at: stage.service.clock().toISOString(),
    })
    await expect(forged.execute()).rejects.toThrow(/check constraint/)
    expect(await ratingsOf(stage, consultationId)).toEqual([])
  })
})

test('a county opens and closes each way by itself', async () => {
  const other = await stage.practitioner('140431')
  consultationId = await addConsultation(stage, other, { town: '140431100000' })
  const desk = await stage.staff('county', '140431')
  await setRule(stage, 'rating.ways', '140431', {
    handedOver: false,
    handedOverHours: 4,
    returnCall: false,
  })
  expect((await view(other)).data.obstacle).toBe('rating-way-closed')
  for (const [procedure, person] of [
    ['rateHandedOver', other],
    ['rateAtDesk', desk],
    ['rateByCall', desk],
  ] as const)
    expect((await enter(procedure, person)).code).toBe('rating-way-closed')
  expect((await rateOwn(stage, { adviser: other, consultationId })).code).toBeUndefined()
})

describe('money taken, or custom solicited', () => {
  it.each([
    ['rateHandedOver', 'lawyer'],
    ['rateAtDesk', 'clerk'],
    ['rateByCall', 'clerk'],
  ] as const)('opens a complaint by %s', async (procedure, who) => {
    const person = who === 'lawyer' ? lawyer : clerk
    await enter(procedure, person, { wasFree: false, solicited: true, comment: '收了二百元' })
    const [complaint] = await complaintsOf(stage, consultationId)
    expect(complaint).toMatchObject({
      county_code: '140406',
      source: 'rating',
      source_id: consultationId,
      practitioner_id: lawyer.accountId,
      reasons: ['charged', 'solicited'],
      complainant_id: null,
      status: 'filed',
    })
    expect(stage.service.keyring.open(complaint!.said_sealed!, saidContext(complaint!.id))).toBe('收了二百元')
  })

  it('opens it in the name of who rated, once, tells the county and not the adviser', async () => {
    const rater = await stage.resident()
    const told = await stage.staff('county', '140406')
    const elsewhere = await stage.staff('county', '140431')
    const ticket = await ticketFor(stage, lawyer, consultationId)
    const input = { ...content, wasFree: false, ticket, requestId: randomUUID() }
    await Promise.all([
      stage.call(ratingRouter, rater, 'rate', input),
      stage.call(ratingRouter, rater, 'rate', input),
    ])
    expect(await complaintsOf(stage, consultationId)).toMatchObject([
      { reasons: ['charged'], complainant_id: rater.accountId, said_sealed: null },
    ])
    expect(await kindsFor(stage, told)).toEqual(['rating-complaint'])
    expect([await kindsFor(stage, lawyer), await kindsFor(stage, elsewhere)]).toEqual([[], []])
  })

  it('is not opened by a rating that says neither, however dissatisfied', async () => {
    await rateOwn(stage, { adviser: lawyer, consultationId, said: { satisfaction: 'dissatisfied' } })
    expect(await complaintsOf(stage, consultationId)).toEqual([])
  })
})

test('all three ways at once: one rating, one complaint, and the others are told', async () => {
  const ticket = await ticketFor(stage, lawyer, consultationId)
  const yes = { wasFree: false }
  const outcomes = await Promise.all([
    stage.call(ratingRouter, await stage.resident(), 'rate', { ...content, ...yes, ticket }),
    enter('rateHandedOver', lawyer, yes),
    enter('rateAtDesk', clerk, yes),
    enter('rateByCall', clerk, yes),
  ])
  expect(outcomes.map(({ code }) => code ?? 'rated').sort()).toEqual([
    'already-rated',
    'already-rated',
    'already-rated',
    'rated',
  ])
  expect(await ratingsOf(stage, consultationId)).toHaveLength(1)
  expect(await complaintsOf(stage, consultationId)).toHaveLength(1)
})
