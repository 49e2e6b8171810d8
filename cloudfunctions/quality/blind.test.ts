import { randomUUID } from 'node:crypto'
import type { Monitors } from '@contract/quality/schema'
import type { Peers } from '@contract/quality/peer-schema'
import { hadInHand } from '@server/kit/testing/cases'
import { engagedCase } from '@server/kit/testing/casework'
import type { Person } from '@server/kit/testing/stage'
import { openPeerStage, points, type PeerStage } from './testing/peer-stage'

let at: PeerStage
beforeEach(async () => {
  at = await openPeerStage()
})
afterEach(() => at.stage.close())

/** A lawyer who works for the county's office as well. */
const alsoOffice = ({ accountId }: Person) =>
  at.db
    .insertInto('staff_grant')
    .values({
      account_id: accountId,
      role: 'county',
      area_code: '140406',
      granted_at: at.stage.service.clock().toISOString(),
      ended_at: null,
    })
    .execute()

const rowsOf = async (person: Person, part = 'reviewing') =>
  (await at.call<Peers>(person, 'peers', { part })).data.rows

test('a reviewer who sits in the office as well does not find there whose the case is, then or later', async () => {
  const { id, seats } = await at.drawn()
  const [first, second] = seats.map(({ person }) => person)
  await alsoOffice(first!)
  const [seat] = await at.mySeats(first!)
  expect(seat!.serial).toBeGreaterThan(0)
  expect(await rowsOf(first!)).toEqual([])
  expect(JSON.stringify((await at.call(first!, 'peers')).data)).not.toContain('李承办')
  expect(await rowsOf(at.county)).toMatchObject([{ id, handlerName: '李承办' }])

  await at.give(seats[0]!.id, first!, points.good)
  await at.give(seats[1]!.id, second!, points.good)
  expect(await rowsOf(at.county, 'done')).toHaveLength(1)
  expect(await rowsOf(first!, 'done')).toEqual([])
})

test('nor does who handled it, or had it before, follow its review there', async () => {
  const before = await at.lawyer('卫前任', '长治己律师事务所')
  const { id } = await at.archived()
  await hadInHand(at.stage, id, before, at.county)
  await at.call(at.county, 'drawPeers', { countyCode: '140406' })
  for (const person of [at.handler, before]) {
    await alsoOffice(person)
    expect(await rowsOf(person)).toEqual([])
  }
  expect(await rowsOf(at.county)).toHaveLength(1)
})

test('what people said of somebody in the office is not theirs to read in the list of looks, nor in its sums', async () => {
  await alsoOffice(at.handler)
  const before = await at.lawyer('卫前任', '长治己律师事务所')
  await alsoOffice(before)
  const person = await at.stage.resident()
  const id = await engagedCase(at.stage, { applicant: person, handler: at.handler })
  await hadInHand(at.stage, id, before, at.county)
  await at.call(at.county, 'record', {
    id,
    kind: 'phone',
    called: 'recipient',
    doneOn: at.stage.service.clock().toISOString().slice(0, 10),
    version: 1,
    scores: { contact: 2, told: 1, progress: null, manner: 3, 'no-fee': 20 },
    said: '说律师一次也没有来过',
    mismatch: '说交过两千元',
  })
  const input = { handler: at.handler.accountId }
  expect((await at.call<Monitors>(at.county, 'monitors', input)).data).toMatchObject({
    rows: [{ kind: 'phone', mismatch: true }],
    figures: [{ records: 1 }],
  })
  for (const bound of [at.handler, before])
    expect((await at.call<Monitors>(bound, 'monitors', input)).data).toMatchObject({ rows: [], figures: [] })
})

test('a look taken before the present lawyer had the case is not put on their account', async () => {
  const { stage, db, county, handler } = at
  const before = await at.lawyer('卫前任', '长治己律师事务所')
  stage.at('2026-11-18T09:00:00+08:00')
  const id = await engagedCase(stage, { applicant: await stage.resident(), handler })
  await hadInHand(stage, id, before, county)
  await db
    .insertInto('aid_assignment')
    .values({
      id: randomUUID(),
      application_id: id,
      county_code: '140406',
      practitioner_id: handler.accountId,
      unit: null,
      assigned_by: county.accountId,
      assigned_at: '2026-11-22T03:00:00.000Z',
      remind_at: '2026-11-22T20:00:00.000Z',
      answer_by: '2026-11-23T03:00:00.000Z',
      basis: '{}',
      chosen: false,
      because: null,
      fallback: null,
      outcome: 'accepted',
      accepted_at: '2026-11-23T01:00:00.000Z',
    })
    .execute()
  stage.at('2026-11-25T09:00:00+08:00')
  const record = (doneOn: string) =>
    at.call(county, 'record', {
      id,
      kind: 'phone',
      called: 'recipient',
      doneOn,
      version: 1,
      scores: { contact: 2, told: 1, progress: null, manner: 3, 'no-fee': 20 },
      said: '说律师一次也没有来过',
    })
  expect((await record('2026-11-22')).fields).toEqual({ doneOn: '那天还不是现在这位律师在办' })
  expect((await record('2026-11-23')).code).toBeUndefined()
})
