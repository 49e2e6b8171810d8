import { randomUUID } from 'node:crypto'
import type { CaseFile, VolumePart, Volumes } from '@contract/closing/schema'
import { runningClocks, startClock } from '@server/kit/aid/clocks'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { pdfOf } from '@server/kit/documents/pdf'
import { pageCount } from '@server/kit/volume/join-pdfs'
import type { Person } from '@server/kit/testing/stage'
import { openClosingStage } from './testing/closing-stage'

let at: Awaited<ReturnType<typeof openClosingStage>>
let resident: Person
beforeAll(async () => {
  at = await openClosingStage()
})
afterAll(() => at.stage.close())
beforeEach(async () => {
  at.stage.at('2026-11-25T09:00:00+08:00')
  resident = await at.stage.resident()
})

const volumeOf = async (id: string, person = at.county) => {
  const parts: Buffer[] = []
  for (let part = 0, count = 1; part < count; part++) {
    const { data } = await at.call<VolumePart>(person, 'openVolume', { id, part })
    count = data.parts
    parts.push(Buffer.from(data.content, 'base64'))
  }
  return Buffer.concat(parts)
}

describe('archive', () => {
  test('one case, one volume: every page numbered in the catalogue, one hash, a number without gap', async () => {
    const id = await at.filed(resident)
    const two = await pdfOf(
      Array.from({ length: 40 }, () => ({ kind: 'paragraph' as const, text: '庭审记录', flush: true })),
      { title: '庭审记录', at: at.stage.service.clock() },
    )
    expect(pageCount(two)).toBe(2)
    await at.addPaper(id, 'hearing', { bytes: two, type: 'application/pdf', name: '庭审记录' })
    const { data } = await at.archive(id)
    expect(data).toMatchObject({ status: 'archived', mayReview: false })
    const { lines, pages, number, sm3 } = data.volume!
    expect(number).toMatch(/^潞城援卷字〔2026〕第\d+号$/)
    // three papers of the centre, six of the lawyer, the record of two pages, the report that was typed
    expect(lines).toHaveLength(11)
    expect(lines.slice(0, 3).map(({ source }) => source)).toEqual(['centre', 'centre', 'centre'])
    expect(lines.find(({ title }) => title === '庭审记录')).toMatchObject({ source: 'lawyer' })
    expect(lines.at(-1)!.to).toBe(pages)
    expect(pages).toBe(12)
    const pdf = await volumeOf(id)
    expect(sm3Hex(pdf)).toBe(sm3)
    // cover with catalogue, and the leaf at the end, bear no number
    expect(pageCount(pdf)).toBe(pages + 2)
    expect((await at.messages(at.lawyer, 'case-archived')).at(-1)).toContain(number)
    const next = await at.filed(resident)
    const count = (text: string) => Number(/第(\d+)号/.exec(text)![1])
    expect(count((await at.archive(next)).data.volume!.number)).toBe(count(number) + 1)
  })

  test('papers of aid given first are waited for until the file is bound, and no longer', async () => {
    const id = await at.filed(resident)
    const { db, clock } = at.stage.service
    await startClock(db, id, 'provisional-papers', clock())
    expect((await at.archive(id)).code).toBeUndefined()
    expect(await runningClocks(db, id)).toEqual([])
    const ended = await db
      .selectFrom('aid_clock')
      .select(['what', 'outcome'])
      .where('application_id', '=', id)
      .where('what', 'in', ['provisional-papers', 'closing-review'])
      .orderBy('what')
      .execute()
    expect(ended).toEqual([
      { what: 'closing-review', outcome: 'met' },
      { what: 'provisional-papers', outcome: 'stopped' },
    ])
  })

  test('not without the centre’s own papers, nor with a paper that went missing', async () => {
    const id = await at.engaged({ applicant: resident })
    await at.close(id)
    await at.file(id)
    expect((await at.archive(id)).code).toBe('office-papers-missing')
    const { data } = await at.call<CaseFile>(at.county, 'open', { id })
    expect(data.officeMissing).toEqual(['法律援助申请表', '给予法律援助决定书', '指派通知书'])
    await at.db
      .updateTable('case_paper')
      .set({ removed_at: at.stage.service.clock().toISOString(), removed_by: at.lawyer.accountId })
      .where('application_id', '=', id)
      .where('code', '=', 'opinion')
      .execute()
    expect((await at.archive(id)).code).toBe('case-papers-missing')
    expect(await at.statusOf(id)).toBe('filed')
  })

  test('a paper that is not what was kept is never bound', async () => {
    const id = await at.filed(resident)
    const paper = await at.db
      .selectFrom('case_paper')
      .select('storage_key')
      .where('application_id', '=', id)
      .limit(1)
      .executeTakeFirstOrThrow()
    await at.stage.service.files.put(paper.storage_key, Buffer.from('something else'))
    expect((await at.archive(id)).code).toBe('broken')
    expect(await at.statusOf(id)).toBe('filed')
  })

  test('archived, the database takes no change: papers, closing, file, volume, the case itself', async () => {
    const id = await at.filed(resident)
    await at.archive(id)
    const { db, lawyer } = at
    const change = (table: 'case_paper' | 'case_filing' | 'case_volume', set: object) =>
      db
        .updateTable(table)
        .set(set as never)
        .where('application_id', '=', id)
        .execute()
    const now = at.stage.service.clock().toISOString()
    await expect(at.addPaper(id, 'other')).rejects.toMatchObject({ code: '42501' })
    await expect(
      change('case_paper', { removed_at: now, removed_by: lawyer.accountId }),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      db.deleteFrom('case_paper').where('application_id', '=', id).execute(),
    ).rejects.toMatchObject({
      code: '42501',
    })
    await expect(change('case_filing', { filed_at: now })).rejects.toMatchObject({ code: '42501' })
    await expect(change('case_volume', { sm3: '0'.repeat(64) })).rejects.toMatchObject({ code: '42501' })
    await expect(
      db.updateTable('aid_application').set({ closed_on: '2026-11-01' }).where('id', '=', id).execute(),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      db.updateTable('aid_application').set({ status: 'returned' }).where('id', '=', id).execute(),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      db
        .insertInto('aid_paper')
        .values({
          id: randomUUID(),
          application_id: id,
          owner_id: resident.accountId,
          kind: 'other',
          storage_key: 'aid/late',
          type: 'image/png',
          bytes: 1,
          sm3: '0',
          uploaded_at: now,
          removed_at: null,
        })
        .execute(),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('two at once are one volume', async () => {
    const id = await at.filed(resident)
    const both = await Promise.all([at.archive(id), at.archive(id, at.colleague)])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
  })

  test('is found by year and by either number, within the county alone, and opening it leaves a trace', async () => {
    const id = await at.filed(resident)
    const { number } = (await at.archive(id)).data.volume!
    const ids = async (input: object, person = at.county) =>
      (await at.call<Volumes>(person, 'volumes', input)).data.rows.map((row) => row.id)
    expect(await ids({ number })).toEqual([id])
    expect(await ids({ number: id })).toEqual([id])
    expect(await ids({ year: 2026 })).toContain(id)
    expect(await ids({ year: 2025 })).toEqual([])
    expect(await ids({ number: '%' })).toEqual([])
    expect(await ids({}, at.neighbour)).toEqual([])
    expect((await at.call(at.neighbour, 'openVolume', { id, part: 0 })).code).toBe('not-found')
    expect((await at.call(at.county, 'openVolume', { id, part: 1 })).code).toBe('not-found')
    await volumeOf(id, at.colleague)
    const traces = await at.db
      .selectFrom('audit_log')
      .select('act')
      .where('subject_id', '=', id)
      .where('account_id', '=', at.colleague.accountId)
      .execute()
    expect(traces).toEqual([{ act: 'volume-opened' }])
  })
})
