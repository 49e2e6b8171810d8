import { randomUUID } from 'node:crypto'
import fc from 'fast-check'
import { risks } from '@contract/consultation/labels'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { consultationRouter } from './router'
import { auditOf, newCall, written } from './testing/new-record'

let stage: Stage
let lawyer: Person
let county: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
  county = await stage.staff('county', '140406')
})
afterAll(() => stage.close())
beforeEach(() => stage.at('2026-11-23T08:00:00+08:00'))

/** Escalations a record stands behind, the first first. */
const behind = (id: string) =>
  stage.service.db
    .selectFrom('escalation_record')
    .innerJoin('escalation', 'escalation.id', 'escalation_record.escalation_id')
    .select(['escalation.id', 'escalation.status', 'escalation.people', 'escalation.reasons'])
    .where('consultation_id', '=', id)
    .orderBy('opened_at')
    .execute()
const stepsOf = async (id: string) =>
  (
    await stage.service.db
      .selectFrom('escalation_history')
      .select('act')
      .where('escalation_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ act }) => act)
const ways = {
  correct: (id: string, changes: object) =>
    stage.call(consultationRouter, lawyer, 'correct', { id, version: 1, ...changes }),
  correctForCounty: (id: string, changes: object) =>
    stage.call(consultationRouter, county, 'correctForCounty', {
      id,
      version: 1,
      reason: '电话里又核对了',
      ...changes,
    }),
}

const weight = fc.record({
  groupSize: fc.integer({ min: 1, max: 20 }),
  risks: fc.uniqueArray(fc.constantFrom(...risks)),
})
const isPressing = ({ groupSize, risks }: { groupSize: number; risks: string[] }) =>
  groupSize >= 10 || risks.length > 0

it('comes before the centre through the door exactly when it is pressing', async () => {
  await fc.assert(
    fc.asyncProperty(weight, async (one) => {
      const { id } = await written(stage, lawyer, one)
      expect(await behind(id)).toHaveLength(isPressing(one) ? 1 : 0)
    }),
    { numRuns: 12, examples: [[{ groupSize: 9, risks: [] }], [{ groupSize: 10, risks: [] }]] },
  )
})

it('comes once, however often it is sent, from a phone that lost its answer too', async () => {
  const record = { ...newCall({ groupSize: 20 }), requestId: randomUUID() }
  const send = (requestId = record.requestId) =>
    stage.call(consultationRouter, lawyer, 'record', { ...record, requestId })
  const sent = await Promise.all([send(), send(), send(randomUUID())])
  expect(sent.map(({ code }) => code)).toEqual([undefined, undefined, undefined])
  expect((await send(randomUUID())).code).toBeUndefined()
  const [one, ...more] = await behind(record.id)
  expect(more).toEqual([])
  expect(await stepsOf(one!.id)).toEqual(['open'])
})

it('comes by a correction too, of its adviser or of the county, exactly when it is pressing then', async () => {
  await fc.assert(
    fc.asyncProperty(
      weight,
      weight,
      fc.constantFrom(...Object.values(ways)),
      async (before, after, correct) => {
        const { id } = await written(stage, lawyer, before)
        // words of its own, so that no correction is an empty one
        const { code } = await correct(id, { ...after, summary: '工地拖欠工资，来的人又多了' })
        expect(code).toBeUndefined()
        expect(await behind(id)).toHaveLength(isPressing(before) || isPressing(after) ? 1 : 0)
      },
    ),
    { numRuns: 15, examples: [[{ groupSize: 2, risks: [] }, { groupSize: 10, risks: [] }, ways.correct]] },
  )
})

it('says in the audit of the correction what it brought, and once risen it is told of as joined', async () => {
  const { id } = await written(stage, lawyer, { groupSize: 4 })
  await ways.correctForCounty(id, { groupSize: 12 })
  const [one] = await behind(id)
  expect((await auditOf(stage, id)).at(-1)).toMatchObject({ detail: { escalation: one!.id } })
  await stage.call(consultationRouter, lawyer, 'correct', { id, version: 2, groupSize: 50 })
  await stage.call(consultationRouter, lawyer, 'correct', { id, version: 3, groupSize: 20 })
  expect(await behind(id)).toMatchObject([{ people: 50 }])
  expect(await stepsOf(one!.id)).toEqual(['open', 'join'])
})

it('comes again after its escalation was closed only where it weighs more', async () => {
  const { id } = await written(stage, lawyer, { groupSize: 12 })
  const [one] = await behind(id)
  const at = stage.service.clock().toISOString()
  await stage.service.db
    .updateTable('escalation')
    .set({
      status: 'closed',
      acknowledged_at: at,
      acknowledged_by: county.accountId,
      closed_at: at,
      closed_by: county.accountId,
      outcome: 'settled',
      result_sealed: 'x',
    })
    .where('id', '=', one!.id)
    .execute()
  stage.at('2026-11-24T08:00:00+08:00')
  await ways.correct(id, { result: 'guided' })
  expect(await behind(id)).toHaveLength(1)
  await stage.call(consultationRouter, lawyer, 'correct', { id, version: 2, risks: ['petition'] })
  expect(await behind(id)).toMatchObject([
    { status: 'closed' },
    { status: 'open', reasons: ['mass', 'petition'] },
  ])
})

it('is not there when the record is not: both or neither', async () => {
  const { code } = await stage.call(
    consultationRouter,
    lawyer,
    'record',
    newCall({ groupSize: 20, matterId: randomUUID() }),
  )
  expect(code).toBe('not-found')
  const { count } = await stage.service.db
    .selectFrom('escalation')
    .leftJoin('escalation_record', 'escalation_id', 'escalation.id')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('escalation_id', 'is', null)
    .executeTakeFirstOrThrow()
  expect(count).toBe(0)
})
