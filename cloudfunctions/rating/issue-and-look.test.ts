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

const issue = (input: object = { consultationId }, person = lawyer) =>
  stage.call<IssuedTicket>(ratingRouter, person, 'issueTicket', input)
const look = (ticket: string) => stage.call(ratingRouter, undefined, 'look', { ticket })
const ticketIn = ({ scene }: IssuedTicket) => parseScene(scene).r!
const rate = async (ticket: string, person: Person) =>
  stage.call(ratingRouter, person, 'rate', {
    ticket,
    satisfaction: 'satisfied',
    wasFree: true,
    solicited: false,
  })
const ticketRows = () =>
  stage.service.db
    .selectFrom('rating_ticket')
    .selectAll()
    .where('consultation_id', '=', consultationId)
    .execute()

describe('a ticket', () => {
  it('is a code good for two hours, of which only the hash is kept', async () => {
    const { data } = await issue()
    const ticket = ticketIn(data)
    expect(ticket).toMatch(/^[0-9A-Za-z]{22}$/)
    expect(data.url).toContain(`r=${ticket}`)
    expect(data.image).toMatch(/^data:image\//)
    expect(data.expiresAt).toBe('2026-11-23T04:00:00.000Z')
    const rows = await ticketRows()
    expect(rows).toMatchObject([{ ticket_hash: ticketHash(ticket), used_at: null }])
    expect(rows[0]!.ticket_hash).toMatch(/^[0-9a-f]{64}$/)
    const { db } = stage.service
    const kept = [await ticketRows(), await db.selectFrom('audit_log').selectAll().execute(), stage.logged]
    expect(JSON.stringify(kept)).not.toContain(ticket)
    expect(
      await db.selectFrom('audit_log').select('act').where('subject_id', '=', consultationId).execute(),
    ).toEqual([{ act: 'issue-rating-ticket' }])
  })

  it('asked for again under the same request is the same one, under a new one another', async () => {
    const input = { consultationId, requestId: randomUUID() }
    const [one, two] = await Promise.all([issue(input), issue(input)])
    expect(one.data).toEqual(two.data)
    expect(await ticketRows()).toHaveLength(1)
    const other = await issue()
    expect(other.data.scene).not.toBe(one.data.scene)
    expect(await ticketRows()).toHaveLength(2)
  })

  it("is not given for another's record, nor for one that does not exist", async () => {
    expect((await issue(undefined, await stage.practitioner('140406'))).code).toBe('not-found')
    expect((await issue({ consultationId: randomUUID() })).code).toBe('not-found')
    expect(await ticketRows()).toEqual([])
  })

  it('is not given for a record already rated', async () => {
    await rate(ticketIn((await issue()).data), await stage.resident())
    expect((await issue()).code).toBe('already-rated')
  })
})

describe('looking at a ticket', () => {
  it('tells who, where and when, and nothing of the matter', async () => {
    const { data } = await look(ticketIn((await issue()).data))
    expect(data).toEqual({
      siteName: '店上镇公共法律服务站',
      practitionerName: '李律师',
      occurredAt: '2026-11-23T02:00:00.000Z',
      safeMode: false,
      state: 'open',
    })
  })

  it('says that the page has to be left at a tap where the matter is in safe mode', async () => {
    await stage.service.db
      .updateTable('consultation')
      .set({ safe_mode: true, version: 2 })
      .where('id', '=', consultationId)
      .execute()
    expect((await look(ticketIn((await issue()).data))).data.safeMode).toBe(true)
  })

  it('tells that it is unknown, or no ticket at all', async () => {
    expect((await look('0'.repeat(22))).code).toBe('ticket-unknown')
    expect((await look('../etc/passwd')).code).toBe('bad-input')
  })

  it('tells how it stands: over, used, or the record rated by another', async () => {
    const [used, other] = [ticketIn((await issue()).data), ticketIn((await issue()).data)]
    stage.at('2026-11-23T12:00:00+08:00')
    expect((await look(used)).data.state).toBe('expired')
    stage.at('2026-11-23T11:59:59+08:00')
    await rate(used, await stage.resident())
    expect([(await look(used)).data.state, (await look(other)).data.state]).toEqual(['used', 'rated'])
  })
})
