import type { Tellings, ToTellList } from '@contract/counter/schema'
import { keepToTell } from '@server/kit/aid/to-tell'
import { tellApplicant } from '@server/kit/aid/tell-applicant'
import { caseIn, hadInHand } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { takenInCase } from '@server/kit/testing/taken-in'
import { counterOn } from './testing/counter'

const TOWN = '140406100000'

let stage: Stage
let on: ReturnType<typeof counterOn>
let station: Person
let county: Person
let id: string
beforeAll(async () => {
  stage = await openStage()
  on = counterOn(stage)
})
afterAll(async () => {
  expect(JSON.stringify(stage.logged)).not.toMatch(/13834567890|王秀英/)
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  station = await stage.staff('station', TOWN, '王站长')
  county = await stage.staff('county', '140406')
  id = await takenInCase(stage, 'submitted', station, TOWN)
})

const tell = async (of = id, title = '法律援助申请有结果了') =>
  tellApplicant(
    stage.service.db,
    await on.row(of),
    { kind: 'aid-decided', title, body: '测1号，这次没有同意，理由请点开看。', link: null },
    stage.service.clock(),
  )
const list = async (person: Person) => (await on.call<ToTellList>(person, 'toTell')).data.rows
const of = async (person: Person, which = id) => (await list(person)).find((row) => row.id === which)
const told = (person: Person, how: string, upTo: number, which = id, change: object = {}) =>
  on.call<ToTellList>(person, 'told', { id: which, how, upTo, ...change })
const upTo = async (which = id) => (await of(station, which))!.upTo

describe('what an account would have been told', () => {
  test('waits at the counter and at the centre, in words for the ear, with nobody’s name or number', async () => {
    expect(await of(station)).toBeUndefined()
    await tell()
    stage.at('2026-11-23T09:30:00+08:00')
    await tell(id, '请记得补材料')
    const row = await of(station)
    expect(row).toMatchObject({
      id,
      status: 'submitted',
      name: '王**',
      phone: expect.stringMatching(/^\d{3}\*{4}\d{4}$/),
      inDanger: false,
      says: [
        { title: '法律援助申请有结果了', text: '测1号，这次没有同意，理由可以问我们。' },
        { title: '请记得补材料' },
      ],
      missed: 0,
      lastMissedAt: null,
    })
    expect(await of(county)).toEqual(row)
  })

  test('not of who has an account, nor of a notice, which nobody took in', async () => {
    const applicant = await stage.resident()
    const own = await caseIn(stage, 'submitted', { applicant })
    await tell(own)
    expect(await on.inbox(applicant)).toHaveLength(1)
    const noticed = await caseIn(stage, 'notified', {
      applicant,
      set: {
        applicant_id: null,
        filed_by: county.accountId,
        filed_as: 'centre',
        source: 'notice',
        channel: 'notice',
      },
    })
    await tell(noticed)
    const kept = await stage.service.db
      .selectFrom('aid_to_tell')
      .select('id')
      .where('application_id', 'in', [own, noticed])
      .execute()
    expect(kept).toEqual([])
  })

  test('waits no more once the person follows it, who then gets messages', async () => {
    await tell()
    const person = await stage.resident('手机用户')
    await on.link(person, await on.codeFor(station, id))
    expect([await of(station), await of(county)]).toEqual([undefined, undefined])
    expect((await told(station, 'phone', 999)).code).toBe('has-own-phone')
    await tell()
    expect((await on.inbox(person)).map(({ kind }) => kind)).toEqual(['aid-linked', 'aid-decided'])
  })

  test('sent on to another county it is that centre’s to tell', async () => {
    await tell()
    await stage.service.db
      .updateTable('aid_application')
      .set({ county_code: '140430' })
      .where('id', '=', id)
      .execute()
    expect(await of(station)).toBeUndefined()
    expect(await of(county)).toBeUndefined()
    expect(await of(await stage.staff('county', '140430'))).toMatchObject({ id })
  })
})

describe('telling it', () => {
  test.each(['phone', 'met', 'relayed', 'letter'])('done: %s', async (how) => {
    await tell()
    const { data } = await told(station, how, await upTo())
    expect(data.rows.map((row) => row.id)).not.toContain(id)
    expect(await on.audits('told-by-voice', id)).toMatchObject([
      { account_id: station.accountId, detail: { how, notices: 1 } },
    ])
    const { rows } = (await on.call<Tellings>(county, 'tellings')).data
    expect(rows.filter(({ number }) => number.includes(id))).toMatchObject([
      { how, tellerName: '王站长', at: '2026-11-23T00:30:00.000Z', titles: ['法律援助申请有结果了'] },
    ])
  })

  test('not reached: it stays, with how often', async () => {
    await tell()
    const last = await upTo()
    await told(station, 'no-answer', last)
    stage.at('2026-11-23T15:00:00+08:00')
    const { data } = await told(county, 'no-answer', last)
    expect(data.rows.find((row) => row.id === id)).toMatchObject({
      missed: 2,
      lastMissedAt: '2026-11-23T07:00:00.000Z',
    })
    expect(await on.audits('not-reached', id)).toHaveLength(2)
    await told(station, 'phone', last)
    stage.at('2026-11-24T15:00:00+08:00')
    await tell()
    // tries for what was told since are no tries for what is new
    expect(await of(station)).toMatchObject({ missed: 0, says: [{ at: '2026-11-24T07:00:00.000Z' }] })
  })

  test('what came meanwhile is not told with it', async () => {
    await tell()
    const seen = await upTo()
    await tell(id, '律师接手了您的案子')
    await told(station, 'phone', seen)
    expect((await of(station))!.says.map(({ title }) => title)).toEqual(['律师接手了您的案子'])
  })

  test('twice at once, from the station and the centre, it is told once', async () => {
    await tell()
    const last = await upTo()
    const both = await Promise.all([told(station, 'phone', last), told(county, 'met', last)])
    expect(both.map(({ code }) => code).sort()).toEqual(['not-in-this-state', undefined])
  })

  test('a repeat of the same telling is one', async () => {
    await tell()
    const requestId = '0b5c4a3e-8f1d-4c53-9c0e-2c7b6f5a1d10'
    const last = await upTo()
    for (const _ of [1, 2])
      expect((await told(station, 'phone', last, id, { requestId })).code).toBeUndefined()
    expect(await on.audits('told-by-voice', id)).toHaveLength(1)
  })

  test('who may be looked for is told by nobody else’s mouth and by no letter', async () => {
    const hers = await takenInCase(stage, 'submitted', station, TOWN, {
      form: { circumstance: 'abuse-victim' },
    })
    await tell(hers)
    expect(await of(station, hers)).toMatchObject({ inDanger: true })
    const last = await upTo(hers)
    for (const how of ['relayed', 'letter'])
      expect(await told(station, how, last, hers)).toMatchObject({
        code: 'bad-input',
        fields: { how: expect.any(String) },
      })
    expect((await told(station, 'phone', last, hers)).code).toBeUndefined()
  })

  test('the phone in full for a reason, with a trace', async () => {
    await tell()
    const reveal = (person: Person) =>
      on.call<{ value: string }>(person, 'revealPhone', { id, reason: '打电话告诉结果' })
    expect((await reveal(station)).data.value).toMatch(/^1\d{10}$/)
    expect(await on.audits('revealed', id)).toMatchObject([
      { account_id: station.accountId, detail: { field: 'phone', reason: '打电话告诉结果' } },
    ])
    expect((await reveal(await stage.staff('station', '140406101000'))).code).toBe('not-found')
  })
})

describe('whose it is to tell', () => {
  test('not another counter’s or county’s; what a justice office took in is its people’s own', async () => {
    await tell()
    const last = await upTo()
    for (const other of [
      await stage.staff('station', '140406101000'),
      await stage.staff('county', '140430'),
    ]) {
      expect(await of(other)).toBeUndefined()
      expect((await told(other, 'phone', last)).code).toBe('not-found')
      expect((await on.call<Tellings>(other, 'tellings')).data.rows).toEqual([])
    }
    const justice = await stage.practitioner('140406', 'justice-staff', '所里的人')
    const theirs = await takenInCase(stage, 'submitted', justice, TOWN)
    await tell(theirs)
    expect((await list(justice)).map((row) => row.id)).toEqual([theirs])
    expect((await told(justice, 'met', await upTo(theirs), theirs)).data.rows).toEqual([])
  })

  test('not who has the case in hand, or had', async () => {
    const lawyer = await stage.practitioner('140406')
    await stage.alsoStaff(lawyer, 'county', '140406')
    const his = await takenInCase(stage, 'engaged', station, TOWN, { handler: lawyer })
    await tell(his)
    expect(await of(lawyer, his)).toBeUndefined()
    await tell()
    await hadInHand(stage, id, lawyer, county)
    expect((await told(lawyer, 'phone', await upTo())).code).toBe('case-in-own-hands')
  })
})

test('the list begins with what waits longest', async () => {
  await tell()
  const later = await takenInCase(stage, 'submitted', station, TOWN)
  await keepToTell(
    stage.service.db,
    later,
    { kind: 'aid-lawyer', title: '律师接手了', body: '' },
    stage.service.clock(),
  )
  const ids = (await list(county)).map((row) => row.id)
  expect(ids.indexOf(id)).toBeLessThan(ids.indexOf(later))
})
