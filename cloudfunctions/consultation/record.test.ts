import { randomUUID } from 'node:crypto'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { addShift } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { consultationRouter } from './router'

const STATION = '140406100000'
let stage: Stage
let lawyer: Person
let shiftId: string

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T10:00:00+08:00')
  lawyer = await stage.practitioner('140406')
  shiftId = await addShift(stage, lawyer)
})

const newRecord = (changes: Record<string, unknown> = {}) => ({
  id: randomUUID(),
  shiftId,
  channel: 'on-site',
  matterType: 'wages',
  groups: ['migrant-worker'],
  summary: '工地拖欠三个月工资，想知道怎么要回来',
  answer: '告知可先向劳动监察投诉，也可申请仲裁',
  result: 'answered',
  clientName: '张建国',
  clientPhone: '138 1234 5678',
  rightTold: true,
  occurredAt: '2026-11-23T09:30:00+08:00',
  ...changes,
})
const record = (input: object, person = lawyer) => stage.call(consultationRouter, person, 'record', input)
const rowsOf = (id: string) =>
  stage.service.db.selectFrom('consultation').selectAll().where('id', '=', id).execute()
const auditOf = (id: string) =>
  stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'chain', 'detail'])
    .where('subject_id', '=', id)
    .orderBy('position')
    .execute()

describe('writing a record', () => {
  it('keeps it at the site of the shift and answers it with the visitor masked', async () => {
    const input = newRecord()
    const { data, code } = await record(input)
    expect(code).toBeUndefined()
    expect(data).toEqual({
      id: input.id,
      siteCode: siteCodeOf(STATION),
      siteName: '店上镇公共法律服务站',
      practitionerName: '李律师',
      own: true,
      channel: 'on-site',
      matterType: 'wages',
      subtype: null,
      subtypeName: null,
      matterId: expect.any(String),
      groups: ['migrant-worker'],
      summary: input.summary,
      answer: input.answer,
      result: 'answered',
      clientName: '张**',
      clientPhone: '138****5678',
      clientAddress: null,
      safeMode: false,
      minor: false,
      locked: false,
      groupSize: null,
      risks: [],
      version: 1,
      occurredAt: '2026-11-23T01:30:00.000Z',
      recordedAt: '2026-11-23T02:00:00.000Z',
      rated: false,
    })
    expect(await rowsOf(input.id)).toMatchObject([
      { shift_id: shiftId, area_code: STATION, practitioner_id: lawyer.accountId, right_told: true },
    ])
    expect(await auditOf(input.id)).toEqual([
      { act: 'record', chain: '140406', detail: { channel: 'on-site', siteCode: siteCodeOf(STATION) } },
    ])
  })

  it('seals name and phone, lets the phone be found by its index, and logs neither', async () => {
    const [one, two] = [newRecord(), newRecord({ clientPhone: '13812345678' })]
    await record(one)
    await record(two)
    const [[first], [second]] = [await rowsOf(one.id), await rowsOf(two.id)]
    expect(first!.client_phone_index).toBe(second!.client_phone_index)
    expect(first!.client_phone_sealed).not.toBe(second!.client_phone_sealed)
    const answered = await stage.service.db.selectFrom('answered_request').selectAll().execute()
    const everything = JSON.stringify([first, second, answered, await auditOf(one.id), stage.logged])
    for (const secret of ['张建国', '13812345678', '138 1234 5678']) expect(everything).not.toContain(secret)
  })

  it('leaves an unnamed visitor unnamed', async () => {
    const input = newRecord({ clientName: '', clientPhone: undefined })
    const { data } = await record(input)
    expect(data).toMatchObject({ clientName: null, clientPhone: null })
    expect(await rowsOf(input.id)).toMatchObject([
      { client_name_sealed: null, client_phone_sealed: null, client_phone_index: null },
    ])
  })

  it.each(['rightTold', 'channel', 'matterType', 'summary', 'answer', 'result'])(
    'asks for %s at its field',
    async (field) => {
      const input = newRecord({ [field]: undefined })
      const { code, fields } = await record(input)
      expect(code).toBe('bad-input')
      expect(Object.keys(fields!)).toEqual([field])
      expect(await rowsOf(input.id)).toEqual([])
    },
  )
})

describe('where and when', () => {
  it.each([
    ['2026-11-23T10:05:00+08:00', undefined],
    ['2026-11-23T10:05:01+08:00', 'bad-input'],
    ['2026-11-16T10:00:00+08:00', undefined],
    ['2026-11-16T09:59:59+08:00', 'bad-input'],
  ])('a call at %s: %s', async (occurredAt, expected) => {
    const call = { channel: 'phone', shiftId: undefined, siteCode: siteCodeOf(STATION) }
    const { code, fields } = await record(newRecord({ ...call, occurredAt }))
    expect(code).toBe(expected)
    if (expected) expect(Object.keys(fields!)).toEqual(['occurredAt'])
  })

  it.each([
    ['published', 'not-on-duty'],
    ['checked-in', undefined],
    ['checked-out', undefined],
    ['withdrawn', 'shift-withdrawn'],
  ] as const)('a visit on a shift that is %s: %s', async (status, expected) => {
    const other = await stage.practitioner('140406')
    const id = await addShift(stage, other, { status })
    expect((await record(newRecord({ shiftId: id }), other)).code).toBe(expected)
  })

  it('a call on a withdrawn shift is refused, and so is one before the day of its shift', async () => {
    const withdrawn = await addShift(stage, lawyer, { status: 'withdrawn' })
    const call = { channel: 'phone' }
    expect((await record(newRecord({ ...call, shiftId: withdrawn }))).code).toBe('shift-withdrawn')
    for (const channel of ['phone', 'on-site']) {
      const early = newRecord({ channel, occurredAt: '2026-11-22T23:59:59+08:00' })
      const { code, fields } = await record(early)
      expect([code, Object.keys(fields!)]).toEqual(['bad-input', ['occurredAt']])
      expect(await rowsOf(early.id)).toEqual([])
    }
    const midnight = newRecord({ ...call, occurredAt: '2026-11-23T00:00:00+08:00' })
    expect((await record(midnight)).code).toBeUndefined()
  })

  it('a visit counts on the day of its shift only', async () => {
    stage.at('2026-11-24T09:00:00+08:00')
    expect((await record(newRecord())).code).toBeUndefined()
    expect((await record(newRecord({ occurredAt: '2026-11-24T08:59:00+08:00' }))).code).toBe('not-on-duty')
  })

  it('a visit without a shift is refused, a call without one counts at the site named', async () => {
    const siteCode = siteCodeOf('140406')
    const withoutShift = { shiftId: undefined, siteCode }
    expect((await record(newRecord(withoutShift))).code).toBe('not-on-duty')
    const { data } = await record(newRecord({ ...withoutShift, channel: 'hotline' }))
    expect(data).toMatchObject({ siteCode, siteName: '潞城区公共法律服务中心' })
  })

  it("a site of another county, a closed one and none at all are refused at their field, a city's person may go anywhere", async () => {
    const closed = siteCodeOf('140406201000')
    await stage.service.db.updateTable('site').set({ active: false }).where('code', '=', closed).execute()
    for (const siteCode of [siteCodeOf('140431'), siteCodeOf('140400'), closed, 'zzzzzz', undefined]) {
      const { code, fields } = await record(newRecord({ shiftId: undefined, siteCode, channel: 'phone' }))
      expect([code, Object.keys(fields ?? {})]).toEqual(['bad-input', ['siteCode']])
    }
    const fromCity = await stage.practitioner('140400')
    const input = newRecord({ shiftId: undefined, siteCode: siteCodeOf('140431'), channel: 'phone' })
    expect((await record(input, fromCity)).code).toBeUndefined()
  })

  it('a shift in another county takes the record there, whatever site is named beside it', async () => {
    const away = await addShift(stage, lawyer, { town: '140431101000', day: '2026-11-22' })
    const input = newRecord({
      shiftId: away,
      siteCode: siteCodeOf('140406'),
      occurredAt: '2026-11-22T15:00:00+08:00',
    })
    expect((await record(input)).data).toMatchObject({ siteCode: siteCodeOf('140431101000') })
    expect(await auditOf(input.id)).toMatchObject([{ chain: '140431' }])
  })

  it("another's shift is not found, and neither is one that does not exist", async () => {
    const other = await stage.practitioner('140406')
    expect((await record(newRecord(), other)).code).toBe('not-found')
    expect((await record(newRecord({ shiftId: randomUUID() }))).code).toBe('not-found')
    expect((await record(newRecord({ channel: 'phone' }), other)).code).toBe('not-found')
  })
})

describe('sent again', () => {
  it('under the same request: the same answer, one row, one line in the log', async () => {
    const input = { ...newRecord(), requestId: randomUUID() }
    const answers = [await record(input), await record(input)]
    expect(answers[0]!.data).toEqual(answers[1]!.data)
    expect(answers[0]!.code).toBeUndefined()
    expect(await rowsOf(input.id)).toHaveLength(1)
    expect(await auditOf(input.id)).toHaveLength(1)
  })

  it('under the same request at the same moment: the same answer, one row', async () => {
    const input = { ...newRecord(), requestId: randomUUID() }
    const answers = await Promise.all([record(input), record(input), record(input)])
    expect(answers.map(({ code }) => code)).toEqual([undefined, undefined, undefined])
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1)
    expect(await rowsOf(input.id)).toHaveLength(1)
    expect(await auditOf(input.id)).toHaveLength(1)
  })

  it('under other requests, one after another and at once: the record is found, not doubled', async () => {
    const input = newRecord()
    const answers = await Promise.all([record(input), record(input), record(input)])
    answers.push(await record(input))
    expect(answers.map(({ code }) => code)).toEqual(Array(4).fill(undefined))
    expect(new Set(answers.map(({ data }) => JSON.stringify(data))).size).toBe(1)
    expect(await rowsOf(input.id)).toHaveLength(1)
    const acts = (await auditOf(input.id)).map(({ act }) => act)
    expect(acts).toEqual(['record', 'record-again', 'record-again', 'record-again'])
  })

  it('long after, when it could no longer be written anew: still found', async () => {
    const input = newRecord()
    await record(input)
    stage.at('2026-12-05T10:00:00+08:00')
    expect((await record(input)).data).toMatchObject({ id: input.id })
  })

  it.each([
    { summary: '改成了另外一件事情' },
    { answer: '改成了另外一种说法' },
    { channel: 'phone' },
    { matterType: 'debt' },
    { groups: [] },
    { result: 'guided' },
    { clientName: '张建军' },
    { clientPhone: undefined },
    { address: '店上镇某村' },
    { subtype: 'wages.arrears' },
    { safeMode: true },
    { minor: true },
    { groupSize: 8 },
    { risks: ['petition'] },
    { matterId: randomUUID() },
    { photoIds: [randomUUID()] },
    { occurredAt: '2026-11-23T09:31:00+08:00' },
    { shiftId: undefined, siteCode: siteCodeOf(STATION), channel: 'on-site' },
  ])('with other contents (%j): refused, and nothing changes', async (change) => {
    const input = newRecord()
    await record(input)
    const before = await rowsOf(input.id)
    expect((await record({ ...input, ...change })).code).toBe('request-reused')
    expect(await rowsOf(input.id)).toEqual(before)
    expect(await auditOf(input.id)).toHaveLength(1)
  })

  it('with its id in capitals: it is the same record', async () => {
    const input = newRecord({ clientName: '王秀英', clientPhone: '13800001234' })
    expect((await record({ ...input, id: input.id.toUpperCase() })).data).toMatchObject({ id: input.id })
    expect((await record(input)).data).toMatchObject({ id: input.id, clientPhone: '138****1234' })
    expect(await rowsOf(input.id)).toHaveLength(1)
  })

  it('by somebody else: refused without telling what it is', async () => {
    const input = newRecord()
    await record(input)
    const other = await stage.practitioner('140406')
    expect(await record(input, other)).toMatchObject({ code: 'request-reused', data: undefined })
  })

  it('two people with one id at once: one of them has it', async () => {
    const other = await stage.practitioner('140406')
    const input = newRecord({ channel: 'phone', shiftId: undefined, siteCode: siteCodeOf(STATION) })
    const answers = await Promise.all([record(input), record(input, other)])
    expect(answers.map(({ code }) => code ?? 'written').sort()).toEqual(['request-reused', 'written'])
    expect(await rowsOf(input.id)).toHaveLength(1)
  })
})
