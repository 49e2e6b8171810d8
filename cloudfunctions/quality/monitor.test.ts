import { randomUUID } from 'node:crypto'
import type { MonitorDesk, Monitoring, Monitors, MonitorWords, ScoreSheets } from '@contract/quality/schema'
import { rowIn } from '@server/kit/testing/cases'
import { engagedCase } from '@server/kit/testing/casework'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { qualityRouter } from './router'

let stage: Stage
let lawyer: Person
let county: Person
let city: Person
let neighbour: Person
let resident: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
  city = await stage.staff('city', '140400', '市局的人')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(async () => {
  expect(JSON.stringify(stage.logged)).not.toContain('王秀英')
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T09:00:00+08:00')
  resident = await stage.resident()
})
const call = <T = any>(person: Person, procedure: string, input: object = {}) =>
  stage.call<T>(qualityRouter, person, procedure, input)
const inCourt = () => engagedCase(stage, { applicant: resident, handler: lawyer })
const full = { contact: 20, told: 10, progress: null, manner: 20, 'no-fee': 20 }
const said = '王秀英说律师来过两次'
const look = (id: string, change: object = {}, person: Person = county) =>
  call<Monitoring>(person, 'record', {
    id,
    kind: 'phone',
    called: 'recipient',
    doneOn: '2026-11-23',
    version: 1,
    scores: full,
    said,
    ...change,
  })
const stored = (id: string) =>
  stage.service.db.selectFrom('case_monitor').selectAll().where('application_id', '=', id).execute()

describe('a look at a case', () => {
  test('scored out of what concerns it; words are sealed and opened with a trace', async () => {
    const id = await inCourt()
    expect((await call<Monitoring>(county, 'monitoring', { id })).data).toMatchObject({
      outside: true,
      records: [],
      handlerName: '李律师',
      kinds: [{ kind: 'phone', version: 1 }, { kind: 'hearing' }, { kind: 'visit' }],
    })
    const { data } = await look(id, { mismatch: '说没有签过委托协议' })
    // 70 of the 80 that concern the case
    expect(data.records).toMatchObject([{ kind: 'phone', score: 88, mismatch: true, findingId: null }])
    expect(JSON.stringify(data)).not.toContain(said)
    const [row] = await stored(id)
    expect(JSON.stringify(row)).not.toContain('王秀英')
    const words = await call<MonitorWords>(city, 'openMonitor', { id: row!.id })
    expect(words.data).toEqual({ id: row!.id, said, mismatch: '说没有签过委托协议' })
    const audit = await stage.service.db
      .selectFrom('audit_log')
      .select(['act', 'detail'])
      .where('subject_id', '=', row!.id)
      .orderBy('position')
      .execute()
    expect(audit.map(({ act }) => act)).toEqual(['case-monitored', 'monitor-opened'])
    expect(JSON.stringify(audit)).not.toContain('委托协议')
  })

  test('by the city as well; not by another county, nor by who has or had the case, nor in one’s own cause', async () => {
    const id = await inCourt()
    expect((await look(id, {}, city)).data.records).toHaveLength(1)
    for (const procedure of ['monitoring', 'record'])
      expect((await call(neighbour, procedure, { id, ...procedureInput })).code).toBe('not-found')
    expect((await call(neighbour, 'openMonitor', { id: (await stored(id))[0]!.id })).code).toBe('not-found')
    const own = await engagedCase(stage, { applicant: county, handler: lawyer })
    expect((await look(own)).code).toBe('own-application')
    expect((await call<Monitoring>(county, 'monitoring', { id: own })).data.outside).toBe(false)
    await stage.service.db
      .insertInto('practitioner')
      .values({ account_id: city.accountId, kind: 'lawyer', unit: '甲所', area_code: '140406' })
      .execute()
    const theirs = await engagedCase(stage, { applicant: resident, handler: city })
    expect((await look(theirs, {}, city)).code).toBe('case-in-own-hands')
    // nor do they read what was said of them
    await look(theirs)
    const [of] = await stored(theirs)
    expect((await call(city, 'openMonitor', { id: of!.id })).code).toBe('case-in-own-hands')
    expect((await call<Monitoring>(city, 'monitoring', { id: theirs })).data.records).toEqual([])
    expect((await call<Monitoring>(county, 'monitoring', { id: theirs })).data.records).toHaveLength(1)
  })

  test('what can’t be is said in full', async () => {
    const id = await inCourt()
    const { fields } = await look(id, {
      called: undefined,
      doneOn: '2026-11-24',
      scores: { contact: 21, told: 10, progress: null, manner: 20 },
    })
    expect(fields).toEqual({
      called: '请选择电话打给了谁',
      doneOn: '不能晚于今天',
      'scores.contact': '最多20分',
      'scores.no-fee': '请打分，或者选不涉及',
    })
    expect((await look(id, { version: 2 })).code).toBe('score-sheet-old')
    expect((await look(id, { kind: 'file' })).code).toBe('not-in-this-state')
    const fresh = await rowIn(stage, 'submitted', { applicant: resident })
    expect((await look(fresh)).code).toBe('not-in-this-state')
    expect(await stored(id)).toEqual([])
  })

  test('what is serious is a finding about the lawyer, and the county hears of it', async () => {
    const id = await inCourt()
    const colleague = await stage.staff('county', '140406', '孙股长')
    const { data } = await look(id, {
      serious: { violation: 'took-money', facts: '受援人说律师收了两千元交通费' },
    })
    const finding = await stage.service.db
      .selectFrom('finding')
      .selectAll()
      .where('id', '=', data.records[0]!.findingId)
      .executeTakeFirstOrThrow()
    expect(finding).toMatchObject({
      source: 'case-check',
      practitioner_id: lawyer.accountId,
      violation: 'took-money',
      status: 'filed',
      finder_id: county.accountId,
    })
    const told = await stage.service.db
      .selectFrom('message')
      .select('link')
      .where('account_id', '=', colleague.accountId)
      .where('kind', '=', 'finding-filed')
      .execute()
    expect(told).toHaveLength(1)
  })

  test('a repeat is one record', async () => {
    const id = await inCourt()
    const requestId = randomUUID()
    const [one, again] = [await look(id, { requestId }), await look(id, { requestId })]
    expect(again.data).toEqual(one.data)
    expect(await stored(id)).toHaveLength(1)
  })
})

const procedureInput = {
  kind: 'phone',
  called: 'recipient',
  doneOn: '2026-11-23',
  version: 1,
  scores: full,
  said,
}

const older = {
  id: randomUUID(),
  county_code: '140406',
  month: '2026-09',
  kind: 'visit' as const,
  seed: 7,
  pool: [randomUUID()],
  drawn: [randomUUID()],
  drawn_at: '2026-09-01T01:00:00Z',
}

describe('lists and drawings', () => {
  test('by month, way and lawyer, with figures; another county’s are not there', async () => {
    const other = await stage.practitioner('140406', 'lawyer', '周律师')
    const id = await engagedCase(stage, { applicant: resident, handler: other })
    await look(id)
    stage.at('2026-12-02T09:00:00+08:00')
    await look(id, { doneOn: '2026-11-30' })
    await look(id, {
      kind: 'hearing',
      called: undefined,
      doneOn: '2026-12-01',
      scores: { 'on-time': 10, prepared: 20, evidence: 20, argument: 20, order: 10 },
    })
    const of = async (input: object, person = county) =>
      (await call<Monitors>(person, 'monitors', { handler: other.accountId, ...input })).data
    expect((await of({})).rows.map(({ doneOn }) => doneOn)).toEqual([
      '2026-12-01',
      '2026-11-30',
      '2026-11-23',
    ])
    expect((await of({})).figures).toEqual([
      { kind: 'hearing', records: 1, points: 80 },
      { kind: 'phone', records: 2, points: 176 },
    ])
    expect((await of({ month: '2026-12' })).rows).toHaveLength(1)
    expect((await of({ month: '2026-11' })).rows).toHaveLength(2)
    expect((await of({ kind: 'hearing' })).rows).toMatchObject([{ kind: 'hearing', handlerName: '周律师' }])
    const [newest] = (await of({})).rows
    expect((await of({ before: { on: newest!.doneOn, id: newest!.id } })).rows).toHaveLength(2)
    expect(await of({}, neighbour)).toEqual({ rows: [], more: false, figures: [] })
  })

  test('a month is drawn once, by a seed that draws the same again; a look does the task', async () => {
    const ids = [await inCourt(), await inCourt()]
    const before = (await call<MonitorDesk>(county, 'desk')).data
    expect(before.month).toBe('2026-11')
    expect(before.open).toContainEqual({
      countyCode: '140406',
      countyName: expect.any(String),
      kind: 'visit',
      size: 2,
    })
    const both = await Promise.all([
      call<MonitorDesk>(county, 'drawMonth', { countyCode: '140406', kind: 'visit' }),
      call<MonitorDesk>(city, 'drawMonth', { countyCode: '140406', kind: 'visit' }),
    ])
    expect(both.map(({ code }) => code).sort()).toEqual(['drawn-already', undefined])
    const { tasks, draws, open } = both.find(({ data }) => data)!.data
    expect(tasks.filter(({ kind }) => kind === 'visit')).toHaveLength(2)
    expect(open.some(({ kind, countyCode }) => kind === 'visit' && countyCode === '140406')).toBe(false)
    const [draw] = draws
    expect(draw).toMatchObject({ kind: 'visit', month: '2026-11', drawn: 2, done: 0 })
    expect(draw!.pool).toBeGreaterThanOrEqual(ids.length)
    expect((await call(county, 'redraw', { id: draw!.id })).data).toEqual({ same: true })
    expect((await call(neighbour, 'redraw', { id: draw!.id })).code).toBe('not-found')

    const { applicationId } = tasks.find(({ kind }) => kind === 'visit')!
    // who has no hand in any of them
    const uninvolved = await stage.staff('county', '140406', '孙股长')
    await look(applicationId, {}, uninvolved)
    expect((await call<MonitorDesk>(county, 'desk')).data.draws[0]!.done).toBe(0)
    const visit = {
      kind: 'visit',
      called: undefined,
      scores: { met: 20, told: 20, progress: 20, 'no-fee': 20, content: 20 },
    }
    expect((await look(applicationId, visit, uninvolved)).code).toBeUndefined()
    const after = (await call<MonitorDesk>(county, 'desk')).data
    expect(after.draws[0]!.done).toBe(1)
    expect(after.tasks.filter(({ kind }) => kind === 'visit')).toHaveLength(1)
  })

  test('a month’s drawing lapses with the end of the next', async () => {
    const visits = async () =>
      (await call<MonitorDesk>(city, 'desk')).data.tasks.filter(({ kind }) => kind === 'visit')
    expect(await visits()).toHaveLength(1)
    const { applicationId } = (await visits())[0]!
    const of = async () =>
      (await call<Monitoring>(city, 'monitoring', { id: applicationId })).data.kinds.find(
        ({ kind }) => kind === 'visit',
      )
    expect(await of()).toMatchObject({ drawn: true })
    await stage.service.db
      .insertInto('monitor_draw')
      .values({ ...older, drawn_by: county.accountId })
      .execute()
    await stage.service.db
      .insertInto('monitor_task')
      .values({ draw_id: older.id, application_id: await inCourt() })
      .execute()
    expect(await visits()).toHaveLength(1)
  })

  test('nothing to draw of, and not in another’s county', async () => {
    const input = { countyCode: '140406', kind: 'file' }
    expect((await call(county, 'drawMonth', input)).code).toBe('nothing-to-draw')
    expect((await call(neighbour, 'drawMonth', input)).code).toBe('not-found')
  })
})

describe('score sheets', () => {
  test('changed by the city from tomorrow on; a record keeps what it was scored by', async () => {
    const id = await inCourt()
    await look(id)
    const { data: before } = await call<ScoreSheets>(city, 'sheets')
    const phone = before.sheets.find(({ kind }) => kind === 'phone')!
    expect([before.mayChange, phone.version, phone.next]).toEqual([true, 1, null])
    const items = [
      { code: 'contact', text: '及时联系', points: 60 },
      { text: '讲得明白', points: 40 },
    ]
    const both = await Promise.all([
      call<ScoreSheets>(city, 'changeSheet', { kind: 'phone', version: 1, items }),
      call<ScoreSheets>(city, 'changeSheet', { kind: 'phone', version: 1, items }),
    ])
    expect(both.map(({ code }) => code).sort()).toEqual(['score-sheet-old', undefined])
    const next = both.find(({ data }) => data)!.data.sheets.find(({ kind }) => kind === 'phone')!
    expect(next).toMatchObject({ version: 1, next: { version: 2, effectiveFrom: '2026-11-24' } })
    expect(next.next!.items[0]!.code).toBe('contact')
    expect((await look(id)).data.records).toHaveLength(2)
    stage.at('2026-11-24T09:00:00+08:00')
    const { data } = await call<Monitoring>(county, 'monitoring', { id })
    expect(data.kinds[0]).toMatchObject({ version: 2, items: [{ points: 60 }, { text: '讲得明白' }] })
    expect(data.records[0]!.items).toHaveLength(5)
    expect((await look(id)).code).toBe('score-sheet-old')
  })
})
