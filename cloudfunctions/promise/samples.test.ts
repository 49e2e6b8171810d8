import type { Checks, PromiseOf, PromiseSamples } from '@contract/promise/schema'
import { drawnIn, promisedIn } from '@server/kit/testing/promises'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { deskOn, type Desk } from './testing/desk'

let stage: Stage
let desk: Desk
let county: Person
let city: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  desk = deskOn(stage)
  county = await stage.staff('county', '140406')
  city = await stage.staff('city', '140400', '市局的人')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(() => stage.close())

const rows = async (person: Person) => (await desk.call<PromiseSamples>(person, 'samples')).data.rows
const waiting = async (person: Person) =>
  (await desk.call<Checks>(person, 'checks', { state: 'to-check' })).data.rows

test('what is drawn waits to be checked, also when its case is over; figures follow; anybody may draw it again', async () => {
  const resident = await stage.resident()
  const pool: string[] = []
  for (let count = 0; count < 5; count++)
    pool.push(await promisedIn(stage, 'terminated', { applicant: resident }))
  const sample = await drawnIn(stage, '140406', '2026-10', pool, 2)
  expect(await rows(city)).toMatchObject([
    { countyName: '潞城区', month: '2026-10', pool: 5, drawn: 2, settled: 0, untrue: 0 },
  ])
  expect(await rows(neighbour)).toEqual([])
  expect((await desk.call(county, 'redraw', { id: sample })).data).toEqual({ same: true })
  expect((await desk.call(neighbour, 'redraw', { id: sample })).code).toBe('not-found')

  const drawn = (await waiting(county)).map(({ applicationId }) => applicationId)
  expect(drawn).toHaveLength(2)
  expect(await waiting(neighbour)).toEqual([])
  const left = pool.find((id) => !drawn.includes(id))!
  expect((await desk.ask(county, left)).code).toBe('promise-check-closed')
  const { data } = await desk.ask(county, drawn[0]!, 'visit')
  expect(data).toMatchObject({ drawnFor: '2026-10', checks: [{ drawn: true }] })
  expect((await waiting(county)).map(({ applicationId }) => applicationId)).toEqual([drawn[1]])
  await desk.answer(county, data.checks[0]!.id, 'unclear')
  expect(await rows(county)).toMatchObject([{ settled: 0, untrue: 0 }])
  const again = await desk.ask(county, drawn[0]!, 'comparison')
  await desk.answer(county, again.data.checks.find(({ result }) => !result)!.id, 'untrue')
  expect(await rows(county)).toMatchObject([{ settled: 1, untrue: 1 }])
  expect((await desk.call<PromiseOf>(county, 'openChecks', { id: drawn[0]! })).data.proposeOn).not.toBeNull()
})
