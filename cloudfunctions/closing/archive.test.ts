import { randomUUID } from 'node:crypto'
import type { CaseFile, VolumePart, Volumes } from '@contract/closing/schema'
import type { CasePay, OwnPay } from '@contract/closing/pay-schema'
import type { CaseFigures, FigureRows } from '@contract/closing/figures-schema'
import { rateNames } from '@contract/closing/rates'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { pdfOf } from '@server/kit/documents/pdf'
import { pageCount } from '@server/kit/volume/join-pdfs'
import { decided, rowIn } from '@server/kit/testing/cases'
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

const setRates = async (fen: number) =>
  at.db
    .insertInto('setting')
    .values({
      key: 'aid.caseRates',
      area_code: '140406',
      effective_from: '2026-01-01',
      value: JSON.stringify({
        ...Object.fromEntries(rateNames.map((name) => [name, name === 'drafting' ? 0 : fen])),
        terminatedPercent: 50,
      }),
    })
    .execute()
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

describe('pay', () => {
  const pay = (ids: string[], change: object = {}, person = at.county) =>
    at.call<CasePay>(person, 'pay', { ids, batch: '2026年第4批', paidOn: '2026-11-25', ...change })

  test('by the standard of the day of closing, once; the lawyer sees what and when', async () => {
    const id = await at.filed(resident)
    expect((await pay([id])).code).toBe('not-in-this-state')
    await at.archive(id)
    const lineIn = async (state: string) =>
      (await at.call<CasePay>(at.county, 'pays', { state })).data.rows.find((row) => row.id === id)
    expect(await lineIn('waiting')).toMatchObject({ amountFen: null, rateName: 'civilTrial' })
    expect((await pay([id])).code).toBe('case-rates-unset')
    await setRates(120_000)
    expect(await lineIn('waiting')).toMatchObject({ amountFen: 120_000, paidOn: null })
    expect((await pay([id], { paidOn: '2026-11-26' })).fields).toHaveProperty('paidOn')
    expect((await pay([id], {}, at.neighbour)).code).toBe('not-found')
    const both = await Promise.all([pay([id]), pay([id])])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
    expect(await at.statusOf(id)).toBe('paid')
    expect(await lineIn('waiting')).toBeUndefined()
    expect(await lineIn('paid')).toMatchObject({ amountFen: 120_000, batch: '2026年第4批' })
    const { data } = await at.call<OwnPay>(at.lawyer, 'myPay')
    expect(data.rows.find((row) => row.id === id)).toMatchObject({
      amountFen: 120_000,
      paidOn: '2026-11-25',
    })
    expect(data.paidFen).toBe(120_000)
    expect((await at.call<OwnPay>(at.other, 'myPay')).data.rows).toEqual([])
    expect((await at.messages(at.lawyer, 'case-paid')).at(-1)).toContain('1件，批次2026年第4批')
    await expect(
      at.db.updateTable('case_payment').set({ amount_fen: 1 }).where('application_id', '=', id).execute(),
    ).rejects.toMatchObject({ code: '42501' })
  })

  test('a batch is paid whole or not at all, and nobody pays their own cause', async () => {
    const first = await at.filed(resident)
    const second = await at.filed(resident)
    await at.archive(first)
    expect((await pay([first, second])).code).toBe('not-in-this-state')
    expect(await at.statusOf(first)).toBe('archived')
    const own = await at.filed(at.county)
    await at.archive(own, at.colleague)
    expect((await pay([own])).code).toBe('own-application')
    await at.archive(second)
    expect((await pay([first, second])).code).toBeUndefined()
  })
})

describe('figures', () => {
  let city: Person
  beforeEach(async () => {
    at.stage.at('2027-02-10T09:00:00+08:00')
    city = await at.stage.staff('city', '140400')
  })
  const figures = async (from: string, to: string, person = city) =>
    (await at.call<CaseFigures>(person, 'figures', { from, to })).data
  const rows = async (what: string, from: string, to: string) =>
    (await at.call<FigureRows>(city, 'figureRows', { what, from, to })).data.rows

  test('taken on, in hand and done are three counts, and what is not done stays open', async () => {
    const before = await figures('2027-01-01', '2027-01-31')
    const taken = async (on: string, status: 'engaged' | 'closed', closedOn: string | null = null) => {
      at.stage.at(`${on}T09:00:00+08:00`)
      const id = await rowIn(at.stage, 'submitted', { applicant: resident })
      await decided(at.stage, id, 'grant', at.county)
      await at.db
        .updateTable('aid_application')
        .set({
          status,
          handler_id: at.lawyer.accountId,
          closed_on: closedOn,
          closing_basis: closedOn && 'judgment',
        })
        .where('id', '=', id)
        .execute()
      return id
    }
    const old = await taken('2026-12-20', 'engaged')
    const done = await taken('2026-12-31', 'closed', '2027-01-31')
    const earlier = await taken('2026-12-01', 'closed', '2026-12-31')
    const fresh = await taken('2027-01-01', 'closed', '2027-02-01')
    const after = await figures('2027-01-01', '2027-01-31')
    expect({
      accepted: after.accepted - before.accepted,
      handled: after.handled - before.handled,
      closed: after.closed - before.closed,
      open: after.open - before.open,
    }).toEqual({ accepted: 1, handled: 3, closed: 1, open: 2 })
    expect(after.open).toBe(after.handled - after.closed)
    const ids = async (what: string) => (await rows(what, '2027-01-01', '2027-01-31')).map(({ id }) => id)
    expect(await ids('accepted')).toEqual([fresh])
    expect(await ids('handled')).toEqual(expect.arrayContaining([old, done, fresh]))
    expect(await ids('handled')).not.toContain(earlier)
    expect(await ids('closed')).toEqual([done])
    expect((await rows('handled', '2027-01-01', '2027-01-31')).length).toBe(after.handled)
    expect(await figures('2027-01-01', '2027-01-31', await at.stage.staff('county', '140430'))).toMatchObject(
      {
        accepted: 0,
        handled: 0,
        closed: 0,
        open: 0,
      },
    )
  })

  test('a notice counts from the day it came', async () => {
    const id = await rowIn(at.stage, 'notified', {
      applicant: resident,
      set: { source: 'notice', channel: 'notice' },
    })
    expect((await rows('accepted', '2027-02-10', '2027-02-10')).map((row) => row.id)).toEqual([id])
    expect((await at.call(city, 'figures', { from: '2027-02-10', to: '2027-02-09' })).fields).toHaveProperty(
      'to',
    )
  })
})
