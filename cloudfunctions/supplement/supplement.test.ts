import { randomUUID } from 'node:crypto'
import type { AskRows, MySupplement, SupplementDesk } from '@contract/supplement/schema'
import { runningClocks } from '@server/kit/aid/clocks'
import { takeStep } from '@server/kit/aid/step'
import { caseIn, rowIn } from '@server/kit/testing/cases'
import { picture } from '@server/kit/testing/picture'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { supplementingOn } from './testing/supplementing'

let stage: Stage
let on: ReturnType<typeof supplementingOn>
let resident: Person
let county: Person
let neighbour: Person
let city: Person
beforeAll(async () => {
  stage = await openStage()
  on = supplementingOn(stage)
  county = await stage.staff('county', '140406')
  neighbour = await stage.staff('county', '140430')
  city = await stage.staff('city', '140400')
})
afterAll(async () => {
  expect(JSON.stringify(stage.logged)).not.toContain('存折')
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident()
})

const submitted = (applicant = resident) => caseIn(stage, 'submitted', { applicant })
const asked = async () => {
  const id = await submitted()
  stage.at('2026-11-24T09:00:00+08:00')
  expect((await on.ask(county, id)).code).toBeUndefined()
  return id
}
const mine = (person: Person, id: string) => on.call<MySupplement>(person, 'mine', { id })
const desk = (person: Person, id: string) => on.call<SupplementDesk>(person, 'desk', { id })
const audits = (subject: string) =>
  stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'detail'])
    .where('subject_id', '=', subject)
    .execute()

describe('telling what is missing', () => {
  test('all at once: the clock stands still, a day is promised, the applicant is told', async () => {
    const id = await submitted()
    stage.at('2026-11-24T09:00:00+08:00')
    const { data } = await on.ask(county, id)
    // ten days after Tuesday the 24th
    expect(data.asks).toMatchObject([
      {
        ordinal: 1,
        dueOn: '2026-12-04',
        outcome: null,
        items: [
          { code: 'identity-card', name: '身份证', note: '反面没拍清楚', papers: [], why: null },
          { code: 'means-proof', note: null },
        ],
      },
    ])
    expect(data).toMatchObject({ status: 'supplement', acts: ['take-in'], followBy: null })
    expect(await runningClocks(stage.service.db, id)).toEqual([
      { what: 'review', dueOn: '2026-11-30', paused: true },
    ])
    expect(await on.told(resident, 'aid-supplement', id)).toMatchObject([
      { link: `/apply/supplement/index?id=${id}`, body: expect.stringContaining('12月4日') },
    ])
    expect((await mine(resident, id)).data.ask).toMatchObject({
      dueOn: '2026-12-04',
      reasons: '缺这两样，没法审查',
    })
  })

  test('the county’s own term, rolled past rest days', async () => {
    const id = await caseIn(stage, 'submitted', { applicant: resident, form: { countyCode: '140430' } })
    await stage.service.db
      .insertInto('setting')
      .values({
        key: 'supplement.days',
        area_code: '140430',
        effective_from: '2026-11-23',
        value: JSON.stringify({ days: 5 }),
      })
      .execute()
    // five days after Monday the 23rd is a Saturday
    expect((await on.ask(neighbour, id)).data.asks[0]!.dueOn).toBe('2026-11-30')
  })

  test('a second list names what has come up, and is counted', async () => {
    const id = await asked()
    await on.photo(resident, id, 'identity-card')
    await on.supply(resident, id, [{ code: 'means-proof', why: '村里这周没人上班' }])
    const bare = await on.ask(county, id)
    expect(bare).toMatchObject({ code: 'second-supplement', fields: { newCircumstance: expect.any(String) } })
    const { data } = await on.ask(county, id, {
      newCircumstance: '法院寄来了新的传票',
      items: [{ code: 'court-paper' }],
    })
    expect(data.asks.map(({ ordinal }) => ordinal)).toEqual([2, 1])
    expect(data.asks[0]!.newCircumstance).toBe('法院寄来了新的传票')
    const again = await on.call<AskRows>(county, 'list', { list: 'again' })
    expect(again.data.rows).toMatchObject([
      { applicationId: id, ordinal: 2, newCircumstance: '法院寄来了新的传票' },
    ])
    expect(again.data.counts.again).toBe(1)
    expect(again.data.asked).toBeGreaterThan(again.data.counts.again)
    expect((await on.call<AskRows>(neighbour, 'list', { list: 'again' })).data).toMatchObject({
      rows: [],
      counts: { again: 0 },
    })
    expect(
      (await on.call<AskRows>(city, 'list', { list: 'waiting' })).data.rows.map((row) => row.applicationId),
    ).toContain(id)
  })

  test('refused: another county, one’s own, a paper of another matter, a decided case, nothing picked', async () => {
    const id = await submitted()
    expect((await on.ask(neighbour, id)).code).toBe('not-found')
    expect((await desk(neighbour, id)).code).toBe('not-found')
    expect((await on.ask(county, await submitted(county))).code).toBe('own-application')
    const traffic = await on.ask(county, id, { items: [{ code: 'accident-decision' }] })
    expect(traffic).toMatchObject({ code: 'bad-input', fields: { 'items.0': expect.any(String) } })
    expect((await on.ask(county, id, { items: [] })).code).toBe('bad-input')
    const granted = await caseIn(stage, 'granted', { applicant: resident })
    expect((await on.ask(county, granted)).code).toBe('not-in-this-state')
    expect(await on.statusOf(id)).toBe('submitted')
  })

  test('two at once are one list; a repeat of one is answered', async () => {
    const id = await submitted()
    const both = await Promise.all([on.ask(county, id), on.ask(county, id)])
    expect(both.map(({ code }) => code).sort()).toEqual(['second-supplement', undefined])
    const other = await submitted()
    const requestId = randomUUID()
    await on.ask(county, other, { requestId })
    expect((await on.ask(county, other, { requestId })).data.asks).toHaveLength(1)
  })
})

describe('supplying', () => {
  test('photos and a word: sealed, the examination goes on by what was left, the county is told', async () => {
    const id = await asked()
    await on.photo(resident, id, 'identity-card')
    stage.at('2026-12-01T09:00:00+08:00')
    const { data } = await on.supply(resident, id, [{ code: 'means-proof', why: '存折丢了，正在补办' }])
    expect(data).toMatchObject({ status: 'submitted', ask: null })
    // stood still for seven days
    expect(await runningClocks(stage.service.db, id)).toEqual([
      { what: 'review', dueOn: '2026-12-07', paused: false },
    ])
    expect(await on.told(county, 'aid-supplied', id)).toMatchObject([
      { link: `/staff/aid-review/index?id=${id}`, body: expect.stringContaining('12月7日') },
    ])
    const { asks } = (await desk(county, id)).data
    expect(asks[0]).toMatchObject({
      outcome: 'supplied',
      items: [
        { code: 'identity-card', why: null, papers: [{ kind: 'identity' }] },
        { code: 'means-proof', why: '存折丢了，正在补办', papers: [] },
      ],
    })
    const stored = await stage.service.db.selectFrom('aid_supplement_item').selectAll().execute()
    expect(JSON.stringify(stored)).not.toContain('存折')
    expect(JSON.stringify(await audits(id))).not.toContain('存折')
    expect(await audits(id)).toContainEqual(expect.objectContaining({ act: 'supplement-opened' }))
  })

  test('not while an item has neither', async () => {
    const id = await asked()
    await on.photo(resident, id, 'means-proof')
    const { code, fields } = await on.supply(resident, id)
    expect(code).toBe('supplement-incomplete')
    expect(Object.keys(fields!)).toEqual(['items.identity-card'])
    expect(await on.statusOf(id)).toBe('supplement')
  })

  test('also the morning after, as long as the list waits', async () => {
    const id = await asked()
    await on.photo(resident, id, 'identity-card')
    await on.photo(resident, id, 'means-proof')
    stage.at('2026-12-05T00:05:00+08:00')
    expect((await on.supply(resident, id)).data.status).toBe('submitted')
  })

  test('a photo is for what is asked, is taken back, and not after it was handed in', async () => {
    const id = await asked()
    expect((await on.photo(resident, id, 'court-paper')).code).toBe('not-in-this-state')
    expect((await on.photo(resident, id, 'means-proof', Buffer.from('text').toString('base64'))).code).toBe(
      'file-type',
    )
    const { data } = await on.photo(resident, id, 'means-proof')
    const remove = (person: Person, paperId = data.id) =>
      on.call(person, 'removePaper', { applicationId: id, paperId })
    expect((await remove(await stage.resident())).code).toBe('not-found')
    expect((await remove(resident)).code).toBeUndefined()
    expect((await mine(resident, id)).data.ask!.items[1]!.papers).toEqual([])
    const kept = (await on.photo(resident, id, 'means-proof')).data.id
    await on.photo(resident, id, 'identity-card')
    await on.supply(resident, id)
    expect((await remove(resident, kept)).code).toBe('not-in-this-state')
    expect((await on.photo(resident, id, 'means-proof')).code).toBe('not-in-this-state')
  })

  test('nine photos an item', async () => {
    const id = await asked()
    for (let count = 0; count < 9; count++)
      expect((await on.photo(resident, id, 'means-proof')).code).toBeUndefined()
    expect((await on.photo(resident, id, 'means-proof')).code).toBe('item-photos-full')
    expect((await on.photo(resident, id, 'identity-card')).code).toBeUndefined()
  })

  test('a stranger, a draft, and staff do not', async () => {
    const id = await asked()
    const stranger = await stage.resident()
    expect((await mine(stranger, id)).code).toBe('not-found')
    expect((await on.supply(stranger, id)).code).toBe('not-found')
    expect((await on.photo(county, id, 'means-proof')).code).toBe('not-found')
    const draft = await rowIn(stage, 'draft', {
      applicant: resident,
      set: { number: null, submitted_at: null },
    })
    expect((await mine(resident, draft)).code).toBe('not-found')
    expect((await on.supply(resident, draft)).code).toBe('not-in-this-state')
  })

  test('supplying and lapsing at once: one of them', async () => {
    const id = await asked()
    await on.photo(resident, id, 'identity-card')
    await on.photo(resident, id, 'means-proof')
    stage.at('2026-12-05T09:00:00+08:00')
    const codes = (await Promise.all([on.supply(resident, id), on.call(county, 'lapse', { id })])).map(
      ({ code }) => code,
    )
    expect(codes.sort()).toEqual(['not-in-this-state', undefined])
  })

  test('over the counter: staff note what came', async () => {
    const id = await asked()
    expect((await on.call(neighbour, 'takeIn', { id, note: '身份证' })).code).toBe('not-found')
    const { data } = await on.call<SupplementDesk>(county, 'takeIn', {
      id,
      note: '身份证原件和村里证明，已复印',
    })
    expect(data).toMatchObject({
      status: 'submitted',
      asks: [{ outcome: 'supplied', takenIn: '身份证原件和村里证明，已复印' }],
    })
    expect((await on.call(county, 'takeIn', { id, note: '身份证' })).code).toBe('not-in-this-state')
  })
})

describe('lapsing by hand', () => {
  test('only when the last day is over, and told kindly', async () => {
    const id = await asked()
    stage.at('2026-12-04T23:59:00+08:00')
    expect((await desk(county, id)).data.acts).not.toContain('lapse')
    expect((await on.call(county, 'lapse', { id })).code).toBe('supplement-not-over')
    stage.at('2026-12-05T00:00:00+08:00')
    expect((await on.call(neighbour, 'lapse', { id })).code).toBe('not-found')
    const { data } = await on.call<SupplementDesk>(county, 'lapse', { id })
    expect(data).toMatchObject({ status: 'lapsed', acts: [], asks: [{ outcome: 'lapsed' }] })
    expect(await on.told(resident, 'aid-lapsed', id)).toMatchObject([
      { body: expect.stringContaining('重新申请') },
    ])
    expect(await runningClocks(stage.service.db, id)).toEqual([])
    expect(
      (await on.call<AskRows>(county, 'list', { list: 'lapsed' })).data.rows.map((row) => row.applicationId),
    ).toContain(id)
  })

  test('nothing waits: nothing lapses', async () => {
    expect((await on.call(county, 'lapse', { id: await submitted() })).code).toBe('not-in-this-state')
  })
})

describe('one’s life may hang on it', () => {
  test('who flees violence is told in words that say nothing', async () => {
    const id = await caseIn(stage, 'submitted', {
      applicant: resident,
      form: { circumstance: 'abuse-victim' },
    })
    await on.ask(county, id)
    expect(await on.told(resident, 'aid-supplement', id)).toEqual([])
    const all = await stage.service.db
      .selectFrom('message')
      .select(['title', 'body'])
      .where('account_id', '=', resident.accountId)
      .execute()
    expect(all).toHaveLength(1)
    expect(JSON.stringify(all)).not.toContain('材料')
    expect((await mine(resident, id)).data.inDanger).toBe(true)
  })
})

test('taken back while the list waits: nothing more can be sent', async () => {
  const id = await asked()
  await takeStep(
    stage.service.db,
    { id, status: 'supplement' },
    { act: 'withdraw', actor: 'applicant', accountId: resident.accountId },
    new Date('2026-11-25T01:00:00Z'),
  )
  expect((await mine(resident, id)).data).toMatchObject({ status: 'withdrawn', ask: null })
  expect((await on.photo(resident, id, 'means-proof', picture)).code).toBe('not-in-this-state')
  expect((await on.supply(resident, id)).code).toBe('not-in-this-state')
})
