import { randomUUID } from 'node:crypto'
import { viewOf } from '@contract/consultation/privacy'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { call, foundIds, rated, TOWN, traces, written } from './testing/office'

let stage: Stage
let lawyer: Person
let county: Person
let elsewhere: Person

const visitor = { clientName: '欧阳春梅', clientPhone: '13800001234', address: '潞城区店上镇某村' }

beforeEach(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
  elsewhere = await stage.staff('county', '140431')
})
afterEach(() => stage.close())

const approve = (id: string) =>
  stage.service.db
    .insertInto('record_access')
    .values({
      id: randomUUID(),
      consultation_id: id,
      area_code: TOWN,
      asked_by: county.accountId,
      reason: '家长来问',
      asked_at: '2026-11-23T07:00:00+08:00',
      decided_by: elsewhere.accountId,
      decided_at: '2026-11-23T07:30:00+08:00',
      approved: true,
      expires_at: '2026-11-24T07:30:00+08:00',
    })
    .execute()

describe('by phone', () => {
  const byPhone = async (person: Person, phone = '138 0000 1234') =>
    (await call(stage, person, 'searchByPhone', { phone })).data.rows.map(({ id }: { id: string }) => id)

  it('finds every record of exactly this phone within the scope, masked, and leaves a trace without it', async () => {
    const old = await written(stage, lawyer, { ...visitor, occurredAt: '2020-01-01T09:00:00+08:00' })
    const fresh = await written(stage, lawyer, visitor)
    await written(stage, lawyer, { clientPhone: '13800001235' })
    expect(await byPhone(county)).toEqual([fresh, old])
    expect(await byPhone(elsewhere)).toEqual([])
    expect(await byPhone(county, '13800001239')).toEqual([])
    const { data } = await call(stage, county, 'searchByPhone', { phone: visitor.clientPhone, limit: 1 })
    expect(data).toMatchObject({ more: true, rows: [{ clientName: '欧***', clientPhone: '138****1234' }] })
    const left = await traces(stage, 'ledger-searched-by-phone')
    expect(left[0]).toMatchObject({ chain: '140406', account_id: county.accountId, detail: { rows: 2 } })
    expect(JSON.stringify(left)).not.toContain('1234')
  })

  it('does not tell that the owner of a phone came with what is hidden', async () => {
    await written(stage, lawyer, { ...visitor, safeMode: true })
    await written(stage, lawyer, { ...visitor, subtype: 'family.violence', matterType: 'family' })
    await approve(await written(stage, lawyer, { ...visitor, minor: true }))
    expect(await byPhone(county)).toEqual([])
    expect(await byPhone(await stage.staff('city', '140400'))).toEqual([])
  })
})

it('a search finds by words and by phone exactly what the one view of a record shows', async () => {
  await stage.alsoStaff(lawyer, 'county', '140406')
  for (const safeMode of [false, true])
    for (const minor of [false, true]) {
      const id = await written(stage, lawyer, { ...visitor, safeMode, minor })
      for (const reader of [lawyer, county]) {
        const view = viewOf({ practitionerId: lawyer.accountId, safeMode, minor }, reader)
        const byWords = await foundIds(stage, reader, { words: '拖欠' })
        const byPhone = (await call(stage, reader, 'searchByPhone', { phone: visitor.clientPhone })).data.rows
        expect({ safeMode, minor, found: byWords.includes(id) }).toEqual({
          safeMode,
          minor,
          found: view.words,
        })
        expect(byPhone.some((row: { id: string }) => row.id === id)).toBe(view.contact)
      }
    }
})

describe('in clear', () => {
  const reveal = (person: Person, id: string, reason = '回电话核实') =>
    call(stage, person, 'revealClient', { id, reason })

  it('for the county, with a reason that stays on record', async () => {
    const id = await written(stage, lawyer, visitor)
    expect((await reveal(county, id)).data).toEqual({
      name: visitor.clientName,
      phone: visitor.clientPhone,
      address: visitor.address,
    })
    expect((await call(stage, county, 'revealClient', { id })).fields).toHaveProperty('reason')
    expect((await reveal(elsewhere, id)).code).toBe('not-found')
    const left = await traces(stage, 'revealed')
    expect(left).toMatchObject([{ chain: '140406', detail: { field: 'client', reason: '回电话核实' } }])
    expect(JSON.stringify(left)).not.toMatch(/欧阳|1234/)
    expect(JSON.stringify(stage.logged)).not.toMatch(/欧阳|13800001234/)
  })

  it('never of safe mode, and of a minor after a colleague’s yes alone; twice at once leaves two traces', async () => {
    const safe = await written(stage, lawyer, { ...visitor, safeMode: true })
    const minor = await written(stage, lawyer, { ...visitor, minor: true })
    expect((await reveal(county, safe)).code).toBe('client-hidden')
    expect((await reveal(county, minor)).code).toBe('access-needed')
    expect(await traces(stage, 'revealed')).toEqual([])
    await approve(minor)
    const both = await Promise.all([reveal(county, minor), reveal(county, minor)])
    for (const { data } of both) expect(data.name).toBe(visitor.clientName)
    expect(await traces(stage, 'revealed')).toHaveLength(2)
    stage.at('2026-11-24T07:30:00+08:00')
    expect((await reveal(county, minor)).code).toBe('access-needed')
  })

  it('has nothing to say of a record that names nobody', async () => {
    const id = await written(stage, lawyer)
    expect((await reveal(county, id)).data).toEqual({ name: null, phone: null, address: null })
  })
})

it('what became of a record: its rating, and complaints for who reads them', async () => {
  const id = await written(stage, lawyer)
  const nothing = { rating: null, visit: null, complaints: 0 }
  expect((await call(stage, county, 'after', { id })).data).toEqual(nothing)
  await rated(stage, lawyer, id, 'satisfied')
  await stage.service.db
    .insertInto('complaint')
    .values({
      id: randomUUID(),
      county_code: '140406',
      source: 'staff',
      source_id: null,
      practitioner_id: lawyer.accountId,
      site_code: null,
      consultation_id: id,
      reasons: ['rude'],
      said_sealed: null,
      complainant_id: null,
      contact_sealed: null,
      filed_at: '2026-11-23T09:00:00+08:00',
      status: 'filed',
      investigator_id: null,
      due_on: '2026-11-30',
    })
    .execute()
  expect((await call(stage, county, 'after', { id })).data).toMatchObject({
    rating: {
      satisfaction: 'satisfied',
      way: 'handed-over',
      wasFree: true,
      solicited: false,
      setAside: false,
    },
    complaints: 1,
  })
  const station = await stage.staff('station', TOWN)
  expect((await call(stage, station, 'after', { id })).data.complaints).toBeNull()
  expect((await call(stage, elsewhere, 'after', { id })).code).toBe('not-found')
})
