import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dianshang, qinhe, weizi } from '@server/kit/testing/public-shift'
import { LUCHENG, messagesTo, plannerOf, shiftsAt, standing } from './testing/planning'

const QINYUAN = '140431'
let stage: Stage
let county: Person
let lawyer: Person
let planner: ReturnType<typeof plannerOf>

beforeEach(async () => {
  stage = await openStage()
  stage.at('2026-11-23T08:00:00+08:00')
  county = await stage.staff('county', LUCHENG)
  lawyer = await stage.practitioner(LUCHENG, 'lawyer', '李明')
  planner = plannerOf(stage, county)
})
afterEach(() => stage.close())

const outcomes = (results: { code: string | undefined }[]) => results.map(({ code }) => code ?? 'done').sort()

async function filled(over: object = {}) {
  const { data } = await planner.propose(dianshang, { people: [lawyer.accountId], ...over })
  await planner.fill()
  return data
}

test('two publishings at once: one version, and each person told once', async () => {
  await filled()
  const colleague = plannerOf(stage, await stage.staff('county', LUCHENG))
  const results = await Promise.all([planner.publish(), colleague.publish()])
  expect(outcomes(results)).toEqual(['done', 'nothing-to-publish'])
  expect(await standing(stage)).toHaveLength(5)
  expect(await messagesTo(stage, lawyer, 'roster-published')).toHaveLength(1)
  const versions = await stage.service.db.selectFrom('roster_version').select('version').execute()
  expect(versions).toEqual([{ version: 1 }])
})

test('one publishing sent many times gets one answer', async () => {
  await filled()
  const { revision, gapsFingerprint } = await planner.plan()
  const input = { revision, acceptedGaps: gapsFingerprint, requestId: randomUUID() }
  const results = await Promise.all(Array.from({ length: 4 }, () => planner.call('publish', input)))
  for (const result of results) expect(result).toEqual(results[0])
  expect(results[0]!.data).toMatchObject({ version: 1, added: 5 })
  expect(await standing(stage)).toHaveLength(5)
})

test('two counties publish the same person for the same hours at once: one does, the other reads who and when', async () => {
  const adviser = await stage.practitioner('140400', 'lawyer', '市律师')
  const other = plannerOf(stage, await stage.staff('county', QINYUAN), QINYUAN)
  await planner.propose(dianshang, { people: [adviser.accountId] })
  await other.propose(qinhe, { people: [adviser.accountId] })
  await Promise.all([planner.fill(), other.fill()])
  const results = await Promise.all([planner.publish(), other.publish()])
  expect(outcomes(results)).toEqual(['done', 'double-booked'])
  const refused = results.find(({ code }) => code !== undefined)!
  expect(Object.values(refused.fields!)).toHaveLength(5)
  expect(Object.values(refused.fields!)[0]).toContain('市律师12月1日 周二8:30–12:30在')
  expect(await standing(stage)).toHaveLength(5)
})

// the embedded engine has one connection, so that nothing can stand uncommitted beside a publishing
const onServer = testEngine === 'postgres' ? test : test.skip

onServer(
  'a duty that is committed while publishing waits for it is refused by name like any other',
  async () => {
    const { lineId } = await filled()
    const elsewhere = await stage.service.db.startTransaction().execute()
    await elsewhere
      .insertInto('duty_shift')
      .values({
        id: randomUUID(),
        site_code: weizi,
        practitioner_id: lawyer.accountId,
        kind: 'market',
        day: '2026-12-08',
        starts_at: '2026-12-08T02:00:00Z',
        ends_at: '2026-12-08T05:00:00Z',
        status: 'published',
        origin: 'one-off',
      })
      .execute()
    const publishing = planner.publish()
    await waitsForAnother()
    await elsewhere.commit().execute()
    const { code, fields } = await publishing
    expect(code).toBe('double-booked')
    expect(fields).toEqual({
      [`${lineId}:2026-12-08:1`]: '李明12月8日 周二10:00–13:00在微子镇公共法律服务站已有班',
    })
    expect(await standing(stage)).toHaveLength(1)
  },
)

/** Until some connection of this database waits for another's transaction. */
async function waitsForAnother(): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const { rows } = await sql`select 1 from pg_locks where not granted`.execute(stage.service.db)
    if (rows.length > 0) return
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('nobody waited')
}

test('two people put on one slot at once: the later tap stands, and the draft counted both', async () => {
  const { lineId } = (await planner.propose(dianshang)).data
  const other = await stage.practitioner(LUCHENG, 'lawyer', '王芳')
  const key = `${lineId}:2026-12-01:1`
  const put = (person: Person) => planner.set({ act: 'put', key, personId: person.accountId })
  const results = await Promise.all([put(lawyer), put(other)])
  expect(outcomes(results)).toEqual(['done', 'done'])
  const last = results.find(({ data }) => data.revision === 2)!
  expect((await planner.plan()).slots[0]!.personId).toBe(last.data.slots[0]!.personId)
})

test('one person put on two slots of the same hour at once: on one of them', async () => {
  const a = (await planner.propose(dianshang)).data
  const b = (await planner.propose(weizi)).data
  const put = (lineId: string) =>
    planner.set({ act: 'put', key: `${lineId}:2026-12-01:1`, personId: lawyer.accountId })
  expect(outcomes(await Promise.all([put(a.lineId), put(b.lineId)]))).toEqual(['done', 'double-booked'])
})

describe('what is out of the plan’s hands', () => {
  const edit = (lineId: string, day: string) => planner.set({ act: 'remove', key: `${lineId}:${day}:1` })

  test('a duty that has begun, and one that was attended', async () => {
    const { lineId } = await filled()
    await planner.publish()
    const [first] = await shiftsAt(stage, dianshang)
    await stage.service.db
      .updateTable('duty_shift')
      .set({ status: 'checked-in' })
      .where('id', '=', first!.id)
      .execute()
    expect((await edit(lineId, '2026-12-01')).code).toBe('slot-held')
    stage.at('2026-12-08T08:31:00+08:00')
    expect((await edit(lineId, '2026-12-08')).code).toBe('slot-held')
    await edit(lineId, '2026-12-15')
    expect((await planner.publish()).data).toMatchObject({ changed: 0, withdrawn: 1 })
    const states = (await planner.plan()).slots.map(({ state, heldBecause }) => heldBecause ?? state)
    expect(states).toEqual(['attended', 'begun', 'removed', 'published', 'published'])
  })

  test('one that a request changed keeps its stand-in, whatever the pattern becomes', async () => {
    const { id, lineId } = await filled()
    await planner.publish()
    const other = await stage.practitioner(LUCHENG, 'lawyer', '王芳')
    const [first] = await shiftsAt(stage, dianshang)
    await stage.service.db
      .updateTable('duty_shift')
      .set({ practitioner_id: other.accountId, stands_in_for: lawyer.accountId, version: 2 })
      .where('id', '=', first!.id)
      .execute()
    expect((await edit(lineId, '2026-12-01')).code).toBe('slot-held')
    await planner.call('endPattern', { id, lastOn: '2026-11-30', reason: '撤站' })
    expect((await planner.publish()).data).toMatchObject({ withdrawn: 4 })
    expect(await standing(stage)).toMatchObject([
      { practitioner_id: other.accountId, stands_in_for: lawyer.accountId, status: 'published' },
    ])
  })

  test('one that a leave withdrew is empty again, and filled with somebody else', async () => {
    await filled()
    await planner.publish()
    const [first] = await shiftsAt(stage, dianshang)
    const { db } = stage.service
    await db
      .updateTable('duty_shift')
      .set({ status: 'withdrawn', withdrawn_because: 'leave', version: 2 })
      .where('id', '=', first!.id)
      .execute()
    await db
      .insertInto('duty_request')
      .values({
        id: randomUUID(),
        kind: 'leave',
        county_code: LUCHENG,
        asker_id: lawyer.accountId,
        other_id: null,
        from_on: '2026-12-01',
        to_on: '2026-12-01',
        reason: '看病',
        status: 'settled',
        asked_at: '2026-11-20T00:00:00Z',
        closed_at: '2026-11-21T00:00:00Z',
      })
      .execute()
    const other = await stage.practitioner(LUCHENG, 'lawyer', '王芳')
    expect((await planner.plan()).slots[0]).toMatchObject({ state: 'empty', personId: null })
    await planner.fill()
    expect((await planner.publish()).data).toMatchObject({ added: 1, changed: 0, withdrawn: 0, notified: 1 })
    expect((await standing(stage))[0]).toMatchObject({ day: '2026-12-01', practitioner_id: other.accountId })
  })

  test('a roster made by the pattern elsewhere is found, and not asked for twice', async () => {
    const { id, lineId } = (await planner.propose(dianshang)).data
    await stage.service.db
      .insertInto('duty_shift')
      .values({
        id: randomUUID(),
        site_code: dianshang,
        practitioner_id: lawyer.accountId,
        kind: 'at-site',
        day: '2026-12-01',
        starts_at: '2026-12-01T00:30:00Z',
        ends_at: '2026-12-01T04:30:00Z',
        status: 'published',
        pattern_id: id,
      })
      .execute()
    expect((await planner.plan()).slots[0]).toMatchObject({ state: 'published', personId: lawyer.accountId })
    await edit(lineId, '2026-12-01')
    expect((await planner.publish()).data).toMatchObject({ withdrawn: 1, added: 0 })
  })
})
