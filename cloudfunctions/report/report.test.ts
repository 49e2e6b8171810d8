import { randomUUID } from 'node:crypto'
import type { FigureRow, Figures } from '@contract/report/schema'
import { figureCodes, type Figure } from '@contract/report/labels'
import type { Satisfaction } from '@contract/rating/schema'
import { expectDoors } from '@server/kit/testing/doors'
import { addConsultation, addShift } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { reportRouter } from './router'
import { addApplication, addAttendance, addRating } from './testing/rows'

const today = { from: '2026-11-23', to: '2026-11-23' }
let stage: Stage
let lawyer: Person
let county: Person
let station: Person

beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
  station = await stage.staff('station', '140406100000')
  stage.at('2026-11-23T12:00:00+08:00')
})
afterAll(() => stage.close())

const figures = async (person: Person, input: object = today) =>
  (await stage.call<Figures>(reportRouter, person, 'dayFigures', input)).data
const rows = async (person: Person, figure: Figure, input: object = today) =>
  (await stage.call<{ rows: FigureRow[]; more: boolean }>(reportRouter, person, 'rows', { ...input, figure }))
    .data

const staff = ['station', 'county', 'city'] as const
it('opens each door to whom it should', () =>
  expectDoors(stage, reportRouter, {
    dayFigures: staff,
    rows: staff,
    todo: staff,
    caseFigures: ['county', 'city'],
    caseFigureRows: ['county', 'city'],
  }))

it('a day without anything has noughts, no percentages, and the names of whose they are', async () => {
  const { areaNames, period, counts, shares } = await figures(county)
  expect(areaNames).toEqual(['潞城区'])
  expect(period).toEqual(today)
  expect(Object.values(counts)).toEqual(figureCodes.map(() => 0))
  expect(shares.satisfaction).toEqual({ numerator: 0, denominator: 0, unit: '人次', period: today })
})

describe('a day', () => {
  beforeAll(async () => {
    const first = await addConsultation(stage, lawyer, { occurredAt: '2026-11-22T16:00:00.000Z' })
    const second = await addConsultation(stage, lawyer, { occurredAt: '2026-11-23T15:59:59.999Z' })
    await addConsultation(stage, lawyer, { occurredAt: '2026-11-23T16:00:00.000Z' })
    await addConsultation(stage, lawyer, { occurredAt: '2026-11-22T15:59:59.999Z' })
    await addConsultation(stage, lawyer, { town: '140406101000', occurredAt: '2026-11-23T04:00:00.000Z' })
    await addConsultation(stage, lawyer, { town: '140431100000', occurredAt: '2026-11-23T04:00:00.000Z' })
    await addRating(stage, lawyer, first, 'satisfied')
    await addRating(stage, lawyer, second, 'fair')

    await addAttendance(stage, lawyer, await addShift(stage, lawyer), 'late')
    const colleague = await stage.practitioner('140406', 'volunteer', '孙志愿')
    await addShift(stage, colleague, { status: 'published' })
    const cancelled = await stage.practitioner('140406', 'lawyer', '周律师')
    await addShift(stage, cancelled, { status: 'withdrawn' })
    await addShift(stage, cancelled, { day: '2026-11-24', status: 'published' })

    await addApplication(stage, { submittedAt: '2026-11-23T02:00:00.000Z', dueOn: '2026-11-30' })
    await addApplication(stage, {
      submittedAt: '2026-11-16T02:00:00.000Z',
      dueOn: '2026-11-23',
      decidedAt: '2026-11-23T15:59:00.000Z',
    })
    await addApplication(stage, {
      submittedAt: '2026-11-13T02:00:00.000Z',
      dueOn: '2026-11-20',
      decidedAt: '2026-11-23T01:00:00.000Z',
    })
    await addApplication(stage, {
      county: '140431',
      submittedAt: '2026-11-23T02:00:00.000Z',
      dueOn: '2026-11-30',
    })
  })

  it('is counted from midnight to midnight in Shanghai, in the county alone', async () => {
    const { counts, shares } = await figures(county)
    expect(counts).toEqual({
      consultations: 3,
      rated: 2,
      satisfied: 1,
      'rated-own-phone': 2,
      'satisfied-own-phone': 1,
      'rated-return-call': 0,
      'satisfied-return-call': 0,
      'rated-handed-over': 0,
      'satisfied-handed-over': 0,
      'ratings-set-aside': 0,
      'duties-due': 2,
      'duties-arrived': 1,
      'duties-on-time': 0,
      'aid-received': 1,
      'aid-decided': 2,
      'aid-decided-in-time': 1,
    })
    expect(shares).toEqual({
      ratingRate: { numerator: 2, denominator: 3, unit: '人次', period: today },
      satisfaction: { numerator: 1, denominator: 2, unit: '人次', period: today },
      ownPhoneSatisfaction: { numerator: 1, denominator: 2, unit: '人次', period: today },
      returnCallSatisfaction: { numerator: 0, denominator: 0, unit: '人次', period: today },
      handedOverSatisfaction: { numerator: 0, denominator: 0, unit: '人次', period: today },
      arrivalRate: { numerator: 1, denominator: 2, unit: '班', period: today },
      onTimeRate: { numerator: 0, denominator: 2, unit: '班', period: today },
      decidedInTimeRate: { numerator: 1, denominator: 2, unit: '件', period: today },
    })
  })

  it('a duty is due once it begins', async () => {
    const tomorrow = { from: '2026-11-24', to: '2026-11-24' }
    expect((await figures(county, tomorrow)).counts['duties-due']).toBe(0)
    stage.at('2026-11-24T08:30:00+08:00')
    expect((await figures(county, tomorrow)).counts['duties-due']).toBe(1)
    stage.at('2026-11-23T12:00:00+08:00')
  })

  it('a station sees its own, and no applications, which are the county’s', async () => {
    const { areaNames, counts, shares } = await figures(station)
    expect(areaNames).toEqual(['店上镇'])
    expect(counts).toMatchObject({
      consultations: 2,
      'duties-due': 2,
      'aid-received': null,
      'aid-decided': null,
    })
    expect(shares.decidedInTimeRate).toBeNull()
    const refused = await stage.call(reportRouter, station, 'rows', { ...today, figure: 'aid-received' })
    expect(refused.code).toBe('not-found')
  })

  it('the city sees all, and may look into one county or township', async () => {
    const city = await stage.staff('city', '140400')
    expect((await figures(city)).counts).toMatchObject({ consultations: 4, 'aid-received': 2 })
    expect((await figures(city, { ...today, areaCode: '140431' })).counts).toMatchObject({
      consultations: 1,
      'aid-received': 1,
    })
    expect((await figures(city, { ...today, areaCode: '140406101000' })).counts).toMatchObject({
      consultations: 1,
      'aid-received': null,
    })
  })

  it('who serves two areas sees both, and neither twice', async () => {
    const both = await stage.staff('county', '140406')
    await stage.service.db
      .insertInto('staff_grant')
      .values([
        {
          account_id: both.accountId,
          role: 'county',
          area_code: '140431',
          granted_at: '2026-11-01T00:00:00Z',
          ended_at: null,
        },
        {
          account_id: both.accountId,
          role: 'station',
          area_code: '140406100000',
          granted_at: '2026-11-01T00:00:00Z',
          ended_at: null,
        },
      ])
      .execute()
    expect((await figures(both)).counts).toMatchObject({ consultations: 4, 'aid-received': 2 })
  })

  it('opens to its rows, which tell what was done and not who came', async () => {
    const { rows: talks } = await rows(county, 'rated')
    expect(talks).toEqual([
      expect.objectContaining({ kind: 'consultation', at: '2026-11-23T15:59:59.999Z', satisfaction: 'fair' }),
      {
        kind: 'consultation',
        id: expect.any(String),
        at: '2026-11-22T16:00:00.000Z',
        siteName: '店上镇公共法律服务站',
        practitionerName: '李律师',
        channel: 'phone',
        matterType: 'wages',
        satisfaction: 'satisfied',
        way: 'own-phone',
        setAside: false,
      },
    ])
    expect((await rows(county, 'duties-due')).rows).toMatchObject([
      { kind: 'duty', practitionerName: expect.any(String), siteName: '店上镇公共法律服务站' },
      { kind: 'duty', practitionerName: expect.any(String) },
    ])
    expect((await rows(county, 'aid-decided-in-time')).rows).toEqual([
      {
        kind: 'application',
        id: expect.any(String),
        at: '2026-11-23T15:59:00.000Z',
        number: expect.any(String),
        countyName: '潞城区',
        aidForm: 'civil',
        dueOn: '2026-11-23',
        decidedOn: '2026-11-23',
      },
    ])
    expect((await rows(county, 'aid-received')).rows).toMatchObject([{ decidedOn: null }])
  })

  it('is not found for an area one does not serve, its own county’s parent included', async () => {
    for (const areaCode of ['140431', '140400', '140431100000']) {
      const input = { ...today, areaCode, figure: 'consultations' }
      expect((await stage.call(reportRouter, county, 'dayFigures', input)).code).toBe('not-found')
      expect((await stage.call(reportRouter, county, 'rows', input)).code).toBe('not-found')
    }
  })

  it.each([
    [{ from: '2026-11-24', to: '2026-11-23' }, 'to'],
    [{ from: '2020-01-01', to: '2026-11-23' }, 'to'],
    [{ from: '今天', to: '2026-11-23' }, 'from'],
  ])('refuses the period %j', async (period, field) => {
    const { code, fields } = await stage.call(reportRouter, county, 'dayFigures', period)
    expect(code).toBe('bad-input')
    expect(Object.keys(fields!)).toContain(field)
  })

  it('logs nothing', () => expect(stage.logged).toEqual([]))
})

it('a phone handed over has its own line; what is set aside is seen, and counts in nothing', async () => {
  const day = { from: '2026-09-10', to: '2026-09-10' }
  const add = async (...rating: [Satisfaction, Parameters<typeof addRating>[4]?]) => {
    const id = await addConsultation(stage, lawyer, { occurredAt: '2026-09-10T02:00:00.000Z' })
    await addRating(stage, lawyer, id, ...rating)
    return id
  }
  await add('satisfied')
  await add('fair', { way: 'return-call' })
  await add('satisfied', { way: 'handed-over' })
  await add('satisfied', { way: 'handed-over' })
  const excluded = await add('dissatisfied', { setAside: true })
  const { counts, shares } = await figures(county, day)
  expect(counts).toMatchObject({ consultations: 5, rated: 2, satisfied: 1, 'ratings-set-aside': 1 })
  expect(shares.satisfaction).toMatchObject({ numerator: 1, denominator: 2 })
  expect(shares.handedOverSatisfaction).toMatchObject({ numerator: 2, denominator: 2 })
  expect((await rows(county, 'rated-handed-over', day)).rows).toMatchObject([
    { way: 'handed-over' },
    { way: 'handed-over' },
  ])
  expect((await rows(county, 'ratings-set-aside', day)).rows).toMatchObject([
    { id: excluded, satisfaction: 'dissatisfied', setAside: true },
  ])
})

it('a page starts where the last one ended, also among rows of one moment', async () => {
  const day = { from: '2026-10-10', to: '2026-10-10' }
  const ids = Array.from({ length: 7 }, () => randomUUID() as string)
  for (const id of ids) await addConsultation(stage, lawyer, { id, occurredAt: '2026-10-10T02:00:00.000Z' })
  const seen: string[] = []
  let before: object | undefined
  for (let page = 0; page < 3; page++) {
    const { rows: some, more } = await rows(county, 'consultations', { ...day, limit: 3, before })
    seen.push(...some.map((row) => row.id))
    expect(more).toBe(page < 2)
    before = { at: some.at(-1)!.at, id: some.at(-1)!.id }
  }
  expect(seen).toEqual([...ids].sort().reverse())
})
