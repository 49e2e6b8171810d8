import { randomUUID } from 'node:crypto'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { consultationRouter } from './router'
import { auditOf, newCall, written } from './testing/new-record'

/** The least that is a PNG to whoever sniffs it. */
const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
).toString('base64')

let stage: Stage
let lawyer: Person
let county: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())

const call = <T = any>(person: Person, procedure: string, input?: object) =>
  stage.call<T>(consultationRouter, person, procedure, input)
async function kept(person = lawyer): Promise<string> {
  const id = randomUUID()
  const { code } = await call(person, 'keepPhoto', { id, content: PNG })
  expect(code).toBeUndefined()
  return id
}

test('a photo of the paper stays with its record, for its writer and, recorded, for the county', async () => {
  const photoId = await kept()
  const { id } = await written(stage, lawyer, { photoIds: [photoId] })
  expect((await call(lawyer, 'open', { id })).data).toMatchObject({ photoIds: [photoId] })
  expect((await call(lawyer, 'photo', { id, photoId })).data.src).toMatch(/^data:image\/png;base64,/)
  expect((await call(county, 'areaPhoto', { id, photoId })).data.src).toMatch(/^data:image\/png;base64,/)
  expect((await auditOf(stage, id)).map(({ act }) => act)).toEqual(['record', 'ledger-photo-opened'])
  const other = await stage.practitioner('140406')
  expect((await call(other, 'photo', { id, photoId })).code).toBe('not-found')
  expect((await call(await stage.staff('county', '140430'), 'areaPhoto', { id, photoId })).code).toBe(
    'not-found',
  )
  expect((await call(county, 'areaPhoto', { id, photoId: await kept() })).code).toBe('not-found')
})

test('somebody else’s photo, or one that is gone, is told at its field and nothing is written', async () => {
  for (const photoId of [await kept(await stage.practitioner('140406')), randomUUID()]) {
    const input = newCall({ photoIds: [photoId] })
    const { code, fields } = await call(lawyer, 'record', input)
    expect([code, Object.keys(fields!)]).toEqual(['bad-input', ['photoIds']])
    expect((await call(lawyer, 'open', { id: input.id })).code).toBe('not-found')
  }
})

test('a record with a photo sent many times at once has it once', async () => {
  const input = newCall({ photoIds: [await kept()] })
  const answers = await Promise.all([1, 2, 3].map(() => call(lawyer, 'record', input)))
  expect(answers.map(({ code }) => code)).toEqual([undefined, undefined, undefined])
})

test('the paper of a minor or of somebody in danger is not for staff', async () => {
  const [photoOfMinor, photoInDanger] = [await kept(), await kept()]
  const minor = await written(stage, lawyer, { minor: true, photoIds: [photoOfMinor] })
  const danger = await written(stage, lawyer, { safeMode: true, photoIds: [photoInDanger] })
  expect((await call(county, 'areaPhoto', { id: minor.id, photoId: photoOfMinor })).code).toBe(
    'access-needed',
  )
  expect((await call(county, 'areaPhoto', { id: danger.id, photoId: photoInDanger })).code).toBe(
    'not-allowed',
  )
  expect((await call(county, 'openRecord', { id: danger.id })).data).toMatchObject({ photoIds: [] })
})
