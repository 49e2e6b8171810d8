import { randomUUID } from 'node:crypto'
import { neutralNotice } from '@contract/consultation/privacy'
import type { CaseFile, CaseFiles, OwnClosing } from '@contract/closing/schema'
import { countFromReceipt, runningClocks, startClock } from '@server/kit/aid/clocks'
import type { Person } from '@server/kit/testing/stage'
import { openClosingStage, report, wanted } from './testing/closing-stage'

let at: Awaited<ReturnType<typeof openClosingStage>>
let resident: Person
beforeAll(async () => {
  at = await openClosingStage()
})
afterAll(async () => {
  expect(JSON.stringify(at.stage.logged)).not.toContain('代理词')
  await at.stage.close()
})
beforeEach(async () => {
  at.stage.at('2026-11-25T09:00:00+08:00')
  resident = await at.stage.resident()
})

describe('closing', () => {
  test('on the day the judgment came: thirty days from that day, and the person aided is told', async () => {
    const id = await at.engaged({ applicant: resident })
    const before = (await at.call<OwnClosing>(at.lawyer, 'mine', { id })).data
    expect(before).toMatchObject({
      stage: 'trial',
      engagedOn: '2026-11-02',
      bases: ['judgment', 'ruling', 'court-mediation'],
      missing: [],
      hasOutcome: true,
      may: { close: true, file: false, amend: false },
    })
    const { data } = await at.close(id, { benefitFen: 360_000 })
    expect(data).toMatchObject({
      status: 'closed',
      closing: { basis: 'judgment', closedOn: '2026-11-20', outcome: 'won', benefitFen: 360_000 },
      // thirty days after Friday the 20th is a Sunday
      dueOn: '2026-12-21',
      may: { close: false, file: true },
    })
    expect(await at.messages(resident, 'case-closed')).toHaveLength(1)
  })

  test('not on a basis of another stage, before the engagement, or a day to come', async () => {
    const id = await at.engaged({ applicant: resident })
    expect((await at.close(id, { basis: 'indictment' })).fields).toHaveProperty('basis')
    expect((await at.close(id, { basis: 'termination' })).fields).toHaveProperty('basis')
    expect((await at.close(id, { closedOn: '2026-11-26' })).fields).toHaveProperty('closedOn')
    expect((await at.close(id, { closedOn: '2026-11-01' })).fields).toHaveProperty('closedOn')
    expect(await at.statusOf(id)).toBe('engaged')
  })

  test('not without the paper it stands on, nor a settlement nobody agreed to', async () => {
    const bare = await at.engaged({ applicant: resident, papers: [] })
    expect((await at.close(bare)).code).toBe('case-papers-missing')
    const id = await at.engaged({ applicant: resident })
    expect((await at.close(id, { basis: 'court-mediation' })).code).toBe('consent-needed')
    expect((await at.close(id, { outcome: 'settled' })).code).toBe('consent-needed')
    await at.addPaper(id, 'mediation-consent')
    expect((await at.close(id, { basis: 'court-mediation' })).code).toBeUndefined()
  })

  test('not while the person aided waits to hear of another lawyer', async () => {
    const id = await at.engaged({ applicant: resident })
    await startClock(at.db, id, 'change', at.stage.service.clock())
    expect((await at.close(id)).code).toBe('change-undecided')
  })

  test('by whoever has it in hand, and by nobody who applied for it; one is closed once', async () => {
    const id = await at.engaged({ applicant: resident })
    expect((await at.close(id, {}, at.other)).code).toBe('not-found')
    expect((await at.call(at.other, 'mine', { id })).code).toBe('not-found')
    const own = await at.engaged({ applicant: at.lawyer })
    expect((await at.close(own)).code).toBe('own-case')
    const both = await Promise.all([at.close(id), at.close(id)])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
  })

  test('who fled violence is told so that nobody else learns what it is about', async () => {
    const id = await at.engaged({ applicant: resident, set: { circumstance: 'abuse-victim' } })
    await at.close(id)
    const { kind, title, body } = neutralNotice
    const told = await at.db
      .selectFrom('message')
      .select(['kind', 'title', 'body'])
      .where('account_id', '=', resident.accountId)
      .execute()
    expect(told).toEqual([{ kind, title, body }])
  })

  test('the same request twice closes once', async () => {
    const id = await at.engaged({ applicant: resident })
    const requestId = randomUUID()
    const first = await at.close(id, { requestId })
    const again = await at.close(id, { requestId })
    expect(again.data).toEqual(first.data)
    const rows = await at.db
      .selectFrom('case_closing')
      .select('id')
      .where('application_id', '=', id)
      .execute()
    expect(rows).toHaveLength(1)
  })
})

describe('handing in', () => {
  test('complete: the report stays sealed, the county has thirty days, and is told', async () => {
    const id = await at.engaged({ applicant: resident })
    await at.close(id)
    const { data } = await at.file(id)
    expect(data).toMatchObject({
      status: 'filed',
      filings: [{ ...report, returned: null }],
      dueOn: '2026-12-25',
    })
    expect(await runningClocks(at.db, id)).toEqual([
      { what: 'closing-review', dueOn: '2026-12-25', paused: false },
    ])
    const stored = await at.db
      .selectFrom('case_filing')
      .selectAll()
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(JSON.stringify(stored)).not.toContain('代理词')
    expect((await at.messages(at.county, 'case-filed')).some((line) => line.includes(id))).toBe(true)
    expect(await at.messages(at.neighbour, 'case-filed')).toEqual([])
  })

  test('not with a paper missing; not before it is closed; once', async () => {
    const id = await at.engaged({ applicant: resident, papers: wanted.filter((code) => code !== 'opinion') })
    expect((await at.file(id)).code).toBe('not-in-this-state')
    await at.close(id)
    expect((await at.call<OwnClosing>(at.lawyer, 'mine', { id })).data.missing).toEqual([
      '代理词、辩护词或者法律意见书',
    ])
    expect((await at.file(id)).code).toBe('case-papers-missing')
    await at.addPaper(id, 'opinion')
    const both = await Promise.all([at.file(id), at.file(id)])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
  })

  test('not with a paper nobody can open: a broken PDF and a WebP each get their sentence', async () => {
    const id = await at.engaged({ applicant: resident })
    const broken = await at.addPaper(id, 'evidence', {
      bytes: Buffer.from(`%PDF-1.4\n${'x'.repeat(200)}\n%%EOF`),
      type: 'application/pdf',
    })
    const odd = await at.addPaper(id, 'other', { type: 'image/webp' })
    await at.close(id)
    const { code, fields } = await at.file(id)
    expect(code).toBe('case-paper-unreadable')
    expect(Object.keys(fields!).sort()).toEqual([`papers.${broken}`, `papers.${odd}`].sort())
    expect(await at.statusOf(id)).toBe('closed')
  })
})

describe('a terminated case', () => {
  const terminated = async (servedOn: string | null) => {
    at.stage.at('2026-11-09T09:00:00+08:00')
    const id = await at.engaged({ applicant: resident, status: 'terminated', papers: [] })
    const now = at.stage.service.clock()
    const clock = await at.db
      .selectFrom('aid_clock')
      .select('id')
      .where('application_id', '=', id)
      .where('what', '=', 'termination-service')
      .executeTakeFirstOrThrow()
    await at.db
      .insertInto('case_termination')
      .values({
        id: randomUUID(),
        application_id: id,
        county_code: '140406',
        ground: 'own-lawyer',
        number: `测试援终字〔${randomUUID()}〕号`,
        reasons: '受援人自行委托了律师，依法终止',
        heard: 'nothing-said',
        heard_sealed: null,
        decider_id: at.county.accountId,
        decided_at: now.toISOString(),
        clock_id: clock.id,
        serve_by: '2026-11-12',
        ...(servedOn && {
          served_way: 'in-person' as const,
          served_on: servedOn,
          served_by: at.county.accountId,
          served_at: now.toISOString(),
        }),
      })
      .execute()
    if (servedOn) {
      await countFromReceipt(at.db, id, servedOn)
      await startClock(at.db, id, 'closing-papers', now)
    }
    return id
  }

  test('is handed in with no more than the report, on the day it was served, once nobody can object', async () => {
    const id = await terminated('2026-11-10')
    expect((await at.call<OwnClosing>(at.lawyer, 'mine', { id })).data).toMatchObject({
      terminatedOn: '2026-11-10',
      objectUntil: '2026-11-25',
      may: { close: false, file: false },
    })
    at.stage.at('2026-11-25T23:00:00+08:00')
    expect((await at.file(id)).code).toBe('objection-term')
    at.stage.at('2026-11-26T00:10:00+08:00')
    const { data } = await at.file(id)
    expect(data).toMatchObject({
      status: 'filed',
      closing: { basis: 'termination', closedOn: '2026-11-10' },
    })
  })

  test('waits for the answer to an objection, and for its service', async () => {
    const objected = await terminated('2026-11-10')
    await startClock(at.db, objected, 'objection-decision', at.stage.service.clock())
    const unserved = await terminated(null)
    at.stage.at('2026-11-25T09:00:00+08:00')
    expect((await at.file(objected)).code).toBe('objection-term')
    expect((await at.file(unserved)).code).toBe('termination-unserved')
  })
})

describe('review', () => {
  test('gives back everything at once; corrected it is handed in anew, with another basis too', async () => {
    const id = await at.filed(resident)
    const items = ['判决书缺第二页', '代理词没有签名']
    const back = await at.call<CaseFile>(at.county, 'returnFile', { id, items })
    expect(back.data).toMatchObject({ status: 'returned', mayReview: false, dueOn: '2026-12-07' })
    expect((await at.messages(at.lawyer, 'case-returned')).at(-1)).toContain('2处要补，最晚12月7日')
    expect(await runningClocks(at.db, id)).toEqual([
      { what: 'correction', dueOn: '2026-12-07', paused: false },
    ])
    const back10 = await at.call<CaseFiles>(at.county, 'files', { state: 'returned' })
    expect(back10.data.rows.find((it) => it.id === id)).toMatchObject({ dueOn: '2026-12-07' })
    const { data: mine } = await at.call<OwnClosing>(at.lawyer, 'mine', { id })
    expect(mine.filings[0]!.returned).toMatchObject({ byName: '赵科长', items })
    expect(mine.may).toEqual({ close: false, file: true, amend: true })
    expect(mine.dueOn).toBe('2026-12-07')
    const closing = { basis: 'ruling', closedOn: '2026-11-21', outcome: 'partly' }
    expect((await at.file(id, { closing: { ...closing, closedOn: '2026-12-01' } })).fields).toHaveProperty(
      'closedOn',
    )
    const { data } = await at.file(id, { closing })
    expect(data).toMatchObject({ status: 'filed', closing })
    expect(data.filings).toHaveLength(2)
    expect((await runningClocks(at.db, id)).map(({ what }) => what)).toEqual(['closing-review'])
    const row = await at.db
      .selectFrom('aid_application')
      .select(['closed_on', 'closing_basis'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row).toEqual({ closed_on: '2026-11-21', closing_basis: 'ruling' })
    const { data: list } = await at.call<CaseFiles>(at.county, 'files', { state: 'filed' })
    expect(list.rows.find((it) => it.id === id)).toMatchObject({ returns: 1, dueOn: '2026-12-25' })
  })

  test('the days to correct are the county’s to set, and end on no rest day', async () => {
    const id = await at.filed(resident)
    await at.db
      .insertInto('setting')
      .values({
        key: 'aid.correction',
        area_code: '140406',
        effective_from: '2026-11-25',
        value: JSON.stringify({ days: 4 }),
      })
      .execute()
    // four days after Wednesday the 25th is Sunday the 29th
    const { data } = await at.call<CaseFile>(at.county, 'returnFile', { id, items: ['缺第二页'] })
    expect(data.dueOn).toBe('2026-11-30')
  })

  test('a closing is not corrected unless the file came back', async () => {
    const id = await at.engaged({ applicant: resident })
    await at.close(id)
    const { data } = await at.file(id, {
      closing: { basis: 'ruling', closedOn: '2026-11-21', outcome: 'lost' },
    })
    expect(data.closing).toMatchObject({ basis: 'judgment', closedOn: '2026-11-20' })
  })

  test('by the county that has it, not by whoever applied or handles it; opening leaves a trace', async () => {
    const id = await at.filed(resident)
    for (const procedure of ['open', 'archive'])
      expect((await at.call(at.neighbour, procedure, { id })).code).toBe('not-found')
    expect((await at.call(at.neighbour, 'returnFile', { id, items: ['缺第二页'] })).code).toBe('not-found')
    const ids = async (person: Person) =>
      (await at.call<CaseFiles>(person, 'files', {})).data.rows.map((row) => row.id)
    expect(await ids(at.neighbour)).toEqual([])
    expect(await ids(at.county)).toContain(id)
    const own = await at.filed(at.county)
    expect((await at.archive(own)).code).toBe('own-application')
    const { data } = await at.call<CaseFile>(at.colleague, 'open', { id })
    expect(data).toMatchObject({ handlerName: '李律师', missing: [], officeMissing: [], mayReview: true })
    const traces = await at.db
      .selectFrom('audit_log')
      .select('act')
      .where('subject_id', '=', id)
      .where('account_id', '=', at.colleague.accountId)
      .execute()
    expect(traces).toEqual([{ act: 'case-file-opened' }])
  })

  test('archive against return: one of them', async () => {
    const id = await at.filed(resident)
    const both = await Promise.all([
      at.archive(id),
      at.call(at.colleague, 'returnFile', { id, items: ['判决书缺第二页'] }),
    ])
    expect(both.map(({ code }) => code ?? 'done').sort()).toEqual(['done', 'not-in-this-state'])
  })

  test('who owes a file is listed by the day it is due', async () => {
    const id = await at.engaged({ applicant: resident })
    await at.close(id)
    const { data } = await at.call<CaseFiles>(at.county, 'files', { state: 'awaited' })
    expect(data.rows.find((row) => row.id === id)).toMatchObject({ dueOn: '2026-12-21', status: 'closed' })
    const dues = data.rows.map(({ dueOn }) => dueOn!)
    expect(dues).toEqual([...dues].sort())
  })
})
