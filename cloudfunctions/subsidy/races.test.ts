import { randomUUID } from 'node:crypto'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { subsidyRouter } from './router'
import { COUNTY, deduct, later, make, MONTH, setRates, sit, statementOf, sumsOf } from './testing/months'

let stage: Stage
let keeper: Person
let colleague: Person
let third: Person
let lawyer: Person
beforeAll(async () => {
  stage = await openStage()
  keeper = await stage.staff('county', COUNTY)
  colleague = await stage.staff('county', COUNTY)
  third = await stage.staff('county', COUNTY)
  await setRates(stage)
})
beforeEach(async () => {
  await later(stage, '2026-12-01T09:00:00+08:00', keeper, colleague, third)
  lawyer = await stage.practitioner(COUNTY)
  await sit(stage, lawyer, '2026-11-02')
})
afterAll(() => stage.close())

const call = (person: Person, procedure: string, input: object) =>
  stage.call(subsidyRouter, person, procedure, input)
const outcomes = (results: { code: string | undefined }[]) => results.map(({ code }) => code ?? 'done').sort()
const linesAbout = (column: 'shift_id' | 'finding_id', id: string) =>
  stage.service.db.selectFrom('subsidy_line').select('amount_fen').where(column, '=', id).execute()
const ready = async () => {
  await make(stage, keeper)
  const { id, version } = (await statementOf(stage, lawyer))!
  return { id, version }
}

test('made by many at once there is one statement, and each duty stands in it once', async () => {
  const results = await Promise.all([keeper, colleague, third, keeper].map((by) => make(stage, by)))
  expect(outcomes(results)).toEqual(['done', 'done', 'done', 'done'])
  expect(results.reduce((sum, { data }) => sum + data.made, 0)).toBe(1)
  const { data } = await call(lawyer, 'mine', {})
  expect(data.months).toHaveLength(1)
  expect(data.months[0]).toMatchObject({ duties: 1, totalFen: 12_000 })
})

test('one request sent twice makes once', async () => {
  const requestId = randomUUID()
  const input = { countyCode: COUNTY, month: MONTH, requestId }
  const [first, second] = await Promise.all([call(keeper, 'make', input), call(keeper, 'make', input)])
  expect(first.data.made).toBe(1)
  expect(second).toEqual(first)
})

test('two approvals at once: one approves, the other is told', async () => {
  const { id, version } = await ready()
  await call(lawyer, 'confirm', { id, version })
  await call(keeper, 'submit', { ids: [id] })
  const results = await Promise.all([
    call(colleague, 'approve', { ids: [id] }),
    call(third, 'approve', { ids: [id] }),
  ])
  expect(outcomes(results)).toEqual(['done', 'statement-moved'])
})

test('approved and sent back at once come to one story', async () => {
  const { id, version } = await ready()
  await call(lawyer, 'confirm', { id, version })
  await call(keeper, 'submit', { ids: [id] })
  const [approved, back] = await Promise.all([
    call(colleague, 'approve', { ids: [id] }),
    call(third, 'sendBack', { id, because: '有一班要核实' }),
  ])
  expect(outcomes([approved, back])).toEqual(['done', 'statement-moved'])
  expect((await statementOf(stage, lawyer))!.status).toBe(approved.code ? 'draft' : 'approved')
})

test('confirmed while it is made anew: what was confirmed is what was seen', async () => {
  const { id, version } = await ready()
  await sit(stage, lawyer, '2026-11-20')
  const [confirmed] = await Promise.all([call(lawyer, 'confirm', { id, version }), make(stage, keeper)])
  const after = (await statementOf(stage, lawyer))!
  expect([after.status, after.totalFen]).toEqual(confirmed.code ? ['draft', 24_000] : ['confirmed', 12_000])
  expect([undefined, 'statement-changed']).toContain(confirmed.code)
})

test('two months made at once take one deduction between them', async () => {
  await sit(stage, lawyer, '2026-12-07')
  await later(stage, '2027-01-01T09:00:00+08:00', keeper, colleague, lawyer)
  const findingId = await deduct(stage, lawyer, 15_000)
  await Promise.all([make(stage, keeper, '2026-11'), make(stage, colleague, '2026-12')])
  const taken = await linesAbout('finding_id', findingId)
  expect(taken.reduce((sum, { amount_fen }) => sum + amount_fen, 0)).toBe(-15_000)
})

test('a deduction that becomes final while the statement is made is taken in it or in the next, once', async () => {
  const [findingId] = await Promise.all([deduct(stage, lawyer, 5_000), make(stage, keeper)])
  const { id, version } = (await statementOf(stage, lawyer))!
  await call(lawyer, 'confirm', { id, version })
  await sit(stage, lawyer, '2026-12-07')
  await later(stage, '2027-01-01T09:00:00+08:00', keeper, lawyer)
  await make(stage, keeper, '2026-12')
  const taken = (await linesAbout('finding_id', findingId)).filter(({ amount_fen }) => amount_fen !== 0)
  expect(taken).toEqual([{ amount_fen: -5_000 }])
  const both = [(await statementOf(stage, lawyer))!, (await statementOf(stage, lawyer, '2026-12'))!]
  expect(both.map(sumsOf).reduce((sum, [, deducted]) => sum + deducted!, 0)).toBe(5_000)
})

test('two months made at once find one difference between them', async () => {
  const missed = await sit(stage, lawyer, '2026-11-20')
  const { id, version } = await ready()
  await call(lawyer, 'confirm', { id, version })
  await stage.service.db
    .updateTable('attendance')
    .set({ short: true })
    .where('shift_id', '=', missed)
    .execute()
  await sit(stage, lawyer, '2026-12-07')
  await sit(stage, lawyer, '2027-01-04')
  await later(stage, '2027-02-01T09:00:00+08:00', keeper, colleague, lawyer)
  await Promise.all([make(stage, keeper, '2026-12'), make(stage, colleague, '2027-01')])
  const lines = await linesAbout('shift_id', missed)
  expect(lines.reduce((sum, { amount_fen }) => sum + amount_fen, 0)).toBe(0)
})

test('many taps on one objection make one', async () => {
  const { id } = await ready()
  const results = await Promise.all(
    Array.from({ length: 5 }, () => call(lawyer, 'object', { id, lineId: null, words: '少了一班' })),
  )
  expect(outcomes(results)).toEqual(['done', ...Array(4).fill('objection-made')])
})

test('nothing broke unseen', () => expect(stage.logged).toEqual([]))
