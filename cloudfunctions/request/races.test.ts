import { openStage, type Outcome, type Person, type Stage } from '@server/kit/testing/stage'
import { actsOf, asking, changesOf, plan, requestRow, setPolicy, shiftRow, weizi } from './testing/roster'

let stage: Stage
let ask: ReturnType<typeof asking>
let county: Person
let colleague: Person
let li: Person
let wang: Person
let zhang: Person

beforeAll(async () => {
  stage = await openStage()
  ask = asking(stage)
  county = await stage.staff('county', '140406')
  colleague = await stage.staff('county', '140406')
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T09:00:00+08:00')
  await setPolicy(stage, { swapNeedsApproval: false, standInNeedsApproval: false })
  li = await stage.practitioner('140406')
  wang = await stage.practitioner('140406')
  zhang = await stage.practitioner('140406')
})

const outcomes = (results: Outcome[]) => results.map(({ code }) => code ?? 'done').sort()

test('one consent tapped many times is one change', async () => {
  const own = await plan(stage, li)
  const other = await plan(stage, wang, { site: weizi })
  const { id } = (await ask.swap(li, own, other)).data
  const results = await Promise.all(Array.from({ length: 6 }, () => ask.consent(wang, id)))
  expect(outcomes(results)).toEqual(['done', ...Array(5).fill('request-closed')])
  expect(await shiftRow(stage, own)).toMatchObject({ practitioner_id: wang.accountId, version: 2 })
  expect(await changesOf(stage, own)).toHaveLength(1)
})

test('consent and cancel at once: one of them, and the roster says which', async () => {
  for (let round = 0; round < 4; round++) {
    const day = `2026-12-0${round + 1}`
    const own = await plan(stage, li, { day })
    const other = await plan(stage, wang, { day, site: weizi })
    const { id } = (await ask.swap(li, own, other)).data
    const tries = [ask.consent(wang, id), ask.cancel(li, id)]
    const results = await Promise.all(round % 2 ? tries.reverse() : tries)
    expect(outcomes(results)).toEqual(['done', 'request-closed'])
    const { status } = await requestRow(stage, id)
    const sitter = (await shiftRow(stage, own)).practitioner_id
    expect([status, sitter]).toEqual(
      status === 'settled' ? ['settled', wang.accountId] : ['cancelled', li.accountId],
    )
    expect(await actsOf(stage, id)).toHaveLength(2)
  }
})

test('two asked about one shift at once: one request', async () => {
  const own = await plan(stage, li)
  const results = await Promise.all([ask.standIn(li, own, wang), ask.standIn(li, own, zhang)])
  expect(outcomes(results)).toEqual(['done', 'request-open'])
})

test('two shifts at one hour given to one person at once: they get one', async () => {
  const one = await plan(stage, li)
  const two = await plan(stage, zhang, { site: weizi })
  const first = (await ask.standIn(li, one, wang)).data
  const second = (await ask.standIn(zhang, two, wang)).data
  const results = await Promise.all([ask.consent(wang, first.id), ask.consent(wang, second.id)])
  expect(outcomes(results)).toEqual(['done', 'double-booked'])
  const sitters = [await shiftRow(stage, one), await shiftRow(stage, two)].map((row) => row.practitioner_id)
  expect(sitters.filter((id) => id === wang.accountId)).toHaveLength(1)
})

test('two swaps that share their people crosswise both come to an end', async () => {
  const days = ['2026-12-01', '2026-12-02']
  const mine = await Promise.all(days.map((day) => plan(stage, li, { day })))
  const theirs = await Promise.all(days.map((day) => plan(stage, wang, { day, site: weizi })))
  const first = (await ask.swap(li, mine[0]!, theirs[0]!)).data
  const second = (await ask.swap(wang, theirs[1]!, mine[1]!)).data
  const results = await Promise.all([ask.consent(wang, first.id), ask.consent(li, second.id)])
  expect(outcomes(results)).toEqual(['done', 'done'])
  for (const id of mine) expect((await shiftRow(stage, id)).practitioner_id).toBe(wang.accountId)
  for (const id of theirs) expect((await shiftRow(stage, id)).practitioner_id).toBe(li.accountId)
})

test('two colleagues decide at once: one decision', async () => {
  await setPolicy(stage, {})
  const own = await plan(stage, li)
  const { id } = (await ask.standIn(li, own, wang)).data
  await ask.consent(wang, id)
  const results = await Promise.all([ask.approve(county, id), ask.refuse(colleague, id)])
  expect(outcomes(results)).toEqual(['done', 'request-closed'])
  const approved = (await requestRow(stage, id)).status === 'approved'
  expect((await shiftRow(stage, own)).practitioner_id).toBe(approved ? wang.accountId : li.accountId)
})

test('a consent and a replacement at once: one chain of versions, one sitter', async () => {
  const own = await plan(stage, li)
  const { id } = (await ask.standIn(li, own, wang)).data
  const results = await Promise.all([ask.consent(wang, id), ask.replace(county, own, zhang)])
  const shift = await shiftRow(stage, own)
  const changes = await changesOf(stage, own)
  expect(changes.map(({ version }) => version)).toEqual(changes.map((_, place) => place + 2))
  expect(shift.version).toBe(changes.length + 1)
  expect(changes.at(-1)!.to_id).toBe(shift.practitioner_id)
  // the replacement comes last or the consent finds the request closed; the county's word stands either way
  expect(shift.practitioner_id).toBe(zhang.accountId)
  expect(results[1]!.code).toBeUndefined()
})

test('going on leave and being given a shift at once: never both', async () => {
  await setPolicy(stage, { standInNeedsApproval: false, leaveNeedsApproval: false })
  const own = await plan(stage, li)
  const { id } = (await ask.standIn(li, own, wang)).data
  await Promise.all([ask.leave(wang, '2026-11-30', '2026-11-30'), ask.consent(wang, id)])
  const shift = await shiftRow(stage, own)
  expect(shift.practitioner_id === wang.accountId && shift.status === 'published').toBe(false)
})
