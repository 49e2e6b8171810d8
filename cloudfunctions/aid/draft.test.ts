import { randomUUID } from 'node:crypto'
import { completeForm } from '@contract/aid/testing/forms'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { applyingOn, auditOf, everythingStored, personal, picture, type Applying } from './testing/applying'

let stage: Stage
let desk: Applying
let resident: Person
let other: Person
beforeAll(async () => {
  stage = await openStage()
  desk = applyingOn(stage)
})
afterAll(() => stage.close())
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident()
  other = await stage.resident('别人')
})

const applicationRow = (id: string) =>
  stage.service.db.selectFrom('aid_application').selectAll().where('id', '=', id).executeTakeFirst()
const paperRows = (applicationId: string) =>
  stage.service.db
    .selectFrom('aid_paper')
    .selectAll()
    .where('application_id', '=', applicationId)
    .orderBy('id')
    .execute()
const fileOf = async (applicationId: string) => (await paperRows(applicationId))[0]!.storage_key

describe('a draft', () => {
  test('comes back as it was left, half-filled and wrong as it may be, and is sealed where it lies', async () => {
    const id = randomUUID()
    const form = { name: '王秀英', idNumber: '1404', facts: '儿子三年没有给过赡养费', step: 3 }
    const saved = await desk.call(resident, 'saveDraft', { id, form })
    expect(saved.data).toEqual({ savedAt: '2026-11-23T00:30:00.000Z' })
    const { data } = await desk.call(resident, 'draft', { id })
    expect(data).toEqual({ id, form, papers: [], savedAt: '2026-11-23T00:30:00.000Z' })
    expect(await applicationRow(id)).toMatchObject({ status: 'draft', number: null, county_code: null })
    expect(await everythingStored(stage)).not.toMatch(personal)
    expect(await auditOf(stage, id)).toMatchObject([{ act: 'draft-saved', detail: {} }])
  })

  test('is replaced by what is saved later', async () => {
    const id = randomUUID()
    await desk.call(resident, 'saveDraft', { id, form: { name: '王' } })
    stage.at('2026-11-23T09:00:00+08:00')
    await desk.call(resident, 'saveDraft', { id, form: { name: '王秀英' } })
    expect((await desk.call<{ form: object }>(resident, 'draft', { id })).data.form).toEqual({
      name: '王秀英',
    })
  })

  test("of somebody else's is not found, and not overwritten", async () => {
    const id = await desk.drafted(resident, completeForm())
    expect((await desk.call(other, 'draft', { id })).code).toBe('not-found')
    expect((await desk.call(other, 'saveDraft', { id, form: {} })).code).toBe('not-found')
    expect((await desk.call(resident, 'draft', { id })).data).toMatchObject({ form: { name: '王秀英' } })
  })

  test('is none any more once submitted', async () => {
    const id = await desk.submitted(resident)
    expect((await desk.call(resident, 'draft', { id })).code).toBe('not-in-this-state')
    expect((await desk.call(resident, 'saveDraft', { id, form: {} })).code).toBe('not-in-this-state')
    expect((await desk.upload(resident, id, 'case')).code).toBe('not-in-this-state')
  })

  test('without end is refused', async () => {
    const form = { facts: '长'.repeat(20_001) }
    expect((await desk.call(resident, 'saveDraft', { id: randomUUID(), form })).code).toBe('bad-input')
  })

  test('saved twice under one request is saved once', async () => {
    const input = { requestId: randomUUID(), id: randomUUID(), form: { name: '王秀英' } }
    const first = await desk.call(resident, 'saveDraft', input)
    stage.at('2026-11-23T09:00:00+08:00')
    expect((await desk.call(resident, 'saveDraft', input)).data).toEqual(first.data)
    expect(await auditOf(stage, input.id)).toHaveLength(1)
  })

  test('opened twice at once is one', async () => {
    const id = randomUUID()
    const both = await Promise.all([
      desk.call(resident, 'saveDraft', { id, form: { name: '甲' } }),
      desk.upload(resident, id, 'identity'),
    ])
    expect(both.map(({ code }) => code)).toEqual([undefined, undefined])
    expect((await desk.call(resident, 'draft', { id })).data).toMatchObject({
      form: { name: '甲' },
      papers: [{ kind: 'identity' }],
    })
  })
})

describe('discarding a draft', () => {
  test('erases form, papers and files; a trace without contents stays', async () => {
    const id = await desk.drafted(resident, completeForm())
    const key = await fileOf(id)
    const input = { requestId: randomUUID(), id }
    expect((await desk.call(resident, 'discardDraft', input)).data).toEqual({ discarded: true })
    expect((await desk.call(resident, 'discardDraft', input)).data).toEqual({ discarded: true })
    expect(await applicationRow(id)).toBeUndefined()
    expect(await paperRows(id)).toEqual([])
    await expect(stage.service.files.get(key)).rejects.toThrow('no file')
    expect((await desk.call(resident, 'mine')).data).toEqual([])
    expect((await auditOf(stage, id)).map(({ act }) => act)).toEqual(['draft-saved', 'draft-discarded'])
  })

  test("is refused for somebody else's, for none, and once submitted", async () => {
    const draft = await desk.drafted(resident, completeForm())
    const id = await desk.submitted(resident)
    expect((await desk.call(other, 'discardDraft', { id: draft })).code).toBe('not-found')
    expect((await desk.call(resident, 'discardDraft', { id: randomUUID() })).code).toBe('not-found')
    expect((await desk.call(resident, 'discardDraft', { id })).code).toBe('not-in-this-state')
    expect(await paperRows(draft)).toHaveLength(1)
  })

  test('the service itself can not erase what was submitted, nor its papers', async () => {
    const id = await desk.submitted(resident)
    const { db } = stage.service
    const papers = db.deleteFrom('aid_paper').where('application_id', '=', id).execute()
    await expect(papers).rejects.toMatchObject({ code: '42501' })
    const application = db.deleteFrom('aid_application').where('id', '=', id).execute()
    await expect(application).rejects.toMatchObject({ code: '42501' })
    expect(await paperRows(id)).toHaveLength(1)
  })
})

describe('papers', () => {
  test('are kept sealed under a key nobody can guess, and come back as they were', async () => {
    const id = randomUUID()
    const { data: paper } = await desk.upload(resident, id, 'identity')
    expect(paper).toEqual({
      id: expect.any(String),
      kind: 'identity',
      type: 'image/png',
      bytes: picture.length,
      uploadedAt: '2026-11-23T00:30:00.000Z',
    })
    const [row] = await paperRows(id)
    expect(row).toMatchObject({ owner_id: resident.accountId, type: 'image/png' })
    expect(row!.sm3).toMatch(/^[0-9a-f]{64}$/)
    expect(row!.storage_key).toMatch(new RegExp(`^aid/${id}/[0-9a-f-]{36}$`))
    expect(row!.storage_key).not.toContain(paper.id)
    const { data } = await desk.call(resident, 'paper', { applicationId: id, paperId: paper.id })
    expect(data).toEqual({
      type: 'image/png',
      content: `data:image/png;base64,${picture.toString('base64')}`,
    })
    expect(await auditOf(stage, paper.id)).toMatchObject([
      { act: 'paper-uploaded', detail: { applicationId: id, kind: 'identity' } },
    ])
  })

  test("of somebody else's are not found: neither read, nor added to, nor removed", async () => {
    const id = randomUUID()
    const { data: paper } = await desk.upload(resident, id, 'identity')
    const input = { applicationId: id, paperId: paper.id }
    expect((await desk.call(other, 'paper', input)).code).toBe('not-found')
    expect((await desk.upload(other, id, 'case')).code).toBe('not-found')
    expect((await desk.call(other, 'removePaper', input)).code).toBe('not-found')
    const theirs = randomUUID()
    await desk.upload(other, theirs, 'identity')
    expect((await desk.call(other, 'paper', { ...input, applicationId: theirs })).code).toBe('not-found')
    expect((await desk.call(other, 'removePaper', { ...input, applicationId: theirs })).code).toBe(
      'not-found',
    )
    expect((await desk.call(resident, 'paper', input)).code).toBeUndefined()
  })

  test.each([
    ['a text', Buffer.from('身份证'), 'file-type'],
    ['a program', Buffer.from('MZ\x90\x00'.padEnd(200, '\0')), 'file-type'],
    ['a picture cut off in its header', picture.subarray(0, 12), 'file-type'],
    ['a page of a website', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'file-type'],
    ['over three megabytes', Buffer.concat([picture, Buffer.alloc(3 * 1024 * 1024)]), 'file-too-large'],
  ])('%s is refused and leaves nothing', async (_, bytes, code) => {
    const id = randomUUID()
    expect((await desk.upload(resident, id, 'case', bytes)).code).toBe(code)
    expect(await applicationRow(id)).toBeUndefined()
  })

  test('exactly three megabytes and a PDF pass', async () => {
    const id = randomUUID()
    const largest = Buffer.concat([picture, Buffer.alloc(3 * 1024 * 1024 - picture.length)])
    expect((await desk.upload(resident, id, 'case', largest)).code).toBeUndefined()
    const pdf = await desk.upload(resident, id, 'case', Buffer.from('%PDF-1.7\n'.padEnd(100) + '%%EOF'))
    expect(pdf.data).toMatchObject({ type: 'application/pdf' })
  })

  test('twenty and no more, also when the last places are asked for at once', async () => {
    const id = randomUUID()
    for (let count = 0; count < 18; count++) await desk.upload(resident, id, 'case')
    const last = await Promise.all(Array.from({ length: 4 }, () => desk.upload(resident, id, 'case')))
    expect(last.map(({ code }) => code).sort()).toEqual([
      'too-many-files',
      'too-many-files',
      undefined,
      undefined,
    ])
    expect(await paperRows(id)).toHaveLength(20)
  })

  test('removed: gone from the draft, its file too, its row stays; and its place is free', async () => {
    const id = randomUUID()
    const { data: paper } = await desk.upload(resident, id, 'identity')
    const key = await fileOf(id)
    const input = { requestId: randomUUID(), applicationId: id, paperId: paper.id }
    expect((await desk.call(resident, 'removePaper', input)).data).toEqual({ removed: true })
    expect((await desk.call(resident, 'removePaper', input)).data).toEqual({ removed: true })
    expect((await desk.call(resident, 'removePaper', { ...input, requestId: randomUUID() })).code).toBe(
      'not-found',
    )
    expect((await desk.call<{ papers: [] }>(resident, 'draft', { id })).data.papers).toEqual([])
    expect((await desk.call(resident, 'paper', input)).code).toBe('not-found')
    await expect(stage.service.files.get(key)).rejects.toThrow('no file')
    expect(await paperRows(id)).toMatchObject([{ removed_at: '2026-11-23T00:30:00.000Z' }])
    expect((await auditOf(stage, paper.id)).map(({ act }) => act)).toEqual([
      'paper-uploaded',
      'paper-removed',
    ])
  })

  test('a paper whose file is lost is not found', async () => {
    const id = randomUUID()
    const { data: paper } = await desk.upload(resident, id, 'identity')
    await stage.service.files.delete(await fileOf(id))
    expect((await desk.call(resident, 'paper', { applicationId: id, paperId: paper.id })).code).toBe(
      'not-found',
    )
  })

  test('sent twice under one request is one paper', async () => {
    const applicationId = randomUUID()
    const input = {
      requestId: randomUUID(),
      id: randomUUID(),
      applicationId,
      kind: 'identity',
      content: picture.toString('base64'),
    }
    const both = await Promise.all([
      desk.call(resident, 'uploadPaper', input),
      desk.call(resident, 'uploadPaper', input),
    ])
    expect(both[0]!.data).toEqual(both[1]!.data)
    expect(both[0]!.code).toBeUndefined()
    expect(await paperRows(applicationId)).toHaveLength(1)
  })

  test('an upload that fails at the end leaves neither row nor draft nor file', async () => {
    const { files } = stage.service
    const put: string[] = []
    stage.service.files = { ...files, put: (key, bytes) => (put.push(key), files.put(key, bytes)) }
    const { data: taken } = await desk.upload(resident, randomUUID(), 'identity')
    const applicationId = randomUUID()
    const { code } = await desk.call(resident, 'uploadPaper', {
      id: taken.id,
      applicationId,
      kind: 'identity',
      content: picture.toString('base64'),
    })
    stage.service.files = files
    expect(code).toBe('request-reused')
    expect(await applicationRow(applicationId)).toBeUndefined()
    expect(put).toHaveLength(2)
    await expect(files.get(put[0]!)).resolves.toEqual(picture)
    await expect(files.get(put[1]!)).rejects.toThrow('no file')
  })

  test('a store that is away is no reason to keep half an upload', async () => {
    const { files } = stage.service
    stage.service.files = { ...files, put: () => Promise.reject(new Error('disk full')) }
    const applicationId = randomUUID()
    const { code } = await desk.upload(resident, applicationId, 'identity')
    stage.service.files = files
    expect(code).toBe('broken')
    expect(await applicationRow(applicationId)).toBeUndefined()
  })
})

afterAll(() => expect(JSON.stringify(stage.logged)).not.toMatch(personal))
