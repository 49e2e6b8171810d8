import { randomUUID } from 'node:crypto'
import { completeForm } from '@contract/aid/testing/forms'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { applyingOn, type Applying } from './testing/applying'

let stage: Stage
let desk: Applying
let resident: Person
beforeAll(async () => {
  stage = await openStage()
  desk = applyingOn(stage)
})
afterAll(async () => {
  expect(stage.logged).toEqual([])
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident()
})

const saved = (id: string = randomUUID()) => desk.call(resident, 'saveDraft', { id, form: {} })
const codesOf = (outcomes: { code: string | undefined }[]) =>
  outcomes.map(({ code }) => code ?? 'done').sort()
const countOf = async (status: 'draft' | 'submitted') =>
  (
    await stage.service.db
      .selectFrom('aid_application')
      .select('id')
      .where('applicant_id', '=', resident.accountId)
      .where('status', '=', status)
      .execute()
  ).length

describe('drafts', () => {
  test('five at a time, however they are opened; one that is there may be saved again', async () => {
    const ids = Array.from({ length: 5 }, () => randomUUID())
    for (const id of ids) expect((await saved(id)).code).toBeUndefined()
    expect((await saved()).code).toBe('too-many-drafts')
    expect((await desk.upload(resident, randomUUID(), 'case')).code).toBe('too-many-drafts')
    expect((await saved(ids[0])).code).toBeUndefined()
    expect(await countOf('draft')).toBe(5)
    await desk.call(resident, 'discardDraft', { id: ids[0] })
    expect((await saved()).code).toBeUndefined()
  })

  test("another's draft is not found, also with five of one's own", async () => {
    for (let count = 0; count < 5; count++) await saved()
    const theirs = randomUUID()
    await desk.call(await stage.resident('别人'), 'saveDraft', { id: theirs, form: {} })
    expect((await saved(theirs)).code).toBe('not-found')
  })

  test('nine opened at once are five', async () => {
    const all = await Promise.all(Array.from({ length: 9 }, () => saved()))
    expect(codesOf(all)).toEqual([...Array(5).fill('done'), ...Array(4).fill('too-many-drafts')])
    expect(await countOf('draft')).toBe(5)
  })

  test('sixty papers over all of them, also when the last places are asked for at once', async () => {
    const ids = Array.from({ length: 4 }, () => randomUUID())
    const add = (id: string) => desk.upload(resident, id, 'case')
    let last = ''
    for (const [index, count] of [20, 20, 18].entries())
      for (let paper = 0; paper < count; paper++) last = (await add(ids[index]!)).data.id
    const more = await Promise.all([add(ids[2]!), add(ids[3]!), add(ids[2]!), add(ids[3]!)])
    expect(codesOf(more)).toEqual(['done', 'done', 'too-many-files', 'too-many-files'])
    await desk.call(resident, 'removePaper', { applicationId: ids[2], paperId: last })
    expect((await add(ids[3]!)).code).toBeUndefined()
    expect((await add(ids[3]!)).code).toBe('too-many-files')
    const another = await stage.resident('别人')
    expect((await desk.upload(another, randomUUID(), 'case')).code).toBeUndefined()
  })
})

describe('open applications', () => {
  const form = completeForm()

  test('three at a time; one withdrawn makes room', async () => {
    const ids = [
      await desk.submitted(resident),
      await desk.submitted(resident),
      await desk.submitted(resident),
    ]
    const fourth = await desk.drafted(resident, form)
    expect((await desk.submit(resident, fourth, form)).code).toBe('too-many-open')
    expect(await countOf('submitted')).toBe(3)
    await desk.call(resident, 'withdraw', { id: ids[0] })
    expect((await desk.submit(resident, fourth, form)).code).toBeUndefined()
  })

  test('one whose decision is proposed, or that waits for papers, still counts', async () => {
    const ids = [
      await desk.submitted(resident),
      await desk.submitted(resident),
      await desk.submitted(resident),
    ]
    const { db } = stage.service
    const fourth = await desk.drafted(resident, form)
    for (const status of ['proposed-refuse', 'supplement', 'cooperation'] as const) {
      await db.updateTable('aid_application').set({ status }).where('id', '=', ids[0]!).execute()
      expect((await desk.submit(resident, fourth, form)).code).toBe('too-many-open')
    }
    await db.updateTable('aid_application').set({ status: 'granted' }).where('id', '=', ids[0]!).execute()
    expect((await desk.submit(resident, fourth, form)).code).toBeUndefined()
  })

  test('five submitted at once are three', async () => {
    const ready = []
    for (let count = 0; count < 5; count++) ready.push(await desk.drafted(resident, form))
    const all = await Promise.all(ready.map((id) => desk.submit(resident, id, form)))
    expect(codesOf(all)).toEqual([...Array(3).fill('done'), 'too-many-open', 'too-many-open'])
    expect(await countOf('submitted')).toBe(3)
  })
})
