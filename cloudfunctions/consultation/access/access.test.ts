import { randomUUID } from 'node:crypto'
import type { AccessAsked } from '@contract/consultation/access-schema'
import type { Consultation } from '@contract/consultation/schema'
import { findCaller } from '@server/kit/caller'
import { present } from '@server/kit/ledger/present'
import { consultations } from '@server/kit/ledger/records'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { consultationRouter } from '../router'
import { auditOf, written } from '../testing/new-record'

const SECRETS = ['张建国', '13812345678', '店上镇东街12号', '138****5678', '张**']
const visitor = { clientName: '张建国', clientPhone: '13812345678', address: '店上镇东街12号' }
const WORDS = '工地拖欠三个月工资'
let stage: Stage
let lawyer: Person
let county: Person
let colleague: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
  colleague = await stage.staff('county', '140406', '钱科长')
})
afterAll(() => stage.close())
beforeEach(() => stage.at('2026-11-23T08:00:00+08:00'))

const call = <T = any>(person: Person, procedure: string, input?: object) =>
  stage.call<T>(consultationRouter, person, procedure, input)
const ask = (consultationId: string, person = county, id: string = randomUUID()) =>
  call(person, 'askAccess', { id, consultationId, reason: '家长来问进展' })
const decide = (id: string, approve: boolean, person = colleague) =>
  call(person, 'decideAccess', { id, approve })
/** A record as lists show it to somebody. */
const inList = async ({ accountId }: Person, id: string): Promise<Consultation> => {
  const { db, keyring } = stage.service
  const row = await consultations(db).where('consultation.id', '=', id).executeTakeFirstOrThrow()
  return present(keyring, row, (await findCaller(db, accountId))!)
}

describe('an ordinary record', () => {
  it('is opened by staff masked, and the opening is recorded', async () => {
    const { id } = await written(stage, lawyer, visitor)
    const { data } = await call(county, 'openRecord', { id })
    expect(data).toMatchObject({
      clientName: '张**',
      clientPhone: '138****5678',
      clientAddress: '店上镇****',
    })
    expect((await auditOf(stage, id)).map(({ act }) => act)).toEqual(['record', 'record-opened'])
    expect((await call(await stage.staff('county', '140430'), 'openRecord', { id })).code).toBe('not-found')
    expect((await ask(id)).code).toBe('not-found')
  })
})

describe('family violence', () => {
  it('shows who it is and where they are to the handler alone, in list, record and corrections', async () => {
    const { id } = await written(stage, lawyer, {
      ...visitor,
      matterType: 'family',
      subtype: 'family.violence',
    })
    await call(lawyer, 'correct', { id, version: 1, clientPhone: '13912345678' })
    const seen = [await inList(county, id), (await call(county, 'openRecord', { id })).data]
    expect(seen).toMatchObject([
      { safeMode: true, clientName: null, clientPhone: null, clientAddress: null },
      { safeMode: true, corrections: [{ changes: [{ field: '电话', before: '不显示', after: '不显示' }] }] },
    ])
    for (const secret of SECRETS) expect(JSON.stringify(seen)).not.toContain(secret)
    expect((await call(lawyer, 'open', { id })).data).toMatchObject({
      clientName: '张**',
      clientPhone: '139****5678',
    })
  })
})

describe('a minor’s record', () => {
  let id: string
  beforeEach(async () => {
    id = (await written(stage, lawyer, { ...visitor, groups: ['minor'] })).id
  })

  it('lies closed in the list, and opens for nobody without a yes', async () => {
    const row = await inList(county, id)
    expect(row).toMatchObject({ own: false, minor: true, locked: true, clientName: null, clientPhone: null })
    expect(JSON.stringify(row)).not.toContain(WORDS)
    expect((await call(county, 'openRecord', { id })).code).toBe('access-needed')
    expect(
      (await call(county, 'correctForCounty', { id, version: 1, reason: '改一下', result: 'guided' })).code,
    ).toBe('access-needed')
    expect((await auditOf(stage, id)).map(({ act }) => act)).toEqual(['record'])
    expect((await call(lawyer, 'open', { id })).data).toMatchObject({ locked: false, clientName: '张**' })
  })

  it('opens for the one who asked, after a yes of another, for as long as it lasts, and each time is recorded', async () => {
    const request = randomUUID()
    expect((await ask(id, county, request)).data).toEqual({ state: 'asked', expiresAt: null })
    const waiting = (await call<AccessAsked[]>(colleague, 'accessAsked')).data.find(
      (row) => row.id === request,
    )!
    expect(waiting).toMatchObject({ own: false, askedByName: '赵科长', reason: '家长来问进展' })
    expect(JSON.stringify(waiting)).not.toContain(WORDS)
    expect((await decide(request, true, county)).code).toBe('same-person')
    expect((await decide(request, true)).data).toEqual({
      state: 'approved',
      expiresAt: '2026-11-24T00:00:00.000Z',
    })
    expect((await call(county, 'openRecord', { id })).data).toMatchObject({
      locked: false,
      clientName: '张**',
    })
    expect((await call(county, 'openRecord', { id })).code).toBeUndefined()
    // the yes was for one person, and opens no list
    expect((await call(colleague, 'openRecord', { id })).code).toBe('access-needed')
    expect(await inList(county, id)).toMatchObject({ locked: true })
    stage.at('2026-11-24T07:59:59+08:00')
    expect((await call(county, 'openRecord', { id })).code).toBeUndefined()
    stage.at('2026-11-24T08:00:00+08:00')
    expect((await call(county, 'openRecord', { id })).code).toBe('access-needed')
    expect((await call(county, 'access', { id })).data).toMatchObject({ state: 'expired' })
    expect((await auditOf(stage, id)).map(({ act }) => act)).toEqual([
      'record',
      'access-asked',
      'access-approved',
      'record-opened',
      'record-opened',
      'record-opened',
    ])
    expect((await ask(id)).code).toBeUndefined()
  })

  it('stays closed after a no', async () => {
    const request = randomUUID()
    await ask(id, county, request)
    expect((await decide(request, false)).data).toEqual({ state: 'refused', expiresAt: null })
    expect((await decide(request, true)).code).toBe('access-decided')
    expect((await call(county, 'openRecord', { id })).code).toBe('access-needed')
  })

  it('is asked for once at a time, and decided once', async () => {
    const requests = [randomUUID(), randomUUID()]
    const asked = await Promise.all(requests.map((request) => ask(id, county, request)))
    expect(asked.map(({ code }) => code ?? 'asked').sort()).toEqual(['access-asked', 'asked'])
    const open = requests[asked.findIndex(({ code }) => code === undefined)]!
    const decided = await Promise.all([decide(open, true), decide(open, false)])
    expect(decided.map(({ code }) => code ?? 'decided').sort()).toEqual(['access-decided', 'decided'])
  })

  it('is nothing to another county, and its station asks but does not decide', async () => {
    const elsewhere = await stage.staff('county', '140430')
    const station = await stage.staff('station', '140406100000')
    expect((await ask(id, elsewhere)).code).toBe('not-found')
    const request = randomUUID()
    await ask(id, county, request)
    for (const person of [elsewhere, station]) {
      expect((await decide(request, true, person)).code).toBe('not-found')
      expect((await call(person, 'accessAsked')).data).toEqual([])
    }
    expect((await call(elsewhere, 'access', { id })).code).toBe('not-found')
    expect((await decide(request, true, await stage.staff('city', '140400'))).code).toBeUndefined()
  })

  it('tells the colleagues that something waits, and nothing of whose it is', async () => {
    await ask(id)
    const told = await stage.service.db
      .selectFrom('message')
      .selectAll()
      .where('account_id', '=', colleague.accountId)
      .where('kind', '=', 'record-access')
      .execute()
    expect(told.length).toBeGreaterThan(0)
    for (const secret of [...SECRETS, WORDS]) expect(JSON.stringify(told)).not.toContain(secret)
  })
})

test('a record of a minor in safe mode hides who it is even after a yes', async () => {
  const { id } = await written(stage, lawyer, { ...visitor, minor: true, safeMode: true })
  const request = randomUUID()
  await ask(id, county, request)
  await decide(request, true)
  expect((await call(county, 'openRecord', { id })).data).toMatchObject({
    locked: false,
    clientName: null,
    clientPhone: null,
    clientAddress: null,
  })
})
