import { randomUUID } from 'node:crypto'
import type { TakenInList } from '@contract/intake/taken-in-schema'
import { caseIn } from '@server/kit/testing/cases'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { counterOn, personal, type Counter } from './testing/counter'

let stage: Stage
let desk: Counter
let station: Person
let nextTown: Person
let county: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  stage.at('2026-11-23T08:30:00+08:00')
  desk = counterOn(stage)
  station = await stage.staff('station', '140406100000')
  nextTown = await stage.staff('station', '140406101000', '邻镇的人')
  county = await stage.staff('county', '140406')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(async () => {
  expect(await desk.everything()).not.toMatch(personal)
  await stage.close()
})

const takeBack = (person: Person, id: string, more: object = {}) =>
  desk.call<{ status: string }>(person, 'takeBack', { id, ...more })
const statusOf = async (id: string) => (await desk.row(id)).status

test('at the counter that took it in, before and instead of the hand-over; the centre is told', async () => {
  const id = await desk.collected(station)
  for (const stranger of [nextTown, county, neighbour])
    expect((await takeBack(stranger, id)).code).toBe('not-found')
  expect(await statusOf(id)).toBe('collected')
  const requestId = randomUUID()
  const { data, code } = await takeBack(station, id, { requestId })
  expect([code, data.status]).toEqual([undefined, 'withdrawn'])
  // a phone that did not hear the answer asks again
  expect((await takeBack(station, id, { requestId })).data).toEqual(data)
  expect((await takeBack(station, id)).code).toBe('not-in-this-state')
  const { rows } = (await desk.call<TakenInList>(station, 'takenIn', { state: 'received' })).data
  expect(rows.find((row) => row.id === id)).toMatchObject({
    withdrawn: true,
    mayTakeBack: false,
    received: null,
  })
  expect((await desk.call(county, 'receive', { id })).code).toBe('hand-over-done')
  expect(await desk.inbox(county, 'aid-withdrawn')).toEqual([expect.stringContaining('不用再接收')])
})

test('at the centre once it has it, and no more at the station', async () => {
  const id = await desk.collected(station)
  await desk.call(county, 'receive', { id })
  expect((await takeBack(station, id)).code).toBe('not-found')
  expect((await takeBack(neighbour, id)).code).toBe('not-found')
  expect((await takeBack(county, id)).data.status).toBe('withdrawn')
  expect(await desk.clocks(id)).toEqual([expect.objectContaining({ what: 'review', outcome: 'stopped' })])
})

test('who took it in and stands at another counter now has nothing to do with it any more', async () => {
  const moved = await stage.staff('station', '140406100000', '调走的人')
  const id = await desk.collected(moved)
  await stage.service.db
    .updateTable('staff_grant')
    .set({ ended_at: stage.service.clock().toISOString() })
    .where('account_id', '=', moved.accountId)
    .execute()
  await stage.alsoStaff(moved, 'station', '140430100000')
  expect((await takeBack(moved, id)).code).toBe('not-found')
  expect((await desk.call(moved, 'takenInOne', { id })).code).toBe('not-found')
  expect((await desk.call<TakenInList>(moved, 'takenIn', { state: 'waiting' })).data.rows).toEqual([])
  expect(await statusOf(id)).toBe('collected')
})

test('whoever has it on their own phone takes it back there', async () => {
  const id = await caseIn(stage, 'submitted', { applicant: await stage.resident() })
  expect((await takeBack(county, id)).code).toBe('has-own-phone')
  expect(await statusOf(id)).toBe('submitted')
})

test('taken back and received at once: one of them', async () => {
  for (let round = 0; round < 5; round++) {
    const id = await desk.collected(station)
    const both = await Promise.all([takeBack(station, id), desk.call(county, 'receive', { id })])
    expect(both.filter(({ code }) => code === undefined)).toHaveLength(1)
    expect(['withdrawn', 'submitted']).toContain(await statusOf(id))
  }
})
