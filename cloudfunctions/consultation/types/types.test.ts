import { randomUUID } from 'node:crypto'
import type { TypeOfMatter } from '@contract/consultation/type-schema'
import { addConsultation } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { consultationRouter } from '../router'
import { auditOf, newCall, written } from '../testing/new-record'

let stage: Stage
let city: Person
let lawyer: Person
beforeAll(async () => {
  stage = await openStage()
  city = await stage.staff('city', '140400')
  lawyer = await stage.practitioner('140406')
})
afterAll(() => stage.close())
beforeEach(() => stage.at('2026-11-23T08:00:00+08:00'))

const call = <T = any>(person: Person | undefined, procedure: string, input?: object) =>
  stage.call<T>(consultationRouter, person, procedure, input)
const names = async () => (await call<TypeOfMatter[]>(undefined, 'types')).data.map(({ name }) => name)
const add = (change: object = {}) =>
  call(city, 'addType', { parentCode: 'wages', name: '工伤停工期', initials: 'GSTGQ', ...change })

test('anybody reads the tree, the article’s own types first', async () => {
  const { data } = await call<TypeOfMatter[]>(undefined, 'types')
  expect(data[0]).toMatchObject({ code: 'expropriation', name: '征地拆迁', parentCode: null })
  expect(data).toContainEqual(
    expect.objectContaining({
      code: 'wages.arrears',
      parentCode: 'wages',
      initials: 'tqgz',
      aliases: ['欠薪', '讨薪'],
    }),
  )
})

test('a type that is added is there for everybody at once, and a record may say it', async () => {
  const { data, code } = await add({ aliases: ['停工留薪'] })
  expect(code).toBeUndefined()
  const added = (data as TypeOfMatter[]).find(({ name }) => name === '工伤停工期')!
  expect(added).toMatchObject({ code: 'wages.gstgq', validFrom: '2026-11-23', aliases: ['停工留薪'] })
  expect(await names()).toContain('工伤停工期')
  expect(await written(stage, lawyer, { subtype: added.code })).toMatchObject({
    subtype: added.code,
    subtypeName: '工伤停工期',
  })
  expect(await auditOf(stage, added.code)).toMatchObject([{ act: 'type-added', chain: '140400' }])
})

test('one name is there once below a parent, letters of another name make another code', async () => {
  await add({ name: '试用期', initials: 'syq' })
  expect((await add({ name: '试用期', initials: 'syq' })).code).toBe('type-there')
  const other = await add({ name: '失业期', initials: 'syq' })
  expect((other.data as TypeOfMatter[]).find(({ name }) => name === '失业期')?.code).toBe('wages.syq-a')
  expect((await add({ name: '试用期', parentCode: 'debt' })).code).toBeUndefined()
})

test('two who add one name at once: one of them does', async () => {
  const answers = await Promise.all([add({ name: '竞业限制' }), add({ name: '竞业限制' })])
  expect(answers.map(({ code }) => code ?? 'added').sort()).toEqual(['added', 'type-there'])
})

test('an ended type is offered no more, is kept by its records, and is taken for the days before only', async () => {
  await add({ name: '停发补助', initials: 'tfbz' })
  const { id } = await written(stage, lawyer, { subtype: 'wages.tfbz' })
  stage.at('2026-11-25T09:00:00+08:00')
  expect((await call(city, 'endType', { code: 'wages.tfbz' })).code).toBeUndefined()
  expect((await call(city, 'endType', { code: 'wages.tfbz' })).code).toBe('type-ended')
  expect(await names()).not.toContain('停发补助')
  expect((await call(lawyer, 'open', { id })).data).toMatchObject({ subtypeName: '停发补助' })
  const late = await call(
    lawyer,
    'record',
    newCall({ subtype: 'wages.tfbz', occurredAt: '2026-11-24T10:00:00+08:00' }),
  )
  expect(late.code).toBeUndefined()
  const after = await call(
    lawyer,
    'record',
    newCall({ subtype: 'wages.tfbz', occurredAt: '2026-11-25T08:00:00+08:00' }),
  )
  expect([after.code, Object.keys(after.fields!)]).toEqual(['bad-input', ['matterType']])
})

test('the first level is nobody’s to end, and what there is none of is not found', async () => {
  for (const code of ['wages', 'wages.nothing'])
    expect((await call(city, 'endType', { code })).code).toBe('not-found')
})

test('a type of another parent, or one nobody knows, is told at its field', async () => {
  for (const subtype of ['debt.loan', 'wages.nothing']) {
    const { code, fields } = await call(lawyer, 'record', newCall({ subtype }))
    expect([code, Object.keys(fields!)]).toEqual(['bad-input', ['matterType']])
  }
})

test('recent choices are the caller’s own of thirty days, the most used first', async () => {
  const other = await stage.practitioner('140406')
  await written(stage, other, { matterType: 'debt', subtype: 'debt.loan' })
  const me = await stage.practitioner('140406')
  expect((await call(me, 'recentTypes')).data).toEqual([])
  await written(stage, me, { matterType: 'traffic' })
  for (let times = 0; times < 2; times++) await written(stage, me, { subtype: 'wages.arrears' })
  expect((await call(me, 'recentTypes')).data).toEqual([
    { code: 'wages.arrears', times: 2 },
    { code: 'traffic', times: 1 },
  ])
  const long = await stage.practitioner('140406')
  await addConsultation(stage, long, { occurredAt: '2026-10-24T07:59:59+08:00' })
  expect((await call(long, 'recentTypes')).data).toEqual([])
})

test('adding is done once under one request', async () => {
  const input = { requestId: randomUUID(), parentCode: 'family', name: '家务补偿', initials: 'jwbc' }
  const answers = [await call(city, 'addType', input), await call(city, 'addType', input)]
  expect(answers.map(({ code }) => code)).toEqual([undefined, undefined])
  expect((await names()).filter((name) => name === '家务补偿')).toHaveLength(1)
})
