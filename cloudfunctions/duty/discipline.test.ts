import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { dutyRouter } from './router'
import { codeOf, DAY, dianshang, plan, shiftRow } from './testing/roster'

let stage: Stage
let lawyer: Person
let city: Person

beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at(`${DAY}T08:25:00+08:00`)
  lawyer = await stage.practitioner('140406', 'lawyer', '李律师', 'unread')
  city = await stage.staff('city', '140400')
})

const call = (person: Person, procedure: string, input?: unknown) =>
  stage.call(dutyRouter, person, procedure, input)
const checkIn = async (shiftId: string, person = lawyer) =>
  call(person, 'checkIn', { shiftId, code: { rotating: await codeOf(stage, dianshang) } })
const next = { title: '值班工作纪律', items: ['咨询不收费。', '不招揽案件。'] }

test('the first text says what the law and the city ask for', async () => {
  const { data } = await call(lawyer, 'discipline')
  expect(data).toMatchObject({ version: 1, title: '值班工作纪律', confirmedAt: null })
  const all = data.items.join('')
  for (const word of ['不收费', '财物', '不招揽案件', '安抚', '约好时间', '保密', '一事一记', '第二十条'])
    expect(all).toContain(word)
})

test('nobody begins a duty before confirming, and nothing is spent in trying', async () => {
  const shiftId = await plan(stage, lawyer)
  expect((await checkIn(shiftId)).code).toBe('discipline-unread')
  expect((await shiftRow(stage, shiftId)).status).toBe('published')
  expect((await call(lawyer, 'confirmDiscipline', { version: 1 })).data.confirmedAt).toBe(
    '2026-11-24T00:25:00.000Z',
  )
  expect((await checkIn(shiftId)).data.status).toBe('checked-in')
})

test('confirmed once, however often, each time it is the first moment that stays', async () => {
  await Promise.all(Array.from({ length: 4 }, () => call(lawyer, 'confirmDiscipline', { version: 1 })))
  stage.at(`${DAY}T10:00:00+08:00`)
  const { data } = await call(lawyer, 'confirmDiscipline', { version: 1 })
  expect(data.confirmedAt).toBe('2026-11-24T00:25:00.000Z')
  const rows = await stage.service.db
    .selectFrom('discipline_confirmation')
    .selectAll()
    .where('practitioner_id', '=', lawyer.accountId)
    .execute()
  expect(rows).toHaveLength(1)
})

test('a version that is not in force cannot be confirmed', async () => {
  expect((await call(lawyer, 'confirmDiscipline', { version: 2 })).code).toBe('discipline-outdated')
  expect((await call(lawyer, 'confirmDiscipline', { version: 0 })).code).toBe('discipline-outdated')
})

test('a duty cannot be begun on an unread text once the new one is in force, and leaving is not held up', async () => {
  const shiftId = await plan(stage, lawyer, { day: '2026-12-10' })
  const later = await plan(stage, lawyer, { day: '2026-12-11' })
  await call(lawyer, 'confirmDiscipline', { version: 1 })
  expect((await call(city, 'publishDiscipline', { ...next, effectiveFrom: '2026-12-11' })).data).toEqual({
    version: 2,
    effectiveFrom: '2026-12-11',
    ...next,
  })
  stage.at('2026-12-10T08:30:00+08:00')
  expect((await call(lawyer, 'discipline')).data.version).toBe(1)
  expect((await checkIn(shiftId)).data.status).toBe('checked-in')
  stage.at('2026-12-11T00:10:00+08:00')
  expect((await call(lawyer, 'confirmDiscipline', { version: 1 })).code).toBe('discipline-outdated')
  const out = await call(lawyer, 'checkOut', {
    shiftId,
    code: { rotating: await codeOf(stage, dianshang) },
  })
  expect(out.data.status).toBe('checked-out')
  stage.at('2026-12-11T08:30:00+08:00')
  expect((await checkIn(later)).code).toBe('discipline-unread')
  await call(lawyer, 'confirmDiscipline', { version: 2 })
  stage.at('2026-12-11T08:31:00+08:00')
  expect((await checkIn(later)).data.status).toBe('checked-in')
})

test('versions count up without a gap, two published at once too, and none begins in the past', async () => {
  const publish = (effectiveFrom: string) => call(city, 'publishDiscipline', { ...next, effectiveFrom })
  const before = (await call(city, 'disciplines')).data.versions[0].version
  const both = await Promise.all([publish('2027-03-01'), publish('2027-03-01')])
  expect(both.map(({ data }) => data.version).sort()).toEqual([before + 1, before + 2])
  expect(await publish('2026-11-23')).toMatchObject({
    code: 'discipline-day',
    fields: { effectiveFrom: '不能早于今天' },
  })
  const none = await call(city, 'publishDiscipline', { ...next, items: [], effectiveFrom: DAY })
  expect(none).toMatchObject({ code: 'bad-input', fields: { items: '至少写一条' } })
})

test('the city sees how many of its duty staff have confirmed', async () => {
  const before = (await call(city, 'disciplines')).data
  await call(lawyer, 'confirmDiscipline', { version: 1 })
  await stage.practitioner('140406', 'grid-worker')
  const after = (await call(city, 'disciplines')).data
  const confirmed = ({ versions }: typeof after) =>
    versions.find(({ version }: { version: number }) => version === 1).confirmed
  expect(confirmed(after)).toBe(confirmed(before) + 1)
  expect(after.practitioners).toBe(before.practitioners)
})

test('a text, once published, cannot be changed by the service', async () => {
  const change = stage.service.db
    .updateTable('discipline_text')
    .set({ title: '改了' })
    .where('version', '=', 1)
    .execute()
  await expect(change).rejects.toThrow(/permission denied/)
})
