import { randomUUID } from 'node:crypto'
import type { ApplicationForm, MyCase } from '@contract/aid/schema'
import { completeForm } from '@contract/aid/testing/forms'
import type { AskRows, MayFollow, MySupplement, Standing, SupplementDesk } from '@contract/supplement/schema'
import { applyingOn, type Applying } from '../../cloudfunctions/aid/testing/applying'
import { dispatch } from '@server/kit/dispatch'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { supplementingOn } from '../../cloudfunctions/supplement/testing/supplementing'
import { routers } from './routers'

let stage: Stage
let on: ReturnType<typeof supplementingOn>
let desk: Applying
let resident: Person
let county: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  on = supplementingOn(stage)
  desk = applyingOn(stage)
  county = await stage.staff('county', '140406')
  neighbour = await stage.staff('county', '140430')
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident()
})

const proof = { code: 'means-proof', dueOn: '2026-11-27' }
const byProof = (later: ApplicationForm['later']): ApplicationForm =>
  completeForm({ meansChoice: 'proof', later })
/** A draft with an identity paper alone. */
const drafted = async () => {
  const id = randomUUID()
  await desk.call(resident, 'saveDraft', { id, form: {} })
  await desk.upload(resident, id, 'identity')
  return id
}
const submitted = async (later: ApplicationForm['later'] = [proof]) => {
  const id = await drafted()
  return { id, ...(await desk.submit(resident, id, byProof(later))) }
}
const mine = async (id: string) => (await on.call<MySupplement>(resident, 'mine', { id })).data
const deskOf = async (id: string) => (await on.call<SupplementDesk>(county, 'desk', { id })).data

test('what may follow is told with its last day, and identity is not among it', async () => {
  const { data } = await on.call<MayFollow>(resident, 'mayFollow', {
    countyCode: '140406',
    matterType: 'wages',
    aidForm: 'civil',
  })
  expect(data.items.find(({ code }) => code === 'means-proof')).toMatchObject({ until: '2026-11-30' })
  expect(data.items.map(({ code }) => code)).toContain('wage-proof')
  expect(data.items.map(({ code }) => code)).not.toContain('accident-decision')
  expect(data.items.filter(({ kind, code }) => kind === 'identity' || code === 'signature')).toEqual([])
})

test('an application without its proof is received with the promise to bring it; without that it is not', async () => {
  const refused = await submitted([])
  expect(refused).toMatchObject({
    code: 'form-incomplete',
    fields: { 'papers.hardship': expect.any(String) },
  })
  const { id, data } = await submitted()
  expect((data as MyCase).status).toBe('submitted')
  expect((await mine(id)).following).toMatchObject([
    { code: 'means-proof', name: '经济困难证明', dueOn: '2026-11-27', state: 'wished' },
  ])
  expect((await deskOf(id)).following).toMatchObject([
    { state: 'wished', askedAt: '2026-11-23T00:30:00.000Z', agreed: null },
  ])
  const lists = async (person: Person) =>
    (await on.call<AskRows>(person, 'list')).data.following.filter((one) => one.applicationId === id)
  expect(await lists(county)).toMatchObject([{ state: 'wished' }])
  expect(await lists(neighbour)).toEqual([])
  expect((await on.call<Standing>(county, 'standing', { id })).data.following.wished).toBe(1)
})

test('a paper that has nothing to do with what is lacking does not stand for it', async () => {
  const { code, fields } = await submitted([{ code: 'kinship-proof', dueOn: '2026-11-27' }])
  expect(code).toBe('form-incomplete')
  expect(fields).toHaveProperty(['papers.hardship'])
})

test('refused: identity and signature, another matter’s paper, a day gone by or too late, twice the same', async () => {
  const askFor = async (later: ApplicationForm['later']) => {
    const { code, fields } = await submitted(later)
    return [code, Object.keys(fields ?? {})[0]]
  }
  const on27 = { dueOn: '2026-11-27' }
  expect(await askFor([{ code: 'identity-card', ...on27 }])).toEqual(['never-follows', 'later.identity-card'])
  expect(await askFor([{ code: 'signature', ...on27 }])).toEqual(['never-follows', 'later.signature'])
  expect(await askFor([{ code: 'wage-proof', ...on27 }])).toEqual(['bad-input', 'later.wage-proof'])
  expect(await askFor([{ code: 'means-proof', dueOn: '2026-11-23' }])).toEqual([
    'follows-when',
    'later.means-proof',
  ])
  expect(await askFor([{ code: 'means-proof', dueOn: '2026-12-01' }])).toEqual([
    'follows-when',
    'later.means-proof',
  ])
  expect((await askFor([proof, proof]))[0]).toBe('bad-input')
})

test('the county agrees, by another day where it says so; then it follows like any other', async () => {
  const { id } = await submitted()
  expect((await on.agree(neighbour, id, '2026-11-26')).code).toBe('not-found')
  const both = await Promise.all([on.agree(county, id, '2026-11-26'), on.agree(county, id, '2026-11-26')])
  expect(both.map(({ code }) => code).sort()).toEqual(['follows-already', undefined])
  expect((await deskOf(id)).following).toMatchObject([
    { state: 'waiting', dueOn: '2026-11-26', agreed: { byName: '赵科长' } },
  ])
  expect(await on.told(resident, 'aid-following', id)).toHaveLength(1)
})

test('a photo sent before the county has answered is its own, and is taken', async () => {
  const { id } = await submitted()
  expect((await on.photo(resident, id, 'means-proof')).code).toBeUndefined()
  expect((await mine(id)).following).toMatchObject([{ state: 'sent', papers: [{ kind: 'hardship' }] }])
  const { data } = await on.call<SupplementDesk>(county, 'receive', { id, code: 'means-proof' })
  expect(data.following).toMatchObject([{ state: 'received' }])
})

test('the county refuses by asking for it with the list of everything missing', async () => {
  const { id } = await submitted()
  const { data } = await on.ask(county, id)
  expect(data.following).toMatchObject([{ state: 'asked' }])
  expect((await mine(id)).ask!.items.map(({ code }) => code)).toEqual(['identity-card', 'means-proof'])
})

test('nobody is reminded of what was not agreed, and the county is not told that it did not come', async () => {
  const { id } = await submitted()
  for (const day of ['2026-11-27', '2026-11-29']) {
    stage.at(`${day}T08:00:00+08:00`)
    await dispatch(routers.chores!, { procedure: 'remindSupplements' }, { system: true }, stage.service)
  }
  expect(await on.told(resident, 'aid-supplement-due', id)).toEqual([])
  expect(await on.told(county, 'aid-following-missed', id)).toEqual([])
})

test('the same submission twice asks once', async () => {
  const id = await drafted()
  const requestId = randomUUID()
  const send = () =>
    stage.call<MyCase>(routers.aid!, resident, 'submit', { requestId, id, form: byProof([proof]) })
  const [first, second] = await Promise.all([send(), send()])
  expect(second).toEqual(first)
  expect((await mine(id)).following).toHaveLength(1)
})
