import { runningClocks } from '@server/kit/aid/clocks'
import { randomUUID } from 'node:crypto'
import type { ApplicationForm, MyCase, PromisePaper } from '@contract/aid/schema'
import { completeForm, cross } from '@contract/aid/testing/forms'
import { sm3Hex } from '@server/kit/crypto/sm3'
import { openStage, type Person, type Stage } from '@server/kit/testing/stage'
import { applyingOn, auditOf, everythingStored, personal, type Applying } from './testing/applying'

let stage: Stage
let desk: Applying
let resident: Person
let county: Person
let neighbour: Person
beforeAll(async () => {
  stage = await openStage()
  desk = applyingOn(stage)
  county = await stage.staff('county', '140406')
  neighbour = await stage.staff('county', '140403')
})
afterAll(async () => {
  expect(await everythingStored(stage)).not.toMatch(personal)
  expect(JSON.stringify(stage.logged)).not.toMatch(personal)
  await stage.close()
})
beforeEach(async () => {
  stage.at('2026-11-23T08:30:00+08:00')
  resident = await stage.resident('小王')
})

const row = (id: string) =>
  stage.service.db.selectFrom('aid_application').selectAll().where('id', '=', id).executeTakeFirstOrThrow()
const inbox = (person: Person) =>
  stage.service.db
    .selectFrom('message')
    .select(['kind', 'title', 'body', 'link'])
    .where('account_id', '=', person.accountId)
    .execute()
const submitRaw = (id: string, form: unknown, promise?: unknown) =>
  desk.call<MyCase>(resident, 'submit', { id, form, promise })

describe('an application with a promise', () => {
  test('is received: number, clock, next act, nothing personal in the answer', async () => {
    const id = await desk.drafted(resident, completeForm())
    const { data } = await desk.submit(resident, id, completeForm())
    expect(data).toMatchObject({
      id,
      status: 'submitted',
      countyName: '潞城区',
      meansPath: 'promise',
      submittedAt: '2026-11-23T00:30:00.000Z',
      clock: { what: 'review', dueOn: '2026-11-30', law: '法律援助法第四十三条' },
      decision: null,
      history: [{ act: 'submit', at: '2026-11-23T00:30:00.000Z', actor: 'applicant', actorName: '小王' }],
      papers: [{ kind: 'identity' }],
      acts: ['withdraw'],
    })
    expect(data.number).toMatch(/^潞城援申字〔2026〕第\d+号$/)
    expect(JSON.stringify(data)).not.toMatch(personal)
    expect(await row(id)).toMatchObject({
      county_code: '140406',
      groups: ['elderly', 'woman'],
      circumstance: null,
      means_path: 'promise',
      limitation_on: null,
    })
  })

  test('keeps the signature with document, hash, signer and time', async () => {
    const form = completeForm()
    const id = await desk.submitted(resident)
    const { text, hash } = (await desk.call<PromisePaper>(resident, 'preparePromise', { form })).data
    expect(hash).toBe(sm3Hex(text))
    const kept = await stage.service.db
      .selectFrom('aid_signature')
      .selectAll()
      .where('application_id', '=', id)
      .executeTakeFirstOrThrow()
    expect(kept).toMatchObject({
      notice_version: 1,
      document_hash: hash,
      signer_id: resident.accountId,
      signed_at: '2026-11-23T00:30:00.000Z',
    })
    const { keyring } = stage.service
    expect(keyring.open(kept.document_sealed, `aid_signature.document:${id}`)).toBe(text)
    expect(keyring.open(kept.signer_name_sealed, `aid_signature.signer_name:${id}`)).toBe('王秀英')
    expect(JSON.parse(keyring.open(kept.strokes_sealed, `aid_signature.strokes:${id}`))).toEqual(cross)
  })

  test('tells the applicant and the county, and nobody else', async () => {
    const [before, next] = [await inbox(county), await inbox(neighbour)]
    const id = await desk.submitted(resident)
    const { number } = await row(id)
    expect(await inbox(resident)).toEqual([
      {
        kind: 'aid-received',
        title: '法律援助申请已收到',
        body: `${number}，最晚11月30日 周一给您答复。`,
        link: `/apply/case/index?id=${id}`,
      },
    ])
    const fresh = (await inbox(county)).filter(({ link }) => link?.includes(id))
    expect(fresh).toEqual([
      {
        kind: 'aid-new',
        title: '新的法律援助申请',
        body: `${number}，最晚11月30日 周一作出决定。`,
        link: `/staff/aid-review/index?id=${id}`,
      },
    ])
    expect(await inbox(county)).toHaveLength(before.length + 1)
    expect(await inbox(neighbour)).toEqual(next)
  })

  test('says so to the county when the limitation is near', async () => {
    const id = await desk.submitted(resident, { limitationOn: '2026-11-29' })
    expect((await row(id)).limitation_on).toBe('2026-11-29')
    const [message] = (await inbox(county)).filter(({ link }) => link?.includes(id))
    expect(message!.title).toBe('紧急：新的法律援助申请')
  })

  test('leaves an audit row in the chain of its county', async () => {
    const id = await desk.submitted(resident)
    expect((await auditOf(stage, id)).slice(-1)).toMatchObject([
      {
        chain: '140406',
        account_id: resident.accountId,
        act: 'submitted',
        detail: { path: 'promise', dueOn: '2026-11-30', noticeVersion: 1 },
      },
    ])
  })

  test('its clock runs from the day in Shanghai and ends on no rest day', async () => {
    stage.at('2026-02-08T16:30:00Z') // 9 February in Shanghai; the 16th is in the Spring Festival
    const before = await stage.resident()
    const id = await desk.submitted(before)
    expect(await runningClocks(stage.service.db, id)).toEqual([
      { what: 'review', dueOn: '2026-02-24', paused: false },
    ])
  })
})

describe('one request, one application', () => {
  test('a repeat gets the same answer, with one row of everything', async () => {
    const form = completeForm()
    const id = await desk.drafted(resident, form)
    const input = { requestId: randomUUID(), id, form, promise: await desk.signed(resident, form) }
    const first = await desk.call<MyCase>(resident, 'submit', input)
    stage.at('2026-11-24T08:30:00+08:00')
    const second = await desk.call<MyCase>(resident, 'submit', input)
    expect(second.data).toEqual(first.data)
    expect(first.data.history).toHaveLength(1)
    expect((await auditOf(stage, id)).filter(({ act }) => act === 'submitted')).toHaveLength(1)
    expect(await inbox(resident)).toHaveLength(1)
  })

  test('another request for it is refused', async () => {
    const id = await desk.submitted(resident)
    expect((await desk.submit(resident, id, completeForm())).code).toBe('not-in-this-state')
  })

  test('a refused one takes no number', async () => {
    const first = await row(await desk.submitted(resident))
    const id = await desk.drafted(resident, completeForm())
    expect((await submitRaw(id, completeForm())).code).toBe('signature-missing')
    const second = await row(await desk.submitted(resident))
    const count = (text: string | null) => Number(/第(\d+)号/.exec(text!)![1])
    expect(count(second.number)).toBe(count(first.number) + 1)
  })
})

describe('what the law spares', () => {
  test('article 42: a proof, no promise, and nothing about means is kept', async () => {
    const id = await desk.submitted(resident, { circumstance: 'migrant-wages' })
    expect(await row(id)).toMatchObject({ means_path: 'check-waived', circumstance: 'migrant-wages' })
    const form = stage.service.keyring.open((await row(id)).form_sealed, `aid_application.form:${id}`)
    expect(form).not.toMatch(/李老汉|土房|meansChoice|180/)
  })

  test('article 32: identity alone', async () => {
    const id = await desk.submitted(resident, { circumstance: 'abuse-victim' })
    expect((await row(id)).means_path).toBe('no-means-test')
  })

  test('who flees violence has a page that can be left at once, others have not', async () => {
    for (const [circumstance, inDanger] of [
      ['abuse-victim', true],
      ['migrant-wages', false],
    ] as const) {
      const id = await desk.submitted(resident, { circumstance })
      expect((await desk.call(resident, 'case', { id })).data).toMatchObject({ inDanger })
    }
  })

  test('a promise is not taken from them, nor prepared for them', async () => {
    const asked = completeForm()
    const form = completeForm({ circumstance: 'abuse-victim' })
    const id = await desk.drafted(resident, form)
    expect((await submitRaw(id, form, await desk.signed(resident, asked))).code).toBe('promise-not-for-you')
    expect((await desk.call(resident, 'preparePromise', { form })).code).toBe('promise-not-for-you')
  })

  test('nor from who chose to bring proof', async () => {
    const form = completeForm({ meansChoice: 'proof' })
    const id = await desk.drafted(resident, form)
    expect((await desk.call(resident, 'preparePromise', { form })).code).toBe('promise-not-for-you')
    expect((await submitRaw(id, form, await desk.signed(resident, completeForm()))).code).toBe(
      'promise-not-for-you',
    )
    expect((await submitRaw(id, form)).data).toMatchObject({ status: 'submitted', meansPath: 'proof' })
  })
})

describe('a promise that does not hold', () => {
  const attempt = async (change: (promise: object) => unknown, form: ApplicationForm = completeForm()) => {
    const id = await desk.drafted(resident, form)
    const promise = await desk.signed(resident, completeForm())
    return submitRaw(id, form, change(promise!))
  }

  test('none at all', async () => {
    expect((await attempt(() => undefined)).code).toBe('signature-missing')
  })

  test('a tap instead of a name', async () => {
    const strokes = [[[500, 200, 0]]]
    expect((await attempt((promise) => ({ ...promise, strokes }))).code).toBe('signature-missing')
  })

  test('signed for another text: an income changed afterwards', async () => {
    const changed = completeForm({ ownMonthlyIncomeYuan: 181 })
    expect((await attempt((promise) => promise, changed)).code).toBe('document-changed')
  })

  test('a hash of nothing', async () => {
    expect((await attempt((promise) => ({ ...promise, documentHash: '0'.repeat(64) }))).code).toBe(
      'document-changed',
    )
  })

  test('read in a notice since replaced', async () => {
    const form = completeForm()
    const id = await desk.drafted(resident, form)
    const promise = await desk.signed(resident, form)
    const { data: notice } = await desk.call<{ items: unknown[]; authorisation: string }>(undefined, 'notice')
    await stage.service.db
      .insertInto('promise_notice')
      .values({
        version: 3,
        effective_from: '2026-12-01',
        title: '新告知承诺书',
        items: JSON.stringify(notice.items),
        authorisation: notice.authorisation,
      })
      .execute()
    stage.at('2026-12-01T08:30:00+08:00')
    expect((await submitRaw(id, form, promise)).code).toBe('notice-outdated')
    expect((await desk.submit(resident, id, form)).data).toMatchObject({ status: 'submitted' })
  })
})

describe('a form that is not whole', () => {
  test('every wrong field is named at once', async () => {
    const { code, fields } = await submitRaw(randomUUID(), {
      ...completeForm(),
      name: '',
      idNumber: '140406196611230024',
      household: [{ name: '', relation: '儿子', monthlyIncomeYuan: -1 }],
    })
    expect(code).toBe('bad-input')
    expect(fields).toEqual({
      'form.name': expect.any(String),
      'form.idNumber': '身份证号不对，请核对18位号码',
      'form.household.0.name': '请填写姓名',
      'form.household.0.monthlyIncomeYuan': '不能小于0',
    })
  })

  test.each([
    ['promise', {}, ['papers.identity']],
    ['proof', { meansChoice: 'proof' as const }, ['papers.identity', 'papers.hardship']],
    ['a waived check', { circumstance: 'social-relief' as const }, ['papers.identity', 'papers.exemption']],
  ])('papers missing for %s', async (_, change, missing) => {
    const { code, fields } = await submitRaw(randomUUID(), completeForm(change))
    expect(code).toBe('form-incomplete')
    expect(Object.keys(fields!)).toEqual(missing)
    expect(Object.values(fields!)[0]).toBe('请上传身份证件')
  })

  test('a removed paper counts for nothing', async () => {
    const id = await desk.drafted(resident, completeForm())
    const { data } = await desk.call<{ papers: { id: string }[] }>(resident, 'draft', { id })
    await desk.call(resident, 'removePaper', { applicationId: id, paperId: data.papers[0]!.id })
    expect((await desk.submit(resident, id, completeForm())).fields).toHaveProperty(['papers.identity'])
  })

  test('a county that is none', async () => {
    const form = completeForm({ countyCode: '140499' })
    const { code, fields } = await submitRaw(randomUUID(), form)
    expect([code, fields]).toEqual(['bad-input', { 'form.countyCode': '请选择县区' }])
    expect((await desk.call(resident, 'preparePromise', { form })).fields).toEqual({
      'form.countyCode': '请选择县区',
    })
  })
})

test("somebody else's draft is not found", async () => {
  const id = await desk.drafted(resident, completeForm())
  const other = await stage.resident()
  expect((await desk.submit(other, id, completeForm())).code).toBe('not-found')
  expect((await row(id)).status).toBe('draft')
})

test('numbers are counted by county and year', async () => {
  const numberOf = async (countyCode: string) => {
    const person = await stage.resident()
    return (await row(await desk.submitted(person, { countyCode }))).number
  }
  stage.at('2026-12-31T23:59:00+08:00')
  expect(await numberOf('140430')).toBe('沁县援申字〔2026〕第1号')
  expect(await numberOf('140431')).toBe('沁源援申字〔2026〕第1号')
  expect(await numberOf('140430')).toBe('沁县援申字〔2026〕第2号')
  stage.at('2027-01-01T00:01:00+08:00')
  expect(await numberOf('140430')).toBe('沁县援申字〔2027〕第1号')
})

test('the same person is found again by the blind index, however the x is written', async () => {
  const [a, b] = [
    await desk.submitted(resident, { idNumber: '11010519491231002x' }),
    await desk.submitted(resident, { idNumber: '11010519491231002X' }),
  ]
  const [first, second] = [await row(a), await row(b)]
  expect(first.id_number_index).toBe(second.id_number_index)
  expect(first.id_number_index).toMatch(/^[\w-]{43}$/)
  expect(first.form_sealed).not.toBe(second.form_sealed)
})
