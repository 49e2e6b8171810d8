import { randomUUID } from 'node:crypto'
import type { Radar, RadarSignal } from '@contract/rating/radar-schema'
import { sealClient } from '@server/kit/ledger/client'
import { addConsultation, addShift } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { ratingRouter } from './router'
import { content, rateOwn, setRule, ticketFor } from './testing/ratings'

const DAY = '2026-11-23'
const NOW = `${DAY}T10:00:00+08:00`
const days = { from: DAY, to: DAY }
let stage: Stage
let lawyer: Person
let clerk: Person
beforeEach(async () => {
  stage = await openStage()
  stage.at(NOW)
  lawyer = await stage.practitioner('140406')
  clerk = await stage.staff('county', '140406')
})
afterEach(() => stage.close())

const look = async (person = clerk, input: object = days) =>
  (await stage.call<Radar>(ratingRouter, person, 'radar', input)).data.signals
const rulesFor = async (person = clerk) => (await look(person)).map(({ rule }) => rule)
const idsOf = ({ rows }: RadarSignal) => rows.map(({ consultationId }) => consultationId).sort()

/** A consultation of some minute, rated two minutes after its code was shown. */
async function ratedAt(minute: number, rater?: Person, adviser = lawyer, town = '140406100000') {
  const at = (offset: number) =>
    stage.at(new Date(new Date(NOW).getTime() + (minute + offset) * 60_000).toISOString())
  at(-20)
  const consultationId = await addConsultation(stage, adviser, { town })
  at(-2)
  const ticket = await ticketFor(stage, adviser, consultationId)
  at(0)
  const { code } = await stage.call(ratingRouter, rater ?? (await stage.resident()), 'rate', {
    ...content,
    ticket,
  })
  expect(code).toBeUndefined()
  return consultationId
}
const burst = async (adviser = lawyer, town?: string) => [
  await ratedAt(0, undefined, adviser, town),
  await ratedAt(0.4, undefined, adviser, town),
  await ratedAt(0.8, undefined, adviser, town),
]

test('an ordinary day is quiet, and so is one with nothing', async () => {
  expect(await look()).toEqual([])
  for (const minute of [0, 30, 60]) await ratedAt(minute)
  expect(await look()).toEqual([])
})

test('a hint comes with the rows behind it, which tell nothing of who came', async () => {
  const ids = await burst()
  await ratedAt(60)
  const [signal, ...rest] = await look()
  expect(rest).toEqual([])
  expect(signal).toMatchObject({ rule: 'burst', countyCode: '140406', countyName: '潞城区', noted: null })
  expect(idsOf(signal!)).toEqual(ids.sort())
  expect(signal!.rows[0]).toEqual({
    consultationId: expect.any(String),
    practitionerName: '李律师',
    siteName: '店上镇公共法律服务站',
    matterType: 'wages',
    occurredAt: '2026-11-23T01:40:00.000Z',
    ratedAt: '2026-11-23T02:00:00.000Z',
    way: 'own-phone',
    satisfaction: 'satisfied',
    raterKind: 'guest',
  })
})

test('each looks at what they serve alone', async () => {
  await burst()
  await burst(await stage.practitioner('140431'), '140431100000')
  const counties = async (person: Person) => (await look(person)).map(({ countyCode }) => countyCode)
  expect(await counties(clerk)).toEqual(['140406'])
  expect(await counties(await stage.staff('county', '140430'))).toEqual([])
  expect(await counties(await stage.staff('city', '140400'))).toEqual(['140406', '140431'])
  expect(await counties(await stage.staff('station', '140406100000'))).toEqual(['140406'])
  expect(await counties(await stage.staff('station', '140406101000'))).toEqual([])
})

describe('who rated', () => {
  it('a guest of the web who does nothing else is told from WeChat’s people and from applicants', async () => {
    const twice = async (rater: Person) => {
      await ratedAt(0, rater)
      await ratedAt(30, rater)
    }
    await twice(await stage.resident())
    const wechat = await stage.resident()
    await stage.service.db
      .insertInto('identity')
      .values({
        provider: 'wechat',
        subject_index: randomUUID(),
        subject_sealed: 'sealed',
        account_id: wechat.accountId,
      })
      .execute()
    stage.at('2026-11-23T13:00:00+08:00')
    const applicant = await stage.resident()
    await stage.service.db
      .insertInto('aid_application')
      .values({
        id: randomUUID(),
        applicant_id: applicant.accountId,
        status: 'draft',
        form_sealed: 'sealed',
        saved_at: NOW,
      } as never)
      .execute()
    const first = await look()
    expect(first.map(({ rule, rows }) => [rule, rows.length])).toEqual([['guest-only', 2]])
    for (const [rater, minute] of [
      [wechat, 200],
      [applicant, 300],
    ] as const) {
      await ratedAt(minute, rater)
      await ratedAt(minute + 30, rater)
    }
    expect(await look()).toEqual(first)
  })

  it('colleagues and staff are insiders; many ratings of one account are one hint', async () => {
    const colleague = await stage.practitioner('140406')
    for (const minute of [0, 30, 60, 90]) await ratedAt(minute, colleague)
    const found = await look()
    expect(found.map(({ rule, rows }) => [rule, rows.length])).toEqual([
      ['insider', 4],
      ['one-rater', 4],
    ])
    expect(found[0]!.rows[0]!.raterKind).toBe('insider')
  })

  it('a visitor with the adviser’s own telephone number', async () => {
    const { keyring, db } = stage.service
    await db
      .updateTable('practitioner')
      .set({ phone_sealed: keyring.seal('13800138000', `practitioner.phone_sealed:${lawyer.accountId}`) })
      .where('account_id', '=', lawyer.accountId)
      .execute()
    const [own, other] = [await ratedAt(0), await ratedAt(30)]
    for (const [id, phone] of [
      [own, '13800138000'],
      [other, '13900139000'],
    ] as const)
      await db
        .updateTable('consultation')
        .set({ ...sealClient(keyring, id, { phone }), version: 2 })
        .where('id', '=', id)
        .execute()
    const found = await look()
    expect(found.map(({ rule }) => rule)).toEqual(['own-number'])
    expect(idsOf(found[0]!)).toEqual([own])
  })
})

test('a code rated in seconds', async () => {
  await rateOwn(stage, { adviser: lawyer, consultationId: await addConsultation(stage, lawyer) })
  expect(await rulesFor()).toEqual(['instant'])
})

test('records and ratings away from their shift', async () => {
  const shiftId = await addShift(stage, lawyer)
  const model = await stage.service.db
    .selectFrom('consultation')
    .selectAll()
    .where('id', '=', await addConsultation(stage, lawyer))
    .executeTakeFirstOrThrow()
  const onShift = async (time: string) => {
    const id = randomUUID()
    const row = { ...model, id, shift_id: shiftId, occurred_at: `${DAY}T${time}:00+08:00` }
    await stage.service.db.insertInto('consultation').values(row).execute()
    return id
  }
  const inside = await onShift('17:00')
  const outside = await onShift('19:31')
  stage.at(`${DAY}T19:25:00+08:00`)
  const ticket = await ticketFor(stage, lawyer, inside)
  stage.at(`${DAY}T19:30:01+08:00`)
  await stage.call(ratingRouter, await stage.resident(), 'rate', { ...content, ticket })
  expect((await look()).map((signal) => [signal.rule, idsOf(signal)])).toEqual([
    ['off-duty', [inside]],
    ['outside-shift', [outside]],
  ])
})

test('a county sets where it begins to stand out', async () => {
  await burst()
  await setRule(stage, 'rating.radar', '140406', {
    raterRatings: 4,
    raterDays: 7,
    guestRatings: 2,
    burstRatings: 4,
    burstSeconds: 60,
    instantSeconds: 10,
    slackMinutes: 120,
    minutesPerRecord: 5,
  })
  expect(await look()).toEqual([])
})

describe('a note', () => {
  let ids: string[]
  beforeEach(async () => {
    ids = await burst()
  })
  const note = (input: object = {}, person = clerk) =>
    stage.call<RadarSignal>(ratingRouter, person, 'noteSignal', {
      ...days,
      countyCode: '140406',
      rule: 'burst',
      consultationIds: ids,
      note: '集市上排队一起评的，已核实',
      ...input,
    })

  it('stands beside the hint, which stays, until another record joins it', async () => {
    const noted = { note: '集市上排队一起评的，已核实', byName: '赵科长', at: expect.any(String) }
    expect((await note()).data.noted).toEqual(noted)
    expect(await look()).toMatchObject([{ rule: 'burst', noted }])
    await ratedAt(1)
    const [signal] = await look()
    expect([signal!.rows.length, signal!.noted]).toEqual([4, null])
  })

  it('is put on what is there, not on anything else', async () => {
    expect((await note({ rule: 'instant' })).code).toBe('signal-changed')
    expect((await note({ consultationIds: ids.slice(1) })).code).toBe('signal-changed')
    expect((await note({ countyCode: '140431' })).code).toBe('not-found')
    const elsewhere = await stage.staff('county', '140431')
    expect((await note({}, elsewhere)).code).toBe('not-found')
    expect((await note({ note: '' })).fields).toHaveProperty('note')
    expect(await stage.service.db.selectFrom('rating_radar_note').select('id').execute()).toEqual([])
  })

  it('is not the adviser’s own to put', async () => {
    await stage.alsoStaff(lawyer, 'county', '140406')
    expect((await note({}, lawyer)).code).toBe('own-record')
  })

  it('twice at once under one request is one', async () => {
    const input = { requestId: randomUUID() }
    const [one, two] = await Promise.all([note(input), note(input)])
    expect(one.data).toEqual(two.data)
    expect(await stage.service.db.selectFrom('rating_radar_note').select('id').execute()).toHaveLength(1)
  })
})

test.each([[{ from: '2026-11-24', to: DAY }], [{ from: '2026-10-01', to: DAY }]])(
  'refuses the period %j',
  async (period) => {
    expect((await stage.call(ratingRouter, clerk, 'radar', period)).code).toBe('bad-input')
  },
)
