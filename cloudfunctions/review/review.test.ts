import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import type { Review } from '@contract/aid/desk-schema'
import { completeForm, cross } from '@contract/aid/testing/forms'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { auditOf, personal, picture, reviewingOn, type Reviewing } from './testing/reviewing'

let stage: Stage
let desk: Reviewing
let resident: Person
let county: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  desk = reviewingOn(stage)
  county = await stage.staff('county', '140406')
  neighbour = await stage.staff('county', '140430', '邻县的人')
})
afterAll(async () => {
  expect(JSON.stringify(stage.logged)).not.toMatch(personal)
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident('小王')
})

const open = async (person: Person, id: string) => (await desk.call<Review>(person, 'review', { id })).data

describe('the review', () => {
  test('shows the application whole, with ID number, phone and address masked', async () => {
    const id = await desk.submitted(resident)
    const review = await open(county, id)
    expect(review).toMatchObject({
      item: { id, status: 'submitted' },
      form: {
        name: '王秀英',
        idNumber: '140406********0023',
        phone: '138****7890',
        address: '山西省长治市潞城区店上镇****',
        facts: completeForm().facts,
        household: completeForm().household,
      },
      meansPath: 'promise',
      incomePerHeadYuan: 170,
      standardPerHeadYuan: null,
      papers: [{ kind: 'identity' }],
      decision: null,
      clock: { what: 'review', dueOn: '2026-11-30' },
      own: false,
      acts: ['grant', 'refuse', 'grant-provisionally'],
    })
    expect(JSON.stringify(review)).not.toMatch(/140406196611230023|13834567890|东村12号/)
  })

  test('is held against the standard in force on the day it came in', async () => {
    await stage.service.db
      .insertInto('setting')
      .values(
        [
          ['2026-01-01', 90_000],
          ['2026-12-01', 120_000],
        ].map(([effective_from, monthlyPerHeadFen]) => ({
          key: 'aid.meansStandard',
          area_code: '140406',
          effective_from: effective_from as string,
          value: JSON.stringify({ monthlyPerHeadFen }),
        })),
      )
      .execute()
    const id = await desk.submitted(resident)
    stage.at('2026-12-02T09:00:00+08:00')
    expect((await open(county, id)).standardPerHeadYuan).toBe(900)
  })

  test('asks nothing of means where the law asks nothing', async () => {
    const id = await desk.submitted(resident, { circumstance: 'migrant-wages' })
    expect(await open(county, id)).toMatchObject({
      meansPath: 'check-waived',
      incomePerHeadYuan: null,
      promise: null,
      form: { household: [] },
    })
  })

  test('leaves a trace each time', async () => {
    const id = await desk.submitted(resident)
    await open(county, id)
    await open(county, id)
    const opened = (await auditOf(stage, id)).filter(({ act }) => act === 'opened')
    expect(opened).toHaveLength(2)
    expect(opened[0]).toMatchObject({ chain: '140406', account_id: county.accountId, role: 'county' })
  })

  test('of a draft, of another county, of nothing: not found, and no trace', async () => {
    const id = await desk.submitted(resident)
    const draft = await desk.drafted(resident)
    for (const [person, which] of [
      [neighbour, id],
      [county, draft],
      [county, randomUUID()],
    ] as const) {
      expect((await desk.call(person, 'review', { id: which })).code).toBe('not-found')
      expect((await auditOf(stage, which)).filter(({ act }) => act === 'opened')).toEqual([])
    }
  })

  test("a county's right ends with the grant", async () => {
    const former = await stage.staff('county', '140406')
    const id = await desk.submitted(resident)
    await stage.service.db
      .updateTable('staff_grant')
      .set({ ended_at: '2026-11-23T00:00:00Z' })
      .where('account_id', '=', former.accountId)
      .execute()
    expect((await desk.call(former, 'review', { id })).code).toBe('not-allowed')
  })
})

describe('the signed promise', () => {
  /** As the owner of the tables, past the triggers: what no seal may miss. */
  const tamper = async (statement: ReturnType<typeof sql>) =>
    stage.service.db.connection().execute(async (db) => {
      await sql`reset role`.execute(db)
      await sql`alter table aid_signature disable trigger user`.execute(db)
      await statement.execute(db)
      await sql`alter table aid_signature enable trigger user`.execute(db)
      await sql`set role legal_aid_app`.execute(db)
    })

  test('is intact as it was signed', async () => {
    const id = await desk.submitted(resident)
    const { promise } = await open(county, id)
    expect(promise).toMatchObject({
      noticeVersion: 1,
      signerName: '王秀英',
      signedAt: '2026-11-23T00:30:00.000Z',
      strokes: cross,
      intact: true,
    })
    expect(promise!.text).toContain('法律援助申请告知承诺书')
  })

  test.each([
    [
      'the time',
      (id: string) =>
        sql`update aid_signature set signed_at = signed_at - interval '1 day' where application_id = ${id}`,
    ],
    [
      'the signer',
      (id: string) =>
        sql`update aid_signature set signer_id = ${county.accountId} where application_id = ${id}`,
    ],
    [
      'the version',
      (id: string) => sql`update aid_signature set notice_version = 9 where application_id = ${id}`,
    ],
    [
      'the hash',
      (id: string) =>
        sql`update aid_signature set document_hash = ${'0'.repeat(64)} where application_id = ${id}`,
    ],
    ['the seal', (id: string) => sql`update aid_signature set seal = 'k2.AAAA' where application_id = ${id}`],
    [
      'the text',
      (id: string) =>
        sql`update aid_signature set document_sealed = strokes_sealed where application_id = ${id}`,
    ],
    [
      'the strokes, resealed with the right key by somebody inside',
      (id: string) =>
        sql`update aid_signature set strokes_sealed = ${stage.service.keyring.seal('[[[1,1,1]]]', `aid_signature.strokes:${id}`)} where application_id = ${id}`,
    ],
    [
      'the text, resealed and rehashed',
      (id: string) =>
        sql`update aid_signature set document_sealed = ${stage.service.keyring.seal('', `aid_signature.document:${id}`)}, document_hash = '1ab21d8355cfa17f8e61194831e81a8f22bec8c728fefb747ed035eb5082aa2b' where application_id = ${id}`,
    ],
  ])('shows when %s was changed behind its back', async (what, statement) => {
    const id = await desk.submitted(resident)
    if (what === 'the version') {
      const { db } = stage.service
      const { items, authorisation } = await db
        .selectFrom('promise_notice')
        .select(['items', 'authorisation'])
        .where('version', '=', 1)
        .executeTakeFirstOrThrow()
      await db
        .insertInto('promise_notice')
        .values({
          version: 9,
          effective_from: '2030-01-01',
          title: '以后的',
          items: JSON.stringify(items),
          authorisation,
        })
        .execute()
    }
    await tamper(statement(id))
    const { promise, acts } = await open(county, id)
    expect(promise!.intact).toBe(false)
    expect(acts).toEqual(['grant', 'refuse', 'grant-provisionally'])
  })

  test('can not be changed by the service itself', async () => {
    const id = await desk.submitted(resident)
    const change = stage.service.db
      .updateTable('aid_signature')
      .set({ seal: 'x' })
      .where('application_id', '=', id)
      .execute()
    await expect(change).rejects.toMatchObject({ code: '42501' })
  })
})

describe('papers', () => {
  test('are shown with a trace, and to the county alone', async () => {
    const id = await desk.submitted(resident)
    const [paper] = (await open(county, id)).papers
    const input = { applicationId: id, paperId: paper!.id }
    const { data } = await desk.call<{ content: string }>(county, 'reviewPaper', input)
    expect(data.content).toBe(`data:image/png;base64,${picture.toString('base64')}`)
    expect((await auditOf(stage, paper!.id)).slice(-1)).toMatchObject([
      { chain: '140406', act: 'paper-opened', detail: { applicationId: id, kind: 'identity' } },
    ])
    expect((await desk.call(neighbour, 'reviewPaper', input)).code).toBe('not-found')
    expect((await desk.call(county, 'reviewPaper', { ...input, paperId: randomUUID() })).code).toBe(
      'not-found',
    )
    const theirs = await desk.submitted(resident, { countyCode: '140430' })
    const mixed = { applicationId: theirs, paperId: paper!.id }
    expect((await desk.call(neighbour, 'reviewPaper', mixed)).code).toBe('not-found')
  })
})

describe('revealing', () => {
  test.each([
    ['idNumber', '140406196611230023'],
    ['phone', '13834567890'],
    ['address', '山西省长治市潞城区店上镇东村12号'],
  ])('%s in full, with the reason on record', async (field, value) => {
    const id = await desk.submitted(resident)
    const input = { requestId: randomUUID(), id, field, reason: '电话核实家庭情况' }
    expect((await desk.call(county, 'reveal', input)).data).toEqual({ value })
    expect((await desk.call(county, 'reveal', input)).data).toEqual({ value })
    const revealed = (await auditOf(stage, id)).filter(({ act }) => act === 'revealed')
    // each look leaves its own row, a repeated one too: no copy of what was opened is kept to answer from
    const row = { chain: '140406', detail: { field, reason: '电话核实家庭情况' } }
    expect(revealed).toMatchObject([row, row])
    expect(JSON.stringify(revealed)).not.toContain(value)
  })

  test('is refused without a reason, for another field, to another county', async () => {
    const id = await desk.submitted(resident)
    const input = { id, field: 'phone', reason: '核实' }
    expect((await desk.call(county, 'reveal', { ...input, reason: ' ' })).fields).toHaveProperty('reason')
    expect((await desk.call(county, 'reveal', { ...input, field: 'name' })).code).toBe('bad-input')
    expect((await desk.call(neighbour, 'reveal', input)).code).toBe('not-found')
    expect((await auditOf(stage, id)).filter(({ act }) => act === 'revealed')).toEqual([])
  })
})
