import { randomUUID } from 'node:crypto'
import type { PaperContent } from '@contract/aid/schema'
import type { MySupplement, SupplementDesk } from '@contract/supplement/schema'
import { runningClocks } from '@server/kit/aid/clocks'
import { caseIn, hadInHand } from '@server/kit/testing/cases'
import { picture } from '@server/kit/testing/picture'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { takenInCase } from '@server/kit/testing/taken-in'
import { supplementingOn } from './testing/supplementing'

const TOWN = '140406100000'

let stage: Stage
let on: ReturnType<typeof supplementingOn>
let station: Person
let justice: Person
let county: Person
beforeAll(async () => {
  stage = await openStage()
  on = supplementingOn(stage)
  station = await stage.staff('station', TOWN, '王站长')
  justice = await stage.practitioner('140406', 'justice-staff', '所里的人')
  county = await stage.staff('county', '140406')
})
afterAll(async () => {
  expect(JSON.stringify(stage.logged)).not.toContain('赶集')
  await stage.close()
})
beforeEach(() => stage.at('2026-11-23T08:30:00+08:00'))

const asked = async (collector = station) => {
  const id = await takenInCase(stage, 'submitted', collector, TOWN)
  stage.at('2026-11-24T09:00:00+08:00')
  expect((await on.ask(county, id)).code).toBeUndefined()
  return id
}
const see = (person: Person, id: string) => on.call<MySupplement>(person, 'seeAtCounter', { id })
const photo = (person: Person, applicationId: string, code: string, content = picture) =>
  on.call<{ id: string }>(person, 'uploadAtCounter', { id: randomUUID(), applicationId, code, content })
const handIn = (person: Person, id: string, cannot: object[] = [], change: object = {}) =>
  on.call<MySupplement>(person, 'supplyAtCounter', { id, cannot, broughtBy: 'family', ...change })
const why = [{ code: 'means-proof', why: '赶集那天才能开' }]
const audits = async (act: string) =>
  stage.service.db
    .selectFrom('audit_log')
    .select(['account_id', 'subject_id', 'detail'])
    .where('act', '=', act)
    .execute()

test('photos taken at the station, a word about the rest, and the clock goes on', async () => {
  const id = await asked()
  expect((await see(station, id)).data.ask?.items).toMatchObject([
    { code: 'identity-card', papers: [] },
    { code: 'means-proof', papers: [] },
  ])
  expect(await photo(station, id, 'court-paper')).toMatchObject({ code: 'not-in-this-state' })
  const first = await photo(station, id, 'identity-card')
  expect(await handIn(station, id)).toMatchObject({
    code: 'supplement-incomplete',
    fields: { 'items.means-proof': expect.any(String) },
  })
  stage.at('2026-11-26T09:00:00+08:00')
  const { data } = await handIn(station, id, why)
  expect(data).toMatchObject({ id, status: 'submitted', ask: null })
  expect(await on.statusOf(id)).toBe('submitted')
  // stood still from Tuesday to Thursday: two days later than Monday the 30th
  expect(await runningClocks(stage.service.db, id)).toEqual([
    { what: 'review', dueOn: '2026-12-02', paused: false },
  ])
  const desk = (await on.call<SupplementDesk>(county, 'desk', { id })).data
  expect(desk.asks).toMatchObject([
    {
      outcome: 'supplied',
      takenIn: expect.stringMatching(/^家里人拿来，.+王站长代交$/),
      items: [{ papers: [{ id: first.data.id }], why: null }, { why: '赶集那天才能开' }],
    },
  ])
  expect(await on.told(county, 'aid-supplied', id)).toHaveLength(1)
  expect(await audits('paper-brought-to-counter')).toContainEqual({
    account_id: station.accountId,
    subject_id: id,
    detail: { paperId: first.data.id, itemCode: 'identity-card' },
  })
  const [handed] = (await audits('supplied-at-counter')).filter(
    ({ detail }) => (detail as { applicationId: string }).applicationId === id,
  )
  expect(handed).toMatchObject({
    account_id: station.accountId,
    detail: { broughtBy: 'family', at: TOWN, items: 2, without: 1 },
  })
  expect(JSON.stringify(handed)).not.toContain('赶集')
  expect(await handIn(station, id, why)).toMatchObject({ code: 'not-in-this-state' })
})

test('the county’s centre, and the justice office that took it in itself, may as well', async () => {
  const id = await asked(justice)
  const { data } = await photo(justice, id, 'identity-card')
  const opened = await on.call<PaperContent>(county, 'openAtCounter', { applicationId: id, paperId: data.id })
  expect(opened.data.content).toMatch(/^data:image\/png;base64,/)
  expect((await audits('paper-opened-at-counter')).at(-1)).toMatchObject({
    account_id: county.accountId,
    subject_id: id,
  })
  expect((await photo(county, id, 'means-proof')).code).toBeUndefined()
  expect((await handIn(county, id)).data.status).toBe('submitted')
})

test('a photo may be taken back out until the list is handed in', async () => {
  const id = await asked()
  const remove = (paperId: string) => on.call(station, 'removeAtCounter', { applicationId: id, paperId })
  const { data } = await photo(station, id, 'identity-card')
  expect((await remove(data.id)).data).toEqual({ removed: true })
  expect((await remove(data.id)).code).toBe('not-found')
  expect((await see(station, id)).data.ask?.items[0]!.papers).toEqual([])
  const second = await photo(station, id, 'identity-card')
  await handIn(station, id, why)
  expect((await remove(second.data.id)).code).toBe('not-in-this-state')
})

test('what follows may be brought while it is examined', async () => {
  const id = await takenInCase(stage, 'submitted', station, TOWN)
  await on.agree(county, id, '2026-11-27')
  expect((await photo(station, id, 'means-proof')).code).toBeUndefined()
  expect((await see(station, id)).data.following).toMatchObject([{ code: 'means-proof', state: 'sent' }])
})

test('not another counter’s, not who has an account, not who is bound up with the case', async () => {
  const id = await asked()
  const each = async (person: Person, of = id) => [
    (await see(person, of)).code,
    (await photo(person, of, 'identity-card')).code,
    (await on.call(person, 'removeAtCounter', { applicationId: of, paperId: randomUUID() })).code,
    (await on.call(person, 'openAtCounter', { applicationId: of, paperId: randomUUID() })).code,
    (await handIn(person, of, why)).code,
  ]
  const five = (code: string) => Array.from({ length: 5 }, () => code)
  expect(await each(await stage.staff('station', '140406101000'))).toEqual(five('not-found'))
  expect(await each(await stage.staff('county', '140430'))).toEqual(five('not-found'))
  // a colleague of the justice office, which is no station of its own
  expect(await each(justice)).toEqual(five('not-found'))
  const own = await caseIn(stage, 'supplement', { applicant: await stage.resident() })
  expect(await each(county, own)).toEqual(five('not-found'))

  const before = await stage.practitioner('140406', 'lawyer', '周律师')
  await stage.alsoStaff(before, 'county', '140406')
  await hadInHand(stage, id, before, county)
  expect(await each(before)).toEqual(five('case-in-own-hands'))

  const applicant = await stage.resident()
  const linked = await takenInCase(stage, 'supplement', station, TOWN, {
    set: { applicant_id: applicant.accountId },
  })
  expect(await each(station, linked)).toEqual(five('has-own-phone'))
})

test('handed in twice at once, from the station and the centre, it is handed in once', async () => {
  const id = await asked()
  await photo(station, id, 'identity-card')
  const both = await Promise.all([handIn(station, id, why), handIn(county, id, why)])
  expect(both.map(({ code }) => code).sort()).toEqual(['not-in-this-state', undefined])
  expect(await on.told(county, 'aid-supplied', id)).toHaveLength(1)
})

test('who took it in and stands at another counter now finds it no more', async () => {
  const moved = await stage.staff('station', TOWN, '调走的人')
  const id = await asked(moved)
  expect((await see(moved, id)).code).toBeUndefined()
  await stage.service.db
    .updateTable('staff_grant')
    .set({ ended_at: stage.service.clock().toISOString() })
    .where('account_id', '=', moved.accountId)
    .execute()
  await stage.alsoStaff(moved, 'station', '140430100000')
  expect((await see(moved, id)).code).toBe('not-found')
  expect((await photo(moved, id, 'identity-card')).code).toBe('not-found')
  expect((await handIn(moved, id, why)).code).toBe('not-found')
})
