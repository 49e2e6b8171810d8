import { randomUUID } from 'node:crypto'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { takenInCase } from '@server/kit/testing/taken-in'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { counterOn } from './testing/counter'

const TOWN = '140406100000'

let stage: Stage
let on: ReturnType<typeof counterOn>
let station: Person
let county: Person
let person: Person
beforeAll(async () => {
  stage = await openStage()
  on = counterOn(stage)
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  station = await stage.staff('station', TOWN, '王站长')
  county = await stage.staff('county', '140406')
  person = await stage.resident('手机用户')
})

const taken = (change: Parameters<typeof takenInCase>[4] = {}) =>
  takenInCase(stage, 'submitted', station, TOWN, change)
const tell = async (id: string) =>
  tellApplicant(
    stage.service.db,
    await on.row(id),
    { kind: 'aid-decided', title: '法律援助申请有结果了', body: '测1号，这次没有同意。', link: null },
    stage.service.clock(),
  )
const told = (who: Person, id: string, change: object = {}) =>
  on.call(who, 'told', { id, how: 'phone', upTo: 999_999, ...change })
const reveal = (who: Person, id: string) => on.call(who, 'revealPhone', { id, reason: '打电话告诉结果' })

describe('a case does not become the clerk’s', () => {
  test('a colleague’s of the same counter or of the centre, who did nothing in it; unless it is their own cause', async () => {
    const id = await taken()
    const beside = await stage.staff('station', TOWN, '李干事')
    const above = await stage.staff('county', '140406', '赵股长')
    expect((await on.link(beside, await on.codeFor(station, id))).code).toBe('offer-own')
    expect((await on.link(above, await on.codeFor(station, id))).code).toBe('offer-own')
    expect((await on.row(id)).applicant_id).toBeNull()
    const herself = await stage.staff('station', TOWN, '王秀英')
    expect((await on.link(herself, await on.codeFor(station, id))).code).toBeUndefined()
  })

  test('whoever made an earlier code of it, or told the person', async () => {
    const id = await taken()
    await tell(id)
    await told(county, id)
    await on.codeFor(county, id)
    const code = await on.codeFor(station, id)
    const { db } = stage.service
    await db
      .updateTable('staff_grant')
      .set({ ended_at: '2026-11-23T00:30:00Z' })
      .where('account_id', '=', county.accountId)
      .execute()
    expect((await on.link(county, code)).code).toBe('offer-own')
  })

  test('the other side’s by a name that is near enough', async () => {
    const id = await taken({ form: { opponent: '王大强（小名强子）' } })
    const opponent = await stage.resident('王大强')
    expect((await on.link(opponent, await on.codeFor(station, id))).code).toBe('not-allowed')
  })
})

test('a code ends with the role of who made it', async () => {
  const id = await taken()
  const colleague = await stage.staff('station', TOWN, '李干事')
  const code = await on.codeFor(colleague, id)
  await stage.service.db
    .updateTable('staff_grant')
    .set({ ended_at: '2026-11-23T00:31:00Z' })
    .where('account_id', '=', colleague.accountId)
    .execute()
  expect((await on.link(person, code)).code).toBe('offer-expired')
  expect((await on.link(person, await on.codeFor(station, id))).code).toBeUndefined()
})

test('a case bound into its volume is taken up by nobody any more, and no code is made of it', async () => {
  const handler = await stage.practitioner('140406')
  const id = await taken({ handler, set: { status: 'archived', closed_on: '2026-11-20' } })
  const code = await on.codeFor(station, id)
  await stage.service.db
    .insertInto('case_volume')
    .values({
      application_id: id,
      county_code: '140406',
      number: `测试援卷字〔${id}〕号`,
      year: 2026,
      title: '卷宗',
      lines: '[]',
      pages: 1,
      bytes: 1,
      storage_key: `volume/${id}`,
      parts: '[]',
      sm3: '0'.repeat(64),
      archived_by: county.accountId,
      archived_at: '2026-11-23T00:30:00Z',
    })
    .execute()
  expect((await on.make(station, id)).code).toBe('not-in-this-state')
  expect((await on.link(person, code)).code).toBe('not-in-this-state')
})

describe('a telephone is shown to whoever has to call', () => {
  test('where there is something to tell, and to nobody afterwards', async () => {
    const id = await taken()
    expect((await reveal(station, id)).code).toBe('not-in-this-state')
    await tell(id)
    expect((await reveal(station, id)).code).toBeUndefined()
    await told(station, id)
    expect((await reveal(station, id)).code).toBe('not-in-this-state')
  })

  test('not to a counter whose county sent the case on, which tells nothing of it either', async () => {
    const id = await taken()
    await tell(id)
    await stage.service.db
      .updateTable('aid_application')
      .set({ county_code: '140430' })
      .where('id', '=', id)
      .execute()
    expect((await reveal(station, id)).code).toBe('not-in-this-state')
    expect((await told(station, id)).code).toBe('not-in-this-state')
    const there = await stage.staff('county', '140430')
    expect((await reveal(there, id)).code).toBeUndefined()
    expect((await told(there, id)).code).toBeUndefined()
    const numbers = async (who: Person) =>
      (await on.call<{ rows: { number: string }[] }>(who, 'tellings')).data.rows.map(({ number }) => number)
    const { number } = await on.row(id)
    expect(await numbers(there)).toContain(number)
    expect(await numbers(station)).not.toContain(number)
  })
})

test('lists of whom to tell leave out the case of who is bound up with it', async () => {
  const id = await taken()
  await tell(id)
  const { db } = stage.service
  const before = await stage.practitioner('140406', 'lawyer', '周律师')
  await stage.alsoStaff(before, 'county', '140406')
  await db
    .insertInto('aid_assignment')
    .values({
      id: randomUUID(),
      application_id: id,
      county_code: '140406',
      practitioner_id: before.accountId,
      unit: null,
      assigned_by: county.accountId,
      assigned_at: '2026-11-20T00:30:00Z',
      remind_at: '2026-11-21T00:30:00Z',
      answer_by: '2026-11-22T00:30:00Z',
      basis: '{}',
      chosen: false,
      outcome: 'declined',
      cause: 'conflict',
      ended_at: '2026-11-21T00:30:00Z',
    })
    .execute()
  const shown = async (list: string) =>
    (await on.call<{ rows: { id: string; number: string }[] }>(before, list)).data.rows.some(
      (row) => row.id === id || row.number === `测试〔${id}〕号`,
    )
  expect(await shown('toTell')).toBe(false)
  await told(station, id)
  expect(await shown('tellings')).toBe(false)
})
