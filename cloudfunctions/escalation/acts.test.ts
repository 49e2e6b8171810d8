import { randomUUID } from 'node:crypto'
import { openCast, type Cast } from './testing/cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.stage.close())
beforeEach(() => cast.stage.at('2026-11-23T08:00:00+08:00'))

const result = '和施工方谈妥，工资当天发清'
const closing = { outcome: 'settled', result }
const reporting = {
  office: '潞城区人民政府办公室',
  reportedAt: '2026-11-23T08:10:00+08:00',
  number: '潞司报〔2026〕7号',
}
const auditOf = async (id: string) =>
  (
    await cast.stage.service.db
      .selectFrom('audit_log')
      .select(['act', 'detail'])
      .where('subject_id', '=', id)
      .orderBy('position')
      .execute()
  ).map(({ act }) => act)

it('goes its whole way: brought by hand, acknowledged, reported, closed', async () => {
  const { people, call, stage } = cast
  const { data: mine } = await cast.escalate()
  expect(mine).toMatchObject({
    centreName: '潞城区',
    ackMinutes: 60,
    escalation: { status: 'open', people: 32, told: true, acknowledgedAt: null },
  })
  const id = mine.escalation.id
  const { data: waiting } = await call(people.first, 'one', { id })
  expect(waiting).toMatchObject({
    acts: ['acknowledge'],
    facts: [{ what: cast.words.what, place: '店上镇某工地', people: 32, byName: '李律师' }],
    behind: [{ id: mine.consultationId, matterType: 'wages', practitionerName: '李律师' }],
    records: 1,
  })

  stage.at('2026-11-23T08:20:00+08:00')
  const { data: acknowledged } = await call(people.first, 'acknowledge', { id })
  expect(acknowledged).toMatchObject({
    status: 'acknowledged',
    acknowledgedAt: '2026-11-23T00:20:00.000Z',
    acknowledgedBy: '值守人',
    acts: ['report', 'close'],
  })
  const { data: reported } = await call(people.second, 'report', { id, ...reporting })
  expect(reported).toMatchObject({
    status: 'reported',
    reports: [{ office: '潞城区人民政府办公室', number: '潞司报〔2026〕7号', byName: '同事' }],
  })
  const { data: closed } = await call(people.first, 'close', { id, ...closing })
  expect(closed).toMatchObject({ status: 'closed', outcome: 'settled', result, acts: [] })
  expect(closed.steps.map(({ act }: { act: string }) => act)).toEqual([
    'open',
    'acknowledge',
    'report',
    'close',
  ])
  expect(await auditOf(id)).toEqual([
    'escalation-open',
    'escalation-acknowledge',
    'escalation-report',
    'escalation-close',
  ])

  expect(await cast.kinds(people.lawyer, mine.consultationId)).toEqual([
    'escalation-acknowledged',
    'escalation-reported',
    'escalation-closed',
  ])
  const { data: after } = await call(people.lawyer, 'ofRecord', { consultationId: mine.consultationId })
  expect(after.escalation).toMatchObject({ status: 'closed', outcome: 'settled', result })
})

it('keeps what was told sealed, and out of the audit and the log', async () => {
  await cast.escalate()
  const { db } = cast.stage.service
  const rows = await db.selectFrom('escalation_fact').selectAll().execute()
  const audit = await db.selectFrom('audit_log').selectAll().execute()
  expect(JSON.stringify([rows, audit, cast.stage.logged])).not.toMatch(/领头|某工地|讨要/)
})

it('takes more facts of the adviser while it waits, and answers a repeat of the same request from the first', async () => {
  const { people, call, words } = cast
  const { id, recordId } = await cast.opened()
  const requestId = randomUUID()
  const add = () => call(people.lawyer, 'escalate', { ...words, requestId, consultationId: recordId })
  expect((await add()).data).toEqual((await add()).data)
  const { data } = await call(people.first, 'one', { id })
  expect(data).toMatchObject({ people: 32, facts: [{ people: 32 }], records: 1 })
  expect(data.steps.map(({ act }: { act: string }) => act)).toEqual(['open', 'add'])
})

it('is brought once when told of twice at the same moment', async () => {
  const { people, call, words } = cast
  const consultationId = await cast.record()
  const twice = await Promise.all(
    [1, 2].map(() => call(people.lawyer, 'escalate', { ...words, consultationId })),
  )
  expect(twice.map(({ code }) => code)).toEqual([undefined, undefined])
  const [row, ...more] = await cast.ofMatter(await cast.matterOf(consultationId))
  expect(more).toEqual([])
  expect((await call(people.first, 'one', { id: row!.id })).data.facts).toHaveLength(2)
})

it('is nobody else’s record to bring', async () => {
  const { people, call, words } = cast
  const consultationId = await cast.record()
  for (const procedure of ['ofRecord', 'escalate'])
    expect((await call(people.other, procedure, { ...words, consultationId })).code).toBe('not-found')
})

it('says which words are missing', async () => {
  const { fields } = await cast.escalate({ what: '', place: '', done: '' })
  expect(fields).toEqual({
    what: '请填写是什么事',
    place: '请填写在什么地方',
    done: '请填写已经做了什么',
  })
  expect((await cast.escalate({ people: 1 })).fields).toEqual({ people: '群体性的事，请填大约多少人' })
})

it('is not there for another county, and the city looks and urges alone', async () => {
  const { people, call } = cast
  const { id } = await cast.opened()
  const acts = { acknowledge: {}, report: reporting, close: closing, one: {} }
  for (const [act, input] of Object.entries(acts))
    expect((await call(people.neighbour, act, { id, ...input })).code).toBe('not-found')
  const ids = async (who: typeof people.first) =>
    (await call(who, 'list', { state: 'open' })).data.rows.map((row: { id: string }) => row.id)
  expect(await ids(people.neighbour)).not.toContain(id)
  expect(await ids(people.city)).toContain(id)
  expect(await ids(people.first)).toContain(id)

  expect((await call(people.city, 'acknowledge', { id })).code).toBe('not-allowed')
  const { data } = await call(people.city, 'urge', { id })
  expect(data).toMatchObject({ status: 'open', acts: ['urge'] })
  expect((await cast.messages(people.first, id)).at(-1)).toMatchObject({
    kind: 'escalation-urged',
    body: '请马上签收。',
  })
})

it('is neither reported nor closed before it was acknowledged, and nothing is done to a closed one', async () => {
  const { people, call } = cast
  const { id } = await cast.opened()
  expect((await call(people.first, 'report', { id, ...reporting })).code).toBe('escalation-moved-on')
  expect((await call(people.first, 'close', { id, ...closing })).code).toBe('escalation-moved-on')
  await call(people.first, 'acknowledge', { id })
  await call(people.first, 'close', { id, ...closing })
  for (const [who, act, input] of [
    [people.first, 'acknowledge', {}],
    [people.first, 'report', reporting],
    [people.first, 'close', closing],
    [people.city, 'urge', {}],
  ] as const)
    expect((await call(who, act, { id, ...input })).code).toBe('escalation-moved-on')
})

it('takes no report that was not made yet, or long before', async () => {
  const { people, call } = cast
  const { id } = await cast.acknowledged()
  const report = (reportedAt: string) => call(people.first, 'report', { id, ...reporting, reportedAt })
  expect((await report('2026-11-23T08:06:00+08:00')).fields).toEqual({ reportedAt: '还没到这个时间，请核对' })
  expect((await report('2026-11-15T23:59:00+08:00')).fields).toEqual({ reportedAt: '时间太早了，请核对' })
  expect((await report('2026-11-16T00:00:00+08:00')).code).toBeUndefined()
  expect((await report('2026-11-23T08:00:00+08:00')).data.reports).toHaveLength(2)
})

it('is acknowledged by one of two who do it at once', async () => {
  const { people, call } = cast
  const { id } = await cast.opened()
  const both = await Promise.all([people.first, people.second].map((who) => call(who, 'acknowledge', { id })))
  expect(both.map(({ code }) => code).sort()).toEqual(['escalation-moved-on', undefined])
  expect(await auditOf(id)).toEqual(['escalation-acknowledge'])
})

it('ends in one state where reporting, closing and adding meet', async () => {
  const { people, call, words } = cast
  const { id, recordId } = await cast.acknowledged()
  const [closed, reported, added] = await Promise.all([
    call(people.first, 'close', { id, ...closing }),
    call(people.second, 'report', { id, ...reporting, reportedAt: '2026-11-23T08:00:00+08:00' }),
    call(people.lawyer, 'escalate', { ...words, consultationId: recordId }),
  ])
  expect(closed!.code).toBeUndefined()
  expect([undefined, 'escalation-moved-on']).toContain(reported!.code)
  expect(added!.code).toBeUndefined()
  const { data } = await call(people.first, 'one', { id })
  expect(data.status).toBe('closed')
  expect(data.steps.at(-1).act).toBe('close')
  // what came too late for the first opened the next
  const all = await cast.ofMatter(await cast.matterOf(recordId))
  expect(all.filter(({ status }) => status === 'open')).toHaveLength(data.facts.length === 1 ? 0 : 1)
})

it('lists those that wait by the longest first, and the closed apart', async () => {
  const { people, call } = cast
  const { id } = await cast.acknowledged()
  await call(people.first, 'close', { id, ...closing })
  const open = (await call(people.first, 'list', { state: 'open' })).data.rows
  const times = open.map(({ openedAt }: { openedAt: string }) => openedAt)
  expect(times).toEqual([...times].sort())
  expect(open.some((row: { id: string }) => row.id === id)).toBe(false)
  const done = (await call(people.first, 'list', { state: 'closed' })).data.rows
  expect(done).toContainEqual(expect.objectContaining({ id, siteName: expect.any(String), records: 1 }))
})
