import { randomUUID } from 'node:crypto'
import type { Consultation, ConsultationPage, Place } from '@contract/consultation/schema'
import { siteCodeOf } from '@server/database/seeds/changzhi'
import { addConsultation } from '@server/kit/testing/ledger'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { consultationRouter } from './router'

let stage: Stage
let lawyer: Person
beforeAll(async () => {
  stage = await openStage()
  lawyer = await stage.practitioner('140406')
})
afterAll(() => stage.close())

const call = <T>(person: Person, procedure: string, input: object = {}) =>
  stage.call<T>(consultationRouter, person, procedure, input)

/** Walks a list to its end in pages of `limit`. */
async function walk(person: Person, limit: number): Promise<Consultation[][]> {
  const pages: Consultation[][] = []
  for (;;) {
    const last = pages.at(-1)?.at(-1)
    const before = last && { occurredAt: last.occurredAt, id: last.id }
    const { data } = await call<ConsultationPage>(person, 'mine', { limit, before })
    pages.push(data.rows)
    if (!data.more) return pages
  }
}

describe('places for a record without a shift', () => {
  const codesFor = async (person: Person) =>
    (await call<Place[]>(person, 'places')).data.map(({ siteCode }) => siteCode)

  it("are the person's county, its centre first", async () => {
    const codes = await codesFor(lawyer)
    expect(codes).toHaveLength(9)
    expect(codes[0]).toBe(siteCodeOf('140406'))
    expect(codes).toContain(siteCodeOf('140406100000'))
  })

  it('are all for the city’s own people, and never a closed one', async () => {
    const fromCity = await stage.practitioner('140400')
    expect(await codesFor(fromCity)).toHaveLength(141)
    const closed = siteCodeOf('140403001000')
    await stage.service.db.updateTable('site').set({ active: false }).where('code', '=', closed).execute()
    expect(await codesFor(fromCity)).not.toContain(closed)
  })
})

describe('the own ledger', () => {
  it('is empty before the first record', async () => {
    expect((await call(await stage.practitioner('140406'), 'mine')).data).toEqual({ rows: [], more: false })
  })

  it('comes newest first, page by page, each once, also where many happened at one moment', async () => {
    const moments = ['09:00', '09:00', '09:00', '09:10', '09:10', '08:00', '09:00']
    for (const moment of moments)
      await addConsultation(stage, lawyer, { occurredAt: `2026-11-23T${moment}:00.000+08:00` })
    const pages = await walk(lawyer, 3)
    const rows = pages.flat()
    expect(pages.map((page) => page.length)).toEqual([3, 3, 1])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(7)
    const order = rows.map(({ occurredAt, id }) => `${occurredAt} ${id}`)
    expect(order).toEqual([...order].sort().reverse())
  })

  it('tells no more when the page ends with the last row', async () => {
    const other = await stage.practitioner('140406')
    await addConsultation(stage, other)
    await addConsultation(stage, other)
    expect((await call(other, 'mine', { limit: 2 })).data).toMatchObject({ more: false })
    expect((await call(other, 'mine', { limit: 1 })).data).toMatchObject({ more: true })
  })

  it('holds nobody else’s record, and opening one finds nothing', async () => {
    const other = await stage.practitioner('140406')
    const id = await addConsultation(stage, other)
    expect((await walk(lawyer, 50)).flat().map((row) => row.id)).not.toContain(id)
    expect((await call(lawyer, 'open', { id })).code).toBe('not-found')
    expect((await call(lawyer, 'open', { id: randomUUID() })).code).toBe('not-found')
    expect((await call(other, 'open', { id })).data).toMatchObject({ id, rated: false })
  })
})
