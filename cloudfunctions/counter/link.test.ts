import { randomUUID } from 'node:crypto'
import { decided, hadInHand } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { takenInCase } from '@server/kit/testing/taken-in'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { counterOn, LAST_FOUR } from './testing/counter'

const TOWN = '140406100000'

let stage: Stage
let on: ReturnType<typeof counterOn>
let station: Person
let county: Person
let lawyer: Person
let person: Person
beforeAll(async () => {
  stage = await openStage()
  on = counterOn(stage)
  station = await stage.staff('station', TOWN, '王站长')
  county = await stage.staff('county', '140406')
  lawyer = await stage.practitioner('140406')
})
afterAll(async () => {
  expect(JSON.stringify(stage.logged)).not.toMatch(/0023|王秀英/)
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  person = await stage.resident('手机用户')
})

const taken = (
  change: Parameters<typeof takenInCase>[4] = {},
  status: 'submitted' | 'engaged' = 'submitted',
) => takenInCase(stage, status, station, TOWN, change)

describe('taken up on a phone of one’s own', () => {
  test('by the code and the last four: the person follows it, who works on it hears no more than that', async () => {
    const id = await taken({ handler: lawyer }, 'engaged')
    const { data } = await on.make(station, id, 'id-paper')
    expect(data.code).toMatch(/^[2-9A-HJ-NP-Z]{5}-[2-9A-HJ-NP-Z]{5}$/)
    expect(data.image).toMatch(/^data:image/)
    expect(data.expiresAt).toBe('2026-11-23T01:00:00.000Z')
    // as people type it
    expect(await on.link(person, ` ${data.code.toLowerCase()}`)).toMatchObject({ data: { id } })
    expect(await on.row(id)).toMatchObject({ applicant_id: person.accountId, filed_as: 'station' })
    const { number } = await on.row(id)
    expect(await on.inbox(person)).toEqual([
      {
        kind: 'aid-linked',
        title: '申请绑到您的手机上了',
        body: expect.stringContaining(number!),
        link: `/apply/case/index?id=${id}`,
      },
    ])
    const followed = { kind: 'aid-followed', body: `${number}，以后消息直接发给本人，不用再打电话。` }
    expect(await on.inbox(station)).toMatchObject([
      { ...followed, link: `/staff/taken-in-one/index?id=${id}` },
    ])
    expect(await on.inbox(lawyer)).toMatchObject([{ ...followed, link: `/lawyer/case/index?id=${id}` }])
    expect(await on.audits('link-code-made', id)).toMatchObject([
      { account_id: station.accountId, detail: { seen: 'id-paper' } },
    ])
    expect(await on.audits('linked', id)).toMatchObject([{ account_id: person.accountId }])
    await tellApplicant(
      stage.service.db,
      await on.row(id),
      { kind: 'aid-progress', title: '您的案子有新进展', body: '', link: null },
      stage.service.clock(),
    )
    expect((await on.inbox(person)).map(({ kind }) => kind)).toContain('aid-progress')
  })

  test('from the receipt on, before the centre has it; the centre itself only then', async () => {
    const id = await taken({ set: { status: 'collected', number: null, submitted_at: null } })
    expect((await on.make(county, id)).code).toBe('not-found')
    expect((await on.link(person, await on.codeFor(station, id))).data).toEqual({ id })
    expect((await on.link(person, await on.codeFor(county, await taken()))).code).toBeUndefined()
  })

  test('who flees violence is told in words that tell nobody anything', async () => {
    const id = await taken({ form: { circumstance: 'abuse-victim' } })
    await on.link(person, await on.codeFor(station, id))
    expect(await on.inbox(person)).toMatchObject([{ kind: 'neutral', title: '您有一条新消息' }])
  })

  test('a lost answer loses nothing; the code is nobody else’s any more', async () => {
    const id = await taken()
    const code = await on.codeFor(station, id)
    await on.link(person, code)
    stage.at('2026-11-24T08:30:00+08:00')
    expect((await on.link(person, code)).data).toEqual({ id })
    expect((await on.link(await stage.resident(), code)).code).toBe('offer-expired')
    expect((await on.make(station, id)).code).toBe('has-own-phone')
  })
})

describe('what ends a code', () => {
  test('half an hour, or another one', async () => {
    const id = await taken()
    const first = await on.codeFor(station, id)
    const second = await on.codeFor(station, id)
    expect((await on.link(person, first)).code).toBe('offer-expired')
    stage.at('2026-11-23T09:00:00+08:00')
    expect((await on.link(person, second)).code).toBe('offer-expired')
    stage.at('2026-11-23T08:59:59+08:00')
    expect((await on.link(person, second)).code).toBeUndefined()
  })

  test('three times the wrong digits, counted also when tried at once', async () => {
    const id = await taken()
    const code = await on.codeFor(station, id)
    expect(await on.link(person, code, '1234')).toMatchObject({
      code: 'bad-input',
      fields: { lastFour: expect.stringContaining('还能试2次') },
    })
    const both = await Promise.all([
      on.link(person, code, '1235'),
      on.link(await stage.resident(), code, '1236'),
    ])
    expect(both.map(({ fields }) => fields?.lastFour).sort()).toEqual([
      expect.stringContaining('还能试1次'),
      expect.stringContaining('作废'),
    ])
    expect((await on.link(person, code, LAST_FOUR)).code).toBe('offer-expired')
    expect(await on.audits('link-refused', id)).toMatchObject([
      { detail: { tries: 1 } },
      { detail: { tries: 2 } },
      { detail: { tries: 3 } },
    ])
    expect((await on.row(id)).applicant_id).toBeNull()
    // a new one begins anew
    expect((await on.link(person, await on.codeFor(station, id))).code).toBeUndefined()
  })

  test('the last four of another paper are its letters and digits; half of it typed is no guess', async () => {
    const id = await taken({ form: { idKind: 'other', idNumber: '军字第001234号' } })
    const code = await on.codeFor(station, id)
    for (const _ of [1, 2, 3])
      expect((await on.link(person, code, '34')).fields).toEqual({ lastFour: '请填满后四位' })
    expect((await on.link(person, code, '1234')).code).toBeUndefined()
    const short = await taken({ form: { idKind: 'other', idNumber: 'P12' } })
    expect((await on.link(person, await on.codeFor(station, short), 'p12')).code).toBeUndefined()
  })

  test('a code nobody made; one that does not read like one', async () => {
    expect((await on.link(person, '22222-22222')).code).toBe('offer-unknown')
    expect((await on.link(person, '00000-OOOOO')).code).toBe('bad-input')
  })
})

describe('whose it cannot become', () => {
  const refusedTo = async (somebody: Person, id: string) =>
    (await on.link(somebody, await on.codeFor(station, id))).code

  test('the clerk’s who took it in, or who made the code', async () => {
    const id = await taken()
    expect(await refusedTo(station, id)).toBe('offer-own')
    expect((await on.link(county, await on.codeFor(county, id))).code).toBe('offer-own')
  })

  test('the lawyer’s who has it, or had it; whoever did anything in it; the other side’s', async () => {
    const id = await taken({ handler: lawyer }, 'engaged')
    expect(await refusedTo(lawyer, id)).toBe('case-in-own-hands')
    const before = await stage.practitioner('140406', 'lawyer', '周律师')
    await hadInHand(stage, id, before, county)
    expect(await refusedTo(before, id)).toBe('case-in-own-hands')
    const judged = await taken()
    const decider = await stage.staff('county', '140406', '钱科长')
    await decided(stage, judged, 'grant', decider)
    expect(await refusedTo(decider, judged)).toBe('case-in-own-hands')
    expect(await refusedTo(await stage.resident('王大强'), judged)).toBe('not-allowed')
    expect((await on.row(judged)).applicant_id).toBeNull()
  })

  test('two people’s: at once, one has it', async () => {
    const id = await taken()
    const code = await on.codeFor(station, id)
    const other = await stage.resident()
    const both = await Promise.all([on.link(person, code), on.link(other, code)])
    expect(both.map((one) => one.code).sort()).toEqual(['offer-expired', undefined])
  })
})

test('a code is made by the counter that took it in and the centre, of a case nobody follows, by nobody bound up with it', async () => {
  const id = await taken()
  expect((await on.make(await stage.staff('station', '140406101000'), id)).code).toBe('not-found')
  expect((await on.make(await stage.staff('county', '140430'), id)).code).toBe('not-found')
  expect((await on.make(station, randomUUID())).code).toBe('not-found')
  await stage.alsoStaff(lawyer, 'county', '140406')
  const his = await taken({ handler: lawyer }, 'engaged')
  expect((await on.make(lawyer, his)).code).toBe('case-in-own-hands')
})
