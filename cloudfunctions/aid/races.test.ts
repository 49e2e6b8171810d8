import { randomUUID } from 'node:crypto'
import type { MyCase } from '@contract/aid/schema'
import { completeForm } from '@contract/aid/testing/forms'
import { verifyAudit } from '@server/kit/audit'
import { nextPaperNumber } from '@server/kit/paper-number'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { applyingOn, type Applying } from './testing/applying'

let stage: Stage
let desk: Applying
let resident: Person
beforeAll(async () => {
  stage = await openStage()
  desk = applyingOn(stage)
})
// an account may have three applications open at a time
beforeEach(async () => {
  resident = await stage.resident()
})
afterAll(async () => {
  const verdicts = await verifyAudit(stage.service.db, stage.service.keyring)
  expect(verdicts.filter(({ brokenAt }) => brokenAt !== null)).toEqual([])
  expect(stage.logged).toEqual([])
  await stage.close()
})

const codes = (outcomes: { code: string | undefined }[]) => outcomes.map(({ code }) => code ?? 'done').sort()
const historyOf = async (id: string) =>
  (
    await stage.service.db
      .selectFrom('aid_history')
      .select('act')
      .where('application_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ act }) => act)

test('submitted twice at once under two requests: one application', async () => {
  const form = completeForm()
  const id = await desk.drafted(resident, form)
  const promise = await desk.signed(resident, form)
  const both = await Promise.all(
    [1, 2].map(() => desk.call<MyCase>(resident, 'submit', { id, form, promise })),
  )
  expect(codes(both)).toEqual(['done', 'not-in-this-state'])
  expect(await historyOf(id)).toEqual(['submit'])
})

test('submitted twice at once under one request: one application, one answer', async () => {
  const form = completeForm()
  const id = await desk.drafted(resident, form)
  const input = { requestId: randomUUID(), id, form, promise: await desk.signed(resident, form) }
  const both = await Promise.all([1, 2].map(() => desk.call<MyCase>(resident, 'submit', input)))
  expect(codes(both)).toEqual(['done', 'done'])
  expect(both[0]!.data).toEqual(both[1]!.data)
  expect(await historyOf(id)).toEqual(['submit'])
})

test('submitted and withdrawn at once: withdrawn only what was submitted before', async () => {
  for (let round = 0; round < 5; round++) {
    const form = completeForm()
    const id = await desk.drafted(resident, form)
    const promise = await desk.signed(resident, form)
    const [submitted, withdrawn] = await Promise.all([
      desk.call<MyCase>(resident, 'submit', { id, form, promise }),
      desk.call<MyCase>(resident, 'withdraw', { id }),
    ])
    expect(submitted.code).toBeUndefined()
    const both = withdrawn.code === undefined
    expect(withdrawn.code).toBe(both ? undefined : 'not-in-this-state')
    expect(await historyOf(id)).toEqual(both ? ['submit', 'withdraw'] : ['submit'])
    if (!both) await desk.call(resident, 'withdraw', { id })
  }
})

test('a paper removed while it is submitted: submitted with it, or not submitted', async () => {
  for (let round = 0; round < 5; round++) {
    const form = completeForm()
    const id = await desk.drafted(resident, form)
    const promise = await desk.signed(resident, form)
    const { data } = await desk.call<{ papers: { id: string }[] }>(resident, 'draft', { id })
    const [submitted, removed] = await Promise.all([
      desk.call<MyCase>(resident, 'submit', { id, form, promise }),
      desk.call(resident, 'removePaper', { applicationId: id, paperId: data.papers[0]!.id }),
    ])
    expect(codes([submitted, removed])).toEqual(
      submitted.code ? ['done', 'form-incomplete'] : ['done', 'not-in-this-state'],
    )
    await desk.call(resident, submitted.code ? 'discardDraft' : 'withdraw', { id })
  }
})

test('twenty submitted at once are numbered 1 to 20, without gap or double', async () => {
  const form = completeForm({ countyCode: '140431' })
  const ready = await Promise.all(
    Array.from({ length: 20 }, async () => {
      const person = await stage.resident()
      const id = await desk.drafted(person, form)
      return { person, input: { id, form, promise: await desk.signed(person, form) } }
    }),
  )
  // transactions that fail after taking a number have to give it back
  const abandoned = Array.from({ length: 5 }, () =>
    stage.service.db
      .transaction()
      .execute(async (db) => {
        await nextPaperNumber(db, 'aid-application', '140431', 2026)
        throw new Error('abandoned')
      })
      .catch((error: Error) => error.message),
  )
  const outcomes = await Promise.all(
    ready.map(({ person, input }) => desk.call<MyCase>(person, 'submit', input)),
  )
  expect(await Promise.all(abandoned)).toEqual(Array.from({ length: 5 }, () => 'abandoned'))
  const numbers = outcomes.map(({ data }) => Number(/第(\d+)号/.exec(data.number!)![1]))
  expect(numbers.sort((a, b) => a - b)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
})
