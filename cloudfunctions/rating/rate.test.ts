import { randomUUID } from 'node:crypto'
import type { IssuedTicket } from '@contract/rating/schema'
import { parseScene } from '@contract/site/scene'
import { addConsultation } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { ratingRouter } from './router'
import { ticketHash } from '@server/kit/ledger/ticket'

let stage: Stage
let lawyer: Person
let consultationId: string
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T10:00:00+08:00')
  lawyer = await stage.practitioner('140406')
  consultationId = await addConsultation(stage, lawyer)
})

const newTicket = async () => {
  const { data } = await stage.call<IssuedTicket>(ratingRouter, lawyer, 'issueTicket', { consultationId })
  return parseScene(data.scene).r!
}
const answers = { satisfaction: 'satisfied', wasFree: true, solicited: false, comment: '说得很清楚' }
const rate = (person: Person | undefined, input: object) =>
  stage.call(ratingRouter, person, 'rate', { ...answers, ...input })
const ratings = () =>
  stage.service.db.selectFrom('rating').selectAll().where('consultation_id', '=', consultationId).execute()
const usedAt = async (ticket: string) =>
  (
    await stage.service.db
      .selectFrom('rating_ticket')
      .select('used_at')
      .where('ticket_hash', '=', ticketHash(ticket))
      .executeTakeFirstOrThrow()
  ).used_at

describe('rating', () => {
  it('keeps what was said and uses the ticket up', async () => {
    const [ticket, resident] = [await newTicket(), await stage.resident()]
    const { data } = await rate(resident, { ticket })
    expect(data).toEqual({ consultationId, ratedAt: '2026-11-23T02:00:00.000Z' })
    expect(await ratings()).toEqual([
      {
        consultation_id: consultationId,
        entered_by: null,
        practitioner_id: lawyer.accountId,
        rater_id: resident.accountId,
        ticket_hash: ticketHash(ticket),
        way: 'own-phone',
        satisfaction: 'satisfied',
        was_free: true,
        solicited: false,
        comment: '说得很清楚',
        rated_at: '2026-11-23T02:00:00.000Z',
      },
    ])
    expect(await usedAt(ticket)).toBe('2026-11-23T02:00:00.000Z')
  })

  it('leaves a line in the log, without what was written in the comment', async () => {
    const comment = '律师王某某收了我二百块'
    await rate(await stage.resident(), { ticket: await newTicket(), wasFree: false, comment })
    const { db } = stage.service
    const rows = await db
      .selectFrom('audit_log')
      .selectAll()
      .where('subject_id', '=', consultationId)
      .execute()
    expect(rows.map(({ act }) => act)).toEqual(['issue-rating-ticket', 'rate'])
    expect(rows[1]!.detail).toEqual({
      way: 'own-phone',
      satisfaction: 'satisfied',
      wasFree: false,
      solicited: false,
    })
    expect(JSON.stringify([rows, stage.logged])).not.toContain(comment)
  })

  it('may be given by anybody signed in, staff and colleagues too', async () => {
    for (const person of [await stage.staff('county', '140406'), await stage.practitioner('140406')]) {
      consultationId = await addConsultation(stage, lawyer)
      expect((await rate(person, { ticket: await newTicket() })).code).toBeUndefined()
    }
  })

  it.each(['satisfaction', 'wasFree', 'solicited'])('asks for %s at its field', async (field) => {
    const ticket = await newTicket()
    const { code, fields } = await rate(await stage.resident(), { ticket, [field]: undefined })
    expect([code, Object.keys(fields ?? {})]).toEqual(['bad-input', [field]])
    expect(await ratings()).toEqual([])
  })

  it('is refused on an unknown ticket and on one two hours old', async () => {
    const [ticket, resident] = [await newTicket(), await stage.resident()]
    expect((await rate(resident, { ticket: '0'.repeat(22) })).code).toBe('ticket-unknown')
    stage.at('2026-11-23T12:00:00+08:00')
    expect((await rate(resident, { ticket })).code).toBe('ticket-expired')
    expect(await ratings()).toEqual([])
    expect(await usedAt(ticket)).toBeNull()
  })

  it('is refused on a used ticket, and on a second ticket of a rated record', async () => {
    const [first, second] = [await newTicket(), await newTicket()]
    await rate(await stage.resident(), { ticket: first })
    expect((await rate(await stage.resident(), { ticket: first })).code).toBe('ticket-used')
    expect((await rate(await stage.resident(), { ticket: second })).code).toBe('already-rated')
    expect(await ratings()).toHaveLength(1)
    expect(await usedAt(second)).toBeNull()
  })

  it('is refused to the adviser, and the ticket stays good for the visitor', async () => {
    const ticket = await newTicket()
    expect((await rate(lawyer, { ticket })).code).toBe('own-rating')
    expect((await rate(await stage.resident(), { ticket })).code).toBeUndefined()
  })

  it('once given cannot be changed, removed or made by the adviser, whoever holds the service’s own rights', async () => {
    const ticket = await newTicket()
    await rate(await stage.resident(), { ticket })
    const { db } = stage.service
    const unrated = await addConsultation(stage, lawyer)
    const [rating] = await ratings()
    await expect(db.updateTable('rating').set({ satisfaction: 'fair' }).execute()).rejects.toThrow()
    await expect(db.deleteFrom('rating').execute()).rejects.toThrow()
    await expect(db.insertInto('rating').values(rating!).execute()).rejects.toThrow()
    consultationId = unrated
    const forged = {
      ...rating!,
      consultation_id: unrated,
      ticket_hash: ticketHash(await newTicket()),
      rater_id: lawyer.accountId,
    }
    await expect(db.insertInto('rating').values(forged).execute()).rejects.toThrow(
      /rating_check|check constraint/,
    )
    await expect(
      db
        .insertInto('rating')
        .values({ ...forged, practitioner_id: rating!.rater_id! })
        .execute(),
    ).rejects.toThrow(/foreign key/)
  })
})

describe('two at once', () => {
  it('two taps of one phone under different requests: one rating', async () => {
    const [ticket, resident] = [await newTicket(), await stage.resident()]
    const outcomes = await Promise.all([rate(resident, { ticket }), rate(resident, { ticket })])
    expect(outcomes.map(({ code }) => code ?? 'rated').sort()).toEqual(['rated', 'ticket-used'])
    expect(await ratings()).toHaveLength(1)
  })

  it('two phones with two tickets of one record: one rating, the other ticket unused', async () => {
    const tickets = [await newTicket(), await newTicket()]
    const people = [await stage.resident(), await stage.resident()]
    const outcomes = await Promise.all(people.map((person, at) => rate(person, { ticket: tickets[at] })))
    expect(outcomes.map(({ code }) => code ?? 'rated').sort()).toEqual(['already-rated', 'rated'])
    expect(await ratings()).toHaveLength(1)
    expect((await Promise.all(tickets.map(usedAt))).filter(Boolean)).toHaveLength(1)
  })

  it('many phones, many tickets: one rating', async () => {
    const tickets = [await newTicket(), await newTicket(), await newTicket()]
    const people = await Promise.all(Array.from({ length: 6 }, () => stage.resident()))
    const outcomes = await Promise.all(people.map((person, at) => rate(person, { ticket: tickets[at % 3] })))
    expect(outcomes.filter(({ code }) => code === undefined)).toHaveLength(1)
    expect(await ratings()).toHaveLength(1)
  })

  it('the same request in parallel and again: the same answer, one rating, one line in the log', async () => {
    const [ticket, resident] = [await newTicket(), await stage.resident()]
    const input = { ticket, requestId: randomUUID() }
    const outcomes = await Promise.all([rate(resident, input), rate(resident, input), rate(resident, input)])
    outcomes.push(await rate(resident, input))
    expect(new Set(outcomes.map((outcome) => JSON.stringify(outcome))).size).toBe(1)
    expect(outcomes[0]!.code).toBeUndefined()
    expect(await ratings()).toHaveLength(1)
    const { db } = stage.service
    const lines = await db
      .selectFrom('audit_log')
      .select('act')
      .where('subject_id', '=', consultationId)
      .where('act', '=', 'rate')
      .execute()
    expect(lines).toHaveLength(1)
  })
})
