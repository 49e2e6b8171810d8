import { randomUUID } from 'node:crypto'
import { openStage, type Stage } from '@server/kit/testing/stage'
import { COUNTY, facts, helperFacts, openOffice, type Office } from './testing/register'

let stage: Stage
let office: Office

beforeEach(async () => {
  stage = await openStage()
  office = await openOffice(stage)
})
afterEach(() => stage.close())

const audits = (act: string) =>
  stage.service.db.selectFrom('audit_log').selectAll().where('act', '=', act).execute()

describe('propose', () => {
  it('keeps what was filled in, the number sealed and masked, the person not yet admitted', async () => {
    const id = await office.propose()
    const { data } = await office.call(office.qian, 'person', { id })
    expect(data).toMatchObject({
      name: '李明',
      status: 'proposed',
      phone: '138****0001',
      licenceNumber: '11404200010000001',
      county: { code: COUNTY, name: '潞城区' },
      base: { code: '140406100000', name: '店上镇' },
      may: [],
      acts: ['admit', 'decline'],
      needsColleague: false,
      bound: false,
      events: [{ act: 'propose', toStatus: 'proposed', byName: '赵科长', effectiveOn: '2026-11-23' }],
    })
    const row = await stage.service.db
      .selectFrom('practitioner')
      .selectAll()
      .where('account_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.active).toBe(false)
    expect(JSON.stringify(row)).not.toContain('13803550001')
    expect(await audits('person-proposed')).toMatchObject([{ chain: COUNTY, subject_id: id }])
    expect(JSON.stringify(stage.logged)).not.toMatch(/李明|1380355/)
  })

  it('says what is wrong, field by field', async () => {
    const wrong = facts({
      licenceNumber: '12345',
      baseAreaCode: '140431100000',
      villages: ['140406100299'],
      qualified: true,
    })
    const { code, fields } = await office.call(office.zhao, 'propose', { countyCode: COUNTY, facts: wrong })
    expect(code).toBe('bad-input')
    expect(fields).toEqual({
      'facts.licenceNumber': '律师执业证号是17位数字，以1开头',
      'facts.baseAreaCode': '请选本县区的乡镇街道',
      'facts.villages': '还没有这个村社区，请先导入村社区工作室：140406100299',
      'facts.qualified': '这一项只用于法检退休人员和志愿者',
    })
  })

  it('not into another county', async () => {
    const { code } = await office.call(office.zhao, 'propose', { countyCode: '140431', facts: facts() })
    expect(code).toBe('not-found')
  })

  it('the same licence, or the same name and number, is registered once', async () => {
    await office.propose()
    const again = await office.call(office.qian, 'propose', {
      countyCode: COUNTY,
      facts: facts({ name: '李小明', phone: '13900000000' }),
    })
    expect(again.code).toBe('already-registered')
    const add = (name: string, phone: string) =>
      office.call(office.zhao, 'propose', { countyCode: COUNTY, facts: helperFacts(name, phone) })
    const both = await Promise.all([add('王网格', '13900000001'), add('王网格', '139-0000-0001')])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['already-registered', 'done'])
    expect((await add('赵网格', '13900000001')).code).toBeUndefined()
    const people = await stage.service.db.selectFrom('practitioner').select('account_id').execute()
    expect(people).toHaveLength(3)
  })

  it('does a repeated request once', async () => {
    const input = { countyCode: COUNTY, facts: facts(), requestId: randomUUID() }
    const first = await office.call(office.zhao, 'propose', input)
    const again = await office.call(office.zhao, 'propose', input)
    expect(again.data).toEqual(first.data)
    expect(await audits('person-proposed')).toHaveLength(1)
  })
})

describe('change', () => {
  it('changes facts, keeps the number unless told, and notes the fields', async () => {
    const id = await office.propose()
    const { phone: _, ...unsaid } = facts({ unit: '长治另一律师事务所', fields: ['criminal'] })
    const { data } = await office.call(office.qian, 'change', { id, facts: unsaid })
    expect(data).toMatchObject({ unit: '长治另一律师事务所', fields: ['criminal'], phone: '138****0001' })
    expect(data.events[0]).toMatchObject({ act: 'change', reason: '单位、擅长领域' })
    expect(await audits('person-changed')).toMatchObject([{ detail: { fields: ['unit', 'fields'] } }])
    const { data: without } = await office.call(office.qian, 'change', {
      id,
      facts: { ...unsaid, phone: null },
    })
    expect(without.phone).toBeNull()
  })

  it('a change that changes nothing leaves no line in the history', async () => {
    const id = await office.propose()
    const { data } = await office.call(office.qian, 'change', { id, facts: facts() })
    expect(data.events).toHaveLength(1)
  })

  it('refuses another county, one’s own record, a kind across, and what somebody else is known by', async () => {
    const id = await office.propose()
    const other = await office.propose({ licenceNumber: '11404200010000002', phone: '13900000002' })
    const change = (person = office.zhao, to = {}, target = id) =>
      office.call(person, 'change', { id: target, facts: { ...facts(), ...to } })
    expect((await change(office.elsewhere)).code).toBe('not-found')
    const across = { kind: 'mediator', criminalSince: null, knowsMinors: false }
    expect((await change(office.zhao, across)).code).toBe('kind-fixed')
    expect((await change(office.zhao, { licenceNumber: '11404200010000002', phone: null })).code).toBe(
      'already-registered',
    )
    await stage.service.db
      .insertInto('staff_grant')
      .values({
        account_id: other,
        role: 'county',
        area_code: COUNTY,
        granted_at: '2026-11-01T00:00:00Z',
        ended_at: null,
      })
      .execute()
    const self = { accountId: other, name: '', session: await sessionOf(other) }
    expect((await change(self, { licenceNumber: '11404200010000003' }, other)).code).toBe('own-record')
  })

  it('two changes at once leave one whole entry', async () => {
    const id = await office.propose()
    const change = (person: typeof office.zhao, unit: string) =>
      office.call(person, 'change', { id, facts: facts({ unit }) })
    const both = await Promise.all([change(office.zhao, '甲所'), change(office.qian, '乙所')])
    expect(both.map(({ code }) => code)).toEqual([undefined, undefined])
    const { data } = await office.call(office.zhao, 'person', { id })
    expect(data.events.map((event: { act: string }) => event.act)).toEqual(['change', 'change', 'propose'])
    expect(['甲所', '乙所']).toContain(data.unit)
  })
})

async function sessionOf(accountId: string) {
  const { openSession } = await import('@server/kit/session')
  return openSession(stage.service.db, stage.service.keyring, accountId, stage.service.clock(), 'staff')
}

describe('revealPhone', () => {
  it('shows the number for a reason that stays on record, each time anew', async () => {
    const id = await office.propose()
    const input = { id, reason: '通知换班', requestId: randomUUID() }
    expect((await office.call(office.qian, 'revealPhone', input)).data).toEqual({ value: '13803550001' })
    expect((await office.call(office.qian, 'revealPhone', input)).data).toEqual({ value: '13803550001' })
    expect(await audits('revealed')).toMatchObject([
      { subject_id: id, detail: { field: 'phone', reason: '通知换班' } },
      { subject_id: id },
    ])
    const kept = await stage.service.db.selectFrom('answered_request').select('procedure').execute()
    expect(kept.map(({ procedure }) => procedure)).not.toContain('revealPhone')
    expect((await office.call(office.elsewhere, 'revealPhone', { id, reason: '看看' })).code).toBe(
      'not-found',
    )
    expect((await office.call(office.qian, 'revealPhone', { id, reason: '' })).code).toBe('bad-input')
  })
})

describe('list', () => {
  it('filters, searches and counts within the caller’s scope', async () => {
    await office.propose()
    await office.propose({
      name: '王芳',
      kind: 'legal-worker',
      licenceNumber: 'F14040001',
      phone: '13900000001',
      criminalSince: null,
      fields: ['debt'],
    })
    await stage.practitioner('140431', 'lawyer', '外县律师')
    const names = async (input: object, person = office.qian) =>
      (await office.call(person, 'list', input)).data.rows.map((row: { name: string }) => row.name)
    expect(await names({})).toEqual(['李明', '王芳'])
    expect(await names({ kind: 'legal-worker' })).toEqual(['王芳'])
    expect(await names({ field: 'wages' })).toEqual(['李明'])
    expect(await names({ search: '芳' })).toEqual(['王芳'])
    expect(await names({ search: 'f1404' })).toEqual(['王芳'])
    expect(await names({ status: 'active' })).toEqual([])
    expect(await names({}, office.elsewhere)).toEqual(['外县律师'])
    expect(await names({}, await stage.staff('city', '140400'))).toHaveLength(3)
    expect(await names({}, await stage.staff('station', '140406100000'))).toEqual(['李明', '王芳'])
    expect(await names({}, await stage.staff('station', '140406101000'))).toEqual([])
    const { data } = await office.call(office.qian, 'list', { status: 'active', search: '李' })
    expect(data.counts).toEqual({ proposed: 1, declined: 0, active: 0, suspended: 0, exited: 0 })
  })

  it('tells whom the caller may admit, and pages without losing or repeating anybody', async () => {
    const count = 120
    for (let index = 0; index < count; index++)
      await stage.practitioner(COUNTY, 'lawyer', index % 3 === 0 ? '同名律师' : `律师${index}`)
    const mine = await office.propose()
    const seen: string[] = []
    let after: unknown
    do {
      const { data } = await office.call(office.zhao, 'list', after ? { after } : {})
      seen.push(...data.rows.map((row: { id: string }) => row.id))
      after = data.next
    } while (after)
    expect(new Set(seen).size).toBe(count + 1)
    expect(seen).toHaveLength(count + 1)
    const admittable = async (person: typeof office.zhao) =>
      (await office.call(person, 'list', { status: 'proposed' })).data.rows.map(
        (row: { id: string; admittable: boolean }) => [row.id, row.admittable],
      )
    expect(await admittable(office.zhao)).toEqual([[mine, false]])
    expect(await admittable(office.qian)).toEqual([[mine, true]])
    expect(await admittable(await stage.staff('city', '140400'))).toEqual([[mine, false]])
  })
})

it('another county’s person is not found, and the city looks on without acts', async () => {
  const id = await office.propose()
  expect((await office.call(office.elsewhere, 'person', { id })).code).toBe('not-found')
  const { data } = await office.call(await stage.staff('city', '140400'), 'person', { id })
  expect(data).toMatchObject({ acts: [], mayChange: false })
})
