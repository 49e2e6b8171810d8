import { randomUUID } from 'node:crypto'
import type { Detainee, Detainees } from '@contract/defence/schema'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { defenceRouter } from './router'

const COUNTY = '140406'
let stage: Stage
let clerk: Person
let city: Person
let neighbour: Person
beforeEach(async () => {
  stage = await openStage()
  clerk = await stage.staff('county', COUNTY)
  city = await stage.staff('city', '140400', '市局的人')
  neighbour = await stage.staff('county', '140430', '邻县的人')
  stage.at('2026-11-27T20:00:00+08:00')
})
afterEach(() => stage.close())

const save = (person: Person, id: string, change: object = {}) =>
  stage.call<Detainee>(defenceRouter, person, 'saveDetainee', {
    id,
    countyCode: COUNTY,
    source: 'detention-centre',
    sourceName: '潞城区看守所',
    name: '张小军',
    receivedAt: '2026-11-27T10:00:00.000Z',
    note: '想请律师',
    ...change,
  })
const saved = async (change: object = {}) => {
  const id = randomUUID()
  const { code } = await save(clerk, id, change)
  if (code) throw new Error(code)
  return id
}
const pass = (person: Person, id: string, passedAt: string) =>
  stage.call<Detainee>(defenceRouter, person, 'passDetainee', { id, passedAt })
const list = async (person: Person, of = 'open') =>
  (await stage.call<Detainees>(defenceRouter, person, 'detainees', { list: of })).data
const open = (person: Person, id: string) =>
  stage.call<Detainee>(defenceRouter, person, 'openDetainee', { id })

test('registered sealed, due in twenty-four hours, shown in part, opened whole with a trace', async () => {
  const id = await saved()
  const kept = await stage.service.db.selectFrom('detainee_transfer').selectAll().execute()
  expect(JSON.stringify(kept)).not.toMatch(/张小军|想请律师/)
  expect((await list(clerk)).rows).toMatchObject([
    { id, name: '张**', dueAt: '2026-11-28T10:00:00.000Z', passedAt: null, state: 'running' },
  ])
  expect((await list(clerk)).counts).toEqual({ open: 1, late: 0, passed: 0 })
  expect((await list(city)).rows).toHaveLength(1)
  expect((await list(neighbour)).rows).toEqual([])
  expect((await open(clerk, id)).data).toMatchObject({ name: '张小军', note: '想请律师' })
  expect((await open(neighbour, id)).code).toBe('not-found')
  expect((await open(city, id)).code).toBe('not-allowed')
  const traces = await stage.service.db
    .selectFrom('audit_log')
    .select(['act', 'detail'])
    .where('subject_id', '=', id)
    .execute()
  expect(traces.map(({ act }) => act).sort()).toEqual(['detainee-registered', 'opened'])
  expect(JSON.stringify(traces)).not.toContain('张')
})

test('corrected while under way, by its county alone', async () => {
  const id = await saved()
  expect((await save(clerk, id, { name: '张晓军' })).data).toMatchObject({ name: '张晓军' })
  expect((await save(neighbour, id)).code).toBe('not-found')
  expect((await save(neighbour, id, { countyCode: '140430' })).code).toBe('not-found')
  expect((await save(clerk, randomUUID(), { receivedAt: '2026-11-27T13:00:00.000Z' })).fields).toEqual({
    receivedAt: '时间还没到，请核对',
  })
  await pass(clerk, id, '2026-11-27T11:00:00.000Z')
  expect((await save(clerk, id)).code).toBe('detainee-moved-on')
})

test('a moment of receipt that is moved stays on record with what it was: nobody becomes punctual unseen', async () => {
  const id = await saved({ receivedAt: '2026-11-26T10:00:00.000Z' })
  expect((await save(clerk, id, { receivedAt: '2026-11-27T10:00:00.000Z' })).data.state).toBe('running')
  const { detail } = await stage.service.db
    .selectFrom('audit_log')
    .select('detail')
    .where('act', '=', 'detainee-corrected')
    .executeTakeFirstOrThrow()
  expect(detail).toMatchObject({ receivedAt: '2026-11-27T10:00:00.000Z' })
  expect(Date.parse((detail as { was: string }).was)).toBe(Date.parse('2026-11-26T10:00:00.000Z'))
})

test('passed on once, in time or late, never before it was made; two at once are one', async () => {
  const [early, over] = [await saved(), await saved({ receivedAt: '2026-11-26T10:00:00.000Z' })]
  expect((await pass(clerk, early, '2026-11-27T09:59:00.000Z')).fields).toHaveProperty('passedAt')
  expect((await pass(clerk, early, '2026-11-27T12:30:00.000Z')).fields).toHaveProperty('passedAt')
  expect((await pass(neighbour, early, '2026-11-27T11:00:00.000Z')).code).toBe('not-found')
  const both = await Promise.all([
    pass(clerk, early, '2026-11-27T11:00:00.000Z'),
    pass(clerk, early, '2026-11-27T11:30:00.000Z'),
  ])
  expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['detainee-moved-on', 'done'])
  expect((await list(clerk, 'late')).rows).toMatchObject([{ id: over, state: 'over' }])
  expect((await pass(clerk, over, '2026-11-27T11:00:00.000Z')).data).toMatchObject({ state: 'late' })
  expect((await list(clerk, 'passed')).rows.map(({ state }) => state).sort()).toEqual(['in-time', 'late'])
  expect((await list(clerk, 'late')).counts).toEqual({ open: 0, late: 1, passed: 2 })
})
