import { randomUUID } from 'node:crypto'
import { sealClient } from '@server/kit/ledger/client'
import { addConsultation } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { followupRouter } from './router'

const COUNTY = '140406'
const TOWN = '140406100000'
const PHONE = '13803550001'

let stage: Stage
let lawyer: Person
let county: Person
let station: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner(COUNTY)
  county = await stage.staff('county', COUNTY, '回访人')
  station = await stage.staff('station', TOWN, '站长')
  neighbour = await stage.staff('county', '140431', '邻县')
  stage.at('2026-12-02T09:00:00+08:00')
})
afterAll(() => stage.close())

const call = <T = any>(who: Person | undefined, procedure: string, input: object = {}) =>
  stage.call<T>(followupRouter, who, procedure, input)
const month = { countyCode: COUNTY, month: '2026-11' }

interface Written {
  occurredAt?: string
  phone?: string
  address?: string
  safe_mode?: boolean
  minor?: boolean
}
/** A record with its visitor sealed, as the ledger keeps it. */
async function written({
  occurredAt = '2026-11-10T02:00:00Z',
  phone = PHONE,
  address,
  ...more
}: Written = {}) {
  const id = randomUUID()
  await addConsultation(stage, lawyer, { id, occurredAt, town: TOWN })
  await stage.service.db
    .updateTable('consultation')
    .set({
      ...sealClient(stage.service.keyring, id, { name: '王秀英', phone: phone || undefined, address }),
      ...more,
      version: 2,
    })
    .where('id', '=', id)
    .execute()
  return id
}
const rated = (consultation_id: string, change: object = {}) =>
  stage.service.db
    .insertInto('rating')
    .values({
      consultation_id,
      practitioner_id: lawyer.accountId,
      rater_id: null,
      ticket_hash: null,
      entered_by: station.accountId,
      way: 'handed-over',
      satisfaction: 'satisfied',
      was_free: true,
      solicited: false,
      comment: null,
      rated_at: '2026-11-10T03:00:00Z',
      ...change,
    })
    .execute()

let at = 0
/** One visit of its own month, given to the county's caller. */
async function given(
  of: Written = {},
  rating?: object,
  way: 'phone' | 'on-site' = 'phone',
): Promise<{ id: string; consultationId: string }> {
  const text = `${2024 - Math.floor(at / 12)}-${String((at++ % 12) + 1).padStart(2, '0')}`
  const consultationId = await written({ ...of, occurredAt: `${text}-10T02:00:00Z` })
  if (rating) await rated(consultationId, rating)
  await call(county, 'draw', { countyCode: COUNTY, month: text, way })
  const { data } = await call(county, 'rows', { countyCode: COUNTY, month: text, of: 'drawn' })
  const id = data.rows[0].id as string
  const { code } = await call(county, 'assign', { ids: [id], accountId: county.accountId })
  if (code) throw new Error(code)
  return { id, consultationId }
}
const said = (change: object = {}) => ({
  result: {
    status: 'reached',
    answers: {
      came: true,
      solved: 'yes',
      satisfaction: 'satisfied',
      charged: false,
      solicited: false,
      ...change,
    },
  },
})
const never = { result: { status: 'reached', answers: { came: false } } }

describe('drawing', () => {
  test('takes what may be called of each site, once, and can be drawn again', async () => {
    const reachable = [await written(), await written(), await written()]
    await written({ phone: '' })
    await written({ safe_mode: true })
    await written({ minor: true })
    await written({ occurredAt: '2026-10-31T15:59:00Z' })
    await written({ occurredAt: '2026-11-30T16:00:00Z' })
    const results = await Promise.all(
      [county, await stage.staff('county', COUNTY)].map((who) =>
        call(who, 'draw', { ...month, way: 'phone' }),
      ),
    )
    expect(results.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'month-drawn'])
    const { data } = await call(county, 'month', month)
    expect(data).toMatchObject({ countyName: '潞城区', latest: '2026-11', perSite: 2, keeps: true })
    expect(data.samples).toMatchObject([
      { pool: 3, sites: 1, drawn: 2, perSite: 2, drawnByName: expect.any(String) },
    ])
    expect(data.figures).toContainEqual({ figure: 'drawn', count: 2 })
    const kept = await stage.service.db.selectFrom('return_visit').select('consultation_id').execute()
    expect(kept).toHaveLength(2)
    for (const { consultation_id } of kept) expect(reachable).toContain(consultation_id)
    expect((await call(county, 'redraw', { id: data.samples[0].id })).data).toEqual({ same: true })
    expect((await call(neighbour, 'redraw', { id: data.samples[0].id })).code).toBe('not-found')
  })

  test('a visit on site finds who left an address alone; nobody is asked twice', async () => {
    await written({ phone: '', address: '潞城区店上镇店上村12号' })
    const { data } = await call(county, 'draw', { ...month, way: 'on-site' })
    expect(data.samples[1]).toMatchObject({ way: 'on-site', pool: 2, drawn: 2 })
  })

  test('waits until the month is over, finds nothing where there is nothing, and is the county’s', async () => {
    const draw = (who: Person, change: object) => call(who, 'draw', { ...month, way: 'phone', ...change })
    expect((await draw(county, { month: '2026-12' })).code).toBe('visit-month-open')
    expect((await draw(county, { month: '2026-09' })).code).toBe('nothing-to-visit')
    expect((await draw(neighbour, {})).code).toBe('not-found')
    const requestId = randomUUID()
    await written({ occurredAt: '2026-08-10T02:00:00Z' })
    const first = await draw(county, { month: '2026-08', requestId })
    expect(await draw(county, { month: '2026-08', requestId })).toEqual(first)
  })
})

describe('giving out', () => {
  test('never to the adviser, never to who does not serve the place, and only by its county', async () => {
    const { id } = await given()
    const assign = (who: Person, accountId: string) => call(who, 'assign', { ids: [id], accountId })
    await stage.alsoStaff(lawyer, 'county', COUNTY)
    expect((await assign(county, lawyer.accountId)).code).toBe('own-visit')
    expect((await call(lawyer, 'finish', { id, ...said() })).code).toBe('own-visit')
    expect((await call(lawyer, 'revealVisitor', { id })).code).toBe('own-visit')
    await stage.service.db
      .updateTable('staff_grant')
      .set({ ended_at: '2026-12-01T00:00:00Z' })
      .where('account_id', '=', lawyer.accountId)
      .execute()
    const elsewhere = await stage.staff('station', '140406101000')
    expect((await assign(county, elsewhere.accountId)).fields).toHaveProperty('accountId')
    expect((await assign(county, neighbour.accountId)).fields).toHaveProperty('accountId')
    expect((await assign(neighbour, neighbour.accountId)).code).toBe('not-found')
    expect((await assign(county, station.accountId)).data).toEqual({ assigned: 1 })
    const messages = await stage.service.db
      .selectFrom('message')
      .select('kind')
      .where('account_id', '=', station.accountId)
      .execute()
    expect(messages.map(({ kind }) => kind)).toEqual(['visits-assigned'])
    const itself = stage.service.db
      .updateTable('return_visit')
      .set({ assigned_to: lawyer.accountId })
      .where('id', '=', id)
      .execute()
    await expect(itself).rejects.toThrow('return_visit_by_another')
  })

  test('a task stays in sight until it is done, however long ago its month was', async () => {
    const [old, newer] = [await given(), await given()]
    const mine = async () =>
      (await call(county, 'rows', { countyCode: COUNTY, of: 'mine' })).data.rows.map(
        ({ id }: { id: string }) => id,
      )
    expect(await mine()).toEqual(expect.arrayContaining([old.id, newer.id]))
    await call(county, 'finish', { id: old.id, ...said() })
    expect(await mine()).not.toContain(old.id)
    expect(await mine()).toContain(newer.id)
    const all = (who: Person) => call(who, 'rows', { countyCode: COUNTY, of: 'open' })
    expect((await all(county)).data.rows.map(({ id }: { id: string }) => id)).toContain(newer.id)
    expect((await all(neighbour)).data.rows).toEqual([])
    expect((await call(county, 'rows', { countyCode: COUNTY, of: 'drawn' })).fields).toHaveProperty('month')
  })

  test('the callers of a county are its own staff', async () => {
    const { data } = await call(county, 'callers', { countyCode: COUNTY })
    expect(data).toContainEqual({ id: station.accountId, name: '站长' })
    expect(data.map(({ id }: { id: string }) => id)).not.toContain(neighbour.accountId)
    expect((await call(neighbour, 'callers', { countyCode: COUNTY })).code).toBe('not-found')
  })
})

describe('calling', () => {
  test('shows a masked number; whoever it was given to opens it, on record', async () => {
    const { id, consultationId } = await given()
    const { data } = await call(county, 'visit', { id })
    expect(data).toMatchObject({
      clientName: '王**',
      clientPhone: '138****0001',
      mayRate: true,
      triesMost: 3,
    })
    expect((await call(station, 'revealVisitor', { id })).code).toBe('visit-not-yours')
    expect((await call(county, 'revealVisitor', { id })).data).toEqual({
      name: '王秀英',
      phone: PHONE,
      address: null,
    })
    const looks = await stage.service.db
      .selectFrom('audit_log')
      .select(['act', 'detail'])
      .where('subject_id', '=', consultationId)
      .execute()
    expect(looks).toEqual([{ act: 'revealed', detail: { fields: ['name', 'phone'], visit: id } }])
    await stage.service.db
      .updateTable('consultation')
      .set({ safe_mode: true, version: 3 })
      .where('id', '=', consultationId)
      .execute()
    expect((await call(county, 'revealVisitor', { id })).code).toBe('not-found')
    expect((await call(county, 'visit', { id })).data).toMatchObject({
      withheld: true,
      clientName: null,
      clientPhone: null,
    })
    // nobody is called any more: it ends with the first word that it was not done
    expect((await call(county, 'noAnswer', { id })).data).toMatchObject({ status: 'unreached', tries: 0 })
  })

  test('who is visited at home is asked for by name at an address; a caller never learns it', async () => {
    const address = '潞城区店上镇店上村12号'
    for (const [way, seen] of [
      ['on-site', address],
      ['phone', null],
    ] as const) {
      const { id } = await given({ address }, undefined, way)
      const masked = (await call(county, 'visit', { id })).data.clientAddress
      expect(masked === null).toBe(seen === null)
      expect(masked ?? '').not.toContain('12号')
      expect((await call(county, 'revealVisitor', { id })).data).toMatchObject({
        name: '王秀英',
        address: seen,
      })
    }
  })

  test('three times without an answer end it, sent at once or not', async () => {
    const { id } = await given()
    const results = await Promise.all(Array.from({ length: 4 }, () => call(county, 'noAnswer', { id })))
    expect(results.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'done', 'done', 'visit-done'])
    expect((await call(county, 'visit', { id })).data).toMatchObject({ status: 'unreached', tries: 3 })
    expect((await call(county, 'assign', { ids: [id], accountId: station.accountId })).code).toBe(
      'visit-done',
    )
  })

  test('finished twice at once it ends once; the same request is answered the same', async () => {
    const { id } = await given()
    const requestId = randomUUID()
    const [one, same, other] = await Promise.all([
      call(county, 'finish', { id, ...said(), requestId }),
      call(county, 'finish', { id, ...said(), requestId }),
      call(county, 'finish', { id, result: { status: 'refused' } }),
    ])
    expect(same).toEqual(one)
    expect([one.code, other.code].filter((code) => code === 'visit-done')).toHaveLength(1)
  })

  test('what was said beside the rating is told apart; notes are sealed', async () => {
    const { id } = await given({}, {})
    const notes = '老人说第二次去没人管'
    const { data } = await call(county, 'finish', { id, ...said({ satisfaction: 'dissatisfied' }), notes })
    expect(data).toMatchObject({
      status: 'reached',
      mismatches: ['satisfaction'],
      rated: { satisfaction: 'satisfied' },
      answers: { satisfaction: 'dissatisfied' },
      notes,
      complaintId: null,
      mayReport: false,
    })
    const kept = await stage.service.db
      .selectFrom('return_visit')
      .select('notes_sealed')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(kept.notes_sealed).not.toContain('老人')
    expect((await call(county, 'report', { id, facts: '评价和说的不一样' })).code).toBe('nothing-to-report')
  })

  test('a rating set aside on appeal is shown, and nothing differs from it', async () => {
    const { id, consultationId } = await given({}, {})
    await stage.service.db
      .insertInto('rating_appeal')
      .values({
        consultation_id: consultationId,
        county_code: COUNTY,
        practitioner_id: lawyer.accountId,
        reason: '不是这个人评的',
        appealed_at: '2026-11-11T03:00:00Z',
        outcome: 'set-aside',
        note: '核实属实',
        decided_by: station.accountId,
        decided_at: '2026-11-12T03:00:00Z',
      })
      .execute()
    const { data } = await call(county, 'finish', { id, ...said({ satisfaction: 'dissatisfied' }) })
    expect(data).toMatchObject({ mismatches: [], rated: { satisfaction: 'satisfied', setAside: true } })
  })

  test('money or custom opens one complaint, and the one that stands already is not doubled', async () => {
    const { id, consultationId } = await given()
    const { data } = await call(county, 'finish', { id, ...said({ charged: true }) })
    const complaints = () =>
      stage.service.db
        .selectFrom('complaint')
        .select(['id', 'source', 'source_id', 'reasons', 'practitioner_id'])
        .where('consultation_id', '=', consultationId)
        .execute()
    expect(await complaints()).toEqual([
      {
        id: data.complaintId,
        source: 'return-visit',
        source_id: id,
        reasons: ['charged'],
        practitioner_id: lawyer.accountId,
      },
    ])
    // who asked has no part in looking into it
    const involved = await stage.service.db
      .selectFrom('complaint_involved')
      .select('account_id')
      .where('complaint_id', '=', data.complaintId)
      .execute()
    expect(involved.map(({ account_id }) => account_id).sort()).toEqual(
      [county.accountId, lawyer.accountId].sort(),
    )
    const again = await given()
    await stage.service.db
      .insertInto('complaint')
      .values({
        id: randomUUID(),
        county_code: COUNTY,
        source: 'rating',
        source_id: again.consultationId,
        practitioner_id: lawyer.accountId,
        site_code: null,
        consultation_id: again.consultationId,
        reasons: ['charged'],
        said_sealed: null,
        complainant_id: null,
        contact_sealed: null,
        filed_at: '2026-11-10T03:00:00Z',
        status: 'filed',
        investigator_id: null,
        due_on: null,
      })
      .execute()
    const finished = await call(county, 'finish', { id: again.id, ...said({ charged: true }) })
    const standing = await stage.service.db
      .selectFrom('complaint')
      .select('id')
      .where('consultation_id', '=', again.consultationId)
      .execute()
    expect(standing).toEqual([{ id: finished.data.complaintId }])
  })

  test('who says they never came points at a false record, which may be filed once', async () => {
    const { id } = await given({}, {})
    const { data } = await call(county, 'finish', { id, ...never })
    expect(data).toMatchObject({ mismatches: ['never-came'], mayReport: true })
    const facts = '回访时本人说从来没有咨询过'
    const results = await Promise.all([
      call(county, 'report', { id, facts }),
      call(county, 'report', { id, facts }),
    ])
    expect(results.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'nothing-to-report'])
    const findings = await stage.service.db
      .selectFrom('finding')
      .select(['source', 'violation', 'practitioner_id'])
      .where('source_id', '=', id)
      .execute()
    expect(findings).toEqual([
      { source: 'phone-check', violation: 'false-record', practitioner_id: lawyer.accountId },
    ])
  })
})

test('figures are their rows, and other areas see none of them', async () => {
  const text = '2026-07'
  for (let one = 0; one < 2; one++) await written({ occurredAt: '2026-07-10T02:00:00Z' })
  await call(county, 'draw', { countyCode: COUNTY, month: text, way: 'phone' })
  const asked = { countyCode: COUNTY, month: text }
  const open = (await call(county, 'rows', { ...asked, of: 'drawn' })).data.rows as { id: string }[]
  await call(county, 'assign', { ids: open.map(({ id }) => id), accountId: county.accountId })
  await call(county, 'finish', { id: open[0]!.id, ...never })
  await call(county, 'finish', { id: open[1]!.id, ...said() })
  const { figures } = (await call(county, 'month', asked)).data
  for (const { figure, count } of figures)
    expect([figure, (await call(county, 'rows', { ...asked, of: figure })).data.rows.length]).toEqual([
      figure,
      count,
    ])
  expect(figures).toEqual([
    { figure: 'drawn', count: 2 },
    { figure: 'reached', count: 2 },
    { figure: 'confirmed', count: 1 },
    { figure: 'mismatched', count: 1 },
  ])
  expect((await call(station, 'rows', { ...asked, of: 'drawn' })).data.rows).toHaveLength(2)
  const elsewhere = await stage.staff('station', '140406101000')
  expect((await call(elsewhere, 'rows', { ...asked, of: 'drawn' })).data.rows).toEqual([])
  expect((await call(neighbour, 'month', asked)).code).toBe('not-found')
  const city = await stage.staff('city', '140400')
  expect((await call(city, 'month')).data).toMatchObject({ countyCode: '140403', keeps: false })
  expect((await call(city, 'month', asked)).data.figures).toEqual(figures)
  expect((await call(station, 'month')).data).toMatchObject({
    countyCode: COUNTY,
    month: '2026-11',
    keeps: false,
  })
  // a grant to watch a county opens none of its visits
  await stage.alsoStaff(neighbour, 'supervisor', COUNTY)
  expect((await call(neighbour, 'month', asked)).code).toBe('not-found')
  expect((await call(neighbour, 'visit', { id: open[0]!.id })).code).toBe('not-found')
})
