import { randomUUID } from 'node:crypto'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { addShift } from '@server/kit/testing/ledger'
import { COUNTY, openOffice, type Office } from './testing/register'

let stage: Stage
let office: Office

beforeEach(async () => {
  stage = await openStage()
  office = await openOffice(stage)
})
afterEach(() => stage.close())

const admitted = async () => {
  const id = await office.propose()
  await office.act(office.qian, 'admit', id)
  return id
}
const statusOf = async (id: string) => {
  const row = await stage.service.db
    .selectFrom('practitioner')
    .select(['status', 'active', 'admitted_on'])
    .where('account_id', '=', id)
    .executeTakeFirstOrThrow()
  return row
}
const inbox = (accountId: string) =>
  stage.service.db
    .selectFrom('message')
    .select(['kind', 'title', 'link'])
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .execute()
const shift = (id: string, day: string, town?: string, status = 'published' as const) =>
  addShift(stage, { accountId: id, name: '', session: '' }, { day, status, ...(town && { town }) })

describe('admission', () => {
  it('is done by another than who proposed, and the person is told', async () => {
    const id = await office.propose()
    expect((await office.act(office.zhao, 'admit', id)).code).toBe('needs-colleague')
    expect((await office.call(office.zhao, 'person', { id })).data).toMatchObject({
      acts: ['decline'],
      needsColleague: true,
    })
    stage.at('2026-11-24T09:00:00+08:00')
    expect((await office.act(office.qian, 'admit', id)).data).toEqual({ done: 1, freed: [] })
    expect(await statusOf(id)).toEqual({ status: 'active', active: true, admitted_on: '2026-11-24' })
    const { data } = await office.call(office.qian, 'person', { id })
    expect(data.may).toContain('take-criminal-defence')
    expect(data.acts).toEqual(['suspend', 'exit'])
    expect(await inbox(id)).toEqual([
      { kind: 'person-status', title: '名册：准入', link: '/lawyer/register/index' },
    ])
  })

  it('by one person where the county has set so, from the day it was set', async () => {
    await stage.service.db
      .insertInto('setting')
      .values({
        key: 'people.admission',
        area_code: COUNTY,
        effective_from: '2026-11-24',
        value: JSON.stringify({ twoPersons: false }),
      })
      .execute()
    const id = await office.propose()
    expect((await office.act(office.zhao, 'admit', id)).code).toBe('needs-colleague')
    stage.at('2026-11-24T09:00:00+08:00')
    expect((await office.act(office.zhao, 'admit', id)).data.done).toBe(1)
  })

  it('of many at once is all or nothing', async () => {
    const one = await office.propose()
    const two = await office.propose({ licenceNumber: '11404200010000002', phone: '13900000002' })
    const own = await office.propose(
      { licenceNumber: '11404200010000003', phone: '13900000003' },
      office.qian,
    )
    expect((await office.act(office.qian, 'admit', [one, two, own])).code).toBe('needs-colleague')
    expect((await office.act(office.qian, 'admit', [one, randomUUID()])).code).toBe('not-found')
    expect((await statusOf(one)).status).toBe('proposed')
    expect((await office.act(office.qian, 'admit', [one, two, two])).data.done).toBe(2)
    expect((await office.act(office.qian, 'admit', [one])).code).toBe('person-moved-on')
  })

  it('of two colleagues at once counts once', async () => {
    const id = await office.propose()
    const third = await stage.staff('county', COUNTY, '吴科员')
    const both = await Promise.all([
      office.act(office.qian, 'admit', id),
      office.act(third, 'decline', id, { reason: '材料不齐' }),
    ])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'person-moved-on'])
    const { data } = await office.call(office.zhao, 'person', { id })
    expect(data.events).toHaveLength(2)
  })
})

describe('suspension and exit', () => {
  it('withdraw the duties ahead, say which, and tell each county how many', async () => {
    const id = await admitted()
    const past = await shift(id, '2026-11-20')
    const later = await shift(id, '2026-12-02')
    const sooner = await shift(id, '2026-11-25')
    const abroad = await shift(id, '2026-12-01', '140431100000')
    const { data } = await office.act(office.zhao, 'suspend', id, { reason: '被投诉，正在查' })
    expect(data.done).toBe(1)
    expect(data.freed.map((freed: { id: string }) => freed.id)).toEqual([sooner, abroad, later])
    const rows = await stage.service.db
      .selectFrom('duty_shift')
      .select(['id', 'status', 'withdrawn_because', 'version'])
      .execute()
    const gone = { status: 'withdrawn', withdrawn_because: 'cancelled', version: 2 }
    for (const freed of [later, sooner, abroad])
      expect(rows.find((row) => row.id === freed)).toMatchObject(gone)
    expect(rows.find((row) => row.id === past)).toMatchObject({ status: 'published', version: 1 })
    const link = '/staff/coverage/index'
    expect(await inbox(office.qian.accountId)).toEqual([{ kind: 'shifts-freed', title: '2个班要换人', link }])
    expect(await inbox(office.elsewhere.accountId)).toEqual([
      { kind: 'shifts-freed', title: '1个班要换人', link },
    ])
    expect(await statusOf(id)).toMatchObject({ status: 'suspended', active: false })
    const [audit] = await stage.service.db
      .selectFrom('audit_log')
      .selectAll()
      .where('act', '=', 'person-suspend')
      .execute()
    expect(audit).toMatchObject({ chain: COUNTY, detail: { freed: 3 } })
    expect(JSON.stringify(audit)).not.toContain('投诉')
  })

  it('leave alone a duty that has begun with the person there', async () => {
    const id = await admitted()
    const now = await addShift(stage, { accountId: id, name: '', session: '' }, { status: 'checked-in' })
    expect((await office.act(office.zhao, 'exit', id, { reason: '到龄' })).data.freed).toEqual([])
    const row = await stage.service.db
      .selectFrom('duty_shift')
      .select('status')
      .where('id', '=', now)
      .executeTakeFirstOrThrow()
    expect(row.status).toBe('checked-in')
  })

  it('need a reason; a day after today is not taken', async () => {
    const id = await admitted()
    expect((await office.act(office.zhao, 'exit', id)).fields).toEqual({ reason: '请写明原因，本人会看到' })
    const tomorrow = { reason: '到龄', effectiveOn: '2026-11-24' }
    expect((await office.act(office.zhao, 'exit', id, tomorrow)).fields).toHaveProperty('effectiveOn')
    const earlier = { reason: '到龄', effectiveOn: '2026-11-01' }
    expect((await office.act(office.zhao, 'exit', id, earlier)).data.done).toBe(1)
    const { data } = await office.call(office.zhao, 'person', { id })
    expect(data.events[0]).toMatchObject({ act: 'exit', effectiveOn: '2026-11-01', reason: '到龄' })
  })

  it('who left comes back only by a new proposal, which another admits', async () => {
    const id = await admitted()
    await office.act(office.zhao, 'exit', id, { reason: '到龄' })
    expect((await office.act(office.zhao, 'resume', id)).code).toBe('person-moved-on')
    expect((await office.act(office.qian, 'readmit', id)).data.done).toBe(1)
    expect((await office.act(office.qian, 'admit', id)).code).toBe('needs-colleague')
    expect((await office.act(office.zhao, 'admit', id)).data.done).toBe(1)
  })

  it('at once by two people happen once, and free each duty once', async () => {
    const id = await admitted()
    await shift(id, '2026-12-02')
    const both = await Promise.all([
      office.act(office.zhao, 'exit', id, { reason: '到龄' }),
      office.act(office.qian, 'suspend', id, { reason: '在查' }),
    ])
    const freed = both.flatMap(({ data }) => data?.freed ?? [])
    expect(freed).toHaveLength(1)
    const row = await stage.service.db.selectFrom('duty_shift').select('version').executeTakeFirstOrThrow()
    expect(row.version).toBe(2)
  })

  it('of another county’s person are not found, and a repeat is answered again', async () => {
    const id = await admitted()
    expect((await office.act(office.elsewhere, 'exit', id, { reason: '到龄' })).code).toBe('not-found')
    await shift(id, '2026-12-02')
    const input = { reason: '到龄', requestId: randomUUID() }
    const first = await office.act(office.zhao, 'exit', id, input)
    const again = await office.act(office.zhao, 'exit', id, input)
    expect(first.data.freed).toHaveLength(1)
    expect(again.data).toEqual(first.data)
  })

  it('end the person’s own doors at once, and they can still read why', async () => {
    const person = await stage.practitioner(COUNTY)
    await office.act(office.zhao, 'suspend', person.accountId, { reason: '在查' })
    const { data } = await office.call(person, 'me')
    expect(data).toMatchObject({ status: 'suspended', may: [] })
    expect(data.events[0]).toMatchObject({ act: 'suspend', reason: '在查', byName: null })
    expect((await office.call(await stage.resident(), 'me')).code).toBe('not-found')
  })
})

describe('screening', () => {
  const scores = { politics: 5, service: 2, skill: 3, ethics: 4 }
  const screen = (person: typeof office.zhao, id: string, rest: object) =>
    office.call(person, 'screen', { id, year: 2026, ...scores, result: 'keep', ...rest })

  it('is kept once a year, and 淘汰 asks for an exit without doing it', async () => {
    const id = await admitted()
    expect((await screen(office.zhao, id, { result: 'drop' })).fields).toHaveProperty('note')
    expect((await screen(office.zhao, id, { year: 2027 })).fields).toHaveProperty('year')
    const { data } = await screen(office.zhao, id, { result: 'drop', note: '多次被群众投诉' })
    expect(data.status).toBe('active')
    expect(data.exitProposed).toMatchObject({ year: 2026, result: 'drop', ...scores })
    expect(data.events[0]).toMatchObject({ act: 'screen', reason: '2026年，14分（满分20分），淘汰' })
    expect(await inbox(office.qian.accountId)).toMatchObject([{ kind: 'exit-proposed' }])
    expect((await screen(office.qian, id, {})).code).toBe('already-screened')
    await office.act(office.qian, 'exit', id, { reason: '年度筛查淘汰' })
    expect((await office.call(office.zhao, 'person', { id })).data.exitProposed).toBeNull()
  })

  it('by two at once is kept once', async () => {
    const id = await admitted()
    const both = await Promise.all([screen(office.zhao, id, {}), screen(office.qian, id, {})])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['already-screened', 'done'])
  })

  it('is not for a proposed person, nor another county’s', async () => {
    const id = await office.propose()
    expect((await screen(office.zhao, id, {})).code).toBe('person-moved-on')
    expect((await screen(office.elsewhere, id, {})).code).toBe('not-found')
  })
})
