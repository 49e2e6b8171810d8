import { randomUUID } from 'node:crypto'
import type { MyComplaints } from '@contract/complaint/schema'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { addConsultation } from '@server/kit/testing/ledger'
import type { Person } from '@server/kit/testing/stage'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { openCast, reply, TOWN, type Cast } from './testing/cast'

let cast: Cast
beforeAll(async () => {
  cast = await openCast()
})
afterAll(() => cast.stage.close())

const ownOf = async (person: Person, id: string) =>
  (await cast.call<MyComplaints>(person, 'mine')).data.rows.find((row) => row.id === id)
const logged = (id: string) =>
  cast.stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'detail'])
    .where('subject_id', '=', id)
    .orderBy('position')
    .execute()

describe('filing', () => {
  test('gives a number and a last day, seals the words, and tells the county alone', async () => {
    const { call, people, words, row, messages } = cast
    const { data } = await call(people.resident, 'file', words)
    expect(data).toMatchObject({ number: '潞城援诉字〔2026〕第1号', dueOn: '2026-11-30' })
    const kept = await row(data.id)
    expect(kept).toMatchObject({ status: 'filed', source: 'resident', practitioner_id: null })
    expect(JSON.stringify(kept)).not.toContain('两百块')
    expect(JSON.stringify(kept)).not.toContain('13803550001')
    const told = await messages(people.first)
    expect(told.map(({ kind }) => kind)).toContain('complaint-filed')
    expect(JSON.stringify(told)).not.toMatch(/李律师|王秀英|两百/)
    expect(await messages(people.neighbour)).toEqual([])
    expect(JSON.stringify(await logged(data.id))).not.toMatch(/李律师|两百|1380355/)
  })

  test('a repeat of the same request is answered, not filed again', async () => {
    const { call, people, words } = cast
    const requestId = randomUUID()
    const [one, other] = await Promise.all([
      call(people.resident, 'file', { ...words, requestId }),
      call(people.resident, 'file', { ...words, requestId }),
    ])
    expect(other).toEqual(one)
    expect(one.data.number).toBe('潞城援诉字〔2026〕第2号')
  })

  test('a rating code names the record and the person', async () => {
    const { call, people, row, stage } = cast
    const id = await addConsultation(stage, people.person)
    const ticket = 'AbCdEfGhIjKlMnOpQrStU1'
    await stage.service.db
      .insertInto('rating_ticket')
      .values({
        ticket_hash: sm3Hex(ticket),
        consultation_id: id,
        issued_at: '2026-11-23T00:00:00Z',
        expires_at: '2026-11-23T02:00:00Z',
        used_at: null,
      })
      .execute()
    const guest = await stage.resident('')
    const { data } = await call(guest, 'file', { ...cast.words, ticket })
    expect(await row(data.id)).toMatchObject({
      practitioner_id: people.person.accountId,
      consultation_id: id,
      site_code: siteCodeOf(TOWN),
    })
    const wrong = await call(guest, 'file', { ...cast.words, ticket: 'AbCdEfGhIjKlMnOpQrStU2' })
    expect(wrong.code).toBe('ticket-unknown')
  })

  test('needs a reason and words, a telephone only if it is one, a site of its own county', async () => {
    const { call, people, words, stage } = cast
    const guest = await stage.resident()
    expect((await call(guest, 'file', { ...words, reasons: [], said: '' })).fields).toEqual({
      reasons: '请选是什么事',
      said: '请填写是怎么回事',
    })
    expect((await call(guest, 'file', { ...words, contact: '12' })).fields).toHaveProperty('contact')
    const nowhere = await call(guest, 'file', { ...words, countyCode: undefined })
    expect(nowhere.fields).toEqual({ countyCode: '请选是哪个县区' })
    const elsewhere = { ...words, siteCode: siteCodeOf('140431100000') }
    expect((await call(guest, 'file', elsewhere)).fields).toHaveProperty('countyCode')
    expect((await call(guest, 'file', { ...words, contact: '' })).code).toBeUndefined()
    expect((await call(people.neighbour, 'enter', words)).code).toBe('not-found')
  })

  test('five a day and no more, sent at once or not; the next day again', async () => {
    const { call, words, stage } = cast
    const angry = await stage.resident()
    const results = await Promise.all(Array.from({ length: 7 }, () => call(angry, 'file', words)))
    expect(results.filter(({ code }) => code === undefined)).toHaveLength(5)
    expect(results.filter(({ code }) => code === 'complaints-enough')).toHaveLength(2)
    stage.at('2026-11-24T08:00:00+08:00')
    expect((await call(angry, 'file', words)).code).toBeUndefined()
    stage.at('2026-11-23T08:00:00+08:00')
  })
})

describe('accepting', () => {
  test('names whom it is about and who investigates; the term begins anew', async () => {
    const { call, filed, people, messages } = cast
    const id = await filed()
    const { data } = await call(people.first, 'accept', {
      id,
      investigatorId: people.second.accountId,
      practitionerId: people.person.accountId,
    })
    expect(data).toMatchObject({
      status: 'accepted',
      personName: '李律师',
      investigatorName: '调查人',
      dueOn: '2026-12-23',
      said: '说的是：李律师\n写一份材料收了我两百块钱',
      contact: '138****0001',
    })
    expect((await messages(people.second)).map(({ kind }) => kind)).toContain('complaint-assigned')
    // the county sees that it was filed, not by which account
    expect(data.steps[0]).toMatchObject({ act: 'file', byName: null })
  })

  test('not accepting needs a reason, which the complainant reads once told', async () => {
    const { call, filed, people } = cast
    const id = await filed({}, await cast.stage.resident())
    expect((await call(people.first, 'decline', { id, reply: '' })).fields).toHaveProperty('reply')
    const own = await filed({}, people.station)
    await call(people.first, 'decline', { id: own, reply: '这件事归法院管，请向法院反映' })
    expect((await ownOf(people.station, own))!.reply).toBeNull()
    await call(people.first, 'tell', { id: own, way: 'message' })
    expect((await ownOf(people.station, own))!).toMatchObject({
      status: 'told',
      outcome: null,
      reply: '这件事归法院管，请向法院反映',
    })
  })

  test('no investigator who is the person, the complainant, who wrote it down, or no staff of the county', async () => {
    const { call, people, stage } = cast
    const insider = await stage.staff('county', '140406', '也是同事')
    const { data } = await call(people.third, 'enter', cast.words)
    const own = await call(insider, 'file', cast.words)
    const tries = [
      [data.id, people.third],
      [data.id, people.person],
      [data.id, people.neighbour],
      [data.id, people.station],
      [own.data.id, insider],
    ] as const
    for (const [id, { accountId: investigatorId }] of tries)
      expect((await call(people.first, 'accept', { id, investigatorId })).code).toBe('investigator-involved')
    // who wrote it down or complained decides nothing either
    const chosen = { investigatorId: people.second.accountId }
    expect((await call(people.third, 'accept', { id: data.id, ...chosen })).code).toBe('complaint-not-yours')
    expect((await call(insider, 'accept', { id: own.data.id, ...chosen })).code).toBe('complaint-not-yours')
    const named = { ...chosen, practitionerId: people.second.accountId }
    expect((await call(people.first, 'accept', { id: data.id, ...named })).code).toBe('bad-input')
  })

  test('the database itself refuses an involved investigator', async () => {
    const { stage, people } = cast
    const { id, consultationId } = await cast.ofRecord()
    await stage.service.db
      .insertInto('rating')
      .values({
        consultation_id: consultationId,
        practitioner_id: people.person.accountId,
        rater_id: null,
        ticket_hash: null,
        entered_by: people.third.accountId,
        way: 'return-call',
        satisfaction: 'dissatisfied',
        was_free: false,
        solicited: false,
        comment: null,
        rated_at: '2026-11-23T00:00:00Z',
      })
      .execute()
    const set = (investigator_id: string) =>
      stage.service.db
        .updateTable('complaint')
        .set({ status: 'accepted', investigator_id })
        .where('id', '=', id)
        .execute()
    for (const person of [people.third, people.person, people.resident])
      await expect(set(person.accountId)).rejects.toThrow()
    await set(people.second.accountId)
  })
})

describe('investigating', () => {
  test('only the investigator writes, and nothing written is changed', async () => {
    const { call, accepted, people, stage } = cast
    const id = await accepted()
    expect((await call(people.first, 'note', { id, text: '看了台账' })).code).toBe('complaint-not-yours')
    const { data } = await call(people.second, 'note', { id, text: '看了台账和收据' })
    expect(data.notes).toMatchObject([{ kind: 'note', text: '看了台账和收据', byName: '调查人' }])
    const change = stage.service.db.updateTable('complaint_note').set({ text_sealed: '' }).execute()
    await expect(change).rejects.toThrow(/insert-only|permission/)
  })

  test('the person reads what they are asked and nothing of who complained', async () => {
    const { call, accepted, people, stage } = cast
    const id = await accepted()
    expect((await call(people.person, 'aboutMe')).data.rows.some((one: any) => one.id === id)).toBe(false)
    expect((await call(people.person, 'answer', { id, text: '没有这回事' })).code).toBe('not-found')
    await call(people.second, 'note', { id, text: '投诉人拿来了收据' })
    await call(people.second, 'ask', { id, text: '11月23日给人写材料，有没有收钱？' })
    const seen = (await call(people.person, 'aboutMe')).data.rows.find((one: any) => one.id === id)
    expect(seen).toEqual({
      id,
      siteName: expect.any(String),
      reasons: ['charged'],
      exchange: [{ kind: 'question', text: '11月23日给人写材料，有没有收钱？', at: expect.any(String) }],
      mayAnswer: true,
    })
    const stranger = await stage.practitioner('140406')
    expect((await call(stranger, 'answer', { id, text: '我来说说这件事' })).code).toBe('not-found')
    expect((await call(people.person, 'answer', { id, text: '收了，是打印费' })).code).toBeUndefined()
    expect((await call(people.second, 'one', { id })).data.notes.map((one: any) => one.kind)).toEqual([
      'note',
      'question',
      'answer',
    ])
    // also staff, they still see nothing as staff
    await stage.alsoStaff(people.person, 'county', '140406')
    expect((await call(people.person, 'one', { id })).code).toBe('not-found')
    expect(
      (await call(people.person, 'list', { state: 'open' })).data.rows.map((one: any) => one.id),
    ).not.toContain(id)
    await stage.service.db
      .updateTable('staff_grant')
      .set({ ended_at: '2026-11-23T00:00:00Z' })
      .where('account_id', '=', people.person.accountId)
      .execute()
  })

  test('what is founded may become a finding; what is not may not', async () => {
    const { call, accepted, people, stage } = cast
    const id = await accepted()
    const finding = { violation: 'took-money', facts: '写材料时收了打印费二百元' }
    const refused = await call(people.second, 'conclude', { id, outcome: 'unfounded', reply, finding })
    expect(refused.fields).toEqual({ finding: '不属实的，不能提出问题' })
    const { data } = await call(people.second, 'conclude', { id, outcome: 'founded', reply, finding })
    expect(data).toMatchObject({ status: 'concluded', outcome: 'founded', findingId: expect.any(String) })
    const filed = await stage.service.db
      .selectFrom('finding')
      .select(['source', 'source_id', 'violation', 'practitioner_id', 'finder_id', 'status'])
      .where('id', '=', data.findingId)
      .executeTakeFirst()
    expect(filed).toEqual({
      source: 'complaint',
      source_id: id,
      violation: 'took-money',
      practitioner_id: people.person.accountId,
      finder_id: people.second.accountId,
      status: 'filed',
    })
  })
})

describe('telling', () => {
  test('reaches the complainant by the ways they left, and they read the result only then', async () => {
    const { call, concluded, people, messages } = cast
    const id = await concluded()
    expect((await ownOf(people.resident, id))!).toMatchObject({
      outcome: null,
      reply: null,
    })
    for (const way of ['nobody', 'call'])
      expect((await call(people.first, 'tell', { id, way, call: '说过了' })).code).toBe('bad-input')
    await call(people.first, 'tell', { id, way: 'message' })
    expect((await ownOf(people.resident, id))!).toMatchObject({
      status: 'told',
      outcome: 'founded',
      reply,
    })
    const told = (await messages(people.resident)).at(-1)!
    expect(told).toMatchObject({ kind: 'complaint-told', link: `/pages/complaint/index?id=${id}` })
    expect(JSON.stringify(told)).not.toMatch(/收钱|李律师|属实/)
  })

  test('who left a telephone alone is called: it is opened on record, and the call is written down', async () => {
    const { call, accepted, people } = cast
    const { data } = await call(people.third, 'enter', cast.words)
    await accepted(data.id)
    await call(people.second, 'conclude', { id: data.id, outcome: 'partly', reply })
    expect((await call(people.first, 'revealContact', { id: data.id })).data).toEqual({
      value: '13803550001',
    })
    expect((await call(people.third, 'revealContact', { id: data.id })).code).toBe('complaint-not-yours')
    expect((await logged(data.id)).at(-1)).toEqual({ act: 'revealed', detail: { field: 'contact' } })
    expect((await call(people.first, 'tell', { id: data.id, way: 'call' })).fields).toHaveProperty('call')
    const told = await call(people.first, 'tell', {
      id: data.id,
      way: 'call',
      call: '说知道了，没有别的要求',
    })
    expect(told.data).toMatchObject({ status: 'told', toldWay: 'call', acts: [] })
  })

  test('about a record in safe mode the message says nothing of it', async () => {
    const { call, people, stage, messages } = cast
    const { id, consultationId } = await cast.ofRecord()
    await cast.accepted(id)
    await call(people.second, 'conclude', { id, outcome: 'founded', reply })
    await stage.service.db
      .updateTable('consultation')
      .set({ safe_mode: true, version: 2 })
      .where('id', '=', consultationId)
      .execute()
    expect((await call(people.second, 'one', { id })).data).toMatchObject({ consultationId, safeMode: true })
    await call(people.second, 'tell', { id, way: 'message' })
    const mine = (await call(people.resident, 'mine')).data.rows as { id: string; safeMode: boolean }[]
    expect(mine.find((one) => one.id === id)).toMatchObject({ safeMode: true })
    expect(mine.some(({ safeMode }) => !safeMode)).toBe(true)
    expect((await messages(people.resident)).at(-1)).toMatchObject({
      kind: 'neutral',
      title: '您有一条新消息',
    })
  })
})

describe('the city', () => {
  test('takes it over with the investigation; the county then decides nothing', async () => {
    const { call, accepted, people, row } = cast
    const id = await accepted()
    const { data } = await call(people.city, 'takeOver', { id })
    expect(data).toMatchObject({ atCity: true, investigatorName: '市级', status: 'accepted' })
    expect(data.acts).not.toContain('take-over')
    const colleague = await cast.stage.staff('city', '140400', '也是市级')
    expect((await call(colleague, 'takeOver', { id })).code).toBe('complaint-moved-on')
    for (const who of [people.first, people.second])
      expect((await call(who, 'conclude', { id, outcome: 'unfounded', reply })).code).toBe(
        'complaint-not-yours',
      )
    const back = { id, investigatorId: people.second.accountId }
    expect((await call(people.city, 'assign', back)).code).toBe('investigator-involved')
    await call(people.city, 'conclude', { id, outcome: 'unfounded', reply })
    expect(await row(id)).toMatchObject({ status: 'concluded', outcome: 'unfounded' })
  })
})

test('another county finds nothing', async () => {
  const { call, accepted, people } = cast
  const id = await accepted()
  const rest = {
    investigatorId: people.second.accountId,
    reply,
    text: '看看这件事',
    outcome: 'founded',
    way: 'message',
  }
  for (const verb of [
    'one',
    'candidates',
    'revealContact',
    'accept',
    'decline',
    'assign',
    'note',
    'ask',
    'conclude',
    'tell',
  ])
    expect([verb, (await call(people.neighbour, verb, { id, ...rest })).code]).toEqual([verb, 'not-found'])
  expect((await call(people.neighbour, 'list', { state: 'open' })).data.rows).toEqual([])
  expect(await ownOf(people.neighbour, id)).toBeUndefined()
})

describe('at once', () => {
  const codes = (results: { code: string | undefined }[]) => results.map(({ code }) => code ?? 'done').sort()

  test('two accept and one declines: one of them does', async () => {
    const { call, filed, people } = cast
    const id = await filed({}, await cast.stage.resident())
    const accept = { id, investigatorId: people.second.accountId }
    const results = await Promise.all([
      call(people.first, 'accept', accept),
      call(people.third, 'accept', accept),
      call(people.city, 'decline', { id, reply: '不归我们办，请向法院反映' }),
    ])
    expect(codes(results)).toEqual(['complaint-moved-on', 'complaint-moved-on', 'done'])
  })

  test('concluded twice, it has one outcome and one finding', async () => {
    const { call, accepted, people, stage } = cast
    const id = await accepted()
    const finding = { violation: 'solicited', facts: '劝人花钱请他代理' }
    const results = await Promise.all([
      call(people.second, 'conclude', { id, outcome: 'founded', reply, finding }),
      call(people.second, 'conclude', { id, outcome: 'partly', reply, finding }),
      call(people.second, 'conclude', { id, outcome: 'unfounded', reply }),
    ])
    expect(codes(results)).toEqual(['complaint-moved-on', 'complaint-moved-on', 'done'])
    const steps = await stage.service.db
      .selectFrom('complaint_history')
      .select('act')
      .where('complaint_id', '=', id)
      .orderBy('id')
      .execute()
    expect(steps.map(({ act }) => act)).toEqual(['file', 'accept', 'conclude'])
    const findings = await stage.service.db
      .selectFrom('finding')
      .select('id')
      .where('source_id', '=', id)
      .execute()
    expect(findings.length).toBeLessThanOrEqual(1)
  })
})
